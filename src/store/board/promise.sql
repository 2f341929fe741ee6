-- What a line about a promise shows. ?1: its row.
SELECT p.partner, g.name, p.what, p.for_whom FROM promise p JOIN register g ON g.id = p.partner WHERE p.row = ?1
