//! The store against the table: what it refuses is what the table refuses, for every kind of person, record and place.

#[cfg(test)]
mod later;
mod things;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::activity::{Activity, ActivityKind};
use crate::domain::attachment::{Format, Owner};
use crate::domain::content::Destination;
use crate::domain::field_issue::{FieldIssue, IssueAct};
use crate::domain::follow_up::FollowUp;
use crate::domain::follow_up::tests::sample;
use crate::domain::ids::{
    ActivityId, CaseId, ContributionId, EntryId, FieldIssueId, FollowUpId, MemberId, NoteId, PersonId, ReferralId,
    RoundId, VisitId,
};
use crate::domain::ladder::Role;
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::member::{Checked, Member, Pillar};
use crate::domain::office::{Office, Staff};
use crate::domain::person::Person;
use crate::domain::register::{Contribution, EndReason, Entry, Subject};
use crate::domain::rights::Reach;
use crate::domain::visit::Visit;
use crate::domain::worklist::Worklist;
use crate::store::export::Export;
use crate::store::samples::{intake, named, point_in, promise, wish};
use crate::store::{
    Desk, Store, activity, attachment, content, export, field_issue, follow_up, kin, ladder, member, office, person,
    point, referral, register, round, visit, worklist,
};
use crate::words::Lang;

use things::{activity_in, entry_in, gift, issue_in, member_in, note, person_in};

/// The TKSK's own kecamatan, and one of its gampong.
const MEURAXA: &str = "11.71.03";
const HERE: &str = "11.71.03.2001";
/// A gampong of another one.
const THERE: &str = "11.71.02.2004";

/// Who sits at the desk.
const NAMES: [(&str, &[Role]); 6] = [
    ("Contoh TKSK", &[Role::Tksk]),
    ("Contoh Rangkap", &[Role::Tksk, Role::FrontOffice]),
    ("Contoh Loket", &[Role::FrontOffice]),
    ("Contoh Kabid", &[Role::Kabid]),
    ("Contoh Kosong", &[]),
    ("Siapa saja", Role::ALL),
];

fn settings() -> Office {
    let staff = NAMES.iter().filter(|(name, _)| *name != "Siapa saja").map(|(name, roles)| Staff {
        name: (*name).into(),
        roles: roles.to_vec(),
        kecamatan: roles.contains(&Role::Tksk).then(|| MEURAXA.into()),
    });
    Office { staff: staff.collect(), ..Office::default() }
}

/// What lies in one place.
struct Placed {
    gampong: Option<&'static str>,
    person: Person,
    other: PersonId,
    entry: Entry,
    partner: EntryId,
    round: Option<RoundId>,
    member: Member,
    case: CaseId,
    issue: FieldIssue,
    referral: ReferralId,
    activity: Activity,
    held: later::Held,
}

fn furnished(write: &Write<'_>, gampong: Option<&'static str>) -> Result<Placed> {
    let person = person::save(write, &person_in(gampong))?;
    let taken = referral::take_in(write, &intake(&person, vec![wish("Kursi roda", None)]))?;
    let partner = register::add(write, &entry_in(gampong, "PSKS-12", Subject::Institution("PT Contoh".into())))?;
    Ok(Placed {
        gampong,
        other: person::save(write, &Person { name: "Contoh Lain".into(), ..person_in(gampong) })?.id,
        entry: register::add(write, &entry_in(gampong, "PPKS-08", Subject::Person(person.id)))?,
        partner: partner.id,
        round: gampong.map(|code| round::open(write, code)).transpose()?.map(|round| round.id),
        member: member::save(write, &member_in(gampong))?,
        case: taken.case.id,
        issue: field_issue::save(write, &issue_in(gampong))?,
        referral: taken.referrals[0].id,
        activity: activity::save(write, &activity_in(write, gampong))?,
        held: later::furnished(write, gampong)?,
        person: person::get(write, person.id)?,
    })
}

