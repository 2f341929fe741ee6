//! Invitation and minutes of a meeting.

use super::build::document;
use super::document::{Document, Kind};
use super::template::{Templates, of_invitation, of_minutes};
use crate::domain::meeting::MeetingPaper;

/// Which of the two papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingKind {
    /// Before it.
    Invitation,
    /// After it.
    Minutes,
}

/// The paper of a meeting.
pub fn meeting(templates: &Templates, which: MeetingKind, data: &MeetingPaper) -> Document {
    match which {
        MeetingKind::Invitation => document(templates.get(Kind::Invitation), &of_invitation(data), data.date),
        MeetingKind::Minutes => document(templates.get(Kind::Minutes), &of_minutes(data), data.date),
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
        let line = |pillar: &str, all: &[&str], there: &[&str], away: &[&str]| PillarLine {
            pillar: pillar.into(),
            all: all.iter().map(|name| (*name).to_owned()).collect(),
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
                line(
                    "PSM",
                    &["Contoh Aminah", "Contoh Rohani", "Contoh Hasan"],
                    &["Contoh Aminah", "Contoh Rohani"],
                    &["Contoh Hasan (izin)"],
                ),
                line("Undangan", &["Camat Contoh"], &["Camat Contoh"], &[]),
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
        let paper = meeting(&Templates::shipped(), MeetingKind::Minutes, &data());
        let text = render_text(&paper, 78).join("\n");
        insta::assert_snapshot!("minutes", text);
        assert!(render_pdf(&paper).unwrap().bytes.starts_with(b"%PDF"));
    }

    #[test]
    fn an_invitation_tells_agenda_and_names_and_nothing_that_came_later() {
        let text = render_text(&meeting(&Templates::shipped(), MeetingKind::Invitation, &data()), 78).join("\n");
        insta::assert_snapshot!("invitation", text);
        let later = ["Sepakat", "dibahas bersama", "izin"];
        assert!(later.iter().all(|words| !text.contains(words)), "{text}");
    }

    #[test]
    fn the_office_words_its_own_papers_and_a_broken_one_is_named() {
        use crate::paper::template::shipped_text;
        let own = |name: &str, from: &str, to: &str| {
            let text = shipped_text(name).unwrap().replace(from, to);
            Templates::from_office(&[(name.to_owned(), text)].into())
        };
        let (templates, problems) = own("undangan.toml", "Dengan hormat,", "Salam sejahtera,");
        assert_eq!(problems, []);
        let text = render_text(&meeting(&templates, MeetingKind::Invitation, &data()), 78).join("\n");
        assert!(text.contains("Salam sejahtera,"), "{text}");
        let (templates, problems) = own("notulen.toml", "{notulis}", "{penulis}");
        let said = problems.first().unwrap().sentence(crate::words::Lang::Id);
        assert!(said.starts_with("notulen.toml baris ") && said.contains("{penulis}"), "{said}");
        assert!(problems.iter().all(|one| one.is_of(Kind::Minutes) && !one.is_of(Kind::Invitation)));
        let shipped = meeting(&Templates::shipped(), MeetingKind::Minutes, &data());
        assert_eq!(meeting(&templates, MeetingKind::Minutes, &data()), shipped);
    }

    #[test]
    fn a_meeting_without_agenda_or_guests_is_a_paper_all_the_same() {
        let empty = MeetingPaper { title: "Rapat".into(), ..MeetingPaper::default() };
        for which in [MeetingKind::Invitation, MeetingKind::Minutes] {
            assert!(render_pdf(&meeting(&Templates::shipped(), which, &empty)).is_ok());
        }
    }
}
