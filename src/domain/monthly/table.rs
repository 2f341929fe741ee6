//! The tables of the report as they are printed and exported: which columns each has. The paper's template names them
//! by the same keys.

use crate::words::{Text, monthly as w};

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What a template calls it.
    pub key: &'static str,
    /// Its heading.
    pub title: Text,
    /// True for numbers one may add up.
    pub number: bool,
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What a template calls it.
    pub key: &'static str,
    /// Its title.
    pub title: Text,
    /// The figures it shows, by their key in [`super::part::PLANS`]; none for a list of records.
    pub figures: Option<&'static str>,
    /// Its columns.
    pub columns: &'static [Column],
}

const fn text(key: &'static str, title: Text) -> Column {
    Column { key, title, number: false }
}

const fn number(key: &'static str, title: Text) -> Column {
    Column { key, title, number: true }
}

const fn figures(key: &'static str, title: Text, of: &'static str, columns: &'static [Column]) -> Shape {
    Shape { key, title, figures: Some(of), columns }
}

const fn records(key: &'static str, title: Text, columns: &'static [Column]) -> Shape {
    Shape { key, title, figures: None, columns }
}

/// The summary of the duties.
pub const DUTIES: &str = "tugas";
/// Activities.
pub const ACTIVITIES: &str = "kegiatan";
/// Promises and contributions of partners.
pub const PARTNERS: &str = "mitra";
/// Service points.
pub const POINTS: &str = "titik";
/// Decisions of meetings.
pub const DECISIONS: &str = "keputusan";
/// Problems from the field.
pub const ISSUES: &str = "daftar_masalah";
/// Follow-ups for next month.
pub const NEXT: &str = "lanjut";

/// Every table, in the order of the report.
pub const SHAPES: &[Shape] = &[
    records(
        DUTIES,
        w::T_DUTIES,
        &[
            text("tugas", w::C_DUTY),
            number("kegiatan", w::C_ACTIVITIES),
            number("orang", w::C_REACHED),
            text("angka", w::C_FIGURES),
        ],
    ),
    records(
        ACTIVITIES,
        w::T_ACTIVITIES,
        &[
            text("tanggal", w::C_DAY),
            text("tugas", w::C_DUTY),
            text("jenis", w::C_KIND),
            text("kegiatan", w::C_ACTIVITY),
            text("tempat", w::C_PLACE),
            text("asal", w::C_ORIGIN),
            text("peserta", w::C_PARTICIPANTS),
            number("perempuan", w::C_WOMEN),
            number("laki_laki", w::C_MEN),
            number("tidak_dicatat", w::C_UNKNOWN),
            text("hasil", w::C_RESULT),
            text("hambatan", w::C_OBSTACLE),
        ],
    ),
    figures(
        "ppks",
        w::T_NEEDS,
        "1.ppks",
        &[
            text("jenis", w::C_NEED),
            number("baru", w::C_NEW),
            number("berakhir", w::C_ENDED),
            number("berlaku", w::C_HELD),
            number("segar", w::C_FRESH),
        ],
    ),
    figures(
        "psks",
        w::T_HELPERS,
        "1.psks",
        &[
            text("jenis", w::C_HELPER),
            number("baru", w::C_NEW),
            number("berakhir", w::C_ENDED),
            number("berlaku", w::C_HELD),
        ],
    ),
    figures(
        "gampong",
        w::T_GAMPONG,
        "1.gampong",
        &[
            text("gampong", w::C_GAMPONG),
            number("baru", w::C_NEW),
            number("ppks", w::C_PPKS),
            number("segar", w::C_FRESH),
            number("bagian", w::C_FRESH_SHARE),
            number("psks", w::C_PSKS),
            number("putaran", w::C_ROUNDS),
            // Numbered reports have kept rows without it: what is new stands last.
            number("dipastikan", w::C_CONFIRMED),
        ],
    ),
    figures(
        "layanan",
        w::T_SERVICES,
        "2.layanan",
        &[text("layanan", w::C_SERVICE), number("kunjungan", w::C_VISITS), number("tak_terlayani", w::C_UNMET)],
    ),
    figures(
        "tujuan",
        w::T_DESTINATIONS,
        "3.tujuan",
        &[
            text("tujuan", w::C_DESTINATION),
            number("dikirim", w::C_SENT),
            number("dijawab", w::C_SETTLED),
            number("terlayani", w::C_SERVED),
            number("menunggu", w::C_AWAY),
            number("tanpa_kabar", w::C_SILENT),
        ],
    ),
    records(
        PARTNERS,
        w::T_PARTNERS,
        &[
            text("tanggal", w::C_DAY),
            text("mitra", w::C_PARTNER),
            text("bentuk", w::C_FORM),
            text("apa", w::C_WHAT),
            number("nilai", w::C_VALUE),
            text("keadaan", w::C_STATE),
        ],
    ),
    records(
        POINTS,
        w::T_POINTS,
        &[
            text("nama", w::C_POINT),
            text("wilayah", w::C_PLACE),
            text("keadaan", w::C_STATE),
            text("petugas", w::C_OFFICERS),
            text("jam", w::C_HOURS),
        ],
    ),
    figures(
        "cara_datang",
        w::T_CHANNELS,
        "6.cara-datang",
        &[text("cara", w::C_CHANNEL), number("kunjungan", w::C_VISITS), number("kasus", w::C_CASES)],
    ),
    records(
        DECISIONS,
        w::T_DECISIONS,
        &[
            text("rapat", w::C_MEETING),
            text("keputusan", w::C_DECISION),
            text("penanggung", w::C_OWNER),
            text("batas", w::C_DUE),
            text("keadaan", w::C_STATE),
        ],
    ),
    records(
        ISSUES,
        w::T_ISSUES,
        &[
            text("tanggal", w::C_DAY),
            text("oleh", w::C_RAISED_BY),
            text("pokok", w::C_TOPIC),
            text("masalah", w::C_ISSUE),
            text("keadaan", w::C_STATE),
            text("keputusan", w::C_DECISION),
        ],
    ),
    figures(
        "pilar",
        w::T_PILLARS,
        "pilar",
        &[
            text("pilar", w::C_PILLAR),
            number("anggota", w::C_MEMBERS),
            number("terlibat", w::C_INVOLVED),
            number("belum", w::C_IDLE),
            number("hadir", w::C_PRESENT),
        ],
    ),
    records(
        NEXT,
        w::T_NEXT,
        &[
            text("apa", w::C_WHAT),
            text("penanggung", w::C_OWNER),
            text("batas", w::C_DUE),
            text("dari", w::C_FROM),
            text("lewat", w::C_LATE),
        ],
    ),
];

/// The table with this key.
pub fn shape(key: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.key == key)
}
