//! Sentences of the monthly report to the Camat. Indonesian only: a report of the office is written in Indonesian.

use chrono::{Datelike, NaiveDate};

use super::{Lang, day_month_year, month};

/// People, by sex.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// Women and girls.
    pub women: u64,
    /// Men and boys.
    pub men: u64,
    /// Not noted.
    pub unknown: u64,
}

impl Crowd {
    /// All of them.
    pub const fn total(&self) -> u64 {
        self.women + self.men + self.unknown
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, more: &Crowd) -> Crowd {
        Crowd { women: self.women + more.women, men: self.men + more.men, unknown: self.unknown + more.unknown }
    }

    /// `12 perempuan, 8 laki-laki, dan 3 tidak dicatat`.
    fn split(&self) -> String {
        let parts =
            [(self.women, "perempuan"), (self.men, "laki-laki"), (self.unknown, "tidak dicatat jenis kelaminnya")];
        let said = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
        and(&said.collect::<Vec<_>>())
    }
}

/// `a, b, dan c`.
pub fn and(said: &[String]) -> String {
    match said {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} dan {other}"),
        [rest @ .., last] => format!("{}, dan {last}", rest.join(", ")),
    }
}

fn day(on: NaiveDate) -> String {
    day_month_year(on, Lang::Id)
}

/// `12 Des 2026`, for columns.
pub fn short_day(on: NaiveDate) -> String {
    let month: String = month(on.month(), Lang::Id).chars().take(3).collect();
    format!("{} {month} {}", on.day(), on.year())
}

/// `Gampong Blang Oi`.
pub fn gampong(name: &str) -> String {
    super::report::gampong(name, Lang::Id)
}

/// A sentence with its end; what a clerk typed may have one already.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// What the register holds.
pub fn register(on: NaiveDate, needs: &str, helpers: &str) -> String {
    format!(
        "Pada {} register kecamatan memuat {needs} data PPKS dan {helpers} data PSKS yang berlaku; PPKS dari jenis yang \
         rahasia dihitung tersendiri dan tidak termasuk di dalamnya.",
        day(on)
    )
}

/// How it changed.
pub fn register_changed(found: &str, ended: &str, helpers: &str, fresh: &str) -> String {
    format!(
        "Selama bulan ini didata {found} PPKS baru dan {helpers} PSKS baru, dan {ended} data PPKS berakhir. \
         Data PPKS yang masih segar sebanyak {fresh}."
    )
}

/// Entries that were looked at again.
pub fn confirmed(needs: &str, helpers: &str) -> String {
    format!("Data lama yang dipastikan masih benar: {needs} data PPKS dan {helpers} data PSKS.")
}

/// Updating rounds.
pub fn rounds(count: &str) -> String {
    format!("Putaran pemutakhiran selesai sebanyak {count} kali.")
}

/// Where the map is oldest.
pub fn oldest(gampong: &[(String, String)]) -> String {
    let said: Vec<String> = gampong.iter().map(|(name, share)| format!("{name} ({share} segar)")).collect();
    format!("Gampong yang datanya paling perlu dimutakhirkan: {}.", and(&said))
}

/// Nobody came to the desk.
pub fn no_visits() -> String {
    "Tidak ada kunjungan warga kecamatan ini ke meja layanan yang tercatat.".to_owned()
}

/// Citizens at the desk.
pub fn visits(count: &str, unmet: &str) -> String {
    format!("Warga kecamatan ini dilayani {count} kali di meja layanan; {unmet} kebutuhan belum dapat dilayani.")
}

/// Cases.
pub fn cases(opened: &str, closed: &str, open: &str, late: &str) -> String {
    format!("Kasus dibuka {opened}, selesai {closed}; masih terbuka {open}, di antaranya {late} terlambat.")
}

/// Home visits noted at cases; those recorded as activities stand among them.
pub fn home_visits(count: &str) -> String {
    format!("Kunjungan rumah yang dicatat pada kasus: {count}, di luar yang dicatat sebagai kegiatan di bawah.")
}

/// Citizens served at home who are noted neither at a case nor among the activities.
pub fn home_calls(count: &str) -> String {
    format!("Warga yang dilayani di rumahnya menurut catatan kunjungan: {count}, di luar kunjungan rumah tersebut.")
}

/// Referrals.
pub fn referrals(sent: &str, settled: &str, served: &str) -> String {
    format!("Rujukan dikirim {sent}; dijawab tujuan {settled}, di antaranya {served} terlayani.")
}

/// Referrals without an answer.
pub fn waiting(away: &str, silent: &str) -> String {
    format!("Rujukan yang masih menunggu jawaban {away}, di antaranya {silent} tanpa kabar setelah batasnya.")
}

