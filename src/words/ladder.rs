//! Words of the referral ladder: roles, acts, what a step needs, what a destination answers, and why a step cannot be
//! taken.

use super::Lang;

texts! {
    ROLE_FRONT = "Petugas loket (FO)", "Front office (FO)";
    ROLE_BACK = "Back office (BO)", "Back office (BO)";
    ROLE_SURVEYOR = "Surveyor", "Surveyor";
    ROLE_MANAGER = "Manajer/Koordinator", "Manager/coordinator";
    ROLE_KABID = "Kepala Bidang", "Head of division";
    ROLE_HEAD = "Kepala Dinas", "Head of the office";
    ROLE_TKSK = "TKSK", "TKSK";

    DUTY_ENTRY = "pencatatan", "entry";
    DUTY_VERIFICATION = "verifikasi", "verification";
    DUTY_APPROVAL = "penetapan", "approval";

    NEEDS_REASON = "alasan tertulis", "a written reason";
    NEEDS_ANSWER = "jawaban yang diberikan kepada warga", "the answer given to the citizen";
    NEEDS_PARENT = "kasus induk", "the case it repeats";
    NEEDS_FINDING = "hasil kunjungan rumah", "the findings of a home visit";
    NEEDS_REFERRAL = "rujukan", "a referral";
    NEEDS_SERVICE = "layanan yang diberikan di sini", "a service given here";
    NEEDS_NONE_AWAY = "tidak ada rujukan yang masih ditunggu", "no referral still waited for";
    NEEDS_ALL_SETTLED = "semua rujukan tuntas", "every referral settled";
    NEEDS_DECISION = "penetapan untuk dirujuk", "the decision to refer";
    NEEDS_CONSENT = "persetujuan warga", "the citizen's consent";
    NEEDS_DESTINATION = "tujuan rujukan", "a destination";
    NEEDS_LETTER = "surat bernomor", "a numbered letter";
    NEEDS_OPEN = "kasus yang masih berjalan", "a case that still goes on";
    NEEDS_UNNUMBERED = "surat yang belum bernomor", "a letter without a number";
    NEEDS_UNMET = "alasan berkode", "a coded reason";

    CASE_CHECK_FILE = "Periksa berkas", "Check the papers";
    CASE_ASK_REPAIR = "Minta perbaikan berkas", "Ask for better papers";
    CASE_TAKE_REPAIRED = "Terima berkas yang diperbaiki", "Take the repaired papers";
    CASE_VERIFY = "Verifikasi data", "Verify the data";
    CASE_ASK_VISIT = "Minta kunjungan rumah", "Ask for a home visit";
    CASE_RECOMMEND = "Tulis rekomendasi", "Recommend";
    CASE_SUBMIT = "Ajukan untuk ditetapkan", "Submit for decision";
    CASE_SEND_BACK = "Kembalikan ke back office", "Send back to the back office";
    CASE_REFER = "Tetapkan: dirujuk", "Decide: refer";
    CASE_SERVE = "Tetapkan: dilayani langsung", "Decide: served here";
    CASE_CLOSE = "Selesaikan, jawaban sudah disampaikan", "Close, the citizen has the answer";
    CASE_REJECT = "Tolak", "Reject";
    CASE_CANCEL = "Batalkan", "Cancel";
    CASE_DUPLICATE = "Tandai duplikat", "Mark as a duplicate";

    REFERRAL_SEND = "Kirim (beri nomor surat)", "Send (number the letter)";
    REFERRAL_TAKE_BACK = "Tarik kembali", "Take back";
    REFERRAL_ARRIVE = "Diterima tujuan", "Received by the destination";
    REFERRAL_BEGIN = "Mulai dilayani", "Being served";
    REFERRAL_SERVED = "Terlayani", "Served";
    REFERRAL_REFUSE = "Tidak dilayani", "Not served";
    REFERRAL_ONWARD_ACT = "Diteruskan oleh tujuan", "Sent onward by the destination";
    REFERRAL_CANCEL = "Batalkan rujukan", "Cancel the referral";
    REFERRAL_RESUME = "Lanjutkan lagi sebagai draf", "Take up again as a draft";

    REPLY_SERVED = "Terlayani", "Served";
    REPLY_NOT_ELIGIBLE = "Tidak memenuhi syarat", "Not eligible";
    REPLY_NO_CAPACITY = "Kuota atau kapasitas habis", "No quota or capacity";
    REPLY_NOT_REACHED = "Warga tidak datang atau tidak terjangkau", "Citizen did not come or was out of reach";
    REPLY_DECLINED = "Warga menolak", "Client declined";
    REPLY_PAPERS = "Berkas kurang", "Papers missing";
    REPLY_WRONG_PLACE = "Salah tujuan", "Wrong destination";
    REPLY_ONWARD = "Diteruskan ke tempat lain", "Sent onward";
    REPLY_EXPIRED = "Surat kedaluwarsa", "The letter had expired";
    REPLY_ARRIVED = "Surat diterima, belum ada hasil", "Letter received, no result yet";
    REPLY_IN_SERVICE = "Sedang dilayani, belum ada hasil", "Being served, no result yet";

    HEARD_PHONE = "telepon", "phone";
    HEARD_MESSAGE = "pesan", "message";
    HEARD_PAPER = "surat atau lembar balasan", "letter or return slip";
    HEARD_CITIZEN = "warga sendiri", "the citizen";
    HEARD_VISIT = "kunjungan petugas", "a visit by staff";

    NEXT_TELL = "Beri tahu warga, lalu selesaikan kasus", "Tell the citizen, then close the case";
    NEXT_OTHER_PLACE = "Rujuk kebutuhan yang sama ke tujuan lain", "Refer the same need elsewhere";
    NEXT_COMPLETE = "Minta warga melengkapi berkas, lalu rujuk lagi", "Ask for the papers, then refer again";
    NEXT_FIND = "Cari warga lewat gampong atau TKSK", "Find the citizen through the gampong or TKSK";
    NEXT_FOLLOW = "Ikuti di tujuan yang baru", "Follow it at the new place";
    NEXT_NEW_LETTER = "Terbitkan surat baru", "Write a new letter";
    NEXT_WAIT = "Tunggu hasilnya", "Wait for the result";

    NOTE_PLAIN = "Catatan", "Note";
    NOTE_VISIT = "Kunjungan rumah", "Home visit";
    NOTE_SERVICE = "Layanan diberikan di sini", "Service given here";

    REPLY_TITLE = "Balasan tujuan", "Answer of a destination";
    REPLY_CODE = "Kode", "Code";
    REPLY_NOTE = "Keterangan", "Remark";
    REPLY_WHO = "Warga", "Citizen";
    REPLY_NEED = "Kebutuhan", "Need";
    REPLY_TO = "Tujuan", "Destination";
    REPLY_LETTER = "Surat", "Letter";
    REPLY_OUTCOME = "Hasil", "Outcome";
    REPLY_NEAR = "Mungkin maksudnya salah satu ini:", "Perhaps one of these is meant:";
    REPLY_UNKNOWN = "Kode ini belum pernah diterbitkan kantor ini. Minta dibacakan sekali lagi.", "This office never gave this code. Ask to have it read again.";
    REPLY_HINT_CODE = "ketik 7 tanda pada surat · Tab: lewat apa · Esc: batal", "type the 7 signs of the letter · Tab: through what · Esc: cancel";
    REPLY_HINT_NEAR = "angka: pilih · ketik lagi: perbaiki · Esc: batal", "digit: choose · type on: correct · Esc: cancel";
    REPLY_HINT_OUTCOME = "Enter: catat · angka: pilih hasil · Tab: lewat apa · Esc: kode lain", "Enter: write down · digit: outcome · Tab: through what · Esc: other code";
    REPLY_HINT_NOTE = "Enter: catat · Tab: lewat apa · Esc: hasil lain", "Enter: write down · Tab: through what · Esc: other outcome";
    ONWARD_WHERE = "Tulis diteruskan ke mana, supaya dapat diikuti.", "Write where it was sent, so that it can be followed.";

    CASE_TITLE = "Kasus", "Case";
    HISTORY = "Riwayat", "History";
    CASE_OPENED = "Dibuka", "Opened";
    CASE_DUE = "Jawaban", "Answer due";
    CASE_CHANNEL = "Lewat", "Through";
    CASE_REPORTER = "Pelapor", "Reporter";
    CASE_NOTE = "Catatan", "Note";
    TELL_NOW = "Semua rujukan sudah kembali. Beri tahu warga, lalu selesaikan kasus (t).", "Every referral is back. Tell the citizen, then close the case (t).";
    NOWHERE_YET = "tujuan belum dipilih", "no destination yet";
    NO_NUMBER_YET = "belum bernomor", "not numbered";
    NO_REFERRAL = "Kasus ini belum mempunyai rujukan.", "This case has no referral yet.";
    WHICH_PARENT = "Duplikat dari kasus yang mana?", "A duplicate of which case?";
    STEP_REASON = "Alasan tertulis", "Written reason";
    STEP_ANSWER = "Jawaban kepada warga", "Answer to the citizen";
    REASON = "Alasan", "Reason";
    REASON_HINT = "mengapa; tersimpan di riwayat", "why; kept in the history";
    ANSWER = "Jawaban", "Answer";
    ANSWER_HINT = "apa yang disampaikan kepada warga", "what the citizen was told";
    NOTE_TITLE = "Catatan kasus", "Case note";
    NOTE_KIND = "Jenis", "Kind";
    NOTE_DAY = "Tanggal", "Date";
    NOTE_DAY_HINT = "tanggal kejadian", "day it happened";
    NOTE_WHO = "Oleh", "By";
    NOTE_WHO_HINT = "siapa yang berkunjung atau melayani", "who went there or gave the service";
    NOTE_TEXT = "Isi", "Text";
    NOTE_TEXT_HINT = "apa yang dilihat, dikatakan, atau diberikan", "what was seen, said or given";
    NOTE_WHO_NEEDED = "Tulis siapa yang berkunjung atau melayani.", "Write who went there or gave the service.";
    NOTE_DAY_LATER = "Tanggalnya belum tiba.", "That day has not come yet.";

    DOUBT_NUMBER = "Nomor salah", "Wrong number";
    DOUBT_DEAD = "Tidak dapat dihubungi", "Cannot be reached";
    DOUBT_PLACE = "Bukan layanannya", "Not what it does";
    DOUBT_MOVED = "Pindah atau tutup", "Moved or closed";
    TRUST_SOUND = "dapat dipercaya", "sound";
    TRUST_DOUBTFUL = "diragukan", "doubtful";
    TRUST_POOR = "jangan dipakai dulu", "do not use for now";
    DOUBT_TITLE = "Kontak tujuan bermasalah", "Something is wrong with the destination";
    DOUBT_STEP = "Kontak tujuan bermasalah", "Destination's contact is wrong";
    DOUBT_STEP_NOTE = "jadi tugas cek ulang TKSK", "becomes a task of the TKSK";
    DOUBT_WHAT = "Apa", "What";
    DOUBT_NOTE = "Keterangan", "Remark";
    DOUBT_NOTE_HINT = "apa yang terjadi waktu dihubungi", "what happened when it was called";
    CLEAR_TITLE = "Hasil cek ulang", "What was found";
    CLEAR_FINDING = "Yang benar", "What is right";
    CLEAR_HINT = "nomor, alamat, atau layanan yang sekarang", "the number, address or service as it is now";

    OPENED = "Kasus dicatat", "Case opened";
    ADDED = "Rujukan ditulis", "Referral written";
    NOT_OF_THIS_CASE = "Rujukan ini bukan bagian dari kasus itu.", "This referral does not belong to that case.";
    BEFORE_CASE = "Tanggalnya sebelum kasus dibuka. Periksa tanggalnya.", "The date lies before the case was opened. Check it.";
}

