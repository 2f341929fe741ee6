//! One row of a list of pillar members becomes a member. Rows with the same pillar, name and decree are the same member.

use csv::StringRecord;
use uuid::Uuid;

use super::days;
use super::people::{Odd, Reader, identity, name, sex};
use super::table::{Column, Table};
use crate::domain::appointment::{Appointment, Former};
use crate::domain::fold::{digits, fold};
use crate::domain::ids::{AppointmentId, MemberId};
use crate::domain::member::{Checked, Level, Member, Pillar};
use crate::domain::safe::clean_input;
use crate::words::{Lang, import as w};

/// Columns understood.
pub(super) const COLUMNS: &[Column] = &[
    ("pilar", &["pilar sosial", "jenis pilar", "pillar"]),
    ("nama", &["nama lengkap", "name"]),
    ("jabatan", &["peran", "role"]),
    ("tingkat", &["level"]),
    ("wilayah", &["wilayah kerja", "wilayah tugas", "area"]),
    ("gampong", &["desa", "kelurahan", "desa kelurahan", "gampong desa", "nama gampong"]),
    ("kecamatan", &["kec", "nama kecamatan"]),
    ("nomor_sk", &["no sk", "sk", "nomor sk"]),
    ("tanggal_sk", &["tgl sk", "tanggal sk"]),
    ("pejabat", &["penanda tangan", "pejabat penetap", "penerbit sk"]),
    ("mulai", &["tmt", "berlaku mulai", "awal"]),
    ("selesai", &["sampai", "berakhir", "berlaku sampai", "akhir"]),
    ("telepon", &["no telepon", "no hp", "hp", "telp", "phone"]),
    ("atasan", &["atasan langsung"]),
    ("catatan", &["keterangan", "ket", "note"]),
    ("nik", &["no nik", "no ktp"]),
    ("jk", &["jenis kelamin", "l p"]),
    ("id", &["uuid"]),
    ("kode_wilayah", &[]),
    ("telepon_salah", &[]),
    ("bertugas", &["aktif"]),
    ("judul_sk", &["tentang", "perihal sk"]),
    ("riwayat", &[]),
    ("dicek", &["tanggal dicek"]),
    ("dicek_oleh", &[]),
    ("id_sk", &[]),
];

/// Columns without which a list of members is none.
pub(super) const NEEDED: &[&str] = &["pilar", "nama"];

impl Reader {
    /// The member of one row and its oddities, or why the row is left out.
    pub fn member(&self, table: &Table, row: &StringRecord) -> Result<(Member, Vec<Odd>), Odd> {
        if Table::oversized(row) {
            return Err(("", w::CELL));
        }
        let cell = |column| clean_input(table.cell(row, column)).into_owned();
        let mut odd = Vec::new();
        let pillar = pillar(&cell("pilar")).ok_or(("pilar", w::PILLAR_UNKNOWN))?;
        let mut member = Member::new(MemberId::from(identity(&cell("id"), &mut odd)), pillar);
        member.name = name(&cell("nama"))?;
        (member.role, member.superior, member.phone) = (cell("jabatan"), cell("atasan"), cell("telepon"));
        (member.decree.number, member.decree.issuer) = (cell("nomor_sk"), cell("pejabat"));
        member.note = cell("catatan");
        let places = Places { area: cell("wilayah"), gampong: cell("gampong"), kecamatan: cell("kecamatan") };
        member.level = level(&cell("tingkat"), places.level(), &mut odd);
        member.sex = sex(&cell("jk"), &mut odd);
        member.nik = Some(digits(&cell("nik"))).filter(|nik| nik.len() == 16);
        member.decree.date = days::read(&cell("tanggal_sk"), self.today, "tanggal_sk", &mut odd)?;
        member.decree.starts = days::read(&cell("mulai"), self.today, "mulai", &mut odd)?;
        member.decree.ends = days::read(&cell("selesai"), self.today, "selesai", &mut odd)?;
        member.decree.title = cell("judul_sk");
        match self.codes(&cell("kode_wilayah")) {
            codes if codes.is_empty() => self.areas(&mut member, &places, &mut odd),
            codes => member.areas = codes,
        }
        self.standing(&mut member, &cell, &mut odd)?;
        member.own = table.own(row).map(|(code, value)| (code.to_owned(), clean_input(value).into_owned())).collect();
        match member.broken_rule() {
            Some((field, _)) => Err((field, w::ENDS_EARLY)),
            None => Ok((member, odd)),
        }
    }

