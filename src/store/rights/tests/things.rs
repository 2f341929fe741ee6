//! Things that lie in a place, not saved yet.

use super::*;

pub fn person_in(gampong: Option<&str>) -> Person {
    Person { gampong: gampong.map(str::to_owned), ..named("Contoh Aminah") }
}

pub fn entry_in(gampong: Option<&str>, category: &str, subject: Subject) -> Entry {
    let today = chrono::Local::now().date_naive();
    let found = Entry::found(EntryId::from(Uuid::now_v7()), category, subject, today, "uji");
    Entry { gampong: gampong.map(str::to_owned), ..found }
}

pub fn member_in(gampong: Option<&str>) -> Member {
    let mut one = Member::new(MemberId::from(Uuid::now_v7()), Pillar::Psm);
    (one.name, one.areas) = ("Contoh Anggota".into(), gampong.map(str::to_owned).into_iter().collect());
    one.decree.number = "467.1/1/2026".into();
    one
}

pub fn issue_in(gampong: Option<&str>) -> FieldIssue {
    let id = FieldIssueId::from(Uuid::now_v7());
    let raised_on = chrono::Local::now().date_naive();
    FieldIssue { id, raised_on, area: gampong.map(str::to_owned), ..crate::domain::field_issue::tests::sample() }
}

pub fn activity_in(write: &Write<'_>, gampong: Option<&str>) -> Activity {
    let id = ActivityId::from(Uuid::now_v7());
    let one = Activity::new(id, ActivityKind::HomeVisit, write.now().date(), "Kunjungan contoh", "uji");
    Activity { area: gampong.map(str::to_owned), ..one }
}

pub fn note(at: &Placed) -> CaseNote {
    let now = chrono::Local::now().naive_local();
    CaseNote {
        id: NoteId::from(Uuid::now_v7()),
        case: at.case,
        kind: NoteKind::HomeVisit,
        at: now,
        day: now.date(),
        by: String::new(),
        who: "Contoh TKSK".into(),
        text: "Rumah dikunjungi.".into(),
    }
}

pub fn gift(at: &Placed) -> Contribution {
    Contribution {
        id: ContributionId::from(Uuid::now_v7()),
        version: 0,
        partner: at.partner,
        on: chrono::Local::now().date_naive(),
        what: "sembako".into(),
        value: None,
        for_whom: String::new(),
        by: "uji".into(),
        note: String::new(),
        promise: None,
        received: Vec::new(),
    }
}