/// The move does not exist from this state.
pub fn no_such_move(lang: Lang, state: &str) -> String {
    match lang {
        Lang::Id => format!("Langkah ini tidak ada dari status \"{state}\"."),
        Lang::En => format!("There is no such step from \"{state}\"."),
    }
}

/// The person does not hold the role.
pub fn not_your_role(lang: Lang, role: &str) -> String {
    match lang {
        Lang::Id => format!("Langkah ini milik {role}. Minta yang bersangkutan, atau ubah peran Anda di pengaturan."),
        Lang::En => format!("This step belongs to: {role}. Ask them, or change your roles in the settings."),
    }
}

/// Two kinds of work may not meet in one person.
pub fn kept_apart(lang: Lang, duty: &str) -> String {
    match lang {
        Lang::Id => format!(
            "Anda sudah mengerjakan {duty} pada kasus ini; kantor memisahkan kedua tugas itu. Minta rekan lain."
        ),
        Lang::En => format!("You have done the {duty} of this case; the office keeps the two apart. Ask a colleague."),
    }
}

/// Something is missing.
pub fn missing(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Id => format!("Belum dapat dilakukan: diperlukan {what}."),
        Lang::En => format!("Not yet possible: it needs {what}."),
    }
}

/// An answer was written down, and what comes next.
pub fn answered(lang: Lang, outcome: &str, next: &str) -> String {
    match lang {
        Lang::Id => format!("Tercatat: {outcome}. Berikutnya: {next}."),
        Lang::En => format!("Written down: {outcome}. Next: {next}."),
    }
}

