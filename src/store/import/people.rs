//! One row of a list of citizens becomes a person, with what was odd about it.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use csv::StringRecord;
use uuid::Uuid;

use super::days;
use super::table::{Column, Table};
use crate::domain::content::{Category, Content};
use crate::domain::gazetteer::{Found, Gazetteer};
use crate::domain::ids::PersonId;
use crate::domain::nik::{self, RegionTable};
use crate::domain::person::{MAX_NAME, NoNikReason, Person, Sex};
use crate::domain::safe::clean_input;
use crate::words::{Text, import as w};

/// Columns understood; the first name is the one of our own lists.
pub(super) const COLUMNS: &[Column] = &[
    ("nik", &["no nik", "nomor nik", "nomor induk kependudukan", "no ktp", "ktp"]),
    ("no_kk", &["no kk", "kk", "nokk", "nomor kk", "nomor kartu keluarga", "kartu keluarga"]),
    ("nama", &["nama lengkap", "nama warga", "nama penerima", "name"]),
    ("jk", &["jenis kelamin", "kelamin", "l p", "sex", "gender"]),
    ("tgl_lahir", &["tgl lahir", "tanggal lahir", "lahir", "birth date"]),
    ("kecamatan", &["kec", "nama kecamatan"]),
    ("gampong", &["desa", "kelurahan", "desa kelurahan", "gampong desa", "nama gampong", "kampung"]),
    ("alamat", &["alamat lengkap", "alamat rumah", "jalan", "address"]),
    ("ppks", &["jenis ppks", "kode ppks", "kategori"]),
    ("telepon", &["no telepon", "no hp", "hp", "nomor hp", "telp", "no telp", "wa", "no wa", "phone"]),
    ("catatan", &["keterangan", "ket", "note"]),
    ("id", &["uuid"]),
    ("alasan_tanpa_nik", &[]),
    ("kode_gampong", &["kode wilayah", "kode desa"]),
    ("tempat", &[]),
    ("ditemukan_di", &["lokasi ditemukan"]),
    ("updated_at", &["diperbarui"]),
];

/// Columns without which a list of citizens is none.
pub(super) const NEEDED: &[&str] = &["nik", "nama"];

