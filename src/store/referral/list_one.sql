-- One referral; served by the unique index of its identity.
WHERE r.id = ?1
