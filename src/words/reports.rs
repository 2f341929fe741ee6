//! Sentences of the reports.

use chrono::NaiveDate;

use super::Lang;
use super::period::day;

texts! {
    SERVICE = "Layanan", "Services";
    CHANNEL = "Cara datang", "Channel";
    GAMPONG = "Gampong", "Gampong";
    OUTCOME = "Hasil", "Outcome";
    REASON = "Tidak terlayani, menurut alasan", "Not served, by reason";
    UNMET = "Tidak terlayani, menurut layanan", "Not served, by service";
    NO_SERVICE = "tanpa prosedur", "no procedure";
    NO_GAMPONG = "gampong tidak dicatat", "gampong not noted";
    ALL_SERVED = "Tidak ada kunjungan yang berakhir tidak terlayani.", "No visit ended without being served.";
    NO_ROWS = "Tidak ada kunjungan di balik angka ini.", "No visit stands behind this figure.";
    CLOSED_FIGURE = "Kunjungan layanan rahasia tidak didaftar.", "Visits for confidential services are not listed.";
    LOADING = "Menghitung …", "Counting …";
    FEW = "–", "–";
    TOO_FEW = "Tidak dirinci, agar angka kecil tidak dapat dihitung.", "Not broken down, so that small numbers cannot be worked out.";
    HIDDEN_NOTE = "– angka tidak ditampilkan, agar jumlah layanan rahasia tidak dapat dihitung.", "– not shown, so that the number of confidential services cannot be worked out.";
    NOTHING_TO_PRINT = "Belum ada angka untuk dicetak.", "There are no figures to print yet.";
    PAPER_TITLE = "Laporan harian", "Daily report";
    CLERK = "Petugas", "Clerk";
    COUNT = "Jumlah", "Count";
    TOTAL = "Kunjungan", "Visits";
    NOT_YET = "Hari berikutnya belum tiba.", "The next day is still to come.";
    NOTHING_INSIDE = "Tidak ada yang dapat dibuka di sini.", "There is nothing to open here.";
    NARROWEST = "Tidak ada periode yang lebih pendek dari sehari.", "No period is shorter than a day.";
    WIDEST = "Tidak ada periode yang lebih panjang dari setahun.", "No period is longer than a year.";
    NO_NEXT = "Periode berikutnya belum mulai.", "The next period has not begun.";
    IS_NOW = "Ini sudah periode yang memuat hari ini.", "This period holds today already.";
    TYPE_PERIOD = "bulan lalu, 2026-W48, 1-15 November 2026 …", "last month, 2026-W48, 1-15 November 2026 …";
    CLOSE_ROWS = "Tutup daftar ini dengan Esc, lalu ganti periode.", "Close this list with Esc, then change the period.";
    CHOOSE = "Laporan", "Reports";
    NOT_BY_AREA = "Laporan sore selalu tentang seluruh loket.", "The evening report is always about the whole desk.";
    NO_NOTE = "", "";
    IS_OPEN = "sedang terbuka", "open now";
    IS_BOARD = "Papan sudah terbuka.", "The board is open already.";
    IS_EVENING = "Laporan sore sudah terbuka.", "The evening report is open already.";
    ON_THE_BOARD = "Tombol ini bekerja di papan; tekan p untuk membukanya.", "This key works on the board; press p to open it.";
    IS_TODAY = "Ini sudah hari ini.", "This is today already.";
}

/// Title of the report of a day.
pub fn title(of: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Laporan · {}", day(of, lang)),
        Lang::En => format!("Report · {}", day(of, lang)),
    }
}

/// The day of a report on paper: `Kamis, 26 November 2026`.
pub fn paper_day(of: NaiveDate, lang: Lang) -> String {
    day(of, lang)
}

/// How many visits.
pub fn visits(count: i64, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Id, n) => format!("{n} kunjungan"),
        (Lang::En, 1) => "1 visit".into(),
        (Lang::En, n) => format!("{n} visits"),
    }
}

/// Nothing was counted on a day.
pub fn none(of: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Tidak ada kunjungan tercatat pada {}.", day(of, lang)),
        Lang::En => format!("No visit was counted on {}.", day(of, lang)),
    }
}

/// Which period stands beside; of a running one only as many days.
pub fn compared(period: &str, same_days: bool, lang: Lang) -> String {
    let days = if same_days { lang.pick("hari yang sama, ", "the same days, ") } else { "" };
    lang.pick(
        format!("Dibandingkan dengan {days}{period}: ▲ naik, ▼ turun, = sama."),
        format!("Beside {days}{period}: ▲ more, ▼ fewer, = the same."),
    )
}

/// The figures could not be read; `why` is the sentence of the failure.
pub fn failed(why: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Angka tidak dapat dibaca. {why}"),
        Lang::En => format!("The figures could not be read. {why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_named_in_full() {
        let of = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or_default();
        assert_eq!(title(of, Lang::Id), "Laporan · Kamis, 26 November 2026");
        assert!(none(of, Lang::En).contains("Thursday, 26 November 2026"));
    }
}
