//! One row of a list of pillar members becomes a member. Rows with the same pillar, name and decree are the same member.

use csv::StringRecord;
use uuid::Uuid;

use super::people::{Odd, Reader, name, sex};
use super::table::{Column, Table};
use crate::domain::day;
use crate::domain::fold::{digits, fold};
use crate::domain::ids::MemberId;
use crate::domain::member::{Level, Member, Pillar};
use crate::domain::safe::clean_input;
use crate::words::{Lang, import as w};

/// Columns understood.
pub(super) const COLUMNS: &[Column] = &[
    ("pilar", &["pilar sosial", "jenis pilar", "pillar"]),
    ("nama", &["nama lengkap", "name"]),
    ("jabatan", &["peran", "role"]),
    ("tingkat", &["level"]),
    ("wilayah", &["wilayah kerja", "wilayah tugas", "gampong", "kecamatan", "area"]),
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
        let mut member = Member::new(MemberId::from(Uuid::now_v7()), pillar);
        member.name = name(&cell("nama"))?;
        (member.role, member.superior, member.phone) = (cell("jabatan"), cell("atasan"), cell("telepon"));
        (member.decree.number, member.decree.issuer) = (cell("nomor_sk"), cell("pejabat"));
        member.note = cell("catatan");
        member.level = level(&cell("tingkat"), &mut odd);
        member.sex = sex(&cell("jk"), &mut odd);
        member.nik = Some(digits(&cell("nik"))).filter(|nik| nik.len() == 16);
        member.decree.date = self.day(&cell("tanggal_sk"), "tanggal_sk")?;
        member.decree.starts = self.day(&cell("mulai"), "mulai")?;
        member.decree.ends = self.day(&cell("selesai"), "selesai")?;
        self.areas(&mut member, &cell("wilayah"), &mut odd);
        match member.broken_rule() {
            Some((field, _)) => Err((field, w::ENDS_EARLY)),
            None => Ok((member, odd)),
        }
    }

    fn day(&self, text: &str, column: &'static str) -> Result<Option<chrono::NaiveDate>, Odd> {
        if text.is_empty() {
            return Ok(None);
        }
        day::parse(text, self.today).map(Some).map_err(|problem| match problem {
            day::DayProblem::Impossible => (column, w::DATE_IMPOSSIBLE),
            day::DayProblem::Shape => (column, w::DATE_SHAPE),
        })
    }

    /// Several areas stand with `;` or `,` between them.
    fn areas(&self, member: &mut Member, text: &str, odd: &mut Vec<Odd>) {
        for part in text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            let found = match member.level {
                Level::Kecamatan => self.gazetteer.kecamatan(part),
                _ => self.gazetteer.gampong(part, None),
            };
            match found.code() {
                Some(code) => member.areas.push(code.to_owned()),
                None if matches!(member.level, Level::City | Level::Province) => {}
                None => {
                    odd.push(("wilayah", w::AREA_UNKNOWN));
                    member.note = format!("{} {part}", member.note).trim().to_owned();
                }
            }
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

fn level(text: &str, odd: &mut Vec<Odd>) -> Level {
    let typed = fold(text);
    let found = Level::ALL.iter().find(|level| level.code() == typed || fold(level.label().id) == typed);
    odd.extend((found.is_none() && !typed.is_empty()).then_some(("tingkat", w::LEVEL_UNKNOWN)));
    found.copied().unwrap_or(Level::Gampong)
}
