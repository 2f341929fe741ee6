//! Sentences of the directory and of the form of a member.

use chrono::NaiveDate;

use super::Lang;

texts! {
    TITLE = "Direktori", "Directory";
    FIND = "nama, gampong, peran, nomor SK", "name, gampong, role, decree number";
    LOADING = "Membaca direktori …", "Reading the directory …";
    EMPTY = "Direktori masih kosong. Tekan n untuk menambah anggota, atau jalankan: loket import members BERKAS. Loket tidak mengarang nama siapa pun.", "The directory is still empty. Press n to add a member, or run: loket import members FILE. Loket invents nobody.";
    NO_MATCH = "Tidak ada anggota yang cocok. Esc mengosongkan saringan.", "No member fits. Esc clears the filters.";
    CHOOSE = "Pilih anggota untuk melihat datanya.", "Choose a member to see the record.";
    CHOOSE_FIRST = "Pilih anggota dahulu.", "Choose a member first.";
    READ_ONLY = "Berkas dibuka tanpa dapat diubah.", "The file is open without changing anything.";
    FILTER_ACTIVE = "aktif", "in office";
    FILTER_EXPIRED = "habis masa", "expired";
    FILTER_VACANT = "kosong", "vacant";
    FILTER_INACTIVE = "nonaktif", "inactive";
    FILTER_RECHECK = "perlu dicek", "to be checked";
    FILTER_ALL = "semua", "all";
    TERM_UNKNOWN = "tanpa masa", "no dates";
    STATES = "Keadaan", "States";
    CHECKED = "Dicek", "Checked";
    CHECKED_TODAY = "Dicatat: data ini dicek hari ini.", "Noted: this record was checked today.";
    PHONE_WRONG = "nomor salah", "wrong number";
    PHONE_MARKED = "Nomor telepon ditandai salah. Ganti lewat u; d bila ternyata benar.", "The number is marked as wrong. Change it with u; d if it is right after all.";
    DOUBT_PHONE = "Nomor telepon ini pernah dihubungi dan salah.", "This number was called and is wrong.";
    DOUBT_OLD = "Data ini lama tidak dicek. Pastikan, lalu tekan d.", "This record was not checked for long. Make sure, then press d.";
    FORMER = "Masa tugas sebelumnya", "Terms before";
    CARD = "Kartu kontak", "Contact card";
    ROSTER = "Daftar anggota pilar sosial", "Roster of the pillars";
    ROSTER_EMPTY = "Daftar yang tampil kosong.", "Nothing is listed.";
    FIELD_FORM = "Isian baru untuk sebuah pilar", "A new field for a pillar";
    FIELD_LABEL = "Nama isian", "Name of the field";
    FIELD_LABEL_HINT = "misalnya Nomor rekening; nama yang sudah ada diganti", "for example Account number; one of that name is replaced";
    FIELD_LABEL_EN = "Nama dalam bahasa Inggris", "Name in English";
    FIELD_KIND = "Jenis", "Kind";
    FIELD_CHOICES = "Pilihan", "Choices";
    FIELD_CHOICES_HINT = "dipisah koma: Bank Aceh, BSI", "with commas between: Bank Aceh, BSI";
    FIELD_HELP = "Keterangan", "Explanation";
    FIELD_NAMELESS = "Nama isian memuat huruf atau angka.", "The name has letters or digits.";

    SHORT_PKH = "PKH", "PKH";
    SHORT_TAGANA = "TAGANA", "TAGANA";
    SHORT_PSM = "PSM", "PSM";
    SHORT_TKSK = "TKSK", "TKSK";
    SHORT_KARANG_TARUNA = "K. Taruna", "K. Taruna";
    SHORT_SLRT = "SLRT", "SLRT";
    SHORT_SAKTI_PEKSOS = "S. Peksos", "S. Peksos";

    VACANT = "kosong", "vacant";
    VACANT_TITLE = "Jabatan kosong", "Vacant post";
    VACANT_HINT = "Tekan n untuk mencatat orangnya bila sudah ada SK-nya.", "Press n to record the person once there is a decree.";

    PILLAR = "Pilar", "Pillar";
    ROLE = "Peran", "Role";
    LEVEL = "Tingkat", "Level";
    AREA = "Wilayah kerja", "Work area";
    SUPERIOR = "Atasan", "Superior";
    PHONE = "Telepon", "Phone";
    NIK = "NIK", "NIK";
    SEX = "Jenis kelamin", "Sex";
    DECREE = "SK pengangkatan", "Decree";
    NUMBER = "Nomor", "Number";
    DATE = "Tanggal", "Date";
    ISSUER = "Pejabat", "Signed by";
    DECREE_TITLE = "Tentang", "About";
    DECREE_TITLE_HINT = "misalnya Penetapan TKSK Tahun 2027", "for example Appointment of TKSK for 2027";
    STARTS = "Mulai", "Begins";
    ENDS = "Selesai", "Ends";
    NOTE = "Catatan", "Note";
    NOTHING = "–", "–";
    WHOLE_CITY = "seluruh kota", "the whole city";
    WHOLE_PROVINCE = "provinsi", "the province";

    FORM = "Anggota pilar sosial", "Member of a pillar";
    PART_AREA = "Wilayah kerja", "Work area";
    PART_DECREE = "SK pengangkatan", "Decree";
    PART_CONTACT = "Atasan dan kontak", "Superior and contact";
    PART_OWN = "Isian khusus pilar", "The pillar's own fields";
    OVERLAPS = "Tumpang tindih dengan masa tugas sebelumnya. Periksa; boleh disimpan. Yang lama berlaku s.d.", "Shares days with the term before. Check; may be saved. The former lasts until";
    NAME = "Nama", "Name";
    NAME_HINT = "dengan gelar, seperti ditulis yang bersangkutan", "with titles, as the member writes it";
    ROLE_HINT = "pendamping, koordinator, ketua …", "assistant, coordinator, chair …";
    AREA_FIRST = "Gampong/kecamatan", "Gampong/kecamatan";
    AREA_SECOND = "Wilayah kedua", "Second area";
    AREA_THIRD = "Wilayah ketiga", "Third area";
    AREA_HINT = "ketik beberapa huruf", "type a few letters";
    NUMBER_HINT = "seperti tercetak, misalnya 467.1/1540/2022", "as printed, for example 467.1/1540/2022";
    DATE_HINT = "misalnya 31-12-2026", "for example 31-12-2026";
    ISSUER_HINT = "jabatan penanda tangan", "office of the signer";
    SUPERIOR_HINT = "boleh berbeda dari wilayah kerja", "may differ from the work area";
    OPTIONAL = "boleh kosong", "may stay empty";
    IN_SERVICE = "Masih bertugas", "In service";
    TKSK_ONE = "TKSK bertugas di satu kecamatan. Periksa; boleh disimpan.", "A TKSK serves one kecamatan. Check; may be saved.";
    AREA_MISSING = "Wilayah kerja belum diisi. Boleh disimpan.", "No work area yet. May be saved.";
    DECREE_LATER = "SK bertanggal sesudah masa tugas mulai. Periksa; boleh disimpan.", "The decree is dated after the term begins. Check; may be saved.";
}

