//! A meeting with all seven pillars, from the agenda to the decisions; what stays open comes back on the next agenda.

use loket::domain::field_issue::IssueState;
use loket::domain::follow_up::FollowUpState;
use loket::domain::ids::MemberId;
use loket::domain::meeting::by_pillar;
use loket::domain::member::{Member, Pillar};
use loket::store::{activity, field_issue, follow_up, meeting, member};
use uuid::Uuid;

use crate::office::{Office, leave, on_desk};
use crate::tale::Tale;

/// Two members of every pillar; all names are made up.
fn pillars(office: &Office) {
    office
        .store()
        .write(|w| {
            for (at, pillar) in Pillar::ALL.iter().enumerate() {
                for nth in ["Satu", "Dua"] {
                    let mut one = Member::new(MemberId::from(Uuid::now_v7()), *pillar);
                    one.name = format!("Contoh {nth} {}", at + 1);
                    member::save(w, &one)?;
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_meeting_of_seven_pillars_from_agenda_to_decisions() {
    let office = Office::usual();
    pillars(&office);
    let mut tale = Tale::begin("rapat", "Rapat tujuh pilar, dari agenda sampai keputusan", office.open());
    tale.does("Rapat dibuka dari mana saja; buat yang baru, hari ini", "R");
    tale.clerk.wait_text("Belum ada rapat");
    tale.and("n");
    tale.clerk.wait_text("Hari *");
    tale.and("<Tab><Tab>Kantor Camat Contoh<C-s>");
    tale.sees("Rapat dibuat");
    tale.does("Pokok agenda sendiri:", "a");
    tale.clerk.wait_text("Pokok agenda");
    tale.and("Pelibatan PSM dalam pendataan<C-s>");
    tale.sees("1.  Pelibatan PSM");
    tale.does("Ketujuh pilar diundang, satu per satu dengan angkanya:", "");
    for (digit, pillar) in (1..).zip(Pillar::ALL) {
        tale.and("p");
        tale.clerk.wait_text("Undang siapa?");
        tale.and(&digit.to_string());
        tale.clerk.wait_text(&format!("{} ", pillar.label().id));
    }
    tale.does("Seorang pejabat diundang dengan namanya:", "p8");
    tale.clerk.wait_text("Peserta rapat");
    tale.and("Camat Contoh");
    tale.clerk.wait_text("nama seperti diketik");
    tale.and("<Enter><C-s>");
    tale.sees("Camat Contoh");
    tale.does("Undangan siap dicetak:", "o");
    tale.sees("Daftar undangan");
    tale.and("<Esc>");
    present(&mut tale);
    said_and_raised(&mut tale);
    decided(&mut tale);
    tale.does("Sebelum ditutup, Loket memperlihatkan yang belum ada keputusan; lalu hasilnya ditulis:", "t");
    tale.sees("1 pokok belum ada keputusan");
    tale.and("1");
    tale.clerk.wait_text("Hasil rapat *");
    tale.and("Pilar bertemu setiap bulan.<C-s>");
    tale.sees("Rapat ditutup");
    tale.does("Notulen dengan kehadiran per pilar, ucapan, dan keputusan:", "l");
    tale.sees("NOTULEN RAPAT");
    tale.and("<Esc>");
    tale.does("Rapat berikutnya: keputusan yang masih terbuka kembali ke agendanya dengan sendirinya", "n");
    tale.clerk.wait_text("Hari *");
    tale.and("<C-s>");
    tale.sees("1.  PSM diundang setiap bulan");
    let mut clerk = tale.end();
    clerk.keys("<Esc><Esc>");
    on_desk(&mut clerk);
    leave(clerk);
    on_disk(&office);
    office.assert_healthy();
}

/// Attendance: a pillar with one key, the others person by person.
fn present(tale: &mut Tale) {
    tale.does("Pada harinya: semua dari pilar ini hadir, satu tombol", "<Home><Down><Down><Down>s");
    tale.sees("2/2");
    tale.does("Pilar berikutnya orang demi orang: hadir, lalu izin", "<Down><Down><Down><Down>hi");
    tale.sees("Izin");
    tale.does("Seorang keuchik datang tanpa diundang:", "d");
    tale.clerk.wait_text("Peserta rapat");
    tale.and("Keuchik Contoh");
    tale.clerk.wait_text("nama seperti diketik");
    tale.and("<Enter><C-s>");
    tale.sees("Keuchik Contoh");
}

/// What somebody said, and the problem in it.
fn said_and_raised(tale: &mut Tale) {
    tale.does("Yang disampaikan seorang peserta ditulis pada barisnya:", "<Home><Down><Down><Down><Down>c");
    tale.clerk.wait_text("Yang disampaikan");
    tale.and("PSM tidak diajak mendata.<C-s>");
    tale.sees("“PSM tidak diajak mendata.”");
    tale.does("Dari baris itu masalahnya diangkat; orang, pilar, dan ucapannya sudah terisi:", "m");
    tale.clerk.wait_text("Mewakili pilar");
    tale.and("6<Tab>PSM tidak dilibatkan<C-s>");
    tale.sees("[ ]  PSM tidak dilibatkan");
    tale.does("Masalah itu ditawarkan untuk agenda; diambil dengan spasi", "<Home><Down><Down> ");
    tale.sees("2.  PSM tidak dilibatkan");
}

/// One decision about the problem.
fn decided(tale: &mut Tale) {
    tale.does("Keputusan tentang pokok itu: apa, siapa, sampai kapan:", "k");
    tale.clerk.wait_text("Penanggung jawab");
    tale.and("PSM diundang setiap bulan<Enter>Contoh Satu 4");
    tale.clerk.wait_text("Contoh Satu 4");
    tale.and("<Enter>31-12-2030<C-s>");
    tale.sees("Keputusan tercatat");
    tale.clerk.wait_text("31-12-2030");
}

fn on_disk(office: &Office) {
    let mut store = office.store();
    let today = chrono::Local::now().date_naive();
    let rows = store.read(|r| meeting::list(r, today)).unwrap();
    assert_eq!(rows.len(), 2);
    let held = rows.iter().find(|row| row.closed).unwrap();
    let one = store.read(|r| activity::get(r, held.id)).unwrap();
    let groups = by_pillar(&one);
    assert_eq!(groups.len(), 8, "seven pillars and the others");
    assert_eq!(held.present, 4, "a whole pillar, one of the next, and who came by themselves");
    let issues = store.read(field_issue::all).unwrap();
    assert_eq!((issues.len(), issues[0].state, issues[0].decided_in), (1, IssueState::Decided, Some(held.id)));
    let decisions = store.read(|r| follow_up::of_activity(r, held.id)).unwrap();
    assert_eq!((decisions.len(), decisions[0].state, decisions[0].issue), (1, FollowUpState::Open, Some(issues[0].id)));
    assert!(decisions[0].member.is_some(), "the owner was picked from the directory");
}
