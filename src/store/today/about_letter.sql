SELECT coalesce(p.name, ''), l.number, l.referral FROM letter l LEFT JOIN person p ON p.id = l.person WHERE l.id = ?1
