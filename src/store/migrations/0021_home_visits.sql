-- Home visits of a month are found by their day; without this the monthly report walks all notes of all cases.
CREATE INDEX case_note_day ON case_note (kind, day);
