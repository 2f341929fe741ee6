-- Name of a gampong or kecamatan.
SELECT name FROM region WHERE code = ?1
