-- A draft that was dropped by hand stays until the day is over, so that the list of today can bring it back. Office time of
-- the dropping; none while it is offered.
ALTER TABLE draft ADD COLUMN dropped TEXT;
