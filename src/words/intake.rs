//! Labels and hints of the forms for citizens, intake and office.

use super::Lang;

texts! {
    INTAKE = "Rujukan baru", "New referral";
    PERSON = "Data warga", "Citizen's record";
    OFFICE = "Selamat datang di Loket", "Welcome to Loket";
    OFFICE_SETTINGS = "Data kantor", "Office";
    REFERRAL = "Lengkapi rujukan", "Complete the referral";
    VOID = "Batalkan surat", "Void the letter";
    NONE = "", "";

    PART_PERSON = "Warga", "Citizen";
    PART_NEED = "Kebutuhan", "Need";
    PART_NEED2 = "Kebutuhan kedua", "Second need";
    PART_NEED3 = "Kebutuhan ketiga", "Third need";
    PART_REPORTER = "Pelapor, bila bukan warga sendiri", "Reporter, if not the citizen";
    PART_HEAD = "Kop surat", "Letterhead";
    PART_SIGN = "Penanda tangan", "Signature";
    PART_NUMBER = "Penomoran", "Numbering";

    SUBJECT = "Untuk siapa", "For whom";
    SUBJECT_HINT = "ketik nama, NIK, atau telepon", "type a name, NIK or phone";
    NAME = "Nama", "Name";
    NAME_HINT = "seperti di KTP; untuk yang tidak dikenal, nama sementara", "as on the card; for an unknown person a temporary name";
    NIK = "NIK", "NIK";
    NIK_HINT = "16 angka; boleh kosong dengan alasan", "16 digits; may stay empty with a reason";
    NO_NIK = "Tanpa NIK karena", "No NIK because";
    FOUND_AT = "Ditemukan di", "Found at";
    FOUND_HINT = "tempat dan keadaan waktu ditemukan", "place and circumstances";
    KK = "No. KK", "Family card";
    KK_HINT = "16 angka, dipakai sekeluarga", "16 digits, shared by the family";
    SEX = "Jenis kelamin", "Sex";
    BIRTH = "Tanggal lahir", "Date of birth";
    BIRTH_HINT = "misalnya 21-11-1960", "for example 21-11-1960";
    GAMPONG = "Gampong", "Gampong";
    GAMPONG_HINT = "ketik beberapa huruf", "type a few letters";
    PLACE = "Tempat lain", "Other place";
    PLACE_HINT = "bila bukan warga Kota Banda Aceh", "if not from the city";
    ADDRESS = "Alamat", "Address";
    ADDRESS_HINT = "jalan, nomor, dusun", "street, number, hamlet";
    PHONE = "Telepon", "Phone";
    PHONE_HINT = "boleh kosong", "may stay empty";
    NOTE = "Catatan", "Note";
    NOTE_HINT = "yang perlu diketahui; jangan tulis hal yang tidak perlu", "what must be known; nothing that need not";
    NEED = "Kebutuhan", "Need";
    NEED_HINT = "dengan kata warga: bpjs mati, kursi roda …", "in the citizen's words: bpjs mati, kursi roda …";
    PAPERS = "Berkas", "Papers";
    DESTINATION = "Tujuan", "Destination";
    DESTINATION_HINT = "nama atau sebutan lamanya", "name or former name";
    CONSENT = "Setuju data dikirim", "Agrees data goes there";
    CONSENT_HINT = "y warga sendiri · w wali · k keluarga · t tidak bisa menyetujui; kosong bila belum ditanya", "y the citizen · w guardian · k family · t nobody could agree; empty while not asked";
    CONSENT_YES = "ya", "yes";
    CONSENT_GUARDIAN = "wali", "guardian";
    CONSENT_FAMILY = "keluarga", "family";
    CONSENT_UNABLE = "tidak bisa", "unable";
    CONSENT_REASON = "Sebab tidak bisa", "Why not able";
    CONSENT_REASON_HINT = "misalnya ODGJ dalam keadaan darurat, anak kecil; tercatat sebagai dasar pengiriman data", "for example an emergency, a small child; kept as the ground for sending data";
    CONSENT_MINOR = "Di bawah 18 tahun: persetujuan diberikan wali. Boleh disimpan.", "Under 18: the guardian agrees. May be saved.";
    CANCEL = "Batalkan rujukan", "Cancel the referral";
    CANCEL_HINT = "terlihat pada rujukan dan riwayatnya", "seen on the referral and in its history";
    RELATION = "Hubungan", "Relation";
    REPORTER = "Nama pelapor", "Reporter";
    REPORTER_PHONE = "Telepon pelapor", "Reporter's phone";
    CHANNEL = "Lewat", "Through";
    YOUR_NAME = "Nama Anda", "Your name";
    YOUR_NAME_HINT = "tercatat pada setiap perubahan", "stands under every change";
    GOVERNMENT = "Pemerintah", "Government";
    OFFICE_NAME = "Nama kantor", "Office";
    OFFICE_ADDRESS = "Alamat kantor", "Address";
    OFFICE_PHONE = "Telepon kantor", "Phone";
    CITY = "Kota", "City";
    SIGNER_TITLE = "Jabatan", "Title";
    SIGNER_NAME = "Nama", "Name";
    SIGNER_NIP = "NIP", "NIP";
    SIGNER_HINT = "boleh kosong; di surat menjadi garis", "may stay empty; a line in the letter";
    PATTERN = "Pola nomor surat", "Letter number pattern";
    PATTERN_HINT = "{nomor} {tahun} {bulan_romawi}", "{nomor} {tahun} {bulan_romawi}";
    DUE = "Batas jawaban", "Answer due";
    DUE_HINT = "tanggal; tidak sebelum kasus dibuka", "a date; not before the case was opened";
    DUE_PAST = "Tanggal ini sudah lewat. Periksa; boleh disimpan.", "This day has passed. Check; may be saved.";
    DUE_DAYS = "Jawaban (hari kerja)", "Answer (working days)";
    VOID_REASON = "Alasan", "Reason";
    VOID_HINT = "tertulis di riwayat; nomor tidak dipakai lagi", "stands in the history; the number is not used again";

    ISSUED = "Terdaftar pertama di", "First registered in";
    NIK_TAKEN = "NIK ini sudah terdaftar atas nama lain.", "This NIK is registered already.";
    NOT_NEWBORN = "Tanpa NIK karena bayi baru lahir? Periksa; boleh disimpan. Umur menurut tanggal ini, tahun:", "No NIK because newborn? Check; may be saved. Age by this date, in years:";
    NIK_BIRTH = "Tanggal lahir berbeda dari NIK. Periksa; boleh disimpan.", "The date of birth differs from the NIK. Check; may be saved.";
    NIK_SEX = "Jenis kelamin berbeda dari NIK. Periksa; boleh disimpan.", "The sex differs from the NIK. Check; may be saved.";
    DUPLICATES = "Mungkin orang yang sama", "Possibly the same person";
    PATTERN_WRONG = "Pola nomor tidak dapat dipakai.", "The number pattern cannot be used.";
}

/// Under the NIK: whose it is, and what Enter does about it.
pub fn registered(who: &str, lang: Lang) -> String {
    lang.pick(
        format!("NIK ini sudah terdaftar: {who}. Enter memakai data itu dan melanjutkan isian."),
        format!("This NIK is registered already: {who}. Enter uses that record and goes on."),
    )
}

/// A registered record took the place of what was typed; what differs from it stands in the note.
pub fn record_taken(name: &str, noted: bool, lang: Lang) -> String {
    match (lang, noted) {
        (Lang::Id, false) => format!("Data {name} dipakai."),
        (Lang::Id, true) => format!("Data {name} dipakai; yang berbeda dicatat di Catatan."),
        (Lang::En, false) => format!("The record of {name} is used."),
        (Lang::En, true) => format!("The record of {name} is used; what differs stands in the note."),
    }
}

/// What was said at the desk and differs from the stored record.
pub fn said_at_the_desk(differs: &[String], lang: Lang) -> String {
    format!("{}: {}.", lang.pick("Disebut di loket", "Said at the desk"), differs.join("; "))
}
