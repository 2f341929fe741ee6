//! Words of the import: what is wrong with a file or a row, and what comes of it.

use super::Lang;

texts! {
    EMPTY = "Berkas kosong. Simpan ulang daftar dengan baris judul kolom, lalu coba lagi.", "The file is empty. Save the list again with a header row, then try again.";
    ID_SHAPE = "id tidak terbaca; dibuat yang baru", "id not readable; a new one is made";
    NAME_MISSING = "nama kosong", "name missing";
    NAME_LONG = "nama lebih dari 200 huruf", "name longer than 200 letters";
    NIK_LETTERS = "NIK berisi huruf atau tanda lain; format kolomnya sebagai teks di lembar kerja", "NIK holds letters or other signs; format the column as text in the spreadsheet";
    NIK_LENGTH = "NIK tidak 16 angka", "NIK does not have 16 digits";
    KK_SHAPE = "No. KK tidak 16 angka; dikosongkan", "family card does not have 16 digits; left empty";
    DATE_IMPOSSIBLE = "tanggal tidak ada di kalender", "the calendar has no such date";
    DATE_SHAPE = "tanggal tidak terbaca; tulis 21-11-1960 atau 1960-11-21", "date not readable; write 21-11-1960 or 1960-11-21";
    DATE_FUTURE = "tanggal lahir di masa depan", "date of birth in the future";
    SEX_UNKNOWN = "jenis kelamin tidak terbaca; dikosongkan", "sex not readable; left empty";
    PPKS_UNKNOWN = "kode PPKS tidak dikenal; dikosongkan", "PPKS code not known; left empty";
    PLACE_UNKNOWN = "gampong tidak dikenal di kota ini; disimpan sebagai kata", "gampong not known in this city; kept in words";
    PLACE_WHICH = "nama gampong ini dapat berarti beberapa tempat; tulis kecamatannya, disimpan sebagai kata", "this gampong's name may mean several places; write the kecamatan, kept in words";
    NIK_ODD = "NIK janggal", "NIK looks odd";
    PILLAR_UNKNOWN = "pilar tidak dikenal", "pillar not known";
    LEVEL_UNKNOWN = "tingkat tidak dikenal; dianggap gampong", "level not known; taken as gampong";
    AREA_DISAGREES = "gampong itu tidak ada di kecamatan yang tertulis; ditulis di catatan", "this gampong is not in the kecamatan written; put into the note";
    NOT_THERE = "tidak ada berkas dengan nama itu", "there is no file of that name";
    NOT_ALLOWED = "Anda tidak berhak membacanya", "you may not read it";
    IS_FOLDER = "itu adalah folder, bukan berkas", "it is a folder, not a file";
    DISK_SAYS_NO = "disk tidak dapat dibaca", "the disk cannot be read";
    AREA_UNKNOWN = "wilayah tidak dikenal; ditulis di catatan", "area not known; written into the note";
    ENDS_EARLY = "masa berakhir sebelum mulai", "the term ends before it begins";
    TERM_SHAPE = "masa jabatan tidak terbaca; tulis 2025-01-01..2025-12-31", "term not readable; write 2025-01-01..2025-12-31";
    CATEGORY_UNKNOWN = "jenis PPKS/PSKS tidak dikenal", "kind of PPKS/PSKS not known";
    SUBJECT_UNKNOWN = "jenis subjek tidak dikenal; tulis orang, keluarga, komunitas atau lembaga", "subject not known; write it as our own lists do";
    END_UNKNOWN = "alasan berakhir tidak dikenal", "reason for the end not known";
    AGE_SHAPE = "umur tidak terbaca; dikosongkan", "age not readable; left empty";
    WHICH_PERSON = "lebih dari satu warga cocok; tulis NIK-nya", "several citizens fit; write the NIK";
    BY_NAME = "dikenali dari nama dan tanggal lahir", "recognised by name and date of birth";
    PERSON_DIFFERS = "data warga beda dengan yang tersimpan; tidak ditimpa", "the citizen's data differ from what is stored; not overwritten";
    DAY_FUTURE = "tanggal di masa depan", "the date lies in the future";
    GIFT_MISSING = "tidak tertulis apa yang diberikan", "it does not say what was given";
    VALUE_SHAPE = "nilai rupiah tidak terbaca; dikosongkan", "the worth in rupiah is not readable; left empty";
    PARTNER_UNKNOWN = "mitra tidak ada di register (PSKS-12); masukkan register dahulu", "no such partner in the register (PSKS-12); bring in the register first";
    PARTNER_WHICH = "lebih dari satu mitra bernama ini; tulis id_mitra", "several partners have this name; write id_mitra";
    PROMISE_UNKNOWN = "janji ini tidak ada di kantor ini; kosongkan id_janji untuk memasukkan pemberiannya tanpa janji", "this promise is not in this office; empty id_janji to bring the gift in without it";
    PROMISE_FOREIGN = "janji ini milik mitra lain; betulkan id_janji atau mitranya", "this promise is another partner's; correct id_janji or the partner";
    PROMISE_BACK = "janji ini sudah dibatalkan mitranya; kosongkan id_janji untuk memasukkan pemberiannya tanpa janji", "this promise was taken back by its partner; empty id_janji to bring the gift in without it";
    RECEIVER_UNKNOWN = "seorang penerima belum terdaftar di sini; id-nya tetap disimpan", "somebody who received it is not registered here; the id is kept";
    TWICE = "NIK yang sama sudah ada pada baris lain di berkas ini", "the same NIK is on another row of this file";
    REFUSED = "ditolak saat disimpan; loket lain mungkin baru mendaftarkannya", "refused while saving; another desk may just have registered it";
    HOLIDAY_UNKNOWN = "jenis tidak dikenal; tulis nasional, cuti_bersama atau hari_kerja", "kind not known; write it as the shipped calendar does";
    DIGITS_LOST = "angka panjang tersimpan sebagai bilangan, angka ke-16 hilang; format kolomnya sebagai teks di lembar kerja, lalu isi ulang", "a long number is stored as a number and has lost its sixteenth digit; format the column as text in the spreadsheet and enter it again";
    CELL_ERROR = "sel berisi galat rumus", "the cell holds an error of a formula";
    OLD_BOOK = "Lembar kerja ini berformat lama (.xls) atau berkata sandi. Simpan sebagai .xlsx tanpa kata sandi, lalu coba lagi.", "This spreadsheet has the older form (.xls) or a password. Save it as .xlsx without a password, then try again.";
    BROKEN_BOOK = "Lembar kerja tidak terbaca: rusak atau bukan .xlsx. Buka di program lembar kerja, simpan ulang sebagai .xlsx, lalu coba lagi.", "The spreadsheet cannot be read: it is damaged or no .xlsx. Open it in a spreadsheet program, save it again as .xlsx, then try again.";
    NO_BOOKS = "Program ini dibuat tanpa lembar kerja. Simpan daftar sebagai CSV UTF-8, lalu coba lagi.", "This program was built without spreadsheets. Save the list as CSV UTF-8, then try again.";
    DAY_NUMBER = "tanggal tertulis sebagai angka lembar kerja; dibaca sebagai tanggal", "date written as a spreadsheet's number; read as a date";
    CELL = "sel lebih dari 32 KiB", "cell larger than 32 KiB";
    PREVIEW = "Pratinjau; belum ada yang disimpan. Ulangi dengan --apply untuk menyimpan.", "Preview; nothing saved yet. Repeat with --apply to save.";
    SAVED = "Tersimpan.", "Saved.";
    DIFFERS = "beda dengan yang tersimpan; tidak ditimpa", "differs from what is stored; not overwritten";
    MAYBE = "mungkin sudah terdaftar", "may be registered already";
}

