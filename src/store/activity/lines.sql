-- What a list of activities shows of each.
SELECT a.id, a.version, a.kind, a.duty, a.day, a.origin, a.area, a.place, a.title, json_array_length(a.participants),
       coalesce(a.participants ->> '$[0].name', ''), a.series, a.by_user, a.voided
FROM activity a