/// An office with something in the own kecamatan, in another one, and in none.
fn office_with_all() -> (Store, [Placed; 3]) {
    let mut store = Store::in_memory(Desk { user: "Siapa saja".into(), terminal: "uji".into() }).unwrap();
    let all = store.write(|w| {
        office::save(w, &settings(), 0)?;
        Ok([furnished(w, Some(HERE))?, furnished(w, Some(THERE))?, furnished(w, None)?])
    });
    let all = all.unwrap().value;
    (store, all)
}

/// Everything that can be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Try {
    EditPerson,
    NewPerson,
    TellApart,
    AddEntry,
    Confirm,
    End,
    OpenRound,
    MarkEntry,
    Give,
    RaiseIssue,
    MoveIssue,
    Promise,
    SavePoint,
    CheckMember,
    AppointMember,
    NewMember,
    OpenCase,
    AddNote,
    Attach,
    AttachPhoto,
    AttachScan,
    AttachOfActivity,
    Step,
    CountVisit,
    Settings,
    Approve,
    LookAtPlace,
    EditPlace,
    KeepList,
    Export,
    LogActivity,
    VoidActivity,
    AgreeOn,
    PlanMeeting,
    Invite,
    SayInMeeting,
    Decide,
    EndDecision,
    CloseMeeting,
    WriteMonthly,
    NumberMonthly,
    VoidMonthly,
    OpenActivity,
    Reveal,
    OpenEntry,
    ListConfidential,
    OpenClosedCase,
    OpenClosedReferral,
}

use Try::*;

const ALL: [(Try, Deed, Matter); 48] = [
    (EditPerson, Deed::Change, Matter::Person),
    (NewPerson, Deed::Change, Matter::Person),
    (TellApart, Deed::Change, Matter::Person),
    (AddEntry, Deed::Change, Matter::Register),
    (Confirm, Deed::Change, Matter::Register),
    (End, Deed::Change, Matter::Register),
    (OpenRound, Deed::Change, Matter::Round),
    (MarkEntry, Deed::Change, Matter::Round),
    (Give, Deed::Change, Matter::Gift),
    (RaiseIssue, Deed::Change, Matter::FieldIssue),
    (MoveIssue, Deed::Change, Matter::FieldIssue),
    (Try::Promise, Deed::Change, Matter::Gift),
    (SavePoint, Deed::Change, Matter::Point),
    (CheckMember, Deed::Change, Matter::MemberFacts),
    (AppointMember, Deed::Change, Matter::MemberPost),
    (NewMember, Deed::Change, Matter::MemberPost),
    (OpenCase, Deed::Change, Matter::Case),
    (AddNote, Deed::Change, Matter::Note),
    (Attach, Deed::Change, Matter::Note),
    (AttachPhoto, Deed::Change, Matter::MemberFacts),
    (AttachScan, Deed::Change, Matter::MemberPost),
    (AttachOfActivity, Deed::Change, Matter::Activity),
    (Try::Step, Deed::Change, Matter::Step),
    (CountVisit, Deed::Change, Matter::Visit),
    (Try::Settings, Deed::Change, Matter::Settings),
    (Approve, Deed::Change, Matter::Settings),
    (LookAtPlace, Deed::Change, Matter::Doubt),
    (EditPlace, Deed::Change, Matter::Destination),
    (KeepList, Deed::Change, Matter::Own),
    (Try::Export, Deed::Change, Matter::Export),
    (LogActivity, Deed::Change, Matter::Activity),
    (VoidActivity, Deed::Change, Matter::Activity),
    (AgreeOn, Deed::Change, Matter::Activity),
    (PlanMeeting, Deed::Change, Matter::Activity),
    (Invite, Deed::Change, Matter::Activity),
    (SayInMeeting, Deed::Change, Matter::Activity),
    (Decide, Deed::Change, Matter::Activity),
    (EndDecision, Deed::Change, Matter::Activity),
    (CloseMeeting, Deed::Change, Matter::Activity),
    (WriteMonthly, Deed::Change, Matter::Monthly),
    (NumberMonthly, Deed::Change, Matter::Monthly),
    (VoidMonthly, Deed::Change, Matter::Monthly),
    (OpenActivity, Deed::See, Matter::Confidential),
    (Reveal, Deed::See, Matter::Numbers),
    (OpenEntry, Deed::See, Matter::Confidential),
    (ListConfidential, Deed::See, Matter::Confidential),
    (OpenClosedCase, Deed::See, Matter::Confidential),
    (OpenClosedReferral, Deed::See, Matter::Confidential),
];