/// The file is larger than allowed.
pub fn too_big(mebibytes: u64, lang: Lang) -> String {
    lang.pick(
        format!("Berkas {mebibytes} MiB; paling besar 64 MiB. Bagi daftar menjadi beberapa berkas."),
        format!("The file has {mebibytes} MiB; 64 MiB is the most. Split the list into several files."),
    )
}

/// More rows than allowed.
pub fn too_many_rows(lang: Lang) -> String {
    lang.pick(
        "Lebih dari 200.000 baris. Bagi daftar menjadi beberapa berkas.".into(),
        "More than 200,000 rows. Split the list into several files.".into(),
    )
}

/// Not UTF-8; the first strange byte.
pub fn not_utf8(line: usize, byte: u8, likely: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas bukan UTF-8: byte 0x{byte:02X} pada baris {line}, mungkin {likely}. Di Excel pilih Simpan Sebagai → CSV UTF-8, lalu coba lagi; atau ulangi perintah dengan --encoding latin1."),
        format!("The file is not UTF-8: byte 0x{byte:02X} on line {line}, probably {likely}. In Excel choose Save As → CSV UTF-8, then try again; or repeat the command with --encoding latin1."),
    )
}

/// Columns that are needed and missing.
pub fn missing_columns(missing: &str, found: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "Kolom tidak ada: {missing}. Yang terbaca: {found}. Tambahkan kolomnya di baris pertama, lalu coba lagi."
        ),
        format!("Columns missing: {missing}. Found: {found}. Add them to the first row, then try again."),
    )
}

