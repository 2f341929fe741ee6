SELECT json_extract(coalesce(office, shipped), '$.tenggat_hari_kerja') FROM procedure WHERE slug = ?1
