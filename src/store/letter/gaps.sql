SELECT year FROM letter GROUP BY series, year HAVING max(seq) <> count(*) OR min(seq) <> 1
