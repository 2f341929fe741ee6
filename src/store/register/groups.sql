-- Entries by the months in which they were found and ended, of the kinds asked for and without those that stay hidden.
-- ?3: codes with spaces between them, none for all; ?4: kinds that stay hidden.
  AND (?3 = '' OR instr(?3, e.category) > 0) AND instr(?4, e.category) = 0
