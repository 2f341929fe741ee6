-- Activities whose kept rows are not what the record says.
WITH member_said AS (
    SELECT a.id AS activity, p.value ->> '$.who.anggota' AS member, coalesce(p.value ->> '$.pillar', '') AS pillar, a.day AS day
    FROM activity a, json_each(a.participants) p
    WHERE a.voided IS NULL AND p.value ->> '$.presence' = 'hadir' AND p.value ->> '$.who.anggota' IS NOT NULL
), member_kept AS (
    SELECT activity, lower(substr(hex(member), 1, 8) || '-' || substr(hex(member), 9, 4) || '-' || substr(hex(member), 13, 4) || '-'
                           || substr(hex(member), 17, 4) || '-' || substr(hex(member), 21)) AS member, pillar, day
    FROM activity_member
), person_said AS (
    SELECT DISTINCT a.id AS activity, p.value AS person FROM activity a, json_each(a.people) p WHERE a.voided IS NULL
), person_kept AS (
    SELECT activity, lower(substr(hex(person), 1, 8) || '-' || substr(hex(person), 9, 4) || '-' || substr(hex(person), 13, 4) || '-'
                           || substr(hex(person), 17, 4) || '-' || substr(hex(person), 21)) AS person
    FROM activity_person
)
SELECT activity FROM (SELECT * FROM member_said EXCEPT SELECT * FROM member_kept)
UNION SELECT activity FROM (SELECT * FROM member_kept EXCEPT SELECT * FROM member_said)
UNION SELECT activity FROM (SELECT * FROM person_said EXCEPT SELECT * FROM person_kept)
UNION SELECT activity FROM (SELECT * FROM person_kept EXCEPT SELECT * FROM person_said)
