-- Members out of service with the day on which the journal said so last.
SELECT m.id, (SELECT max(v.at) FROM event v INDEXED BY event_record
              WHERE v.record = m.id AND v.changes ->> '$.in_service[0]' = 1 AND v.changes ->> '$.in_service[1]' = 0)
FROM member m WHERE m.in_service = 0
