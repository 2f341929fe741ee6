//! What a list of the register asks of the file, put together from pieces: only what this list is narrowed by, because
//! every condition is paid again for each of 60,000 rows. Each list begins from an index that holds its order and
//! everything by which it is narrowed, named with `INDEXED BY` so that a plan cannot drift unseen; the rows are picked by
//! number first and dressed afterwards.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql};

use super::tally;
use crate::domain::fold;
use crate::domain::ids::EntryId;
use crate::domain::register::{RegisterList, Standing};
use crate::store::error::Result;

/// Of the whole city, with those whose gampong nobody knows.
const CITY: &str = "FROM register e INDEXED BY register_city WHERE true";
/// Of one kecamatan.
const KECAMATAN: &str = "FROM register e INDEXED BY register_kecamatan WHERE substr(e.gampong, 1, 8) = :area";
/// Of one gampong.
const GAMPONG: &str = "FROM register e INDEXED BY register_gampong WHERE e.gampong = :area";
/// By a NIK, its last four digits, or a family card.
const NUMBER: &str = include_str!("number.sql");

/// Letters of the code of a kecamatan: `11.71.03`.
const KECAMATAN_CODE: usize = 8;
/// Last digits of a NIK by which people are asked for.
const NIK_END: usize = 4;
/// Parameters of the words of a name; more words narrow no further.
const WORDS: [(&str, &str); 3] = [
    (":first", " AND instr(e.label, :first) > 0"),
    (":second", " AND instr(e.label, :second) > 0"),
    (":third", " AND instr(e.label, :third) > 0"),
];

/// From which end a window is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// From the first row on.
    First,
    /// From the last row back.
    Last,
}

/// A list as SQL with its values.
#[derive(Debug)]
pub(super) struct Query {
    from: &'static str,
    /// Conditions on the kind alone. Pieces are ours, fixed when the program was built; values are bound.
    kinds: Vec<&'static str>,
    /// All others.
    others: Vec<&'static str>,
    values: Vec<(&'static str, Value)>,
    /// Counted kind by kind: nothing else has to be looked at.
    by_kind: bool,
}

/// What a list's text asks for when it is a number: a NIK or the last digits of one.
pub(super) fn number_in(list: &RegisterList) -> Option<String> {
    let digits = fold::digits(&list.text);
    let only = list.text.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '.');
    (only && (digits.len() == 16 || digits.len() == NIK_END)).then_some(digits)
}

impl Query {
    /// The query of a list. `since` is the first fresh day.
    pub fn of(connection: &Connection, list: &RegisterList, since: NaiveDate) -> Result<Query> {
        let number = number_in(list);
        let from = match &list.area {
            _ if number.is_some() => NUMBER,
            None => CITY,
            Some(area) if area.len() == KECAMATAN_CODE => KECAMATAN,
            Some(_) => GAMPONG,
        };
        let (kinds, others, values) = (Vec::new(), Vec::new(), Vec::new());
        let mut query = Query { from, kinds, others, values, by_kind: false };
        query.values.extend(list.area.clone().map(|area| (":area", Value::from(area))));
        // The standing first: it is the cheapest, and passes fewest.
        query.standing(list.standing, since);
        let words = if number.is_some() { Vec::new() } else { fold::words(&list.text) };
        query.by_kind = from == CITY && words.is_empty() && matches!(list.standing, Standing::Active | Standing::Stale);
        if let Some(digits) = number {
            let area = " AND (e.gampong = :area OR substr(e.gampong, 1, 8) = :area)";
            query.others.extend(list.area.as_ref().map(|_| area));
            query.values.push((":number", digits.into()));
        }
        for ((name, condition), word) in WORDS.iter().zip(words) {
            query.and(name, condition, word);
        }
        query.kinds(connection, list)?;
        Ok(query)
    }

    fn and(&mut self, name: &'static str, condition: &'static str, value: impl Into<Value>) {
        self.others.push(condition);
        self.values.push((name, value.into()));
    }

    /// Codes stand in one text with spaces between them: one look into it, however many they are.
    fn kinds(&mut self, connection: &Connection, list: &RegisterList) -> Result<()> {
        let wanted = list.narrow.codes();
        if !wanted.is_empty() {
            self.kinds.push(" AND instr(:wanted, e.category) > 0");
            self.values.push((":wanted", wanted.into()));
        }
        let hidden = if list.sensitive { String::new() } else { tally::hidden_codes(connection)? };
        if !hidden.is_empty() {
            self.kinds.push(" AND instr(:hidden, e.category) = 0");
            self.values.push((":hidden", hidden.into()));
        }
        Ok(())
    }

    fn standing(&mut self, standing: Standing, since: NaiveDate) {
        match standing {
            Standing::All => {}
            Standing::Active => self.others.push(" AND e.ended_on IS NULL"),
            Standing::Ended => self.others.push(" AND e.ended_on IS NOT NULL"),
            Standing::Stale => {
                self.and(":since", " AND e.ended_on IS NULL AND e.confirmed_on < :since", since.to_string());
            }
        }
    }

    /// Only what stands before an entry.
    pub fn before(mut self, id: EntryId) -> Query {
        let condition = " AND (e.label, e.row) < (SELECT x.label, x.row FROM register x WHERE x.id = :before)";
        self.and(":before", condition, id.uuid().as_bytes().to_vec());
        self.by_kind = false;
        self
    }

    /// Asks how many rows there are.
    pub fn count_sql(&self) -> String {
        let (kinds, others) = (self.kinds.as_slice(), self.others.as_slice());
        match self.by_kind {
            true => [&[include_str!("by_kind.sql")], kinds, &[")"], others].concat().concat(),
            false => [&["SELECT count(*) ", self.from], others, kinds].concat().concat(),
        }
    }

    /// Asks for the numbers of `:limit` rows after the first, or before the last, `:offset`.
    pub fn picked_sql(&self, end: End) -> String {
        let order = match end {
            End::First => " ORDER BY e.label, e.row",
            End::Last => " ORDER BY e.label DESC, e.row DESC",
        };
        let (kinds, others) = (self.kinds.as_slice(), self.others.as_slice());
        [&["SELECT e.row ", self.from], others, kinds, &[order, " LIMIT :limit OFFSET :offset"]].concat().concat()
    }

    /// The same rows dressed, always in the order of the list.
    fn rows_sql(&self, end: End) -> String {
        let picked = self.picked_sql(end);
        [include_str!("lines.sql"), "WHERE e.row IN (", &picked, ") ORDER BY e.label, e.row"].concat()
    }

    /// How many rows there are.
    pub fn count(&self, connection: &Connection) -> Result<usize> {
        let values: Vec<(&str, &dyn ToSql)> = self.values.iter().map(|(name, value)| (*name, value as _)).collect();
        let mut statement = connection.prepare_cached(&self.count_sql())?;
        let found: i64 = statement.query_row(&*values, |row| row.get(0))?;
        Ok(usize::try_from(found).unwrap_or_default())
    }

    /// A window of rows.
    pub fn rows<T>(
        &self,
        connection: &Connection,
        end: End,
        (limit, offset): (usize, usize),
        line: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let (limit, offset) = (i64::try_from(limit).unwrap_or(i64::MAX), i64::try_from(offset).unwrap_or(i64::MAX));
        let mut values: Vec<(&str, &dyn ToSql)> = self.values.iter().map(|(name, value)| (*name, value as _)).collect();
        values.extend([(":limit", &limit as &dyn ToSql), (":offset", &offset)]);
        let mut statement = connection.prepare_cached(&self.rows_sql(end))?;
        let found = statement.query_map(&*values, line)?.collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }
}