/// The table cannot be read from this line on.
pub fn broken_row(line: usize, lang: Lang) -> String {
    lang.pick(
        format!("Tabel tidak terbaca pada baris {line}: jumlah sel atau tanda kutip tidak cocok. Perbaiki baris itu, lalu coba lagi."),
        format!("The table cannot be read at line {line}: number of cells or quotes do not fit. Correct that line, then try again."),
    )
}

/// More than allowed once unpacked.
pub fn unpacked(mebibytes: u64, lang: Lang) -> String {
    lang.pick(
        format!("Lembar kerja lebih dari {mebibytes} MiB setelah dibuka. Bagi daftar menjadi beberapa berkas."),
        format!("The spreadsheet has more than {mebibytes} MiB once unpacked. Split the list into several files."),
    )
}

/// No sheet of this name.
pub fn no_sheet(name: &str, there: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tidak ada lembar bernama {name}. Yang ada: {there}."),
        format!("There is no sheet called {name}. There are: {there}."),
    )
}

/// Several sheets hold such a list.
pub fn many_sheets(names: &str, lang: Lang) -> String {
    lang.pick(
        format!("Beberapa lembar berisi daftar: {names}. Ulangi untuk tiap lembar dengan --sheet NAMA."),
        format!("Several sheets hold such a list: {names}. Repeat for each of them with --sheet NAME."),
    )
}

/// Merged cells below the header.
pub fn merged(range: &str, lang: Lang) -> String {
    lang.pick(
        format!("Sel {range} digabung, jadi isinya milik baris mana tidak jelas. Pisahkan sel gabungan dan isi tiap baris, lalu coba lagi."),
        format!("The cells {range} are merged, so it is not clear which row their text belongs to. Split them, fill in every row, then try again."),
    )
}

/// The file cannot be opened.
pub fn unreadable(path: &str, detail: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas {path} tidak dapat dibaca: {detail}. Periksa nama, folder, dan izinnya."),
        format!("The file {path} cannot be read: {detail}. Check its name, folder and permissions."),
    )
}

/// The counts in one line.
pub fn counts(rows: usize, new: usize, same: usize, differs: usize, problems: usize, lang: Lang) -> String {
    lang.pick(
        format!("{rows} baris: {new} baru, {same} sudah ada, {differs} beda, {problems} dilewati"),
        format!(
            "{}: {new} new, {same} already there, {differs} different, {problems} left out",
            super::counted(rows, "row", "rows")
        ),
    )
}

/// Columns of the file that are not read.
pub fn unused(names: &str, lang: Lang) -> String {
    lang.pick(
        format!("Kolom tidak dibaca: {names}. Bila perlu, sebutkan artinya dengan --map \"NAMA=kolom\"."),
        format!("Columns not read: {names}. If they matter, say what they are with --map \"NAME=column\"."),
    )
}

/// A row, before what is said about it.
pub fn row(line: usize, lang: Lang) -> String {
    lang.pick(format!("baris {line}"), format!("line {line}"))
}