/// The letter with this code is void.
pub fn reply_void(lang: Lang, number: &str, reason: &str) -> String {
    match lang {
        Lang::Id => format!(
            "Surat {number} dengan kode ini sudah dibatalkan: {reason}. Tidak ada yang dicatat; minta kode surat penggantinya."
        ),
        Lang::En => format!(
            "Letter {number} with this code is void: {reason}. Nothing is written down; ask for the code of its replacement."
        ),
    }
}

/// The code is old.
pub fn reply_expired(lang: Lang, last: &str) -> String {
    match lang {
        Lang::Id => format!("Kode ini berlaku sampai {last}. Pastikan suratnya benar sebelum mencatat."),
        Lang::En => format!("This code was good until {last}. Make sure of the letter before writing down."),
    }
}

/// Number of the letter, and how its answer came.
pub fn letter_through(lang: Lang, letter: &str, heard: &str) -> String {
    match lang {
        Lang::Id => format!("{letter} · balasan lewat {heard}"),
        Lang::En => format!("{letter} · answer by {heard}"),
    }
}

/// Title of a list of steps.
pub fn steps_of(lang: Lang, state: &str) -> String {
    match lang {
        Lang::Id => format!("Langkah dari \"{state}\""),
        Lang::En => format!("Steps from \"{state}\""),
    }
}