fn member_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    let mut one = if what == NewMember { member_in(at.gampong) } else { at.member.clone() };
    match what {
        CheckMember => {
            one.phone = "0651 000".into();
            one.checked = Some(Checked { on: write.now().date(), by: "uji".into() });
        }
        AppointMember => one.role = "koordinator".into(),
        _ => {}
    }
    member::save(write, &one).map(drop)
}

fn case_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    match what {
        OpenCase => referral::take_in(write, &intake(&at.person, vec![wish("Sembako", None)])).map(drop),
        AddNote => ladder::write_note(write, &note(at)).map(drop),
        Attach | AttachPhoto | AttachScan | AttachOfActivity => {
            let owner = match what {
                AttachOfActivity => Owner::Activity(at.activity.id),
                AttachPhoto => Owner::Member(at.member.id),
                AttachScan => Owner::Appointment(at.member.appointment.unwrap()),
                _ => Owner::Case(at.case),
            };
            let file = attachment::Incoming::new("rumah.png", Format::Png, b"\x89PNG".to_vec());
            attachment::add(write, owner, &file).map(drop)
        }
        CountVisit => {
            let mut one = Visit::answered(VisitId::from(Uuid::now_v7()), write.moment());
            one.gampong = at.gampong.map(str::to_owned);
            visit::save(write, &one).map(drop)
        }
        _ => {
            let version = referral::get_case(write, at.case)?.version;
            ladder::take_case(write, at.case, version, CaseAct::CheckFile, Said::default()).map(drop)
        }
    }
}

fn office_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    match what {
        Try::Settings => {
            let (found, version) = office::get(write)?.unwrap();
            office::save(write, &Office { phone: "0651".into(), ..found }, version).map(drop)
        }
        Approve => content::approve(write, &content::load(write)?.procedures[0].procedure.slug),
        LookAtPlace => content::check_place(write, content::load(write)?.destinations[0].id).map(drop),
        EditPlace => {
            let place = content::load(write)?.destinations[0].clone();
            let named = Destination { name: "Nama lain".into(), ..place.destination };
            content::save_place(write, place.id, place.version, &named).map(drop)
        }
        KeepList => worklist::keep_list(write, "Milik saya", &Worklist::default()),
        _ => {
            let area = at.gampong.map(crate::domain::rights::kecamatan_of);
            export::note(write, &Export::new("register", 1, ("uji", "uji"), b"x").of_area(area))
        }
    }
}

fn register_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    match what {
        AddEntry => {
            register::add(write, &entry_in(at.gampong, "PSKS-05", Subject::Institution("LKS Contoh".into()))).map(drop)
        }
        Confirm => register::confirm(write, at.entry.id, at.entry.version).map(drop),
        End => register::end(write, at.entry.id, at.entry.version, EndReason::Mistake, "").map(drop),
        OpenRound => round::open(write, at.gampong.unwrap()).and_then(|one| round::close(write, one.id)).map(drop),
        MarkEntry => round::say(write, at.round.unwrap(), at.entry.id, at.entry.version, &round::Said::Later).map(drop),
        Try::Promise => register::promise(write, &promise(at.partner, write.now().date())).map(drop),
        _ => register::give(write, &gift(at)).map(drop),
    }
}

fn activity_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    match what {
        LogActivity => activity::save(write, &activity_in(write, at.gampong)).map(drop),
        VoidActivity => activity::void(write, at.activity.id, at.activity.version, "dua kali").map(drop),
        OpenActivity => activity::note_opened(write, at.activity.id),
        _ => {
            let id = FollowUpId::from(Uuid::now_v7());
            follow_up::save(write, &FollowUp { id, activity: Some(at.activity.id), ..sample() }).map(drop)
        }
    }
}

