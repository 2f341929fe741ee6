-- What a line about a decision or follow-up shows. ?1: its row.
SELECT f.activity, a.title, f.what, f.owner FROM follow_up f JOIN activity a ON a.id = f.activity WHERE f.row = ?1
