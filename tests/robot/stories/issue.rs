//! A problem from the field: raised by three people, merged, talked about, decided, done; one view tells it all.

use loket::domain::activity::{Activity, ActivityKind};
use loket::domain::field_issue::{IssueAct, IssueState};
use loket::domain::follow_up::FollowUpState;
use loket::domain::ids::ActivityId;
use loket::store::{activity, field_issue, follow_up};
use uuid::Uuid;

use crate::office::{Office, leave, on_desk};
use crate::tale::Tale;

/// A meeting that was held today.
fn held(office: &Office) {
    let today = chrono::Local::now().date_naive();
    let mut one = Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Meeting, today, "Rapat pilar", "uji");
    one.place = "Kantor Camat Contoh".into();
    office.store().write(|w| activity::save(w, &one)).unwrap();
}

#[test]
fn three_voices_become_one_decision() {
    let office = Office::usual();
    held(&office);
    let mut tale = Tale::begin("masalah", "Satu masalah dari tiga suara sampai satu keputusan", office.open());
    tale.does("Dari mana saja, masalah lapangan dibuka dengan satu tombol", "M");
    tale.sees("Masalah lapangan");
    raise(&mut tale, "Seorang PSM mengangkat masalah:", "Contoh Aminah", "p", "PSM tidak dilibatkan pendataan");
    raise(
        &mut tale,
        "PSM lain mengatakan hal yang sama, dengan kata lain:",
        "Contoh Rohani",
        "p",
        "PSM jarang dilibatkan",
    );
    tale.sees("mungkin sama");
    tale.does("Satu tombol menggabungkan; suaranya tetap tersimpan", "g");
    tale.sees("+1 suara");
    raise(&mut tale, "Seorang TKSK juga:", "Contoh Hasan", "4", "PSM tidak dilibatkan lagi");
    tale.sees("mungkin sama");
    tale.does("Digabung juga", "g");
    tale.sees("+2 suara");
    tale.does("Dibahas dalam rapat hari ini:", "t1");
    tale.clerk.wait_text("Dalam rapat mana?");
    tale.and("1");
    tale.sees("Tercatat: Bahas dalam rapat");
    tale.does("Diputuskan dalam rapat itu: apa, dan siapa yang mengerjakannya:", "t2");
    tale.clerk.wait_text("Dalam rapat mana?");
    tale.and("1");
    tale.clerk.wait_text("Penanggung jawab");
    tale.and("PSM diundang setiap bulan.<Tab>Contoh Hasan");
    tale.clerk.wait_text("nama seperti diketik");
    tale.and("<Enter><C-s>");
    tale.sees("Tercatat: Tulis keputusan");
    tale.does("Sebulan kemudian dinyatakan selesai, dengan apa yang dilakukan:", "t3");
    tale.clerk.wait_text("Dalam kata-kata");
    tale.and("PSM hadir dua kali.<C-s>");
    tale.sees("Tercatat: Nyatakan selesai");
    tale.does("Satu layar menceritakan semuanya: status selesai, lalu buka", "sssss");
    tale.clerk.wait_text("1 dari 1");
    tale.and("<Enter>");
    for said in ["2 PSM, 1 TKSK", "keputusan ", "PSM diundang setiap bulan.", "Rapat pilar", "PSM hadir dua kali."] {
        tale.sees(said);
    }
    let mut clerk = tale.end();
    clerk.keys("<Esc><Esc>");
    on_desk(&mut clerk);
    leave(clerk);
    on_disk(&office);
    office.assert_healthy();
}

fn raise(tale: &mut Tale, sentence: &str, who: &str, pillar: &str, title: &str) {
    tale.does(sentence, "n");
    tale.clerk.wait_text("Diangkat oleh");
    tale.and(who);
    tale.clerk.wait_text("nama seperti diketik");
    tale.and(&format!("<Enter>{pillar}<Tab><Tab><Tab>6<Tab>{title}<C-s>"));
    tale.sees("Masalah tersimpan");
}

fn on_disk(office: &Office) {
    let mut store = office.store();
    let all = store.read(field_issue::all).unwrap();
    let count = |state: IssueState| all.iter().filter(|one| one.state == state).count();
    assert_eq!((all.len(), count(IssueState::Done), count(IssueState::Merged)), (3, 1, 2));
    let done = all.iter().find(|one| one.state == IssueState::Done).unwrap();
    assert!(done.decided_in.is_some() && done.decision == "PSM diundang setiap bulan.");
    let acts: Vec<IssueAct> =
        store.read(|r| field_issue::steps(r, done.id)).unwrap().iter().map(|one| one.act).collect();
    assert_eq!(acts, [IssueAct::Raise, IssueAct::Discuss, IssueAct::Decide, IssueAct::Finish]);
    let agreed = store.read(|r| follow_up::of_issue(r, done.id)).unwrap();
    assert_eq!((agreed.len(), agreed[0].owner.as_str()), (1, "Contoh Hasan"));
    assert_eq!((agreed[0].state, agreed[0].outcome.as_str()), (FollowUpState::Done, "PSM hadir dua kali."));
}
