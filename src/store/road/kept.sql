-- Needs with something written on their road, and whether they are said to be urgent.
SELECT n.id, n.urgent FROM need n WHERE n.id IN (SELECT DISTINCT need FROM milestone)
