-- How many entries of a kind are true, and how many of them nobody has confirmed for long, in the whole city: counted from
-- this index alone. Through register_city every row of it had to be looked into.
CREATE INDEX register_true ON register (category, confirmed_on) WHERE ended_on IS NULL;