/// Nothing can be done with it any more.
pub fn settled(lang: Lang, state: &str) -> String {
    match lang {
        Lang::Id => format!("Rujukan ini sudah tuntas ({state}). Tekan r untuk merujuk lagi."),
        Lang::En => format!("This referral is settled ({state}). Press r to refer again."),
    }
}

/// Heading of the referrals of a case.
pub fn referrals_of(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("Rujukan ({count})"),
        Lang::En => format!("Referrals ({count})"),
    }
}

/// Answers that should have come.
pub fn late_answers(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{count} rujukan terlambat dijawab. Hubungi tujuannya, lalu catat balasannya (b)."),
        (Lang::En, 1) => {
            "1 referral is past its answer date. Call the destination, then write the answer down (b).".to_owned()
        }
        (Lang::En, _) => format!(
            "{count} referrals are past their answer date. Call the destinations, then write the answers down (b)."
        ),
    }
}

/// By when an answer is expected.
pub fn due_on(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Id => format!("jawaban paling lambat {day}"),
        Lang::En => format!("answer due {day}"),
    }
}

/// What a destination said, and how it came.
pub fn said_by_destination(lang: Lang, outcome: &str, heard: &str) -> String {
    match lang {
        Lang::Id => format!("Balasan lewat {heard}: {outcome}"),
        Lang::En => format!("Answer by {heard}: {outcome}"),
    }
}

/// Several steps of the ladder in one sitting.
pub fn straight_to(lang: Lang, state: &str) -> String {
    match lang {
        Lang::Id => format!("Langsung: {state}"),
        Lang::En => format!("Straight to: {state}"),
    }
}

/// How many steps are taken at once.
pub fn steps_at_once(lang: Lang, steps: usize) -> String {
    match lang {
        Lang::Id => format!("{steps} langkah sekaligus, semuanya tercatat"),
        Lang::En => format!("{} at once, each written down", super::counted(steps, "step", "steps")),
    }
}

/// Day and time of something that happened.
pub fn moment(at: chrono::NaiveDateTime) -> String {
    at.format("%d-%m-%Y %H.%M").to_string()
}

/// What is still needed, in short.
pub fn needs(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Id => format!("perlu {what}"),
        Lang::En => format!("needs {what}"),
    }
}

/// Somebody else is needed, because this person has done the other part.
pub fn needs_another(lang: Lang, duty: &str) -> String {
    match lang {
        Lang::Id => format!("perlu rekan lain: Anda sudah mengerjakan {duty}"),
        Lang::En => format!("needs a colleague: you have done the {duty}"),
    }
}

/// What we know of a destination is in doubt.
pub fn doubted(lang: Lang, place: &str, trust: &str, doubts: &str) -> String {
    match lang {
        Lang::Id => format!("{place} {trust}: {doubts}. Menunggu cek ulang."),
        Lang::En => format!("{place} is {trust}: {doubts}. Waiting for somebody to look."),
    }
}

/// Tasks of a kecamatan's TKSK.
pub fn doubts_here(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("{count} tujuan perlu dicek ulang TKSK (t)."),
        Lang::En => {
            format!("{} waiting for the TKSK to look (t).", super::counted(count, "destination", "destinations"))
        }
    }
}
