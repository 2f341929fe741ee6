//! What an Indonesian word may be derived from.
//!
//! There is no dictionary of roots: instead of one stem a word has several possible ones, and two words are kin when
//! they share one. `dipasung`, `memasung` and `pasung` meet in `pasung`; a wrong candidate (`apasung`) meets nobody.

/// Shortest stem that may join two words, with the exceptions in [`SHORT`].
const LEAST: usize = 4;
/// Three-letter roots of the field.
const SHORT: [&str; 4] = ["adu", "cek", "lem", "uji"];
/// Words that look derived but mean something else than their seeming root.
const WHOLE: [&str; 18] = [
    "meninggal",
    "keluar",
    "keluarga",
    "sekolah",
    "terlantar",
    "telantar",
    "beras",
    "berat",
    "kepala",
    "kecil",
    "sekali",
    "dinas",
    "bekas",
    "perempuan",
    "kelas",
    "kelompok",
    "keterangan",
    "desil",
];
/// Endings that only point: `kartunya`, `kartuku`.
const CLITICS: [&str; 6] = ["nya", "ku", "mu", "lah", "kah", "pun"];
const SUFFIXES: [&str; 4] = ["kan", "an", "in", "i"];
const PREFIXES: [&str; 10] = ["di", "ke", "se", "ber", "be", "ter", "te", "per", "pe", "nge"];

/// The word without a pointing ending, or the word.
pub(super) fn base(word: &str) -> &str {
    CLITICS.iter().find_map(|c| word.strip_suffix(c).filter(|rest| rest.len() >= LEAST - 1)).unwrap_or(word)
}

/// Everything the word may come from, itself and its [`base`] included, without repetition.
pub(super) fn stems(word: &str) -> Vec<String> {
    let base = base(word);
    let mut out = vec![word.to_owned(), base.to_owned()];
    let mut whole = WHOLE.contains(&base);
    for start in without_prefix(base) {
        whole |= WHOLE.contains(&start.as_str());
        out.push(start);
    }
    if let Some(kept) = whole.then(|| WHOLE.iter().find(|w| out.iter().any(|o| o == *w))).flatten() {
        return vec![word.to_owned(), base.to_owned(), (*kept).to_owned(), twin(kept)];
    }
    let heads: Vec<String> = out.clone();
    for head in &heads {
        let cut = SUFFIXES.iter().filter_map(|s| head.strip_suffix(s)).map(str::to_owned);
        out.extend(cut.collect::<Vec<_>>());
    }
    out.push(twin(base));
    out.retain(|s| s.len() >= LEAST || SHORT.contains(&s.as_str()) || s == word || s == base);
    out.sort();
    out.dedup();
    out
}

/// The standard spelling of a root in `l` drops the `r` of `ter`: `terlantar` and `telantar` are one word.
fn twin(word: &str) -> String {
    word.strip_prefix("terl").map_or_else(|| word.to_owned(), |rest| format!("tel{rest}"))
}

/// The word without one or two prefixes, with the letter a nasal prefix swallows put back.
fn without_prefix(word: &str) -> Vec<String> {
    let mut once = one_prefix(word);
    let twice: Vec<String> = once.iter().flat_map(|w| one_prefix(w)).collect();
    once.extend(twice);
    once
}

fn one_prefix(word: &str) -> Vec<String> {
    let mut out: Vec<String> = PREFIXES.iter().filter_map(|p| word.strip_prefix(p)).map(str::to_owned).collect();
    for first in ["me", "pe", ""] {
        if let Some(rest) = word.strip_prefix(first) {
            out.extend(nasal(rest));
            if first == "me" {
                out.push(rest.to_owned());
            }
        }
    }
    out.retain(|w| w.len() >= LEAST - 1);
    out
}

/// `mpasung`, `masung`, `ngamuk`, `nyabu`: what may stand behind the nasal sound.
fn nasal(rest: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (sound, swallowed) in [("ny", "sc"), ("ng", "k"), ("m", "p"), ("n", "t")] {
        let Some(tail) = rest.strip_prefix(sound) else { continue };
        if tail.starts_with(['a', 'e', 'i', 'o', 'u']) {
            out.extend(swallowed.chars().map(|c| format!("{c}{tail}")));
        }
        out.push(tail.to_owned());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kin(a: &str, b: &str) -> bool {
        let other = stems(b);
        stems(a).iter().any(|s| (s.len() >= LEAST || SHORT.contains(&s.as_str())) && other.contains(s))
    }

    #[test]
    fn derived_words_are_kin() {
        for (a, b) in [
            ("dipasung", "pasung"),
            ("telantar", "terlantar"),
            ("ditelantarkan", "terlantar"),
            ("telanjur", "terlanjur"),
            ("memasung", "dipasung"),
            ("berobat", "pengobatan"),
            ("kartunya", "kartu"),
            ("kematian", "mati"),
            ("mengurus", "urusan"),
            ("ngamuk", "mengamuk"),
            ("nyabu", "sabu"),
            ("mengemis", "ngemis"),
            ("pengemis", "ngemis"),
            ("pemulangan", "pulang"),
            ("pendaftaran", "mendaftar"),
            ("penerima", "menerima"),
            ("bekerja", "pekerja"),
            ("masukin", "dimasukkan"),
            ("ngaktifin", "aktif"),
            ("mengadopsi", "adopsi"),
            ("disekolahkan", "sekolah"),
            ("menunggak", "tunggakan"),
            ("pengaduan", "mengadu"),
            ("rumahnya", "perumahan"),
        ] {
            assert!(kin(a, b), "{a} {b}: {:?} {:?}", stems(a), stems(b));
        }
    }

    #[test]
    fn look_alikes_are_not() {
        for (a, b) in [
            ("meninggal", "ditinggal"),
            ("meninggal", "tinggal"),
            ("keluar", "luar"),
            ("sekolah", "kolah"),
            ("makan", "mak"),
            ("panti", "pantai"),
            ("beras", "deras"),
            ("kartu", "kartun"),
        ] {
            assert!(!kin(a, b), "{a} {b}: {:?} {:?}", stems(a), stems(b));
        }
    }

    #[test]
    fn pointing_endings_go_and_short_words_stay() {
        assert_eq!(base("kartunya"), "kartu");
        assert_eq!(base("nya"), "nya");
        assert_eq!(base("buku"), "buku");
    }
}