fn attempt(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    match what {
        LogActivity | VoidActivity | AgreeOn | OpenActivity => activity_try(write, what, at),
        PlanMeeting | Invite | SayInMeeting | Decide | EndDecision | CloseMeeting => {
            later::meeting_try(write, what, at)
        }
        WriteMonthly | NumberMonthly | VoidMonthly => later::monthly_try(write, what, at),
        EditPerson => person::save(write, &Person { note: "dicek".into(), ..at.person.clone() }).map(drop),
        NewPerson => person::save(write, &person_in(at.gampong)).map(drop),
        TellApart => kin::tell_apart(write, at.person.id, at.other),
        RaiseIssue => field_issue::save(write, &issue_in(at.gampong)).map(drop),
        MoveIssue => {
            let taking = field_issue::Taking::plain(IssueAct::Drop, "keliru");
            field_issue::take(write, at.issue.id, at.issue.version, &taking).map(drop)
        }
        SavePoint => point::save(write, &point_in(at.gampong.unwrap_or(CITY))).map(drop),
        AddEntry | Confirm | End | OpenRound | MarkEntry | Give | Try::Promise => register_try(write, what, at),
        CheckMember | AppointMember | NewMember => member_try(write, what, at),
        OpenCase | AddNote | Attach | AttachPhoto | AttachScan | AttachOfActivity | Try::Step | CountVisit => {
            case_try(write, what, at)
        }
        Try::Settings | Approve | LookAtPlace | EditPlace | KeepList | Try::Export => office_try(write, what, at),
        Reveal => person::note_reveal(write, at.person.id),
        OpenEntry => register::note_opened(write, at.entry.id),
        ListConfidential => register::note_listed(write, at.gampong),
        OpenClosedCase => referral::note_case_opened(write, at.case),
        OpenClosedReferral => referral::note_opened(write, at.referral),
    }
}

/// Tries something and takes it back; what the store said.
fn outcome(store: &mut Store, who: &str, what: Try, at: &Placed) -> Result<()> {
    store.sign_as(who);
    let tried = store.write(|w| attempt(w, what, at).and_then(|()| Err::<(), _>(Error::Interrupted)));
    match tried {
        Err(Error::Interrupted) => Ok(()),
        other => other.map(|_| ()),
    }
}

/// A round has a place, a monthly report a kecamatan; a list of the city as a whole lies in nobody's kecamatan.
fn places(what: Try, at: &Placed) -> Option<Vec<&str>> {
    match (what, at.gampong) {
        (OpenRound | MarkEntry | WriteMonthly | NumberMonthly | VoidMonthly, None) => None,
        // A decree names people of the whole city.
        (AttachScan, _) => Some(Vec::new()),
        (Try::Export | ListConfidential | SavePoint, None) => Some(vec![CITY]),
        (_, place) => Some(place.into_iter().collect()),
    }
}

fn compare(store: &mut Store, (who, at): (usize, &Placed), (what, deed, matter): (Try, Deed, Matter)) {
    let Some(places) = places(what, at) else { return };
    let (who, _) = NAMES[who];
    let table = Rights::of(&settings(), who).may(deed, matter, &places).is_ok();
    let said = outcome(store, who, what, at);
    let fits = match &said {
        Ok(()) => table,
        Err(Error::NotYours(_)) => !table,
        // The ladder asks for a role besides.
        Err(Error::Refused(_)) => matter == Matter::Step,
        Err(_) => false,
    };
    assert!(fits, "{who} {what:?} {:?}: table {table}, store {said:?}", at.gampong);
}

