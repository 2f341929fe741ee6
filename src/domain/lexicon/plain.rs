//! Spoken spelling made plain, and words that carry no meaning of their own.
//!
//! These are facts of the language, not of the office: what the office may edit is in `assets/sinonim.csv`.

use crate::domain::fold;

/// Short and spoken spellings, with the written one.
const SPOKEN: &[(&str, &str)] = &[
    ("ga", "tidak"),
    ("gak", "tidak"),
    ("gk", "tidak"),
    ("nggak", "tidak"),
    ("ngga", "tidak"),
    ("ngak", "tidak"),
    ("enggak", "tidak"),
    ("engga", "tidak"),
    ("kagak", "tidak"),
    ("ndak", "tidak"),
    ("tdk", "tidak"),
    ("tak", "tidak"),
    ("tidk", "tidak"),
    ("hana", "tidak"),
    ("udah", "sudah"),
    ("udh", "sudah"),
    ("sdh", "sudah"),
    ("dah", "sudah"),
    ("blm", "belum"),
    ("belom", "belum"),
    ("blum", "belum"),
    ("yg", "yang"),
    ("utk", "untuk"),
    ("buat", "untuk"),
    ("dgn", "dengan"),
    ("karna", "karena"),
    ("krn", "karena"),
    ("krna", "karena"),
    ("org", "orang"),
    ("sy", "saya"),
    ("gue", "saya"),
    ("lon", "saya"),
    ("dr", "dari"),
    ("dpt", "dapat"),
    ("dapet", "dapat"),
    ("tlg", "tolong"),
    ("rmh", "rumah"),
    ("byr", "bayar"),
    ("bntuan", "bantuan"),
    ("bs", "bisa"),
    ("jd", "jadi"),
    ("gmn", "gimana"),
    ("kpn", "kapan"),
    ("brp", "berapa"),
    ("sm", "sama"),
    ("aj", "saja"),
    ("aja", "saja"),
    ("liat", "lihat"),
    ("ilang", "hilang"),
    ("kalo", "kalau"),
    ("klo", "kalau"),
    ("kl", "kalau"),
    ("pengen", "ingin"),
    ("pingin", "ingin"),
    ("ngurus", "urus"),
    ("ngurusin", "urus"),
    ("nyari", "cari"),
    ("minjam", "pinjam"),
    ("ngadu", "mengadu"),
    ("sodara", "saudara"),
];

/// Words of Acehnese with the Indonesian one, so that every phrase the content knows is also understood in Acehnese and in
/// the mixture spoken at the desk. Alone such a word is looked up as it is: `assets/sinonim.csv` has it too.
/// Spellings vary; those met at desks and in the news of Banda Aceh stand here, not checked by a linguist.
const ACEHNESE: &[(&str, &str)] = &[
    ("peng", "uang"),
    ("rumoh", "rumah"),
    ("saket", "sakit"),
    ("ureung", "orang"),
    ("ureueng", "orang"),
    ("inong", "perempuan"),
    ("aneuk", "anak"),
    ("tuha", "tua"),
    ("gasien", "miskin"),
    ("mate", "mati"),
    ("matee", "mati"),
    ("mte", "mati"),
    ("tot", "bakar"),
    ("meutot", "terbakar"),
    ("mutot", "terbakar"),
    ("teutot", "terbakar"),
    ("tutong", "terbakar"),
    ("sikula", "sekolah"),
    ("breuh", "beras"),
    ("hanjeut", "tidak"),
    ("goh", "belum"),
];

/// Words that deny. In Acehnese and in speech they may stand behind what is missing: `peng hana`, `ktp belum`.
const DENYING: [&str; 2] = ["tidak", "belum"];

/// Whether a written word denies.
pub(super) fn denies(word: &str) -> bool {
    DENYING.contains(&word)
}