/// Something odd about one cell.
pub(super) type Odd = (&'static str, Text);

/// What rows are read with.
pub(super) struct Reader {
    pub today: NaiveDate,
    pub gazetteer: Gazetteer,
    pub regions: RegionTable,
    pub kinds: Vec<Category>,
    /// Places met so far: a list names few of them, each many times.
    places: RefCell<HashMap<(String, String), Result<String, Text>>>,
}

impl Reader {
    pub fn new(content: &Content, today: NaiveDate) -> Reader {
        Reader {
            today,
            gazetteer: Gazetteer::new(content),
            regions: RegionTable::new(content),
            kinds: content.categories.clone(),
            places: RefCell::default(),
        }
    }

    /// The person of one row and its oddities, or why the row is left out.
    pub fn person(&self, table: &Table, row: &StringRecord) -> Result<(Person, Vec<Odd>), Odd> {
        if Table::oversized(row) {
            return Err(("", w::CELL));
        }
        self.person_of(&|column| clean_input(table.cell(row, column)).into_owned())
    }

    /// The person these cells speak of.
    pub fn person_of(&self, cell: &dyn Fn(&str) -> String) -> Result<(Person, Vec<Odd>), Odd> {
        let mut odd = Vec::new();
        let mut person = Person::new(PersonId::from(identity(&cell("id"), &mut odd)));
        person.name = name(&cell("nama"))?;
        person.nik = self.nik(&cell("nik"), &mut odd)?;
        let reason = || NoNikReason::from_code(&cell("alasan_tanpa_nik")).unwrap_or(NoNikReason::NotAsked);
        person.no_nik_reason = person.nik.is_none().then(reason);
        person.kk = kk(&cell("no_kk"), &mut odd);
        person.birth_date = self.date(&cell("tgl_lahir"), &mut odd)?;
        person.sex = sex(&cell("jk"), &mut odd);
        match self.gazetteer.known(&cell("kode_gampong")) {
            Some(code) => person.gampong = Some(code),
            None => self.place(&mut person, &cell("gampong"), &cell("kecamatan"), &mut odd),
        }
        let (place, found_at) = (cell("tempat"), cell("ditemukan_di"));
        person.place = if place.is_empty() { person.place } else { place };
        person.found_at = found_at;
        person.ppks = self.ppks(&cell("ppks"), &mut odd);
        (person.address, person.phone, person.note) = (cell("alamat"), cell("telepon"), cell("catatan"));
        Ok((person, odd))
    }

    fn nik(&self, text: &str, odd: &mut Vec<Odd>) -> Result<Option<String>, Odd> {
        if text.is_empty() {
            return Ok(None);
        }
        let reading = nik::parse(text, self.today, &self.regions);
        match reading.warnings.first() {
            Some(nik::Warning::NotDigits(_)) => Err(("nik", w::NIK_LETTERS)),
            Some(nik::Warning::Length(_)) => Err(("nik", w::NIK_LENGTH)),
            first => {
                odd.extend(first.map(|_| ("nik", w::NIK_ODD)));
                Ok(Some(reading.digits))
            }
        }
    }

    fn date(&self, text: &str, odd: &mut Vec<Odd>) -> Result<Option<NaiveDate>, Odd> {
        match days::read(text, self.today, "tgl_lahir", odd)? {
            Some(date) if date > self.today => Err(("tgl_lahir", w::DATE_FUTURE)),
            date => Ok(date),
        }
    }

    /// The code where the place is certain; otherwise the words stay.
    fn place(&self, person: &mut Person, gampong: &str, kecamatan: &str, odd: &mut Vec<Odd>) {
        match self.whereabouts(gampong, kecamatan) {
            Ok(code) => person.gampong = Some(code),
            Err(why) => {
                let parts: Vec<&str> = [gampong, kecamatan].into_iter().filter(|part| !part.is_empty()).collect();
                person.place = parts.join(", ");
                odd.extend((!parts.is_empty()).then_some(("gampong", why)));
            }
        }
    }

    /// The code of a gampong of the city, or what to say: nobody knows it, or it may be one of several.
    pub fn whereabouts(&self, gampong: &str, kecamatan: &str) -> Result<String, Text> {
        let mut places = self.places.borrow_mut();
        let asked = (gampong.to_owned(), kecamatan.to_owned());
        places.entry(asked).or_insert_with(|| self.look_up(gampong, kecamatan)).clone()
    }

    /// A kecamatan that is none of ours means another city: its gampong must not be taken for ours.
    fn look_up(&self, gampong: &str, kecamatan: &str) -> Result<String, Text> {
        let above = self.gazetteer.kecamatan(kecamatan);
        if !kecamatan.is_empty() && above.code().is_none() {
            return Err(w::PLACE_UNKNOWN);
        }
        match self.gazetteer.gampong(gampong, above.code()) {
            Found::Exact(code) | Found::Variant(code) => Ok(code),
            Found::Ambiguous(_) if kecamatan.is_empty() => Err(w::PLACE_WHICH),
            Found::Ambiguous(_) | Found::Unknown => Err(w::PLACE_UNKNOWN),
        }
    }

    fn ppks(&self, text: &str, odd: &mut Vec<Odd>) -> Vec<String> {
        let mut codes = Vec::new();
        for part in text.split([';', ',', ' ', '/']).filter(|part| !part.is_empty()) {
            let number = part.trim_start_matches(|c: char| !c.is_ascii_digit());
            let code = format!("PPKS-{number:0>2}");
            if self.kinds.iter().any(|kind| kind.code == code) {
                codes.push(code);
            } else {
                odd.push(("ppks", w::PPKS_UNKNOWN));
            }
        }
        codes
    }
}

/// The identity our own lists carry, or a new one.
pub(super) fn identity(text: &str, odd: &mut Vec<Odd>) -> Uuid {
    let known = Uuid::parse_str(text).ok();
    odd.extend((known.is_none() && !text.is_empty()).then_some(("id", w::ID_SHAPE)));
    known.unwrap_or_else(Uuid::now_v7)
}

pub(super) fn name(text: &str) -> Result<String, Odd> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(("nama", w::NAME_MISSING)),
        1..=MAX_NAME => Ok(name),
        _ => Err(("nama", w::NAME_LONG)),
    }
}

fn kk(text: &str, odd: &mut Vec<Odd>) -> Option<String> {
    let digits = crate::domain::fold::digits(text);
    if digits.len() == nik::DIGITS {
        return Some(digits);
    }
    odd.extend((!text.is_empty()).then_some(("no_kk", w::KK_SHAPE)));
    None
}

pub(super) fn sex(text: &str, odd: &mut Vec<Odd>) -> Option<Sex> {
    match crate::domain::fold::fold(text).as_str() {
        "l" | "lk" | "laki laki" | "pria" | "male" => Some(Sex::Male),
        "p" | "pr" | "perempuan" | "wanita" | "female" => Some(Sex::Female),
        "" => None,
        _ => {
            odd.push(("jk", w::SEX_UNKNOWN));
            None
        }
    }
}