    /// Whether the member serves, who looked last, and the terms before.
    fn standing(
        &self,
        member: &mut Member,
        cell: &dyn Fn(&'static str) -> String,
        odd: &mut Vec<Odd>,
    ) -> Result<(), Odd> {
        let says = |column, what: &[&str]| what.contains(&fold(&cell(column)).as_str());
        member.in_service = !says("bertugas", &["tidak", "nonaktif", "no", "0"]);
        member.wrong_phone = says("telepon_salah", &["ya", "yes", "1"]);
        let checked = days::read(&cell("dicek"), self.today, "dicek", odd)?;
        member.checked = checked.map(|on| Checked { on, by: cell("dicek_oleh") });
        let terms = cell("riwayat");
        for written in terms.split(';').map(str::trim).filter(|one| !one.is_empty()) {
            member.former.push(term(written).ok_or(("riwayat", w::TERM_SHAPE))?);
        }
        Ok(())
    }

    /// The known ones among codes of regions.
    fn codes(&self, text: &str) -> Vec<String> {
        text.split_whitespace().filter_map(|code| self.gazetteer.known(code)).collect()
    }

    /// The finest place that is written, several of them with `;` or `,` between. A gampong beside a kecamatan must lie
    /// in it: one that does not is not taken, and its words are kept in the note.
    fn areas(&self, member: &mut Member, places: &Places, odd: &mut Vec<Odd>) {
        let kecamatan_only = member.level == Level::Kecamatan;
        let within = self.gazetteer.kecamatan(&places.kecamatan);
        let (text, column) = places.finest(kecamatan_only);
        for part in text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            let found = match kecamatan_only {
                true => self.gazetteer.kecamatan(part),
                false => self.gazetteer.gampong(part, within.code()),
            };
            match found.code() {
                Some(code) => member.areas.push(code.to_owned()),
                None if matches!(member.level, Level::City | Level::Province) => {}
                None => {
                    let elsewhere = within.code().is_some() && self.gazetteer.gampong(part, None).code().is_some();
                    odd.push((column, if elsewhere { w::AREA_DISAGREES } else { w::AREA_UNKNOWN }));
                    member.note = format!("{} {part}", member.note).trim().to_owned();
                }
            }
        }
    }
}

/// Where somebody works, as three columns may say it.
struct Places {
    area: String,
    gampong: String,
    kecamatan: String,
}

impl Places {
    /// The text to read and its column: the gampong before the area before the kecamatan, unless the kecamatan is meant.
    fn finest(&self, kecamatan: bool) -> (&str, &'static str) {
        let gampong = (self.gampong.as_str(), "gampong");
        let (area, above) = ((self.area.as_str(), "wilayah"), (self.kecamatan.as_str(), "kecamatan"));
        let order = if kecamatan { [above, area, gampong] } else { [gampong, area, above] };
        order.into_iter().find(|(text, _)| !text.is_empty()).unwrap_or_default()
    }

    /// The level the columns speak of where none is written.
    fn level(&self) -> Level {
        let only_above = self.gampong.is_empty() && self.area.is_empty() && !self.kecamatan.is_empty();
        if only_above { Level::Kecamatan } else { Level::Gampong }
    }
}

/// `2025-01-01..2025-12-31`, with or without the identity of a decree after it.
fn term(text: &str) -> Option<Former> {
    let (days, decree) = text.split_once(' ').unwrap_or((text, ""));
    let (starts, ends) = days.split_once("..")?;
    let day = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    let appointment = match decree.trim() {
        "" => None,
        id => Some(AppointmentId::from(Uuid::parse_str(id).ok()?)),
    };
    Some(Former { appointment, starts: day(starts)?, ends: day(ends)? })
}

