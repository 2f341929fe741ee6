//! Words of the meetings and of their two papers.

use super::{Lang, Text, counted, t};

texts! {
    TITLE = "Rapat", "Meetings";
    LOADING = "Membaca …", "Reading …";
    EMPTY = "Belum ada rapat. n untuk membuat yang pertama.", "No meeting yet. n makes the first one.";
    NO_ROW = "Tidak ada rapat yang dipilih.", "No meeting is selected.";
    PLANNED = "direncanakan", "planned";
    HELD = "berlangsung", "held";
    CLOSED = "ditutup", "closed";
    VOID = "batal", "void";
    LATE = "terlambat", "overdue";
    IS_VOID = "Rapat ini dibatalkan.", "This meeting is void.";
    IS_CLOSED = "Rapat ini sudah ditutup. t membukanya lagi, dengan alasan.", "This meeting is closed. t opens it again, with a reason.";
    AGAIN_TITLE = "Buka lagi rapat yang sudah ditutup", "Open a closed meeting again";
    AGAIN_REASON = "Alasan", "Reason";
    AGAIN_HINT = "Apa yang keliru atau kurang. Alasan dan hasil sebelumnya masuk ke catatan rapat.", "What is wrong or missing. The reason and the result so far go into the note of the meeting.";
    NOT_YET = "Rapatnya belum berlangsung; ini dicatat pada harinya.", "The meeting has not been held yet; this is written down on its day.";
    NEEDS_PERSON = "Pilih dahulu baris seorang peserta.", "Select the line of a participant first.";
    NEEDS_PILLAR = "Pilih dahulu baris pilar atau pesertanya.", "Select the line of a pillar or of its people first.";
    NEEDS_POINT = "Pilih dahulu satu pokok agenda.", "Select a point of the agenda first.";
    NEEDS_LINE = "Pilih dahulu satu pokok agenda atau seorang peserta.", "Select a point of the agenda or a participant first.";
    AGENDA = "Pokok agenda", "Agenda";
    NO_AGENDA = "kosong", "empty";
    ATTENDANCE = "Kehadiran", "Attendance";
    DECISIONS = "Keputusan", "Decisions";
    RAISED_HERE = "Masalah yang diangkat", "Problems raised";
    GUESTS = "Undangan lain", "Others";
    INVITE_WHOM = "Undang siapa?", "Invite whom?";
    ONE_PERSON = "Satu orang: anggota atau pejabat", "One person: a member or an official";
    WITHOUT_DECISION = "belum ada keputusan", "no decision yet";
    CLOSE_NOW = "Tulis hasil dan tutup rapat", "Write what came of it and close";
    WRITE_SAID = "Tulis yang dibicarakan", "Write what was said";
    OPEN_ISSUE = "Buka masalahnya", "Open its problem";
    IT_IS_SO = "sudah begitu", "it is so already";

    MEETING_TITLE = "Rapat", "A meeting";
    POINT_TITLE = "Pokok agenda", "A point of the agenda";
    GUEST_TITLE = "Peserta rapat", "A participant";
    SAID_TITLE = "Yang disampaikan", "What was said";
    DECISION_TITLE = "Keputusan rapat", "A decision";
    END_TITLE = "Tindak lanjut keputusan", "What became of the decision";
    RESULT_TITLE = "Hasil rapat", "What came of the meeting";
    VOID_TITLE = "Batalkan rapat", "Make the meeting void";
    USUAL_TITLE = "Rapat koordinasi pilar", "Coordination meeting of the pillars";
    F_ON = "Hari", "Day";
    F_TITLE = "Judul", "Title";
    F_TITLE_HINT = "tentang apa", "what about";
    F_PLACE = "Tempat", "Place";
    F_PLACE_HINT = "kantor camat, meunasah, dinas", "office of the Camat, meunasah, this office";
    F_AREA = "Kecamatan", "Kecamatan";
    F_AREA_HINT = "kosong: seluruh kota", "empty: the whole city";
    F_TOPIC = "Pokok", "Point";
    F_TOPIC_HINT = "apa yang dibicarakan", "what is talked about";
    F_WHO = "Nama", "Name";
    F_WHO_HINT = "anggota pilar, camat, keuchik, siapa saja", "member of a pillar, Camat, keuchik, anybody";
    F_PILLAR = "Mewakili pilar", "Speaks for pillar";
    F_PILLAR_HINT = "kosong: pilar anggota itu, atau undangan lain", "empty: the member's pillar, or another guest";
    F_SAID = "Yang disampaikan", "What was said";
    F_SAID_HINT = "dalam kata-kata, singkat", "in words, short";
    F_WHAT = "Keputusan", "Decision";
    F_WHAT_HINT = "apa yang dilakukan", "what is to be done";
    F_OWNER = "Penanggung jawab", "Owner";
    F_OWNER_HINT = "anggota pilar atau nama", "a member of a pillar or a name";
    F_DUE = "Batas", "Until";
    F_DUE_HINT = "kosong: tanpa batas", "empty: no day";
    F_OUTCOME = "Hasilnya", "What became of it";
    F_OUTCOME_HINT = "apa yang dilakukan, atau mengapa batal", "what was done, or why it was given up";
    F_RESULT = "Hasil rapat", "What came of it";
    F_RESULT_HINT = "ringkasan dalam beberapa kalimat", "a summary in a few sentences";
    F_WHY = "Alasan", "Reason";

    PLANNED_SAID = "Rapat dibuat; keputusan yang masih terbuka ada di agendanya.", "The meeting is made; decisions that are still open stand on its agenda.";
    SAVED = "Rapat tersimpan.", "The meeting is saved.";
    DECIDED_SAID = "Keputusan tercatat.", "The decision is written down.";
    CLOSED_SAID = "Rapat ditutup; notulen siap dicetak.", "The meeting is closed; its minutes are ready.";
    CHANGED_BENEATH = "Rapat ini berubah sejak isian ini dibuka. Isian Anda masih di sini; simpan lagi.", "This meeting changed since this form was opened. What you typed is still here; save again.";

    INVITATION = "Undangan rapat", "Invitation to a meeting";
    MINUTES = "Notulen rapat", "Minutes of a meeting";
}

