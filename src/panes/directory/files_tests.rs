//! Scan of the decree and photo in the directory.

use uuid::Uuid;

use super::*;
use crate::domain::attachment::Format;
use crate::domain::ids::{AppointmentId, AttachmentId};
use crate::domain::ladder::Role;
use crate::domain::office::Staff;
use crate::keys::Action;
use crate::panes::fixture::{letter, members, shared};
use crate::panes::menu::Menu;
use crate::worker::{Act, Answer, DirectoryAnswer, FileAct};

fn file(owner: Owner, name: &str, kind: Format) -> Attachment {
    Attachment {
        id: AttachmentId::from(Uuid::from_u128(u128::try_from(name.len()).unwrap())),
        owner,
        at: shared().now,
        by: "Contoh Petugas".into(),
        name: name.into(),
        kind,
        size: 319_488,
        hash: String::new(),
    }
}

/// The first member hangs on a decree whose scan is kept, and has a photo; the second has neither.
fn filled(shared: &Shared) -> State {
    let decree = AppointmentId::from(Uuid::from_u128(9));
    let mut all = members();
    all[0].appointment = Some(decree);
    let files = vec![
        file(Owner::Appointment(decree), "sk-contoh.pdf", Format::Pdf),
        file(Owner::Member(all[0].id), "foto.jpg", Format::Jpeg),
    ];
    let mut state = State::default();
    state.take(&Answer::Members(all), shared);
    state.take(&DirectoryAnswer::Decrees(Vec::new(), files).into(), shared);
    state.open(members()[0].id, shared);
    state
}

fn menu(state: &mut State, shared: &Shared) -> Menu {
    let steps = state.act(Action::MemberFiles, letter('l'), shared);
    let [Step::Menu(menu)] = &steps[..] else { panic!("{steps:?}") };
    (**menu).clone()
}

#[test]
fn the_scan_goes_to_the_decree_and_the_photo_to_the_member() {
    let shared = shared();
    let mut state = filled(&shared);
    let menu = menu(&mut state, &shared);
    let owners = menu.rows.iter().filter_map(|row| match row.step.as_ref()? {
        Step::Form(form) => match attach::act(form)? {
            FileAct::Add(owner, _) => Some(owner),
            FileAct::SaveOut(_) => None,
        },
        _ => None,
    });
    let member = state.selected().unwrap();
    assert_eq!(owners.collect::<Vec<_>>(), [Owner::Appointment(member.appointment.unwrap()), Owner::Member(member.id)]);
}

#[test]
fn what_is_kept_is_shown_and_saved_out_from_the_same_list() {
    let shared = shared();
    let mut state = filled(&shared);
    let menu = menu(&mut state, &shared);
    let out = |row: &&MenuRow| matches!(&row.step, Some(Step::Act(_, Act::File(act))) if matches!(**act, FileAct::SaveOut(_)));
    let out: Vec<&str> = menu.rows.iter().filter(out).map(|row| row.label.as_str()).collect();
    assert_eq!(out, ["Simpan keluar foto.jpg", "Simpan keluar sk-contoh.pdf"]);
    let said = blocks(state.files_of(state.selected().unwrap()), &shared);
    assert!(
        said.contains(&Block::Pair("Pindaian SK".into(), "sk-contoh.pdf (dokumen PDF · 312 KB)".into())),
        "{said:?}"
    );
    assert!(said.contains(&Block::Pair("Foto".into(), "foto.jpg (foto · 312 KB)".into())), "{said:?}");
    let other = state.members.as_ref().unwrap()[1].clone();
    assert!(blocks(state.files_of(&other), &shared).is_empty());
}

#[test]
fn without_a_decree_the_line_says_what_is_missing() {
    let shared = shared();
    let mut state = filled(&shared);
    state.open(members()[1].id, &shared);
    let menu = menu(&mut state, &shared);
    assert!(menu.rows[0].step.is_none() && menu.rows[0].note.contains("SK"), "{:?}", menu.rows[0]);
    assert!(menu.rows[1].step.is_some());
}

#[test]
fn a_tksk_keeps_photos_of_the_own_kecamatan_and_no_decrees() {
    let mut shared = shared();
    let areas = members()[0].areas.clone();
    let own = areas.first().map_or("11.71.03", |code| crate::domain::rights::kecamatan_of(code)).to_owned();
    let staff = |kecamatan: &str| Staff {
        name: shared.user.clone(),
        roles: vec![Role::Tksk],
        kecamatan: Some(kecamatan.to_owned()),
    };
    let (ours, theirs) = (staff(&own), staff(if own == "11.71.01" { "11.71.02" } else { "11.71.01" }));
    for (staff, photo) in [(ours, true), (theirs, areas.is_empty())] {
        shared.office.staff = vec![staff];
        let mut state = filled(&shared);
        let menu = menu(&mut state, &shared);
        assert_eq!((menu.rows[0].step.is_some(), menu.rows[1].step.is_some()), (false, photo));
    }
}