#[test]
fn every_post_may_do_in_every_place_what_the_table_says() {
    let (mut store, all) = office_with_all();
    for who in 0..NAMES.len() {
        for at in &all {
            ALL.iter().for_each(|one| compare(&mut store, (who, at), *one));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done before, in any order and by anybody: the answer stays that of the table.
    #[test]
    fn any_order_of_tries_gets_the_answers_of_the_table(
        tries in proptest::collection::vec((0..NAMES.len(), 0..3_usize, 0..ALL.len()), 1..40),
    ) {
        let (mut store, all) = office_with_all();
        for (who, place, what) in tries {
            compare(&mut store, (who, &all[place]), ALL[what]);
        }
    }
}

fn tksk(store: &mut Store, what: Try, at: &Placed) -> String {
    outcome(store, "Contoh TKSK", what, at).unwrap_err().sentence(Lang::Id)
}

#[test]
fn the_sentence_names_both_kecamatan() {
    let (mut store, [_, there, _]) = office_with_all();
    let said = tksk(&mut store, Confirm, &there);
    assert!(said.contains("milik Kecamatan Kuta Alam") && said.contains("bekerja untuk Meuraxa"), "{said}");
    let said = tksk(&mut store, ListConfidential, &there);
    assert!(said.contains("tertutup bagi TKSK Meuraxa"), "{said}");
}

#[test]
fn nothing_is_stored_of_what_is_refused() {
    let (mut store, [_, there, _]) = office_with_all();
    let rows = |store: &mut Store| -> i64 {
        store.read(|r| Ok(r.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?)).unwrap()
    };
    let before = rows(&mut store);
    store.sign_as("Contoh TKSK");
    let refused = store.write(|w| referral::take_in(w, &intake(&there.person, vec![wish("Sembako", None)])));
    assert!(matches!(refused, Err(Error::NotYours(_))));
    assert_eq!(rows(&mut store), before);
}

#[test]
fn a_citizen_of_elsewhere_who_was_met_here_is_ours_too() {
    let (mut store, [_, there, _]) = office_with_all();
    assert!(outcome(&mut store, "Contoh TKSK", EditPerson, &there).is_err());
    let met = entry_in(Some(HERE), "PPKS-14", Subject::Person(there.person.id));
    store.write(|w| register::add(w, &met)).unwrap();
    let now = store.read(|r| person::get(r, there.person.id)).unwrap();
    assert!(now.ppks.contains(&"PPKS-14".to_owned()), "the citizen's record came along");
    store.write(|w| person::save(w, &Person { phone: "0651".into(), ..now.clone() })).unwrap();
}

#[test]
fn nobody_is_moved_into_or_out_of_the_own_kecamatan_by_a_tksk() {
    let (mut store, [here, there, none]) = office_with_all();
    store.sign_as("Contoh TKSK");
    for (one, to) in [(&here, THERE), (&there, HERE), (&none, THERE)] {
        let moved = Person { gampong: Some(to.into()), ..one.person.clone() };
        assert!(matches!(store.write(|w| person::save(w, &moved)), Err(Error::NotYours(_))), "{:?}", one.gampong);
    }
    let found = Person { gampong: Some(HERE.into()), ..none.person };
    store.write(|w| person::save(w, &found)).unwrap();
}

#[test]
fn a_tksk_cannot_widen_their_own_rights() {
    let (mut store, _) = office_with_all();
    store.sign_as("Contoh TKSK");
    let wider = Office::default();
    assert!(matches!(store.write(|w| office::save(w, &wider, 1)), Err(Error::NotYours(_))));
    let both = store.write(|w| {
        office::save(w, &wider, 1)?;
        register::note_listed(w, None)
    });
    assert!(both.is_err());
}

#[test]
fn the_program_brings_its_content_whoever_sits_at_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kantor.loket");
    let desk = |user: &str| Desk { user: user.into(), terminal: "uji".into() };
    let mut store = Store::open(&path, desk("Siapa saja")).unwrap();
    store.write(|w| office::save(w, &settings(), 0)).unwrap();
    store.write(|w| Ok(w.execute("UPDATE content SET edition = 'lama'", [])?)).unwrap();
    drop(store);
    let mut store = Store::open(&path, desk("Contoh TKSK")).unwrap();
    let edition: String =
        store.read(|r| Ok(r.query_row("SELECT edition FROM content", [], |row| row.get(0))?)).unwrap();
    assert_ne!(edition, "lama");
}

#[test]
fn the_table_gives_a_tksk_something_of_every_reach() {
    let tksk = Rights::of(&settings(), "Contoh TKSK");
    for reach in [Reach::Nowhere, Reach::Own, Reach::Whole] {
        assert!(Matter::ALL.iter().any(|matter| tksk.reach(*matter, Deed::Change) == reach), "{reach:?}");
    }
}
