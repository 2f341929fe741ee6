-- Support of LK-3: how often and when last, read through the index activity_kind. ?1: the kind; ?2: until this day.
SELECT count(*), max(a.day) FROM activity a INDEXED BY activity_kind
WHERE a.kind = ?1 AND a.day <= ?2 AND a.voided IS NULL
