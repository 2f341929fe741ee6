-- One state, oldest due date first; served by the index referral_state.
WHERE r.state = ?2 ORDER BY r.due LIMIT ?1
