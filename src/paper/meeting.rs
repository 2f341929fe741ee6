//! Invitation and minutes of a meeting: letterhead, when and where, the agenda; in the minutes attendance per pillar, what
//! was said, what was decided. They have no template: their shape is what they list.

use super::document::{Align, Block, Document, Kind, Marker, Size, Style};
use crate::domain::meeting::MeetingPaper;
use crate::words::Lang;
use crate::words::meetings as w;

/// Which of the two papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingKind {
    /// Before it.
    Invitation,
    /// After it.
    Minutes,
}

/// The paper of a meeting.
pub fn meeting(which: MeetingKind, data: &MeetingPaper) -> Document {
    let minutes = which == MeetingKind::Minutes;
    let kind = if minutes { Kind::Minutes } else { Kind::Invitation };
    let title = if minutes { w::MINUTES } else { w::INVITATION };
    let small = [data.office.address.clone(), data.office.phone.clone()];
    let small = small.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let mut blocks = vec![
        Block::Head { names: data.office.names.clone(), small, compact: false },
        said(&title.get(Lang::Id).to_uppercase(), Size::Large, true, Align::Center),
        said(&data.title, Size::Normal, true, Align::Center),
        Block::Space(0.5),
    ];
    if !minutes {
        blocks.push(said(w::INVITES.get(Lang::Id), Size::Normal, false, Align::Justify));
    }
    blocks.push(Block::Rows { rows: when_and_where(data), indent: false });
    agenda(data, minutes, &mut blocks);
    attendance(data, minutes, &mut blocks);
    if minutes {
        happened(data, &mut blocks);
    } else {
        blocks.push(Block::Space(0.5));
        blocks.push(said(w::PLEASE_COME.get(Lang::Id), Size::Normal, false, Align::Justify));
    }
    blocks.push(signature(data));
    Document {
        kind,
        title: kind.word().to_owned(),
        number: String::new(),
        date: data.date,
        size: 11.0,
        foot: w::PAGE_FOOT.get(Lang::Id).to_owned(),
        lacking: w::LACKING.get(Lang::Id).to_owned(),
        blocks,
    }
}

fn said(text: &str, size: Size, bold: bool, align: Align) -> Block {
    Block::Paragraph { text: text.to_owned(), style: Style { align, size, bold, indent: false, keep: bold } }
}

fn heading(text: crate::words::Text) -> [Block; 2] {
    [Block::Space(0.5), said(text.get(Lang::Id), Size::Normal, true, Align::Left)]
}

fn when_and_where(data: &MeetingPaper) -> Vec<(String, String)> {
    let rows = [(w::F_ON, &data.day), (w::F_PLACE, &data.place)];
    rows.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| (label.get(Lang::Id).to_owned(), value.clone()))
        .collect()
}

/// The points; in the minutes with what was said about each.
fn agenda(data: &MeetingPaper, minutes: bool, blocks: &mut Vec<Block>) {
    if data.points.is_empty() {
        return;
    }
    blocks.extend(heading(w::AGENDA));
    let item = |(topic, about): &(String, String)| match about.as_str() {
        about if minutes && !about.is_empty() => format!("{topic}: {about}"),
        _ => topic.clone(),
    };
    let items = data.points.iter().map(item).collect();
    blocks.push(Block::List { items, marker: Marker::Number, size: Size::Normal });
}

/// Who came of which pillar; before the meeting, who is invited.
fn attendance(data: &MeetingPaper, minutes: bool, blocks: &mut Vec<Block>) {
    if data.attendance.is_empty() {
        return;
    }
    blocks.extend(heading(if minutes { w::ATTENDANCE } else { w::INVITED_LIST }));
    let header = match minutes {
        true => vec![w::PILLAR, w::COUNT, w::CAME, w::STAYED_AWAY],
        false => vec![w::PILLAR, w::NAMES],
    };
    let row = |one: &crate::domain::meeting::PillarLine| match minutes {
        true => vec![one.pillar.clone(), one.there.len().to_string(), one.there.join(", "), one.away.join(", ")],
        false => vec![one.pillar.clone(), one.there.iter().chain(&one.away).cloned().collect::<Vec<_>>().join(", ")],
    };
    blocks.push(Block::Grid {
        header: header.into_iter().map(|text| text.get(Lang::Id).to_owned()).collect(),
        rows: data.attendance.iter().map(row).collect(),
        widths: if minutes { vec![3.0, 1.3, 5.0, 3.0] } else { vec![3.0, 9.0] },
    });
}

