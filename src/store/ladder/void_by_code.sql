-- A code that was printed on a letter which is void now. Asked only when a code is unknown; void letters are few.
SELECT number, void_reason FROM letter WHERE voided_at IS NOT NULL AND json_extract(body, '$.return_code') = ?1