/// Words of grammar and politeness. They may belong to a phrase, but find nothing alone.
const STOP: &[&str] = &[
    "ada",
    "adalah",
    "agar",
    "akan",
    "aku",
    "anda",
    "apa",
    "apakah",
    "atau",
    "bagaimana",
    "bagi",
    "bang",
    "banget",
    "banyak",
    "barang",
    "belum",
    "berapa",
    "biar",
    "bila",
    "bisa",
    "boleh",
    "bu",
    "bukan",
    "butuh",
    "cara",
    "caranya",
    "cuma",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "datang",
    "dengan",
    "di",
    "dia",
    "dong",
    "dulu",
    "gara",
    "gimana",
    "hal",
    "hanya",
    "harus",
    "hendak",
    "hingga",
    "ia",
    "ingin",
    "ini",
    "itu",
    "jadi",
    "jangan",
    "jika",
    "juga",
    "kah",
    "kalau",
    "kami",
    "kapan",
    "karena",
    "kasih",
    "ke",
    "kemana",
    "kemarin",
    "kemudian",
    "kenapa",
    "kepada",
    "kita",
    "kok",
    "lagi",
    "lah",
    "lain",
    "lalu",
    "mana",
    "masih",
    "mas",
    "mau",
    "mbak",
    "memang",
    "mengapa",
    "mereka",
    "minta",
    "mohon",
    "nanti",
    "nih",
    "nya",
    "oleh",
    "orang",
    "pada",
    "padahal",
    "pak",
    "pakai",
    "para",
    "perlu",
    "pernah",
    "peu",
    "pun",
    "punya",
    "saat",
    "saja",
    "sama",
    "sampai",
    "sangat",
    "sang",
    "saya",
    "sebab",
    "sebagai",
    "sedang",
    "sejak",
    "sekali",
    "sekarang",
    "selalu",
    "semua",
    "seorang",
    "seperti",
    "setelah",
    "si",
    "siapa",
    "sih",
    "suka",
    "supaya",
    "sudah",
    "syarat",
    "syaratnya",
    "tadi",
    "tahu",
    "tanya",
    "tapi",
    "tau",
    "telah",
    "terus",
    "terlalu",
    "tetapi",
    "tiap",
    "tiba",
    "tidak",
    "tolong",
    "tuh",
    "untuk",
    "urus",
    "mengurus",
    "ya",
    "yang",
];

/// The folded words of a text with spoken spellings written out. A lone word stays: it may be the beginning of another.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let words = spelled_out(fold::words(text));
    if words.len() < 2 {
        return words;
    }
    words.into_iter().map(written).collect()
}

/// `s k t m` and `K.T.P.`: letters one by one are one abbreviation.
fn spelled_out(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut spelling = false;
    for word in words {
        let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match out.last_mut() {
            Some(last) if letter && spelling => last.push_str(&word),
            _ => out.push(word),
        }
        spelling = letter;
    }
    out
}

fn written(word: String) -> String {
    match SPOKEN.iter().chain(ACEHNESE).find(|(spoken, _)| *spoken == word) {
        Some((_, written)) => (*written).to_owned(),
        None => word,
    }
}

/// Whether a written word carries no meaning of its own.
pub(super) fn is_stop(word: &str) -> bool {
    STOP.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoken_words_are_written_out() {
        assert_eq!(plain_words("Gak ada KTP, udh ilang"), ["tidak", "ada", "ktp", "sudah", "hilang"]);
    }

    #[test]
    fn a_lone_short_word_is_a_beginning() {
        assert_eq!(plain_words("ga"), ["ga"]);
    }

    #[test]
    fn letters_one_by_one_are_an_abbreviation() {
        assert_eq!(plain_words("s k t m"), ["sktm"]);
        assert_eq!(plain_words("K.T.P. hilang"), ["ktp", "hilang"]);
        assert_eq!(plain_words("KIP-K"), ["kip", "k"]);
    }

    #[test]
    fn acehnese_is_understood_beside_indonesian() {
        assert_eq!(plain_words("rumoh meutot"), ["rumah", "terbakar"]);
        assert_eq!(plain_words("hana peng"), ["tidak", "uang"]);
        assert_eq!(plain_words("rumoh"), ["rumoh"], "alone it may be the beginning of another word");
    }

    #[test]
    fn grammar_is_not_meaning() {
        assert!(is_stop("tidak") && is_stop("saya"));
        assert!(!is_stop("meninggal") && !is_stop("kartu"));
    }
}