/// What partners gave.
pub fn gifts(count: &str, value: Option<&str>) -> String {
    let worth = value.map(|value| format!(" dengan nilai {value}")).unwrap_or_default();
    format!("Mitra dunia usaha dan lembaga memberi {count} sumbangan{worth}.")
}

/// What partners promised.
pub fn promises(made: &str, open: &str) -> String {
    format!("Janji mitra yang dicatat bulan ini {made}; yang belum terpenuhi seluruhnya {open}.")
}

/// One contribution.
pub fn gift(on: NaiveDate, partner: &str, what: &str, for_whom: &str) -> String {
    let whom = if for_whom.is_empty() { String::new() } else { format!(" untuk {for_whom}") };
    ended(&format!("{}: {partner} memberi {what}{whom}", day(on)))
}

/// Service points of a kind.
pub fn points(kind: &str, all: usize, active: &[&str]) -> String {
    /// How many are named.
    const NAMED: usize = 6;
    let named: Vec<String> = active.iter().take(NAMED).map(|name| (*name).to_owned()).collect();
    let named = match active.len() {
        0 => String::new(),
        count if count > NAMED => format!(" ({}, dan {} lainnya)", named.join(", "), count - NAMED),
        _ => format!(" ({})", and(&named)),
    };
    format!("{kind} yang dicatat {all}, aktif {}{named}.", active.len())
}

/// No meeting.
pub fn no_meetings(month: &str) -> String {
    format!("Tidak ada rapat koordinasi yang tercatat pada {month}.")
}

/// Meetings.
pub fn meetings(count: &str, decisions: &str) -> String {
    format!("Rapat koordinasi dilaksanakan {count} kali dan menghasilkan {decisions} keputusan.")
}

/// One meeting.
pub fn meeting(on: NaiveDate, title: &str, place: &str, present: &str, result: &str) -> String {
    let place = if place.is_empty() { String::new() } else { format!(" di {place}") };
    let present = if present.is_empty() { String::new() } else { format!(", dihadiri {present}") };
    let result = if result.is_empty() { String::new() } else { format!(" Hasil: {}", ended(result)) };
    format!("{}: {title}{place}{present}.{result}", day(on))
}

/// Decisions and follow-ups.
pub fn follow_ups(done: &str, open: &str, late: &str) -> String {
    format!("Tindak lanjut selesai {done}; masih terbuka {open}, di antaranya {late} terlambat.")
}

/// No problem from the field.
pub fn no_issues(month: &str) -> String {
    format!("Tidak ada masalah lapangan yang tercatat pada {month}.")
}

/// Problems from the field.
pub fn issues(raised: &str, decided: &str, open: &str, late: &str) -> String {
    format!(
        "Masalah lapangan yang diangkat bulan ini {raised}, diputuskan {decided}; masih terbuka {open}, di antaranya \
         {late} terlambat."
    )
}

/// Nobody of the pillars came.
pub fn nobody_came() -> String {
    "Tidak ada anggota pilar yang tercatat hadir dalam kegiatan bulan ini.".to_owned()
}

/// Who came, by pillar.
pub fn came(pillars: &[(String, usize)]) -> String {
    let said: Vec<String> = pillars.iter().map(|(pillar, times)| format!("{pillar} {times} kali")).collect();
    format!("Yang hadir dalam kegiatan bulan ini: {}.", and(&said))
}

/// Who did not.
pub fn stayed_away(pillars: &[String]) -> String {
    format!("Belum hadir dalam kegiatan bulan ini: {}.", and(pillars))
}

/// Nothing stood in the way.
pub fn no_obstacles() -> String {
    "Tidak ada hambatan yang tercatat bulan ini.".to_owned()
}

/// What stood in the way.
pub fn obstacle(what: &str, activity: &str, on: NaiveDate) -> String {
    let what = ended(what);
    format!("{what} ({activity}, {})", day(on))
}

/// Nothing is left to do.
pub fn nothing_next() -> String {
    "Tidak ada keputusan atau tindak lanjut yang masih terbuka.".to_owned()
}

/// What is left to do.
pub fn next(open: usize, late: usize) -> String {
    let late = if late == 0 { String::new() } else { format!(", di antaranya {late} sudah terlambat") };
    format!("Bulan berikutnya dilanjutkan {open} keputusan dan tindak lanjut{late}.")
}

/// No activity for a duty.
pub fn no_activities(month: &str) -> String {
    format!("Tidak ada kegiatan untuk tugas ini yang tercatat pada {month}.")
}

