#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
use super::*;
use crate::words::Lang;

/// A sound file with one more block, whose text begins at the last lines.
fn with_block(block: &str) -> String {
    format!("{}\n[[blok]]\n{block}\n", shipped_text("kurang.toml").unwrap())
}

fn only(name: &str, text: &str) -> TemplateProblem {
    let found = check_file(name, text);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn the_shipped_templates_are_sound() {
    let (templates, problems) = Templates::from_office(&BTreeMap::new());
    assert_eq!(problems, []);
    for kind in Kind::ALL {
        assert!(!templates.get(kind).blocks.is_empty(), "{kind:?}");
    }
}

#[test]
fn the_letter_ends_with_the_return_slip() {
    let templates = Templates::shipped();
    let Some(Part { shape: Shape::Cut { parts, .. }, .. }) = templates.get(Kind::Referral).blocks.last() else {
        panic!("no cutting line")
    };
    assert!(parts.len() > 3);
}

#[test]
fn an_unknown_name_is_named_with_file_line_and_the_nearest_one() {
    let text = with_block("jenis = \"paragraf\"\nteks = \"{pengadua}\"");
    let problem = only("kurang.toml", &text);
    let line = text.lines().position(|l| l.contains("{pengadua}")).unwrap() + 1;
    assert_eq!(problem.line, line);
    let said = problem.sentence(Lang::Id);
    assert!(said.contains(&format!("kurang.toml baris {line}")), "{said}");
    assert!(said.contains("{pengadua}") && said.contains("{pengaduan}") && said.contains("bawaan"), "{said}");
}

#[test]
fn a_name_of_another_paper_is_unknown() {
    let problem = only("kurang.toml", &with_block("jenis = \"paragraf\"\nteks = \"{kode_balasan}\""));
    assert!(matches!(problem.what, What::Name(name, _) if name == "kode_balasan"));
}

#[test]
fn each_mistake_is_its_own_problem() {
    let wrong = |block: &str| only("kurang.toml", &with_block(block)).what;
    assert!(matches!(wrong("jenis = \"paragrap\""), What::Choice(..)));
    assert!(matches!(wrong("jenis = \"paragraf\""), What::Missing("teks")));
    assert!(matches!(wrong("teks = \"a\""), What::Missing("jenis")));
    assert!(matches!(wrong("jenis = \"paragraf\"\nteks = 3"), What::Form(_, problem::Wanted::Text)));
    assert!(matches!(wrong("jenis = \"paragraf\"\nteks = \"{nama\""), What::Brace));
    assert!(
        matches!(wrong("jenis = \"paragraf\"\nteks = \"a\"\ntebl = true"), What::Key(_, Some(near)) if near == "tebal")
    );
    assert!(matches!(wrong("jenis = \"paragraf\"\nteks = \"a\"\nrata = \"miring\""), What::Choice(..)));
    assert!(matches!(wrong("jenis = \"paragraf\"\nteks = \"a\"\nbila = \"tidak_ada\""), What::Name(..)));
    assert!(matches!(wrong("jenis = \"spasi\"\nbaris = 99"), What::Form(_, problem::Wanted::Number(0, 30))));
    assert!(matches!(wrong("jenis = \"tabel\"\nbaris = [[\"a\"]]"), What::Form(_, problem::Wanted::Pairs)));
    assert!(matches!(wrong("jenis = \"tabel\"\nisi = \"syarat\"\nkepala = [\"a\"]\nkolom = []"), What::Columns(1, 0)));
    assert!(matches!(wrong("jenis = \"daftar\"\nisi = \"langkah\"\nbutir = \"a\""), What::Choice(..)));
    assert!(matches!(wrong("jenis = \"garis_gunting\"\nteks = \"a\"\nsisip = \"balasan\""), What::Choice(..)));
}

#[test]
fn what_is_not_toml_has_a_line() {
    let problem = only("info.toml", "judul = \"a\"\nukuran_huruf = = 3\n");
    assert!(matches!(problem.what, What::Syntax(_)));
    assert_eq!(problem.line, 2);
}

#[test]
fn all_problems_are_listed_at_once_and_the_shipped_file_stands_in() {
    let own = BTreeMap::from([("info.toml".to_owned(), "judul = 3\nblok = []".to_owned())]);
    let (templates, problems) = Templates::from_office(&own);
    assert!(problems.len() >= 4, "{problems:?}");
    assert_eq!(templates.get(Kind::Info), Templates::shipped().get(Kind::Info));
}

#[test]
fn a_broken_return_slip_does_not_break_the_letter() {
    let own = BTreeMap::from([(RETURN_SLIP.to_owned(), "[[blok]]\njenis = \"kertas\"".to_owned())]);
    let (templates, problems) = Templates::from_office(&own);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, RETURN_SLIP);
    assert_eq!(templates.get(Kind::Referral), Templates::shipped().get(Kind::Referral));
}

#[test]
fn the_offices_own_file_is_used_when_sound() {
    let text = shipped_text("info.toml").unwrap().replace("Lembar informasi layanan\"", "Info\"");
    let (templates, problems) = Templates::from_office(&BTreeMap::from([("info.toml".to_owned(), text)]));
    assert_eq!(problems, []);
    assert_eq!(templates.get(Kind::Info).title, "Info");
}

#[test]
fn files_are_read_from_a_folder_and_an_unreadable_one_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("info.toml"), [0xff, 0xfe]).unwrap();
    std::fs::write(folder.path().join("kurang.toml"), "x".repeat(300_000)).unwrap();
    let (_, problems) = Templates::load(folder.path());
    assert_eq!(problems.len(), 2);
    assert!(problems.iter().all(|p| matches!(p.what, What::Unreadable(_))));
    assert_eq!(Templates::load(&folder.path().join("none")).1, []);
}

#[test]
fn every_name_a_template_may_use_has_a_value_when_everything_is_known() {
    let words = Wording::default();
    for (kind, values) in [
        (Kind::Referral, of_letter(&crate::domain::letter::data::LetterData::default(), &words)),
        (Kind::Missing, of_missing(&Default::default(), &words)),
        (Kind::Info, of_info(&Default::default(), &words)),
        (Kind::Disposition, of_disposition(&Default::default())),
        (Kind::Invitation, of_invitation(&Default::default())),
        (Kind::Minutes, of_minutes(&Default::default())),
    ] {
        for name in values::texts(kind) {
            assert!(values.is_set(name), "{kind:?} {name}");
        }
        for (name, _) in values::lists(kind) {
            assert!(values.list(name).is_empty());
        }
    }
}
