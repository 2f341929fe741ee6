SELECT data FROM phrase WHERE kind = ?1 ORDER BY row
