//! Words about outlines of kecamatan and gampong: what is wrong with a file, what comes of it, where they come from.

use super::Lang;

texts! {
    KECAMATAN = "Kecamatan", "Kecamatan";
    GAMPONG = "Gampong", "Gampong";
    EMPTY = "Berkas tidak berisi satu batas pun.", "The file holds no outline at all.";
    TOO_MANY_POINTS = "Batas di berkas ini lebih dari 200.000 titik. Sederhanakan garisnya di program peta, lalu coba lagi.", "The outlines have more than 200,000 corners. Simplify the lines in a map program, then try again.";
    NOT_FEATURE = "bukan objek bertipe Feature.", "is not an object of type Feature.";
    BAD_COORDINATES = "koordinatnya bukan daftar pasangan angka [bujur, lintang].", "its coordinates are not a list of pairs of numbers [longitude, latitude].";
    HEIGHTS = "Koordinat memuat angka ketiga (ketinggian); angka itu diabaikan.", "Coordinates carry a third number (height); it is left out.";
    PREVIEW = "Pratinjau; belum ada yang disimpan. Ulangi dengan --apply untuk menyimpan.", "Preview; nothing saved yet. Repeat with --apply to save.";
    SAVED = "Tersimpan. Peta memakai batas ini mulai sekarang.", "Saved. The map shows these outlines from now on.";
    REFUSED = "Berkas ditolak; tidak ada yang disimpan. Perbaiki yang tertulis di atas, lalu coba lagi.", "The file is refused; nothing was saved. Mend what is written above, then try again.";
    SAME = "Batas ini sudah tersimpan dan sedang dipakai; tidak ada yang perlu disimpan.", "These outlines are stored and shown already; there is nothing to save.";
    REPLACES = "Menggantikan batas yang sedang dipakai.", "They take the place of those shown now.";
    TAKEN_BACK = "Batas ditarik kembali. Peta kembali ke garis skematis.", "Outlines taken back. The map returns to the schematic lines.";
    NOTHING_TO_REMOVE = "Tidak ada batas dari kantor yang sedang dipakai.", "No outlines of the office are in use.";
    WOULD_REMOVE = "Pratinjau; batas ini akan ditarik kembali. Ulangi dengan --apply.", "Preview; these outlines would be taken back. Repeat with --apply.";
    FILE_OR_REMOVE = "Sebutkan berkas GeoJSON, atau --remove untuk menarik kembali.", "Name a GeoJSON file, or --remove to take outlines back.";
    ONLY_FOR_OUTLINES = "--remove dan --source hanya untuk `import batas`.", "--remove and --source are for `import batas` only.";
    OWN_SOURCE = "Batas dari kantor", "Outlines of the office";
    LEGAL = "untuk orientasi, bukan penetapan batas", "for orientation, not a legal boundary";
}

/// The file is larger than is read.
pub fn too_large(mebibytes: u64, most: u64, lang: Lang) -> String {
    lang.pick(
        format!(
            "Berkas {mebibytes} MiB; paling besar {most} MiB. Sederhanakan garisnya di program peta, lalu coba lagi."
        ),
        format!(
            "The file has {mebibytes} MiB; {most} MiB is the most. Simplify the lines in a map program, then try again."
        ),
    )
}

/// Not UTF-8 from this line on.
pub fn not_utf8(line: usize, lang: Lang) -> String {
    lang.pick(
        format!("Berkas bukan teks UTF-8 (mulai baris {line}). Ekspor ulang sebagai GeoJSON."),
        format!("The file is not UTF-8 text (from line {line} on). Export it as GeoJSON again."),
    )
}

/// Not JSON at this place.
pub fn not_json(line: usize, column: usize, lang: Lang) -> String {
    lang.pick(
        format!("Berkas bukan JSON yang utuh: tidak terbaca pada baris {line}, kolom {column}. Ekspor ulang sebagai GeoJSON."),
        format!("The file is not whole JSON: it cannot be read at line {line}, column {column}. Export it as GeoJSON again."),
    )
}

/// Something else than a collection of features.
pub fn not_collection(found: &str, lang: Lang) -> String {
    let found = if found.is_empty() { lang.pick("tanpa tipe", "no type") } else { found };
    lang.pick(
        format!("Berkas bukan FeatureCollection GeoJSON (tertulis: {found}). Ekspor seluruh lapisan sebagai GeoJSON."),
        format!("The file is not a GeoJSON FeatureCollection (it says: {found}). Export the whole layer as GeoJSON."),
    )
}

