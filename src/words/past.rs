//! A record's history in words: who, when, what; never raw data.

use serde_json::Value;

use super::{Lang, Text, intake as f, t};

/// Fields people know by another name than the code's.
const FIELDS: &[(&str, Text)] = &[
    ("name", f::NAME),
    ("nik", f::NIK),
    ("no_nik_reason", f::NO_NIK),
    ("kk", f::KK),
    ("sex", f::SEX),
    ("birth_date", f::BIRTH),
    ("gampong", f::GAMPONG),
    ("place", f::PLACE),
    ("address", f::ADDRESS),
    ("phone", f::PHONE),
    ("found_at", f::FOUND_AT),
    ("note", f::NOTE),
    ("ppks", t("kategori PPKS", "PPKS categories")),
    ("state", t("status", "state")),
    ("destination", f::DESTINATION),
    ("letter", t("surat", "letter")),
    ("return_code", t("kode balasan", "return code")),
    ("consent", t("persetujuan", "consent")),
    ("consent_by", t("disetujui oleh", "agreed by")),
    ("consent_reason", t("dasar tanpa persetujuan", "ground without consent")),
    ("due", t("batas jawaban", "answer due")),
    ("opened", t("layanan rahasia dibuka", "confidential service opened")),
    ("merged_into", t("digabung ke data lain", "joined to another record")),
    ("kept", t("dua data digabung", "two records joined")),
    ("undone", t("penggabungan dilepas", "joining undone")),
    ("not_same", t("dicatat bukan orang yang sama", "noted as another person")),
    ("voided", t("tidak dihitung lagi", "not counted any more")),
    ("on", t("tanggal", "day")),
    ("kind", t("jenis kegiatan", "kind")),
    ("duty", t("tugas", "duty")),
    ("origin", t("dasar", "origin")),
    ("assigned", t("yang menugaskan", "who assigned it")),
    ("title", t("judul", "title")),
    ("area", t("wilayah", "area")),
    ("participants", t("peserta", "who took part")),
    ("reached", t("yang dijangkau", "whom it reached")),
    ("people", t("warga yang dijangkau", "citizens reached")),
    ("agenda", t("agenda rapat", "agenda")),
    ("result", t("hasil", "result")),
    ("obstacle", t("tantangan", "obstacle")),
    ("series", t("rangkaian", "series")),
    ("subject", t("warga", "citizen")),
    ("category", t("jenis", "kind")),
    ("confirmed_on", t("dikonfirmasi", "confirmed")),
    ("ended", t("berakhir", "ended")),
    ("person", t("warga", "citizen")),
    ("revealed", t("NIK dan telepon diperlihatkan", "NIK and phone shown")),
];

/// Names the system gives to terminals and programs; they say nothing to a reader.
const JARGON: [&str; 5] = ["pts/", "tty", "pid", "console", "pty"];

/// The desk's name as people call it, out of what a desk signs with: what stands before the system's own names. Empty
/// where the desk has no name.
pub fn desk(terminal: &str) -> String {
    let system = |word: &&str| JARGON.iter().any(|start| word.starts_with(start)) || word.parse::<u32>().is_ok();
    let first = terminal.split_whitespace().take_while(|word| !JARGON.iter().any(|start| word.starts_with(start)));
    let named: Vec<&str> = first.collect();
    if named.iter().all(system) { String::new() } else { named.join(" ") }
}

/// Who did it and at which desk: `oleh Siti, meja loket-1`.
pub fn who(user: &str, terminal: &str, lang: Lang) -> String {
    let (desk, by) = (desk(terminal), lang.pick("oleh", "by"));
    match desk.is_empty() || desk == user {
        true => format!("{by} {user}"),
        false => format!("{by} {user}, {} {desk}", lang.pick("meja", "desk")),
    }
}

/// One line: `21-11-2026 09.14 petugas: telepon, alamat`.
pub fn line(at: &str, user: &str, verb: &str, changes: &str, lang: Lang) -> String {
    let what = match verb {
        "create" => lang.pick("didaftarkan", "registered").to_owned(),
        "void" => lang.pick("dibatalkan", "made void").to_owned(),
        _ => changed(changes, lang),
    };
    format!("{} {} {user}: {what}", moment(at), lang.pick("oleh", "by"))
}

/// Names of the changed fields, in words.
pub fn changed(changes: &str, lang: Lang) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(changes) else { return String::new() };
    let name = |field: &str| FIELDS.iter().find(|(code, _)| *code == field).map(|(_, text)| text.get(lang));
    let mut names: Vec<&str> = fields.keys().filter_map(|field| name(field)).collect();
    if names.is_empty() {
        names.push(lang.pick("diubah", "changed"));
    }
    names.join(", ")
}

/// `2026-11-21T09:14:00` as `21-11-2026 09.14`.
pub fn moment(at: &str) -> String {
    match (at.get(..10), at.get(11..16)) {
        (Some(day), Some(time)) => {
            let parts: Vec<&str> = day.split('-').rev().collect();
            format!("{} {}", parts.join("-"), time.replace(':', "."))
        }
        _ => at.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_named_in_words() {
        let said = line("2026-11-21T09:14:07", "rina", "change", r#"{"phone":["1","2"]}"#, Lang::Id);
        assert_eq!(said, "21-11-2026 09.14 oleh rina: Telepon");
    }

    #[test]
    fn values_never_appear() {
        assert!(!changed(r#"{"nik":[null,"1171014101900001"]}"#, Lang::Id).contains("1171"));
    }

    #[test]
    fn a_desk_is_called_by_its_name_and_never_by_the_systems() {
        assert_eq!(desk("loket-1 pts/3 4711"), "loket-1");
        assert_eq!(desk("loket 1"), "loket 1");
        assert!(desk("pts/3 4711").is_empty() && desk("pid 12").is_empty() && desk("4711").is_empty());
        assert_eq!(who("Siti", "loket-1 pts/3 4711", Lang::Id), "oleh Siti, meja loket-1");
        assert_eq!(who("Siti", "pts/3 4711", Lang::Id), "oleh Siti");
    }
}
