-- What a list of problems shows of each; the last column is what its words are looked for in.
SELECT f.id, f.version, f.raised_on, f.raised_by, f.pillar, f.area, f.topic, f.title, f.state, f.due, f.decided_on, f.decision,
       (SELECT count(*) FROM field_issue v WHERE v.merged_into = f.id),
       f.about || ' ' || coalesce((SELECT group_concat(v.title || ' ' || v.raised_by || ' ' || v.about, ' ')
                                   FROM field_issue v WHERE v.merged_into = f.id), '')
FROM field_issue f