/// What is said about one feature.
pub fn about(number: usize, name: &str, what: &str, lang: Lang) -> String {
    let name = if name.is_empty() { String::new() } else { format!(" ({name})") };
    lang.pick(format!("Fitur {number}{name}: {what}"), format!("Feature {number}{name}: {what}"))
}

/// A geometry that is no area.
pub fn wrong_geometry(found: &str, lang: Lang) -> String {
    match (found.is_empty(), lang) {
        (true, Lang::Id) => "tidak punya geometri; yang dibutuhkan Polygon atau MultiPolygon.".into(),
        (true, Lang::En) => "has no geometry; a Polygon or MultiPolygon is needed.".into(),
        (false, Lang::Id) => format!("geometrinya {found}; yang dibutuhkan Polygon atau MultiPolygon."),
        (false, Lang::En) => format!("its geometry is a {found}; a Polygon or MultiPolygon is needed."),
    }
}

/// Latitude stands first.
pub fn swapped(at: &str, lang: Lang) -> String {
    lang.pick(
        format!("sumbu tertukar pada {at}: GeoJSON menulis bujur dulu, lalu lintang. Tukar urutannya."),
        format!("axes swapped at {at}: GeoJSON has the longitude first, then the latitude. Change the order."),
    )
}

/// Metres instead of degrees.
pub fn metres(at: &str, lang: Lang) -> String {
    lang.pick(
        format!("koordinat {at} dalam meter (proyeksi, misalnya UTM), bukan derajat. Ekspor ulang dengan CRS EPSG:4326 (WGS84)."),
        format!("coordinates {at} are in metres (projected, UTM perhaps), not in degrees. Export again with CRS EPSG:4326 (WGS84)."),
    )
}

/// Not in or near the city.
pub fn far_away(at: &str, lang: Lang) -> String {
    lang.pick(
        format!("titik {at} jauh di luar kota. Periksa koordinatnya."),
        format!("the place {at} is far outside the city. Check its coordinates."),
    )
}

/// Too few corners.
pub fn short_ring(corners: usize, lang: Lang) -> String {
    lang.pick(
        format!(
            "sebuah garis batas hanya {corners} titik; paling sedikit 4 (titik terakhir sama dengan yang pertama)."
        ),
        format!(
            "one ring has only {}; at least 4 are needed (the last equals the first).",
            super::counted(corners, "point", "points")
        ),
    )
}

/// The last corner is not the first.
pub fn open_ring(at: &str, lang: Lang) -> String {
    lang.pick(
        format!("garis batas tidak tertutup: titik terakhir {at} tidak sama dengan titik pertama."),
        format!("a ring is open: its last point {at} is not its first."),
    )
}

/// It crosses or touches itself.
pub fn crossing(at: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "garis batas memotong atau menyentuh dirinya sendiri di dekat {at}. Perbaiki geometrinya di program peta."
        ),
        format!("a ring crosses or touches itself near {at}. Mend the geometry in a map program."),
    )
}

/// Too many corners in one ring.
pub fn long_ring(corners: usize, lang: Lang) -> String {
    lang.pick(
        format!("satu garis batas punya {corners} titik; paling banyak 20.000. Sederhanakan garisnya."),
        format!("one ring has {}; 20,000 is the most. Simplify the line.", super::counted(corners, "point", "points")),
    )
}

/// A hole that is not in its ring.
pub fn hole_outside(at: &str, lang: Lang) -> String {
    lang.pick(
        format!("lubang di {at} berada di luar garis luarnya."),
        format!("the hole at {at} lies outside its outer ring."),
    )
}

/// Neither a code nor a name.
pub fn no_code(found: &str, lang: Lang) -> String {
    let found = if found.is_empty() { lang.pick("tidak ada", "none") } else { found };
    lang.pick(
        format!("tidak ada kode atau nama wilayah yang dikenali. Isian yang ada: {found}. Beri isian bernama `kode`."),
        format!("no code or name of a region was recognised. Properties found: {found}. Add one called `kode`."),
    )
}

/// A code of no region.
pub fn unknown_code(property: &str, value: &str, lang: Lang) -> String {
    lang.pick(
        format!("kode {value} (isian {property}) bukan kode kecamatan atau gampong di kota ini."),
        format!("code {value} (property {property}) is of no kecamatan or gampong of this city."),
    )
}