/// Somebody with what belongs behind the name.
pub fn speaker(name: &str, what: &str) -> String {
    format!("{name} ({what})")
}

/// Everybody of a pillar.
pub fn all_of(pillar: &str, lang: Lang) -> String {
    lang.pick(format!("Semua {pillar} yang bertugas"), format!("Everybody in service of {pillar}"))
}

/// How many are invited.
pub fn invited(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} diundang"), format!("{count} invited"))
}

/// How many came.
pub fn came(present: usize, invited: usize, lang: Lang) -> String {
    lang.pick(format!("{present} dari {invited} hadir"), format!("{present} of {invited} came"))
}

/// What was decided, and what of it is open.
pub fn decided(decisions: usize, open: usize, lang: Lang) -> String {
    match (decisions, open) {
        (0, _) => String::new(),
        (all, 0) => lang.pick(format!("{all} keputusan"), counted(all, "decision", "decisions")),
        (all, open) => lang.pick(
            format!("{all} keputusan, {open} terbuka"),
            format!("{}, {open} open", counted(all, "decision", "decisions")),
        ),
    }
}

/// Why it does not count.
pub fn void_because(why: &str, lang: Lang) -> String {
    lang.pick(format!("Batal: {why}"), format!("Void: {why}"))
}

/// What the note says of a meeting that was opened again, so that the minutes before are not lost.
pub fn opened_again(on: &str, reason: &str, result: &str, lang: Lang) -> String {
    lang.pick(
        format!("Dibuka lagi {on}: {reason}. Hasil sebelumnya: {result}"),
        format!("Opened again {on}: {reason}. Result before: {result}"),
    )
}

/// A participant who left since.
pub fn not_serving(name: &str, lang: Lang) -> String {
    lang.pick(format!("{name} · tidak bertugas lagi"), format!("{name} · not in service any more"))
}

/// A closed meeting named problems of another kecamatan.
pub fn closed_theirs(theirs: usize, lang: Lang) -> String {
    lang.pick(
        format!(
            "Rapat ditutup. {theirs} masalah kecamatan lain tetap seperti semula; TKSK setempat mencatat langkahnya."
        ),
        format!(
            "The meeting is closed. {} of another kecamatan stay as they were; its TKSK writes their step down.",
            super::counted(theirs, "problem", "problems")
        ),
    )
}

/// Title of the menu before closing.
pub fn closing(left: usize, lang: Lang) -> String {
    match left {
        0 => lang.pick("Semua pokok sudah ada keputusannya".to_owned(), "Every point has its decision".to_owned()),
        left => lang.pick(
            format!("{left} pokok belum ada keputusan"),
            format!("{} without a decision", counted(left, "point", "points")),
        ),
    }
}

/// What is wrong with a meeting, by field and rule; none for rules of other records.
pub fn rule(field: &str, rule: &str) -> Option<Text> {
    Some(match (field, rule) {
        ("participants", "not_serving") => t(
            "Anggota ini tidak bertugas lagi pada hari rapat. Ketik namanya saja bila tetap diundang.",
            "This member is not in service on the day of the meeting. Type the name alone to invite them all the same.",
        ),
        ("participants", "nobody_new") => t(
            "Tidak ada yang baru: semua yang bertugas di wilayah ini sudah ada di daftar, atau tidak ada yang bertugas.",
            "Nobody is new: all who serve in this area are on the list already, or nobody serves here.",
        ),
        ("participants", "twice") => t("Orang ini sudah ada di daftar.", "This person is on the list already."),
        ("result", "in_future") => t(
            "Rapatnya belum berlangsung; hasilnya ditulis sesudahnya.",
            "The meeting has not been held yet; write what came of it afterwards.",
        ),
        ("result", "closed") => IS_CLOSED,
        ("what", "required") => t("Tulis keputusannya dalam kata-kata.", "Write the decision in words."),
        ("outcome", "required") => {
            t("Tulis apa yang dilakukan, atau mengapa batal.", "Write what was done, or why it was given up.")
        }
        ("voided", _) => t("Tulis alasan pembatalan rapat.", "Write why the meeting is void."),
        _ => return None,
    })
}
