//! Sentences about files that are kept.

use super::Lang;

texts! {
    JPEG = "foto", "photo";
    PNG = "gambar", "picture";
    PDF = "dokumen PDF", "PDF document";
    TITLE = "Lampiran kasus", "Attachments of the case";
    ADD = "Tambah lampiran", "Add an attachment";
    ADD_NOTE = "foto atau PDF dari komputer ini", "a photo or PDF from this computer";
    FORM = "Tambah lampiran", "Add an attachment";
    PATH = "Berkas", "File";
    PATH_HINT = "jalur berkas foto atau PDF; boleh ditempel atau diseret ke sini", "path of a photo or PDF; may be pasted or dragged here";
    STORED = "Lampiran disimpan.", "The attachment is stored.";
    OF_MEMBER = "Pindaian SK dan foto", "Scan of the decree and photo";
    SCAN = "Pindaian SK", "Scan of the decree";
    PHOTO = "Foto", "Photo";
    ADD_SCAN = "Tambah pindaian SK", "Add a scan of the decree";
    ADD_SCAN_NOTE = "PDF atau foto; berlaku untuk semua anggota pada SK ini", "a PDF or photo; for everybody on this decree";
    NO_DECREE = "anggota ini belum bertumpu pada SK; isi dahulu nomor SK-nya", "this member hangs on no decree yet; write its number first";
    ADD_PHOTO = "Tambah foto anggota", "Add a photo of the member";
    ADD_PHOTO_NOTE = "JPG atau PNG", "JPG or PNG";
}

/// Title of the part in the opened case.
pub fn part(count: usize, lang: Lang) -> String {
    lang.pick(format!("Lampiran ({count})"), format!("Attachments ({count})"))
}

/// Nothing lies there.
pub fn missing(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas {name} tidak ada. Periksa nama dan foldernya."),
        format!("There is no file {name}. Check its name and folder."),
    )
}

/// It is no file.
pub fn no_file(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("{name} bukan berkas biasa. Sebutkan berkas fotonya, bukan foldernya."),
        format!("{name} is not an ordinary file. Name the photo itself, not its folder."),
    )
}

/// It may not be read.
pub fn unreadable(name: &str, why: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas {name} tidak dapat dibaca ({why}). Periksa izinnya, atau salin dahulu ke folder lain."),
        format!("The file {name} cannot be read ({why}). Check its permissions, or copy it to another folder first."),
    )
}

/// It holds nothing.
pub fn empty(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas {name} kosong. Ambil fotonya sekali lagi."),
        format!("The file {name} is empty. Take the photo once more."),
    )
}

/// It is too large.
pub fn too_large(size: &str, limit: u64, lang: Lang) -> String {
    lang.pick(
        format!("Berkas ini {size}; yang disimpan paling besar {limit} MB. Perkecil fotonya, atau pindai dengan mutu lebih rendah."),
        format!("This file has {size}; at most {limit} MB are kept. Make the photo smaller, or scan with lower quality."),
    )
}

/// It is of another kind.
pub fn wrong_format(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("Isi {name} bukan foto (JPG, PNG) dan bukan PDF. Simpan dahulu dalam salah satu bentuk itu."),
        format!("{name} holds neither a photo (JPG, PNG) nor a PDF. Save it in one of these forms first."),
    )
}

/// A photo was expected.
pub fn no_photo(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("{name} dokumen PDF; foto anggota berupa JPG atau PNG. Simpan fotonya dalam salah satu bentuk itu."),
        format!("{name} is a PDF document; a member's photo is a JPG or PNG. Save the photo in one of these forms."),
    )
}

/// It is kept already.
pub fn kept_already(known: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas yang sama sudah tersimpan di sini dengan nama {known}."),
        format!("The same file is already kept here under the name {known}."),
    )
}

/// It was saved out.
pub fn saved_out(path: &str, lang: Lang) -> String {
    lang.pick(format!("Lampiran tersimpan di {path}."), format!("The attachment lies at {path}."))
}

/// Line of a menu: save one out.
pub fn save_out(name: &str, lang: Lang) -> String {
    lang.pick(format!("Simpan keluar {name}"), format!("Save {name} out"))
}