/// A name of no region.
pub fn unknown_name(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("nama {name} tidak dikenal di kota ini. Beri isian `kode` dengan kode wilayahnya."),
        format!("no region of this city is called {name}. Add a property `kode` with its code."),
    )
}

/// A name that several regions may have.
pub fn ambiguous(name: &str, candidates: &str, lang: Lang) -> String {
    lang.pick(
        format!("nama {name} dapat berarti {candidates}. Tulis kodenya di isian `kode`."),
        format!("the name {name} may mean {candidates}. Write the code into a property `kode`."),
    )
}

/// The same region twice.
pub fn twice(name: &str, other: usize, lang: Lang) -> String {
    lang.pick(
        format!("{name} sudah ada pada fitur {other}. Satukan sebagai MultiPolygon."),
        format!("{name} is feature {other} already. Join the two as a MultiPolygon."),
    )
}

/// The centre of the region is elsewhere.
pub fn centre_outside(metres: u64, other: Option<&str>, lang: Lang) -> String {
    match (other, lang) {
        (Some(other), Lang::Id) => {
            format!("titik tengah wilayah ini ada di dalam batas {other}; mungkin dua batas tertukar.")
        }
        (Some(other), Lang::En) => {
            format!("the centre of this region lies in the outline of {other}; perhaps two outlines are exchanged.")
        }
        (None, Lang::Id) => format!("titik tengah wilayah ini {metres} m di luar batasnya."),
        (None, Lang::En) => format!("the centre of this region is {metres} m outside its outline."),
    }
}

/// Both levels in one file.
pub fn mixed(kecamatan: usize, gampong: usize, lang: Lang) -> String {
    lang.pick(
        format!("Berkas mencampur {kecamatan} kecamatan dan {gampong} gampong. Simpan sebagai dua berkas."),
        format!("The file mixes {kecamatan} kecamatan and {gampong} gampong. Save them as two files."),
    )
}

/// Regions without an outline.
pub fn missing(names: &str, count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} wilayah tanpa batas: {names}."),
        format!("{} without an outline: {names}.", super::counted(count, "region", "regions")),
    )
}

/// Two regions cover the same ground.
pub fn overlap(one: &str, two: &str, hectares: f64, lang: Lang) -> String {
    let size = decimal(hectares, 1, lang);
    lang.pick(format!("{one} dan {two} bertumpang tindih {size} ha."), format!("{one} and {two} overlap by {size} ha."))
}

/// So many further overlaps.
pub fn more_overlaps(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} pasang lagi bertumpang tindih."),
        format!("{} more overlap.", super::counted(count, "pair", "pairs")),
    )
}

/// The name is another region's than the code.
pub fn other_name(name: &str, official: &str, lang: Lang) -> String {
    lang.pick(
        format!("kodenya milik {official}, tetapi namanya {name}; kode yang dipakai."),
        format!("its code is that of {official}, but it is called {name}; the code is taken."),
    )
}

/// A centre just outside.
pub fn centre_near(name: &str, metres: u64, lang: Lang) -> String {
    lang.pick(
        format!("Titik tengah {name} {metres} m di luar batasnya; diterima."),
        format!("The centre of {name} is {metres} m outside its outline; accepted."),
    )
}

/// Centres of gampong outside their kecamatan.
pub fn gampong_outside(names: &str, count: usize, lang: Lang) -> String {
    lang.pick(
        format!("Titik tengah {count} gampong di luar batas kecamatannya: {names}."),
        format!("The centres of {count} gampong lie outside their kecamatan: {names}."),
    )
}

/// What a file holds, in one line.
pub fn holds(level: &str, regions: usize, points: usize, km2: f64, lang: Lang) -> String {
    let size = decimal(km2, 2, lang);
    lang.pick(
        format!("{level}: {regions} batas, {points} titik, {size} km²"),
        format!(
            "{level}: {}, {}, {size} km²",
            super::counted(regions, "outline", "outlines"),
            super::counted(points, "point", "points")
        ),
    )
}

/// A set that is stored.
pub fn stored(level: &str, file: &str, source: &str, at: &str, by: &str, lang: Lang) -> String {
    lang.pick(
        format!("{level}: {file} · {source} · disimpan {at} oleh {by}"),
        format!("{level}: {file} · {source} · saved {at} by {by}"),
    )
}

fn decimal(number: f64, places: usize, lang: Lang) -> String {
    let said = format!("{number:.places$}");
    if lang == Lang::Id { said.replace('.', ",") } else { said }
}