/// Activities of a duty.
pub fn activities(count: usize, own: usize, crowd: &Crowd) -> String {
    let all = if count == 1 { "" } else { ", semuanya" };
    let origin = match (own, count - own.min(count)) {
        (_, 0) => format!("{all} atas inisiatif sendiri"),
        (0, _) => format!("{all} atas penugasan atau permintaan"),
        (own, assigned) => format!(", {own} atas inisiatif sendiri dan {assigned} atas penugasan atau permintaan"),
    };
    let reached = match crowd.total() {
        0 => String::new(),
        total => format!(", menjangkau {total} orang ({})", crowd.split()),
    };
    format!("Dilaksanakan {count} kegiatan{origin}{reached}.")
}

/// Who of no pillar was there.
pub fn others(count: usize) -> String {
    format!("{count} dari luar pilar")
}

/// The meeting point and the gampong.
pub fn place(point: &str, gampong: &str) -> String {
    match (point.is_empty(), gampong.is_empty()) {
        (true, true) => String::new(),
        (true, false) => self::gampong(gampong),
        (false, true) => point.to_owned(),
        (false, false) if point.contains(gampong) => point.to_owned(),
        (false, false) => format!("{point}, {}", self::gampong(gampong)),
    }
}

/// How many lines there was no room for.
pub fn left_out(count: usize) -> String {
    format!("- … dan {count} catatan lain; selengkapnya pada daftar kegiatan.")
}

/// What is said of one activity.
#[derive(Clone, Copy, Debug)]
pub struct Activity<'a> {
    /// Day.
    pub on: NaiveDate,
    /// Kind.
    pub kind: &'a str,
    /// What it was about.
    pub title: &'a str,
    /// Where.
    pub place: &'a str,
    /// On whose initiative.
    pub origin: &'a str,
    /// Who of the pillars was there.
    pub present: &'a str,
    /// Whom it reached.
    pub crowd: Crowd,
    /// Kinds of need of those reached.
    pub kinds: &'a [String],
    /// What came of it.
    pub result: &'a str,
}

impl Activity<'_> {
    /// One sentence, and what came of it.
    pub fn sentence(&self) -> String {
        // A title that names its kind already is not introduced by it.
        let named = self.title.to_lowercase().contains(&self.kind.to_lowercase());
        let kind = if named { String::new() } else { format!("{}, ", self.kind) };
        let place = if self.place.is_empty() { String::new() } else { format!(" di {}", self.place) };
        let present = if self.present.is_empty() { String::new() } else { format!("; hadir {}", self.present) };
        let kinds = if self.kinds.is_empty() { String::new() } else { format!("; {}", self.kinds.join(", ")) };
        let reached = match self.crowd.total() {
            0 => String::new(),
            total => format!("; menjangkau {total} orang ({}{kinds})", self.crowd.split()),
        };
        let result = if self.result.is_empty() { String::new() } else { format!(" Hasil: {}", ended(self.result)) };
        format!("{} ({kind}{}): {}{place}{present}{reached}.{result}", day(self.on), self.origin, self.title)
    }
}

/// Title of who signs.
pub fn signer(kecamatan: &str) -> String {
    format!("TKSK Kecamatan {kecamatan}")
}

/// The decree of who signs.
pub fn decree(number: &str, date: Option<NaiveDate>, issuer: &str) -> String {
    let issuer = if issuer.trim().is_empty() { String::new() } else { format!("{} ", issuer.trim()) };
    let date = date.map(|date| format!(" tanggal {}", day(date))).unwrap_or_default();
    format!("SK {issuer}Nomor {number}{date}")
}

/// Nobody holds the post.
pub fn vacant(kecamatan: &str, since: Option<NaiveDate>) -> String {
    let since = since.map(|since| format!(" sejak {}", day(since))).unwrap_or_default();
    format!(
        "Pos TKSK Kecamatan {kecamatan} kosong{since}. Laporan ini disusun dari catatan Dinas Sosial dan ditandatangani \
         petugas yang namanya ditulis di bawah."
    )
}

/// The report is of a month that is not over.
pub fn running(as_of: NaiveDate) -> String {
    format!("LAPORAN SEMENTARA: keadaan sampai {}; bulan ini belum berakhir.", day(as_of))
}

/// The days a report is about.
pub fn days(first: NaiveDate, last: NaiveDate) -> String {
    format!("{} s.d. {}", day(first), day(last))
}

/// Nothing at all was recorded.
pub fn empty(month: &str) -> String {
    format!("Pada {month} tidak ada satu pun kegiatan yang tercatat untuk kecamatan ini.")
}

/// Subject of the letter.
pub fn subject(kecamatan: &str, month: &str) -> String {
    format!("Laporan bulanan TKSK Kecamatan {kecamatan}, {month}")
}

/// Mark of what is past its day.
pub const LATE: &str = "terlambat";
/// A partner who is a person.
pub const PERSON: &str = "perseorangan";
/// A duty without a figure of its own.
pub const NO_FIGURES: &str = "–";
