//! Sentences about destinations in the directory.

use super::Lang;

texts! {
    TITLE = "Tujuan rujukan", "Destinations";
    FIND = "nama sekarang atau dulu, singkatan, jenis", "present or former name, abbreviation, kind";
    FORM = "Tujuan rujukan", "Destination";
    NO_MATCH = "Tidak ada tujuan yang cocok. Esc mengosongkan pencarian.", "No destination fits. Esc clears the search.";
    OPEN = "buka", "open";
    CLOSED = "tutup", "closed";
    COMING = "belum buka", "not open yet";
    NAME = "Nama", "Name";
    ALIASES = "Nama lain", "Other names";
    FORMER = "Nama dulu", "Former names";
    SEMICOLONS = "pisahkan dengan titik koma", "with semicolons between";
    KIND = "Jenis", "Kind";
    LEVEL = "Tingkat", "Level";
    PURPOSE = "Layanan", "What it does";
    PART_CONTACT = "Kontak", "Contact";
    PHONE = "Telepon", "Phone";
    CONTACT = "Narahubung", "Contact person";
    CONTACT_HINT = "nama dan jabatan", "name and office";
    CAPACITY = "Daya tampung", "Capacity";
    CAPACITY_HINT = "misalnya 40 tempat tidur, 12 terisi", "for example 40 beds, 12 taken";
    PART_VALID = "Masa berlaku", "Validity";
    VALID_FROM = "Buka sejak", "Open since";
    VALID_TO = "Terakhir buka", "Last day open";
    NOTE = "Alamat dan catatan", "Address and notes";
    SOURCE = "Sumber", "Source";
    CHECKED = "Dicek", "Checked";
    LOOK = "Belum dicek dalam masa cek kantor. Pastikan, lalu tekan d.", "Not checked within the office's time. Make sure, then press d.";
    CHECKED_TODAY = "Dicatat: tujuan ini dicek hari ini.", "Noted: this destination was checked today.";
    OF_MEMBERS = "Ini untuk anggota pilar. Tekan t untuk kembali ke anggota.", "This is for members. Press t to go back to them.";
}

/// It is closed since a day.
pub fn closed_since(last: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tutup; hari terakhir {last}. Tidak ditawarkan untuk rujukan baru."),
        format!("Closed; last day {last}. Not offered for new referrals."),
    )
}

/// It will close.
pub fn open_until(last: &str, lang: Lang) -> String {
    lang.pick(format!("Buka sampai {last}."), format!("Open until {last}."))
}
