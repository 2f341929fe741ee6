SELECT data FROM region WHERE level = ?1 ORDER BY code
