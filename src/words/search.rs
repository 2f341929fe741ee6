//! Words of finding: why something was found, what kind of thing it is.

use super::{Lang, Text, t};

/// Reason: the digits are the NIK.
pub const REASON_NIK: Text = t("NIK", "NIK");
/// Reason: the digits are the family card.
pub const REASON_KK: Text = t("No. KK", "family card");
/// Reason: the digits are a family card from before.
pub const REASON_FORMER_KK: Text = t("nomor KK lama", "former family card");
/// Reason: the digits are the phone number.
pub const REASON_PHONE: Text = t("telepon", "phone");
/// Reason: a code or number was typed.
pub const REASON_CODE: Text = t("kode atau nomor", "code or number");
/// Reason: the name as typed.
pub const REASON_EXACT: Text = t("nama persis", "exact name");
/// Reason: the beginning of the words.
pub const REASON_START: Text = t("awal nama", "beginning of the name");
/// Reason: another spelling.
pub const REASON_SPELLING: Text = t("ejaan lain", "other spelling");
/// Reason: a slip of the finger.
pub const REASON_SLIP: Text = t("salah ketik", "slip of the finger");
/// Reason: the place fits.
pub const REASON_PLACE: Text = t("nama dan gampong", "name and place");
/// Reason: similar.
pub const REASON_SIMILAR: Text = t("mirip", "similar");
/// Reason: coarse or old words, which are not said back.
pub const REASON_PHRASE: Text = t("istilah lain untuk layanan ini", "another word for this service");

/// A letter with this number is void, and why.
pub fn void_letter(number: &str, reason: &str, lang: Lang) -> String {
    lang.pick(format!("surat {number} dibatalkan: {reason}"), format!("letter {number} is void: {reason}"))
}

/// Known words that were meant: `cocok: "BPJS mati"`.
pub fn matched(words: &str, lang: Lang) -> String {
    format!("{}: \"{words}\"", lang.pick("cocok", "matches"))
}

/// The name has these words, and others besides.
pub fn holds(words: &str, lang: Lang) -> String {
    format!("{} \"{words}\"", lang.pick("nama memuat", "name has"))
}

/// A word of the name begins so.
pub fn begins(words: &str, lang: Lang) -> String {
    format!("{} \"{words}\"", lang.pick("awal nama", "name begins"))
}

/// Another spelling: typed, and as it is written in the name.
pub fn spelling(typed: &str, written: &str, lang: Lang) -> String {
    format!("{}: {typed} → {written}", REASON_SPELLING.get(lang))
}

/// So many letters differ between what was typed and the name.
pub fn slip(letters: usize, typed: &str, written: &str, lang: Lang) -> String {
    lang.pick(
        format!("salah ketik {letters} huruf: {typed} → {written}"),
        format!("{letters}-letter slip: {typed} → {written}"),
    )
}

/// The typed letters stand inside a word of the name.
pub fn inside(typed: &str, written: &str, lang: Lang) -> String {
    lang.pick(format!("\"{typed}\" di dalam {written}"), format!("\"{typed}\" inside {written}"))
}

/// Words of the line that are in no name or place here.
pub fn without(words: &str, lang: Lang) -> String {
    lang.pick(format!("mirip; tanpa \"{words}\""), format!("similar; without \"{words}\""))
}

/// The place fits: with a name, or alone.
pub fn lives(place: &str, named: bool, lang: Lang) -> String {
    match named {
        true => lang.pick(format!("nama, dan tempat {place}"), format!("name, and place {place}")),
        false => lang.pick(format!("tempat tinggal {place}"), format!("lives in {place}")),
    }
}

/// Found by another name.
pub fn alias(name: &str, lang: Lang) -> String {
    format!("{}: {name}", lang.pick("nama lain", "also called"))
}

/// Which digits of a number (`NIK`, family card, phone) were typed.
pub fn digits(number: &str, which: Digits, lang: Lang) -> String {
    let (id, en) = match which {
        Digits::All => (format!("{number} sama"), format!("same {number}")),
        Digits::Beginning => (format!("awal {number}"), format!("beginning of {number}")),
        Digits::End => (format!("akhir {number}"), format!("end of {number}")),
    };
    lang.pick(id, en)
}

/// Which part of a number was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// The whole of it.
    All,
    /// Its first digits.
    Beginning,
    /// Its last digits.
    End,
}

/// Kind: procedure.
pub const PROCEDURE: Text = t("prosedur", "procedure");
/// Kind: person.
pub const PERSON: Text = t("warga", "person");
/// Kind: member.
pub const MEMBER: Text = t("anggota", "member");
/// Kind: destination.
pub const DESTINATION: Text = t("tujuan", "destination");
/// Kind: region.
pub const REGION: Text = t("wilayah", "region");
/// Kind: referral.
pub const ACTIVITY: Text = t("kegiatan", "activity");
/// Why an activity was found.
pub const IN_TITLE: Text = t("kata di judulnya", "words of its title");
/// Kind of a hit.
pub const REFERRAL: Text = t("rujukan", "referral");

macro_rules! labels {
    ($($name:ident = $id:literal, $en:literal;)+) => {$(
        #[doc = concat!("Label: ", $en, ".")]
        pub const $name: Text = t($id, $en);
    )+};
}

labels! {
    WHY_NIK = "NIK sama", "same NIK";
    WHY_NAME = "nama sama", "same name";
    WHY_SIMILAR = "nama mirip", "similar name";
    WHY_BIRTH = "tanggal lahir sama", "same date of birth";
    WHY_BIRTH_NEAR = "tanggal lahir mirip", "similar date of birth";
    WHY_KK = "No. KK sama", "same family card";
    WHY_PHONE = "telepon sama", "same phone";
    WHY_GAMPONG = "gampong sama", "same gampong";

    LAST_VISIT = "kunjungan terakhir", "last visit";
}