/// What was said, raised and decided, and what came of it.
fn happened(data: &MeetingPaper, blocks: &mut Vec<Block>) {
    if !data.said.is_empty() {
        blocks.extend(heading(w::WHAT_WAS_SAID));
        let items = data.said.iter().map(|(who, words)| format!("{who}: {words}")).collect();
        blocks.push(Block::List { items, marker: Marker::Dash, size: Size::Normal });
    }
    if !data.raised.is_empty() {
        blocks.extend(heading(w::RAISED_HERE));
        blocks.push(Block::List { items: data.raised.clone(), marker: Marker::Dash, size: Size::Normal });
    }
    if !data.decisions.is_empty() {
        blocks.extend(heading(w::DECISIONS));
        let header = [w::F_WHAT, w::F_OWNER, w::F_DUE, w::STATE].map(|text| text.get(Lang::Id).to_owned());
        blocks.push(Block::Grid {
            header: header.to_vec(),
            rows: data.decisions.iter().map(|one| one.to_vec()).collect(),
            widths: vec![6.0, 3.0, 2.4, 1.8],
        });
    }
    if !data.result.is_empty() {
        blocks.extend(heading(w::F_RESULT));
        blocks.push(said(&data.result, Size::Normal, false, Align::Justify));
    }
    blocks.push(Block::Space(0.5));
    blocks
        .push(Block::Rows { rows: vec![(w::WRITTEN_BY.get(Lang::Id).to_owned(), data.clerk.clone())], indent: false });
}

fn signature(data: &MeetingPaper) -> Block {
    let nip = &data.office.signer_nip;
    Block::Signature {
        above: vec![data.office.signer_title.clone()],
        name: data.office.signer_name.clone(),
        below: if nip.is_empty() { Vec::new() } else { vec![format!("NIP {nip}")] },
        room: 3,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::letter::data::OfficeHead;
    use crate::domain::meeting::PillarLine;
    use crate::paper::{render_pdf, render_text};

    fn data() -> MeetingPaper {
        let line = |pillar: &str, there: &[&str], away: &[&str]| PillarLine {
            pillar: pillar.into(),
            there: there.iter().map(|name| (*name).to_owned()).collect(),
            away: away.iter().map(|name| (*name).to_owned()).collect(),
        };
        MeetingPaper {
            office: OfficeHead {
                names: vec!["Pemerintah Contoh".into(), "Dinas Sosial Contoh".into()],
                signer_title: "Kepala Dinas".into(),
                ..OfficeHead::default()
            },
            date: chrono::NaiveDate::from_ymd_opt(2026, 5, 4),
            day: "Senin, 4 Mei 2026".into(),
            place: "Kantor Camat Contoh".into(),
            title: "Rapat koordinasi pilar".into(),
            points: vec![
                ("PSM tidak dilibatkan".into(), "dibahas bersama".into()),
                ("Lain-lain".into(), String::new()),
            ],
            attendance: vec![
                line("PSM", &["Contoh Aminah", "Contoh Rohani"], &["Contoh Hasan (izin)"]),
                line("Undangan", &["Camat Contoh"], &[]),
            ],
            said: vec![("Contoh Aminah (PSM)".into(), "Pendataan berjalan tanpa PSM.".into())],
            raised: vec!["Kuota penuh (Contoh Aminah)".into()],
            decisions: vec![[
                "PSM diundang setiap bulan".into(),
                "Contoh Camat".into(),
                "1 Juni 2026".into(),
                "Terbuka".into(),
            ]],
            result: "Sepakat.".into(),
            clerk: "Petugas Contoh".into(),
        }
    }

    #[test]
    fn minutes_tell_attendance_words_and_decisions() {
        let paper = meeting(MeetingKind::Minutes, &data());
        let text = render_text(&paper, 78).join("\n");
        insta::assert_snapshot!("minutes", text);
        assert!(render_pdf(&paper).unwrap().bytes.starts_with(b"%PDF"));
    }

    #[test]
    fn an_invitation_tells_agenda_and_names_and_nothing_that_came_later() {
        let text = render_text(&meeting(MeetingKind::Invitation, &data()), 78).join("\n");
        insta::assert_snapshot!("invitation", text);
        assert!(!text.contains("Sepakat") && !text.contains("dibahas bersama"));
    }

    #[test]
    fn a_meeting_without_agenda_or_guests_is_a_paper_all_the_same() {
        let empty = MeetingPaper { title: "Rapat".into(), ..MeetingPaper::default() };
        for which in [MeetingKind::Invitation, MeetingKind::Minutes] {
            assert!(render_pdf(&meeting(which, &empty)).is_ok());
        }
    }
}
