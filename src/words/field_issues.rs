//! Words of problems from the field.

use super::{Lang, Text, t};

texts! {
    TOPIC_TARGETING = "Ketepatan sasaran bantuan", "Aid reaching the right people";
    TOPIC_DATA = "Data nasional keliru", "Wrong national data";
    TOPIC_PROCEDURE = "Berkas dan prosedur", "Papers and procedures";
    TOPIC_ANSWER = "Tidak ada jawaban", "No answer";
    TOPIC_CAPACITY = "Kuota atau kapasitas", "Quota or capacity";
    TOPIC_COORDINATION = "Koordinasi dan pelibatan pilar", "Coordination and involvement of pillars";
    TOPIC_PROTECTION = "Perlindungan anak, lansia, dan korban", "Protection of children, elderly people and victims";
    TOPIC_MISUSE = "Dugaan penyimpangan", "Suspected misuse";
    TOPIC_OTHER = "Masalah lain", "Another problem";

    STATE_RAISED = "Diangkat", "Raised";
    STATE_DISCUSSED = "Dibahas", "Discussed";
    STATE_DECIDED = "Diputuskan", "Decided";
    STATE_DONE = "Selesai", "Done";
    STATE_MERGED = "Digabung", "Merged";
    STATE_DROPPED = "Dicabut", "Taken back";

    ACT_RAISE = "Angkat masalah", "Raise";
    ACT_DISCUSS = "Bahas dalam rapat", "Discuss in a meeting";
    ACT_DECIDE = "Tulis keputusan", "Write the decision";
    ACT_FINISH = "Nyatakan selesai", "Mark as done";
    ACT_MERGE = "Gabung dengan masalah yang sama", "Merge with the same problem";
    ACT_PART = "Pisahkan lagi", "Part again";
    ACT_DROP = "Cabut dengan alasan", "Take back with a reason";
    ACT_REOPEN = "Buka lagi", "Open again";

    FILTER_OPEN = "Masih terbuka", "Still open";
    FILTER_OVERDUE = "Terlambat", "Overdue";
    FILTER_AWAY = "Dicabut atau digabung", "Taken back or merged";
    FILTER_ALL = "Semua", "All";

    TITLE = "Masalah lapangan", "Problems from the field";
    LOADING = "Membaca …", "Reading …";
    NO_MATCH = "Tidak ada masalah yang cocok dengan kata itu. Esc menghapusnya.", "No problem has those words. Esc takes them away.";
    EMPTY = "Tidak ada masalah di daftar ini. n untuk mengangkat yang baru.", "No problem in this list. n raises one.";
    NO_ROW = "Tidak ada masalah yang dipilih.", "No problem is selected.";
    NO_AREA = "Masalah ini tidak di satu kecamatan.", "This problem lies in no single kecamatan.";
    FIND_HINT = "judul, nama, keputusan", "title, name, decision";
    WHOLE_CITY = "seluruh kota", "the whole city";
    TOPICS = "Hanya tentang", "Only about";
    ALL_TOPICS = "Semua topik", "Every topic";
    PILLARS = "Hanya yang diangkat oleh", "Only what was raised by";
    ALL_PILLARS = "Semua pilar dan warga", "Every pillar and everybody else";
    NO_PILLAR = "di luar pilar", "outside the pillars";
    OVERDUE = "terlambat", "overdue";
    CASES = "Kasus terkait", "Cases behind it";
    CLOSED_CASE = "kasus rahasia", "a confidential case";
    A_CASE = "kasus", "case";
    A_MEETING = "rapat atau kegiatan", "meeting or activity";
    LEADS_TO = "Buka", "Open";
    ADD_CASE = "Tambah kasus", "Add a case";
    DECISION = "Keputusan", "Decision";
    WAY = "Perjalanan", "Its way";
    MERGE_INTO = "Digabung ke", "Becomes part of";
    MERGE_BY_KEY = "g di daftar, pilih tujuan, g lagi", "g in the list, go to the other, g again";
    NO_MEETING_YET = "belum ada rapat yang sudah berlangsung", "no meeting has been held yet";
    IN_WHICH_MEETING = "Dalam rapat mana?", "In which meeting?";
    OUTSIDE_MEETING = "Di luar rapat", "Outside of any meeting";

    FORM_TITLE = "Masalah lapangan", "A problem from the field";
    DECIDE_TITLE = "Keputusan", "Decision";
    STEP_TITLE = "Langkah masalah", "A step";
    CASE_TITLE = "Kasus di balik masalah ini", "A case behind this problem";
    PART_WHAT = "Apa dan di mana", "What and where";
    F_WHO = "Diangkat oleh", "Raised by";
    F_WHO_HINT = "anggota pilar atau siapa saja", "a member of a pillar or anybody";
    F_PILLAR = "Mewakili pilar", "Speaks for pillar";
    F_PILLAR_HINT = "kosong: pilar anggota itu, atau warga", "empty: the member's pillar, or a citizen";
    F_RAISED_ON = "Tanggal", "Day";
    F_AREA = "Wilayah", "Where";
    F_AREA_HINT = "gampong atau kecamatan; kosong: seluruh kota", "gampong or kecamatan; empty: the whole city";
    F_TOPIC = "Tentang", "About";
    F_TITLE = "Masalah", "Problem";
    F_TITLE_HINT = "dalam satu baris: apa yang tidak berjalan", "in a line: what does not work";
    F_ABOUT = "Uraian", "In words";
    F_ABOUT_HINT = "apa yang terjadi, sejak kapan, siapa yang terkena", "what happens, since when, to whom";
    F_CASE = "Kasus terkait", "A case behind it";
    F_CASE_HINT = "nama warga atau nomor surat", "name of the citizen or number of the letter";
    F_DUE = "Batas berikutnya", "Next step until";
    F_DUE_HINT = "kosong: batas hari kantor", "empty: the office's limit";
    F_WORDS = "Dalam kata-kata", "In words";
    F_WORDS_HINT = "keputusan, alasan, atau yang sudah dilakukan", "the decision, the reason, or what was done";
    F_STEP_DUE = "Sampai kapan", "Until when";
    F_STEP_DUE_HINT = "kosong: tetap seperti sebelumnya", "empty: as it was before";
    DAY_AHEAD = "Tanggalnya belum tiba.", "That day has not come yet.";
    SAVED = "Masalah tersimpan.", "The problem is saved.";
    LINKED = "Kasus terkait tersimpan.", "The cases behind it are saved.";
    MOVED_ELSEWHERE = "Masalah ini sudah melangkah sejak isian ini dibuka. Kata-kata Anda masih di sini; periksa lalu simpan lagi.", "This problem took a step since this form was opened. Your words are still here; check them, then save again.";
    MOVED_AWAY = "Masalah ini sudah melangkah sejak isian ini dibuka, dan langkah ini tidak ada lagi dari keadaan sekarang. Kata-kata Anda masih di sini.", "This problem took a step since this form was opened, and this one does not exist any more from where it stands. Your words are still here.";
    RAISE_ABOUT_CASE = "Angkat masalah dari kasus ini", "Raise a problem from this case";
    DESK_OVERDUE = "→ masalah terlambat", "→ overdue problems";
    LIKELY_SAME = "Mungkin masalah yang sama:", "May be the same problem:";
}

