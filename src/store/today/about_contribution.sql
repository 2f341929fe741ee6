SELECT r.name, c.what, NULL FROM contribution c JOIN register r ON r.id = c.partner WHERE c.id = ?1
