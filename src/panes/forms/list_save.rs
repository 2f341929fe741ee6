//! A list that leaves the office as a file: in which form, what for, and who gets it (R26). It is the list that is shown,
//! confined to the own kecamatan of a TKSK; that is said when the form opens.

use uuid::Uuid;

use crate::domain::ids::DraftId;
use crate::domain::outlist::OutList;
use crate::domain::rights::{Deed, Matter};
use crate::form::{Choice, Field, Form, Kind, Spec, Values, line};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{Text, export as e, outgo as w};
use crate::worker::{FileForm, ListOutgo};

const FORMS: &[Choice] = &[Choice { code: "xlsx", label: w::XLSX }, Choice { code: "csv", label: w::CSV }];

const FIELDS: [Field; 3] = [
    Field { kind: Kind::Options(FORMS), required: true, ..line("form", w::FORM, w::FORM_HINT) },
    Field { required: true, max: 200, ..line("purpose", w::PURPOSE, w::PURPOSE_HINT) },
    Field { required: true, max: 200, ..line("recipient", w::RECIPIENT, w::RECIPIENT_HINT) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "list-save", title: e::SAVE_TITLE, fields: &FIELDS };

/// Opens it for a list as it is shown; says so where less than that will leave.
pub fn open(list: OutList, shared: &Shared) -> Vec<Step> {
    let mut values = Values::new();
    values.set("form", "", "xlsx");
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    let own = shared.own_kecamatan();
    let less = own.filter(|_| list.area().is_none());
    let list = list.confined(own.map(|own| own.code.as_str()));
    form.context.insert("heading".into(), heading(&list, shared));
    form.context.insert("list".into(), serde_json::to_string(&list).unwrap_or_default());
    let said = less.map(|own| Step::SayText(Level::Info, e::own_only(&own.name, shared.lang)));
    std::iter::once(Step::Form(Box::new(form))).chain(said).collect()
}

/// What leaves, and of where.
fn heading(list: &OutList, shared: &Shared) -> String {
    let place = list.area().map(|code| shared.library.region_name(code));
    let parts = [e::SAVE_TITLE.get(shared.lang), list.kind().label().get(shared.lang)];
    parts.into_iter().chain(place).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Why a list may not be taken along: nothing is in it, or it is another kecamatan's.
pub fn unavailable(list: &OutList, rows: usize, shared: &Shared) -> Option<Text> {
    if shared.read_only {
        return Some(crate::words::app::READ_ONLY);
    }
    if rows == 0 {
        return Some(e::NOTHING_TO_SAVE);
    }
    shared.refuses(Deed::Change, Matter::Export, list.area())
}

/// What saving it means; none for a form that does not say which list.
pub fn outgo(form: &Form, shared: &Shared) -> Option<ListOutgo> {
    Some(ListOutgo {
        list: serde_json::from_str(form.context.get("list")?).ok()?,
        form: FileForm::from_code(form.values.key("form"))?,
        purpose: form.values.trimmed("purpose").to_owned(),
        recipient: form.values.trimmed("recipient").to_owned(),
        today: shared.today(),
        lang: shared.lang,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::activity::{ActivityKind, ActivityList};
    use crate::domain::ladder::Role;
    use crate::domain::office::Staff;
    use crate::panes::samples;

    fn form_of(steps: Vec<Step>) -> Form {
        match steps.into_iter().next() {
            Some(Step::Form(form)) => *form,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn it_saves_the_list_it_was_opened_for() {
        let shared = samples::shared();
        let list = ActivityList { kind: Some(ActivityKind::Mapping), text: "contoh".into(), ..ActivityList::default() };
        let list = OutList::Activities(Box::new(list));
        let mut form = form_of(open(list.clone(), &shared));
        assert_eq!(form.context["heading"], "Simpan daftar sebagai berkas · Kegiatan");
        assert!(!form.check_all(shared.today()), "what for and for whom are asked");
        form.values.set_text("purpose", " Rapat bulanan ");
        form.values.set_text("recipient", "Camat Contoh");
        let outgo = outgo(&form, &shared).unwrap();
        assert_eq!((outgo.list, outgo.form), (list, FileForm::Xlsx));
        assert_eq!((outgo.purpose.as_str(), outgo.recipient.as_str()), ("Rapat bulanan", "Camat Contoh"));
        form.context.clear();
        assert!(super::outgo(&form, &shared).is_none());
    }

    #[test]
    fn a_tksk_is_told_that_only_the_own_kecamatan_leaves() {
        let mut shared = samples::shared();
        let kecamatan = Some("11.71.03".to_owned());
        shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
        let steps = open(OutList::Meetings(None), &shared);
        assert!(matches!(steps.last(), Some(Step::SayText(_, said)) if said.contains("Meuraxa")), "{steps:?}");
        let form = form_of(steps);
        assert!(form.context["heading"].ends_with("Rapat · Meuraxa"), "{:?}", form.context);
        let outgo = outgo(&form, &shared);
        assert!(outgo.is_none_or(|outgo| outgo.list.area() == Some("11.71.03")));
        let elsewhere = OutList::Meetings(Some("11.71.01".into()));
        assert!(unavailable(&elsewhere, 1, &shared).is_some());
        assert!(unavailable(&OutList::Meetings(None), 1, &shared).is_none());
        assert!(unavailable(&OutList::Meetings(None), 0, &shared).is_some());
    }
}
