UPDATE letter SET voided_at = ?2, void_reason = ?3, sum = ?4, waits = NULL WHERE id = ?1