/// From “12 PSM say X” to “the decision of 4 May”.
pub fn from_to(who: &str, title: &str, end: &str, lang: Lang) -> String {
    lang.pick(format!("Dari “{who}: {title}” sampai {end}."), format!("From “{who}: {title}” to {end}."))
}

/// The end of the way: a decision.
pub fn to_decision(day: &str, lang: Lang) -> String {
    lang.pick(format!("“keputusan {day}”"), format!("“the decision of {day}”"))
}

/// No decision yet.
pub fn so_far(state: &str, lang: Lang) -> String {
    lang.pick(format!("“{state}”, belum ada keputusan yang berlaku"), format!("“{state}”, no decision that holds yet"))
}

/// How late it is.
pub fn late(days: i64, lang: Lang) -> String {
    lang.pick(format!("terlambat {days} hari"), format!("{} overdue", super::counted(days, "day", "days")))
}

/// How many days over its day, in a column of a list.
pub fn days_over(days: i64, lang: Lang) -> String {
    lang.pick(format!("+{days} hari"), format!("+{}", super::counted(days, "day", "days")))
}

/// How many are overdue.
pub fn overdue(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} terlambat"), format!("{count} overdue"))
}

/// Who spoke: name, pillar, day.
pub fn voice(pillar: Option<Text>, who: &str, day: &str, lang: Lang) -> String {
    match pillar {
        Some(pillar) => format!("{who} ({}) · {day}", pillar.get(lang)),
        None => format!("{who} · {day}"),
    }
}

/// Behind a name in a list: others say the same.
pub fn and_voices(count: u32, lang: Lang) -> String {
    lang.pick(format!("+{count} suara"), format!("+{count} more"))
}

/// Heading of the voices.
pub fn voices(count: usize, lang: Lang) -> String {
    lang.pick(format!("Diangkat oleh {count} suara"), format!("Raised by {count}"))
}

/// The meeting in which it was raised.
pub fn raised_in(meeting: &str, lang: Lang) -> String {
    lang.pick(format!("dalam {meeting}"), format!("in {meeting}"))
}

/// The meeting that decided.
pub fn decided_in(meeting: &str, lang: Lang) -> String {
    lang.pick(format!("diputuskan dalam {meeting}"), format!("decided in {meeting}"))
}

/// What was done about the decision.
pub fn done(day: &str, words: &str, lang: Lang) -> String {
    lang.pick(format!("Selesai {day}: {words}"), format!("Done on {day}: {words}"))
}

/// A meeting by day and title; the same in both languages.
pub fn meeting_of(day: &str, title: &str) -> String {
    format!("{day} · {title}")
}

