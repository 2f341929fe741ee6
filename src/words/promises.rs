//! Words of what partners of Dunia Usaha promised.

use super::Lang;

texts! {
    TITLE = "Janji mitra", "Promises of partners";
    LOADING = "Memuat …", "Loading …";
    EMPTY = "Tidak ada janji yang sesuai. s menampilkan yang lain.", "No promise fits. s shows the others.";
    NONE_OF_PARTNER = "Mitra ini belum berjanji apa-apa. n mencatat janji.", "This partner has promised nothing yet. n writes one down.";
    NO_ROW = "Tidak ada janji yang dipilih.", "No promise is selected.";
    NO_GIFTS = "Belum ada yang diberikan.", "Nothing was given yet.";
    NO_DAY = "tanpa batas", "no day";
    CHOOSE_PARTNER = "Buka dari mitranya di register (PSKS 12), lalu n.", "Open this from the partner in the register (PSKS 12), then n.";
    SETTLED = "Janji ini sudah selesai.", "This promise is settled already.";
    WITHDRAWN_ALREADY = "Janji ini sudah dibatalkan mitra. Catat sebagai sumbangan biasa.", "The partner took this promise back. Write it down as a plain gift.";
    PROMISES = "Janji", "Promises";
    LATE = "terlambat", "overdue";
    BRIEF_PROMISED = "dijanjikan", "promised";
    BRIEF_PART = "sebagian", "partly";
    BRIEF_KEPT = "terpenuhi", "kept";
    BRIEF_WITHDRAWN = "batal", "withdrawn";
    SAVED = "Janji dicatat.", "The promise is written down.";

    FORM_TITLE = "Janji mitra", "Promise of a partner";
    WITHDRAW_TITLE = "Janji dibatalkan mitra", "A promise is taken back";
    F_PARTNER = "Mitra", "Partner";
    F_ON = "Dijanjikan", "Promised on";
    F_DUE = "Paling lambat", "By";
    F_DUE_HINT = "bila disebut", "where said";
    F_STATE = "Keadaan", "State";
    F_CAME = "Diterima", "Received";
    F_AFTER = "Janji ini menjadi", "The promise is then";
    F_RECEIVED = "Penerima", "Received by";
    F_RECEIVED_HINT = "nama atau NIK warga; Enter setiap orang", "name or NIK; Enter after each";
    F_REASON = "Mengapa", "Why";
    DUE_BEFORE = "Batasnya tidak boleh sebelum dijanjikan.", "It cannot be due before it was promised.";
    GIFT_WHICH = "Sumbangan yang mana?", "Which gift?";
    GIFT_NEW = "Sumbangan baru tanpa janji", "A new gift without a promise";
    PROMISE_NEW = "Catat janji baru", "Write down a new promise";
}

/// Since when a promise is late.
pub fn late_since(day: &str, lang: Lang) -> String {
    lang.pick(format!("Terlambat sejak {day}; tagih mitranya."), format!("Due since {day}; ask the partner."))
}

/// Who received a gift.
pub fn received_by(names: &str, lang: Lang) -> String {
    lang.pick(format!("diterima {names}"), format!("received by {names}"))
}

/// What came of promises, and what is still to come; nothing where neither is known.
pub fn received(given: Option<String>, left: Option<String>, lang: Lang) -> Option<String> {
    let left = left.map(|sum| self::left(&sum, lang));
    let parts: Vec<String> = given.into_iter().chain(left).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What is still to come.
pub fn left(sum: &str, lang: Lang) -> String {
    lang.pick(format!("sisa {sum}"), format!("{sum} left"))
}

/// What came of all that are shown, and what is still to come of them.
pub fn totals(given: &str, left: &str, lang: Lang) -> String {
    let left = self::left(left, lang);
    lang.pick(format!("diterima {given} · {left}"), format!("{given} received · {left}"))
}

/// Which promises are shown, and how many are late.
pub fn shown(view: &str, late: usize, lang: Lang) -> String {
    match late {
        0 => view.to_owned(),
        _ => lang.pick(format!("{view} · {late} terlambat"), format!("{view} · {late} late")),
    }
}

/// A gift that keeps this promise.
pub fn gift_for(what: &str, lang: Lang) -> String {
    lang.pick(format!("Untuk janji: {what}"), format!("For the promise: {what}"))
}

/// A gift that is corrected.
pub fn gift_change(day: &str, what: &str, lang: Lang) -> String {
    lang.pick(format!("Perbaiki {day}: {what}"), format!("Correct {day}: {what}"))
}
