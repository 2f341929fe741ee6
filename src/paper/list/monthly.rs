//! A monthly report as sheets of a spreadsheet: what it is, its tables, its words. Hidden numbers stay words.

use super::{Cell, Column, Holds, List};
use crate::domain::monthly::sheet::{Datum, Sheet, Table};
use crate::words::{Lang, monthly as w, monthly_paper as p};

/// One list for the head, one for each table with rows, one for the words.
pub fn monthly(sheet: &Sheet) -> Vec<List> {
    let tables = sheet.tables.iter().filter(|table| !table.rows.is_empty()).filter_map(list);
    [head(sheet)].into_iter().chain(tables).chain([words(sheet)]).collect()
}

fn said(text: crate::words::Text) -> String {
    text.get(Lang::Id).to_owned()
}

fn column(name: String, number: bool) -> Column {
    Column { name, holds: if number { Holds::Number } else { Holds::Text } }
}

fn head(sheet: &Sheet) -> List {
    let head = &sheet.head;
    let officer = match &head.officer {
        crate::domain::monthly::Officer::Held { name, .. } => name.clone(),
        crate::domain::monthly::Officer::Vacant { since } => w::vacant(*since, Lang::Id),
    };
    let running = if head.running { p::running(head.as_of) } else { String::new() };
    let rows = [
        (w::H_KECAMATAN, head.name.clone()),
        (w::H_MONTH, head.period().label(Lang::Id)),
        (w::H_DAYS, p::days(head.month, head.as_of)),
        (w::H_OFFICER, officer),
        (w::H_NUMBER, sheet.number.clone()),
        (w::H_NOTE, running),
    ];
    let rows = rows.into_iter().map(|(name, text)| vec![Cell::text(said(name)), Cell::text(text)]).collect();
    let columns = vec![column(said(w::C_PART), false), column(said(w::C_WORDS), false)];
    List { title: said(w::T_HEAD), columns, rows }
}

fn list(table: &Table) -> Option<List> {
    let shape = table.shape()?;
    let columns: Vec<Column> = shape.columns.iter().map(|one| column(said(one.title), one.number)).collect();
    // What was numbered before a column was added has shorter rows.
    let nothing = || std::iter::repeat_with(|| Cell::text(""));
    let wide = |row: &Vec<Datum>| row.iter().map(cell).chain(nothing()).take(columns.len()).collect();
    let rows = table.rows.iter().map(wide).collect();
    Some(List { title: said(shape.title), columns, rows })
}

fn cell(datum: &Datum) -> Cell {
    match (datum.day, datum.tenths) {
        (Some(day), _) => Cell::Date(day),
        (None, Some(tenths)) if tenths % 10 == 0 => Cell::Number(tenths / 10),
        (None, Some(tenths)) => Cell::Tenths(tenths),
        (None, None) => Cell::text(datum.shown.as_str()),
    }
}

fn words(sheet: &Sheet) -> List {
    let row = |words: &crate::domain::monthly::sheet::Words| {
        vec![Cell::text(said(words.part.label())), Cell::text(words.text.as_str())]
    };
    let columns = vec![column(said(w::C_PART), false), column(said(w::C_WORDS), false)];
    List { title: said(w::T_WORDS), columns, rows: sheet.words.iter().map(row).collect() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::monthly::content::tests::sample;
    use crate::paper::{Templates, monthly as paper, render_text};

    /// A report that was numbered before its table of gampong had the last column.
    fn older() -> Sheet {
        let mut sheet = Sheet::of(&sample(), &Default::default(), Default::default(), sample().head.as_of);
        let gampong = sheet.tables.iter_mut().find(|table| table.key == "gampong").unwrap();
        let columns = gampong.shape().unwrap().columns.len();
        let datum = |shown: &str| Datum { shown: shown.into(), ..Datum::default() };
        gampong.rows = vec![(1..columns).map(|at| datum(if at == 1 { "Surien" } else { "0" })).collect()];
        sheet
    }

    #[test]
    fn what_was_numbered_before_a_column_was_added_is_printed_and_listed_as_it_was() {
        let lists = monthly(&older());
        let gampong = lists.iter().find(|list| list.title == said(w::T_GAMPONG)).unwrap();
        assert!(gampong.rows.iter().all(|row| row.len() == gampong.columns.len()));
        assert_eq!(gampong.rows.first().unwrap().last(), Some(&Cell::text("")));
        let text = render_text(&paper(&Templates::shipped(), &older()), 80).join("\n");
        assert!(text.contains("Surien") && !text.contains("{dipastikan}"), "{text}");
    }
}