/// The directory could not be read; `why` is the sentence of the failure.
pub fn failed(why: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Direktori tidak dapat dibaca. {why}"),
        Lang::En => format!("The directory could not be read. {why}"),
    }
}

/// No TKSK in office is recorded for a kecamatan.
pub fn no_tksk(kecamatan: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("belum ada TKSK aktif tercatat untuk {kecamatan}"),
        Lang::En => format!("no TKSK in office recorded for {kecamatan}"),
    }
}

/// Nobody of a pillar is in office in an area; since when, where that is known.
pub fn nobody(pillar: &str, area: &str, since: Option<&str>, lang: Lang) -> String {
    match since {
        Some(since) => lang.pick(
            format!("Belum ada {pillar} di {area} sejak {since}."),
            format!("No {pillar} in {area} since {since}."),
        ),
        None => {
            lang.pick(format!("Belum ada {pillar} tercatat di {area}."), format!("No {pillar} recorded in {area}."))
        }
    }
}

/// The same for a narrow column beside pillar and area.
pub fn nobody_brief(since: Option<&str>, lang: Lang) -> String {
    match since {
        Some(since) => lang.pick(format!("sejak {since}"), format!("since {since}")),
        None => lang.pick("belum pernah tercatat", "nobody recorded").to_owned(),
    }
}

/// Ends within so many days.
pub fn ending_within(days: u64, lang: Lang) -> String {
    let counted = super::counted(usize::try_from(days).unwrap_or(usize::MAX), "day", "days");
    lang.pick(format!("akan habis {days} hari"), format!("ending in {counted}"))
}

/// When and by whom a record was checked.
pub fn checked_by(day: &str, by: &str, lang: Lang) -> String {
    lang.pick(format!("{day} oleh {by}"), format!("{day} by {by}"))
}

/// One term held before.
pub fn term(number: &str, starts: &str, ends: &str, lang: Lang) -> String {
    let number = if number.is_empty() { lang.pick("tanpa nomor SK", "without number") } else { number };
    format!("{number}: {starts} – {ends}")
}

/// The same person is a member of other pillars too.
pub fn also_in(pillars: &str, lang: Lang) -> String {
    lang.pick(format!("Juga tercatat pada pilar {pillars}."), format!("Recorded in another pillar too: {pillars}."))
}

/// So many rows.
pub fn rows(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} baris"), super::counted(count, "row", "rows"))
}

/// So many are marked.
pub fn marked(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} ditandai"), format!("{count} marked"))
}

/// The term ends in so many days.
pub fn ends_soon(ends: NaiveDate, days: i64, lang: Lang) -> String {
    let day = super::day_month_year(ends, lang);
    match (lang, days) {
        (Lang::Id, 0) => format!("Masa tugas berakhir hari ini, {day}."),
        (Lang::Id, n) => format!("Masa tugas berakhir {day}, {n} hari lagi."),
        (Lang::En, 0) => format!("The term ends today, {day}."),
        (Lang::En, 1) => format!("The term ends on {day}, in 1 day."),
        (Lang::En, n) => format!("The term ends on {day}, in {n} days."),
    }
}

/// The term has ended.
pub fn has_ended(ends: NaiveDate, lang: Lang) -> String {
    let day = super::day_month_year(ends, lang);
    match lang {
        Lang::Id => format!("Masa tugas habis sejak {day}."),
        Lang::En => format!("The term ended on {day}."),
    }
}

/// The term begins later.
pub fn begins(starts: NaiveDate, lang: Lang) -> String {
    let day = super::day_month_year(starts, lang);
    match lang {
        Lang::Id => format!("Masa tugas baru mulai {day}."),
        Lang::En => format!("The term begins on {day}."),
    }
}

/// A gampong with its kecamatan.
pub fn gampong_in(gampong: &str, kecamatan: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{gampong} (Kec. {kecamatan})"),
        Lang::En => format!("{gampong} ({kecamatan})"),
    }
}

/// A whole kecamatan.
pub fn kecamatan(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Kecamatan {name}"),
        Lang::En => format!("{name} (kecamatan)"),
    }
}