/// One row of a list of decrees.
impl Reader {
    /// The decree of one row and its oddities, or why the row is left out.
    pub fn decree(&self, table: &Table, row: &StringRecord) -> Result<(Appointment, Vec<Odd>), Odd> {
        let cell = |column| clean_input(table.cell(row, column)).into_owned();
        let mut odd = Vec::new();
        let one = Appointment {
            id: AppointmentId::from(identity(&cell("id"), &mut odd)),
            version: 0,
            pillar: pillar(&cell("pilar")).ok_or(("pilar", w::PILLAR_UNKNOWN))?,
            number: cell("nomor_sk"),
            date: days::read(&cell("tanggal_sk"), self.today, "tanggal_sk", &mut odd)?,
            issuer: cell("pejabat"),
            title: cell("judul_sk"),
            starts: days::read(&cell("mulai"), self.today, "mulai", &mut odd)?,
            ends: days::read(&cell("selesai"), self.today, "selesai", &mut odd)?,
        };
        match one.broken_rule() {
            Some((field, _)) => Err((field, w::ENDS_EARLY)),
            None => Ok((one, odd)),
        }
    }
}

fn pillar(text: &str) -> Option<Pillar> {
    let typed = fold(text);
    let same = |pillar: &&Pillar| {
        let names =
            [pillar.code().replace('_', " "), fold(pillar.label().get(Lang::Id)), fold(pillar.label().get(Lang::En))];
        names.contains(&typed)
    };
    Pillar::ALL.iter().find(same).copied().or(match typed.as_str() {
        "pkh" | "pendamping pkh" => Some(Pillar::Pkh),
        "slrt" | "fasilitator" => Some(Pillar::Slrt),
        "sakti" | "peksos" => Some(Pillar::SaktiPeksos),
        "taruna siaga bencana" => Some(Pillar::Tagana),
        "tenaga kesejahteraan sosial kecamatan" => Some(Pillar::Tksk),
        "pekerja sosial masyarakat" => Some(Pillar::Psm),
        _ => None,
    })
}

fn level(text: &str, usual: Level, odd: &mut Vec<Odd>) -> Level {
    let typed = fold(text);
    let found = Level::ALL.iter().find(|level| level.code() == typed || fold(level.label().id) == typed);
    odd.extend((found.is_none() && !typed.is_empty()).then_some(("tingkat", w::LEVEL_UNKNOWN)));
    found.copied().unwrap_or(usual)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::content::Content;
    use crate::store::import::table::{Source, read};

    fn member(header: &str, row: &str) -> (Member, Vec<Odd>) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv");
        std::fs::write(&file, format!("pilar,nama,{header}\npsm,Contoh,{row}\n")).unwrap();
        let table = read(&Source::of(&file), COLUMNS, NEEDED).unwrap();
        let reader = Reader::new(&Content::shipped().unwrap(), "2026-11-26".parse().unwrap());
        reader.member(&table, &table.rows[0].1).unwrap()
    }

    #[test]
    fn the_finer_of_two_columns_is_taken() {
        let (one, odd) = member("kecamatan,gampong", "Meuraxa,Ulee Lheue");
        assert_eq!((one.areas, one.level, odd.len()), (vec!["11.71.03.2002".to_owned()], Level::Gampong, 0));
    }

    #[test]
    fn a_gampong_of_another_kecamatan_is_not_taken() {
        let (one, odd) = member("kecamatan,gampong", "Kuta Alam,Ulee Lheue");
        assert!(one.areas.is_empty());
        assert_eq!(odd, [("gampong", w::AREA_DISAGREES)]);
        assert_eq!(one.note, "Ulee Lheue");
    }

    #[test]
    fn a_kecamatan_alone_is_the_area() {
        let (one, _) = member("kecamatan", "Meuraxa");
        assert_eq!((one.areas, one.level), (vec!["11.71.03".to_owned()], Level::Kecamatan));
        let (one, _) = member("tingkat,wilayah", "kecamatan,Meuraxa");
        assert_eq!(one.areas, ["11.71.03"]);
    }
}