/// What was agreed: what, who, until when, how it stands.
pub fn follow_up(what: &str, owner: &str, due: &str, state: &str, lang: Lang) -> String {
    let owner = if owner.is_empty() { String::new() } else { format!(" · {owner}") };
    let until = match due {
        "" => String::new(),
        due => lang.pick(format!(" · sampai {due}"), format!(" · until {due}")),
    };
    format!("{what}{owner}{until} · {state}")
}

/// It is part of another one.
pub fn part_of(title: &str, lang: Lang) -> String {
    lang.pick(format!("Bagian dari: {title}. g untuk memisahkan lagi."), format!("Part of: {title}. g parts it again."))
}

/// Others may be the same.
pub fn alike(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} masalah lain mungkin sama; g menggabungkan"),
        format!("{count} others may be the same; g merges"),
    )
}

/// Saved, and others may be the same.
pub fn saved_alike(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("Masalah tersimpan. {count} masalah lain mungkin sama; g menggabungkan."),
        format!("The problem is saved. {count} others may be the same; g merges."),
    )
}

/// A merge waits for its other half.
pub fn merging(title: &str, lang: Lang) -> String {
    lang.pick(
        format!("Pilih tujuan lalu g; Esc batal. Digabung: “{title}”"),
        format!("Go to the other one and press g; Esc stops: “{title}”"),
    )
}

/// Title of the menu of steps.
pub fn steps_of(state: &str, lang: Lang) -> String {
    lang.pick(format!("Langkah dari “{state}”"), format!("Steps from “{state}”"))
}

/// Where a step leads.
pub fn leads_to(state: &str, lang: Lang) -> String {
    lang.pick(format!("menjadi {state}"), format!("becomes {state}"))
}

/// Why a step does not exist now, where the state of now is in sight.
pub fn only_from(from: &str, lang: Lang) -> String {
    lang.pick(format!("hanya dari: {from}"), format!("only from: {from}"))
}

/// The same where nothing else is said.
pub fn only_from_not(from: &str, now: &str, lang: Lang) -> String {
    lang.pick(format!("hanya dari: {from}; sekarang {now}"), format!("only from: {from}; it is {now} now"))
}

/// Takes a case away.
pub fn take_case_away(name: &str, lang: Lang) -> String {
    lang.pick(format!("Lepaskan: {name}"), format!("Take away: {name}"))
}

/// A step was taken.
pub fn took(act: Text, lang: Lang) -> String {
    lang.pick(format!("Tercatat: {}.", act.id), format!("Written down: {}.", act.en))
}

/// What is wrong with a problem or a meeting, by field and rule; none for rules of other records.
pub fn rule(field: &str, rule: &str) -> Option<Text> {
    Some(match (field, rule) {
        ("state", "no_step") => t(
            "Langkah ini tidak ada dari keadaan masalah itu sekarang. Tekan t untuk melihat yang bisa.",
            "There is no such step from where this problem stands now. Press t to see what can be done.",
        ),
        ("words", "required") => t(
            "Tulis dalam kata-kata: keputusannya, alasannya, atau yang sudah dilakukan.",
            "Write it in words: the decision, the reason, or what was done.",
        ),
        ("merged_into", "itself") => t(
            "Masalah tidak dapat digabung ke dirinya sendiri. Pilih masalah lain.",
            "A problem cannot be merged into itself. Choose another one.",
        ),
        ("merged_into", "has_voices") => t(
            "Masalah ini sendiri gabungan beberapa suara. Gabungkan yang lain ke sini, atau pisahkan dahulu.",
            "This problem holds several voices itself. Merge the other one into it, or part them first.",
        ),
        ("merged_into", _) => t(
            "Masalah tujuan sudah tidak terbuka. Pilih masalah yang masih terbuka.",
            "The other problem is not open any more. Choose one that is still open.",
        ),
        ("raised_on", _) => t(
            "Tanggal diangkat belum tiba. Periksa tanggalnya.",
            "The day it was raised has not come yet. Check the date.",
        ),
        ("raised_by", _) => t("Tulis siapa yang mengangkat masalah ini.", "Write who raised this problem."),
        ("decision", _) => t("Keputusan harus ditulis dalam kata-kata.", "A decision must be written in words."),
        ("decided_on", _) | ("activity", "before_raised") => t(
            "Rapat itu berlangsung sebelum masalah diangkat. Pilih rapat lain.",
            "That meeting was held before the problem was raised. Choose another one.",
        ),
        ("activity", "in_future") => t(
            "Rapat itu belum berlangsung; langkah dicatat sesudahnya.",
            "That meeting has not been held yet; steps are written down afterwards.",
        ),
        ("activity", _) => t("Rapat itu dibatalkan. Pilih rapat lain.", "That meeting is void. Choose another one."),
        ("case", "none") => t("Warga ini belum punya kasus.", "This citizen has no case yet."),
        _ => return None,
    })
}
