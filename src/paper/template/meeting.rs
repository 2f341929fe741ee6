//! What stands behind the names of the two papers of a meeting: its invitation and its minutes.

use super::values::{Lists, Names, Values, plain};
use crate::domain::meeting::{MeetingPaper, PillarLine};

/// Texts of both papers beside those of the office, with the dots for an unknown value.
pub(super) const TEXTS: Names =
    &[("nomor", 24), ("rapat", 50), ("hari", 30), ("tempat", 50), ("hasil", 0), ("notulis", 40)];

/// Lists of both papers.
pub(super) const LISTS: Lists = &[
    ("agenda", &["pokok", "bahasan", "isi"]),
    ("pilar", &["pilar", "nama", "jumlah", "hadir", "berhalangan"]),
    ("ucapan", &["siapa", "ucapan"]),
    ("masalah", &["isi"]),
    ("keputusan", &["apa", "penanggung", "batas", "keadaan"]),
];

/// Values of the minutes.
pub fn of_minutes(data: &MeetingPaper) -> Values {
    let mut v = of_meeting(data);
    v.date("tanggal", data.date);
    let point = |(topic, about): &(String, String)| match about.is_empty() {
        true => topic.clone(),
        false => format!("{topic}: {about}"),
    };
    let points = data.points.iter();
    v.entries(
        "agenda",
        points.map(|one| vec![("pokok", one.0.clone()), ("bahasan", one.1.clone()), ("isi", point(one))]),
    );
    v.set("hasil", &data.result);
    v.entries("ucapan", data.said.iter().map(|(who, said)| vec![("siapa", who.clone()), ("ucapan", said.clone())]));
    v.entries("masalah", plain(&data.raised));
    v.entries(
        "keputusan",
        data.decisions.iter().map(|[what, owner, due, state]| {
            let fields = [("apa", what), ("penanggung", owner), ("batas", due), ("keadaan", state)];
            fields.map(|(name, value)| (name, value.clone())).to_vec()
        }),
    );
    v
}

/// Values of the invitation: nothing that comes later. Its number and its day are written by hand.
pub fn of_invitation(data: &MeetingPaper) -> Values {
    let mut v = of_meeting(data);
    v.date("tanggal", None);
    let topics = data.points.iter().map(|(topic, _)| topic);
    v.entries("agenda", topics.map(|one| vec![("pokok", one.clone()), ("isi", one.clone())]));
    v.set("hasil", "");
    v
}

/// What both say.
fn of_meeting(data: &MeetingPaper) -> Values {
    let mut v = Values::default();
    v.office(&data.office);
    for (name, value) in [
        ("nomor", ""),
        ("rapat", data.title.as_str()),
        ("hari", &data.day),
        ("tempat", &data.place),
        ("notulis", &data.clerk),
    ] {
        v.set(name, value);
    }
    v.entries("pilar", data.attendance.iter().map(pillar));
    v
}

fn pillar(line: &PillarLine) -> Vec<(&'static str, String)> {
    vec![
        ("pilar", line.pillar.clone()),
        ("nama", line.all.join(", ")),
        ("jumlah", line.there.len().to_string()),
        ("hadir", line.there.join(", ")),
        ("berhalangan", line.away.join(", ")),
    ]
}
