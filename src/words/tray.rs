//! Words of the signature tray: marks of a letter, its lists, and why a letter cannot be marked.

use super::Lang;

texts! {
    INITIALS = "paraf", "initials";
    SIGNATURE = "tanda tangan", "signature";
    COLLECTED = "diambil", "collected";

    VOID = "Surat ini sudah dibatalkan. Buka surat penggantinya.", "This letter is void. Open its replacement.";
    INITIALS_FIRST = "Surat ini belum diparaf Kepala Bidang. Minta parafnya dahulu.", "The head of division has not initialled this letter. Ask for the initials first.";
    SIGNATURE_FIRST = "Surat ini belum ditandatangani. Catat tanda tangannya dahulu.", "This letter is not signed. Write down its signature first.";
    NOBODY = "Tulis siapa yang mengambil surat.", "Write who collected the letter.";

    TITLE_SIGN = "Menunggu paraf dan tanda tangan", "Waiting for initials and signature";
    TITLE_COLLECT = "Menunggu diambil", "Waiting to be collected";
    EMPTY_SIGN = "Tidak ada surat yang menunggu paraf atau tanda tangan.", "No letter waits for initials or a signature.";
    EMPTY_COLLECT = "Tidak ada surat yang menunggu diambil.", "No letter waits to be collected.";
    LOADING = "Memuat surat …", "Loading letters …";
    TODAY = "hari ini", "today";
    WAITS_INITIALS = "tunggu paraf", "waits for initials";
    WAITS_SIGNATURE = "tunggu tanda tangan", "waits for signature";
    WAITS_COLLECTOR = "tunggu diambil", "waits to be collected";
    NO_LETTER = "Tidak ada surat di daftar ini.", "No letter in this list.";
    ONLY_SIGNED = "Yang belum ditandatangani ada di daftar sebelah (Tab).", "Letters not yet signed are in the other list (Tab).";
    ONLY_UNSIGNED = "Surat ini sudah ditandatangani; tinggal diambil.", "This letter is signed; it only waits to be collected.";
    INITIALLED_ALREADY = "Surat ini sudah diparaf; tinggal ditandatangani.", "This letter has its initials; it waits for the signature.";
    LOCKED = "Surat layanan tertutup tidak dapat dibuka di berkas yang hanya dibaca, karena pembukaannya harus tercatat.", "A letter of a closed service cannot be opened in a read-only file, because its opening must be logged.";

    COLLECT = "Surat diambil", "Letter collected";
    COLLECTOR = "Diambil oleh", "Collected by";
    COLLECTOR_HINT = "nama orangnya, dan hubungannya bila bukan warga sendiri", "the person's name, and how related if not the citizen";
}

/// The letter has the mark already.
pub fn already(lang: Lang, mark: &str) -> String {
    match lang {
        Lang::Id => format!("Surat ini sudah tercatat: {mark}. Tidak ada yang diubah."),
        Lang::En => format!("This letter has its mark already: {mark}. Nothing was changed."),
    }
}

/// How many letters there are, and how many of them are chosen.
pub fn counted(all: usize, chosen: usize, lang: Lang) -> String {
    match (all, chosen) {
        (0, _) => String::new(),
        (_, 0) => lang.pick(format!("{all} surat"), super::counted(all, "letter", "letters")),
        _ => lang.pick(format!("{chosen} dari {all} dipilih"), format!("{chosen} of {all} chosen")),
    }
}

/// How long a letter waits.
pub fn waiting_days(days: i64, lang: Lang) -> String {
    match days {
        0 => TODAY.get(lang).to_owned(),
        _ => lang.pick(format!("{days} hari"), format!("{days} {}", if days == 1 { "day" } else { "days" })),
    }
}

/// Which letter of the list is being looked at.
pub fn of_row(place: usize, all: usize, lang: Lang) -> String {
    lang.pick(format!("{place} dari {all}"), format!("{place} of {all}"))
}

/// So many letters got a mark (0: initials, 1: signature, 2: collected).
pub fn marked(count: usize, mark: usize, lang: Lang) -> String {
    let (id, en) = match mark {
        0 => ("diparaf", "initialled"),
        1 => ("ditandatangani", "signed"),
        _ => ("tercatat diambil", "written down as collected"),
    };
    let letters = if count == 1 { "letter is" } else { "letters are" };
    lang.pick(format!("{count} surat {id}."), format!("{count} {letters} {en}."))
}

/// Letters that could not be marked, and why the first of them could not.
pub fn left(count: usize, first: &str, why: &str, lang: Lang) -> String {
    match count {
        1 => lang.pick(format!("{first} tidak: {why}"), format!("Not {first}: {why}")),
        _ => lang.pick(
            format!("{count} surat tidak, di antaranya {first}: {why}"),
            format!("Not marked: {count}, among them {first}: {why}"),
        ),
    }
}

/// A mark of one letter, and who collected it, as the disposition sheet says it.
pub fn on_letter(mark: &str, number: &str, collector: &str, lang: Lang) -> String {
    match collector {
        "" => lang.pick(format!("{mark} surat {number}"), format!("{mark} on letter {number}")),
        name => lang.pick(format!("surat {number} {mark} {name}"), format!("letter {number} {mark} by {name}")),
    }
}
