//! Names and headings of reports, and how their numbers are written.

use super::Lang;

texts! {
    EVENING = "Laporan harian", "Daily report";
    EVENING_IS = "Apa yang dikerjakan loket: hasil, layanan, cara datang, gampong.", "What the desk did: outcomes, services, channels, gampong.";
    SERVICES = "Laporan layanan", "Report on services";
    SERVICES_IS = "Layanan menurut jenis, cara datang, hasil, jenis kelamin, umur dan wilayah, dengan lama layanan dan lama menunggu; tidak pernah per petugas.", "Services by kind, channel, outcome, sex, age and place, with service and waiting time; never per employee.";
    UNMET = "Laporan kebutuhan tak terlayani", "Report on unmet needs";
    UNMET_IS = "Kebutuhan yang tidak terlayani di loket atau di tujuan rujukan, dengan alasannya.", "Needs that were not met at the desk or at a destination, with the reasons.";
    REFERRALS = "Laporan rujukan", "Report on referrals";
    REFERRALS_IS = "Rujukan dikirim, dijawab, terlayani dan menunggu, menurut tujuan.", "Referrals sent, answered, served and away, by destination.";
    AGEING = "Laporan umur kasus dan rujukan", "Report on ageing";
    AGEING_IS = "Berapa lama kasus dan rujukan yang belum selesai sudah menunggu.", "How long open cases and referrals have waited.";
    SPM = "Laporan SPM bidang sosial", "Report on minimum service standards (SPM)";
    SPM_IS = "Lima kelompok SPM di luar panti (PP 2/2018): sasaran menurut register dan yang terlayani.", "The five SPM groups outside institutions (PP 2/2018): target by the register, and those served.";
    MAP = "Laporan kesegaran peta", "Report on the freshness of the map";
    MAP_IS = "Berapa data PPKS yang berlaku masih segar, menurut wilayah dan jenis.", "How much of the PPKS that hold is fresh, by place and kind.";
    REGISTER = "Laporan perubahan register", "Report on changes of the register";
    REGISTER_IS = "PPKS dan PSKS yang ditemukan, berakhir dan berlaku, dan sumbangan mitra.", "PPKS and PSKS found, ended and holding, and contributions of partners.";

    INVOLVEMENT = "Laporan keterlibatan pilar", "Report on involvement of the pillars";
    INVOLVEMENT_IS = "Siapa dari tiap pilar yang ikut, siapa yang belum dilibatkan, dan sejak kapan.", "Who of each pillar took part, who is left out, and since when.";
    ACTIVITIES = "Laporan kegiatan", "Report on activities";
    ACTIVITIES_IS = "Kegiatan menurut tugas, jenis dan asal, orang yang dijangkau, rapat, keputusan, tindak lanjut dan masalah lapangan.", "Activities by duty, kind and origin, people reached, meetings, decisions, follow-ups and field issues.";

    SUMMARY = "Ringkasan", "Summary";
    BY_OUTCOME = "Hasil", "Outcome";
    BY_SERVICE = "Layanan", "Services";
    BY_CHANNEL = "Cara datang", "Channel";
    BY_GAMPONG = "Gampong", "Gampong";
    BY_SEX = "Jenis kelamin", "Sex";
    BY_AGE = "Kelompok umur", "Age group";
    BY_PLACE = "Wilayah", "Places";
    BY_DESTINATION = "Tujuan rujukan", "Destinations";
    BY_KIND = "Jenis PPKS", "Kinds of PPKS";
    BY_SPM = "Kelompok SPM", "SPM groups";
    OVER_TIME = "Dari waktu ke waktu", "Over time";
    UNMET_BY_SERVICE = "Tidak terlayani, menurut layanan", "Not served, by service";
    UNMET_BY_REASON = "Tidak terlayani, menurut alasan", "Not served, by reason";
    VISITS_BY_REASON = "Kunjungan tidak terlayani, menurut alasan", "Visits not served, by reason";
    VISITS_BY_SERVICE = "Kunjungan tidak terlayani, menurut layanan", "Visits not served, by service";
    REFERRALS_BY_REASON = "Rujukan tidak terlayani, menurut alasan", "Referrals not served, by reason";
    REFERRALS_BY_DESTINATION = "Rujukan tidak terlayani, menurut tujuan", "Referrals not served, by destination";
    CASES_BY_WAITING = "Kasus terbuka, menurut lama menunggu", "Open cases, by time waited";
    CASES_BY_STATE = "Kasus terbuka, menurut keadaan", "Open cases, by state";
    REFERRALS_BY_WAITING = "Rujukan menunggu jawaban, menurut lamanya", "Referrals away, by time waited";
    AWAY_BY_DESTINATION = "Rujukan menunggu jawaban, menurut tujuan", "Referrals away, by destination";
    NEEDS_BY_KIND = "PPKS, menurut jenis", "PPKS, by kind";
    HELPERS_BY_KIND = "PSKS, menurut jenis", "PSKS, by kind";
    ENDED_BY_REASON = "PPKS berakhir, menurut sebab", "PPKS ended, by reason";

    BY_PILLAR = "Anggota, menurut pilar", "Members, by pillar";
    PARTICIPATIONS_BY_PILLAR = "Keikutsertaan, menurut pilar", "Participations, by pillar";
    BY_DUTY = "Delapan tugas TKSK", "The eight duties of a TKSK";
    BY_ACTIVITY = "Jenis kegiatan", "Kinds of activities";
    BY_ORIGIN = "Inisiatif sendiri atau ditugaskan", "Own initiative or assigned";
    REACHED_BY_SEX = "Orang dijangkau, menurut jenis kelamin", "People reached, by sex";
    REACHED_BY_KIND = "Orang dijangkau, menurut jenis PPKS", "People reached, by kind of PPKS";
    ISSUES_BY_TOPIC = "Masalah lapangan, menurut pokok", "Field issues, by topic";
    BY_FOLLOW_UP = "Keputusan dan tindak lanjut", "Decisions and follow-ups";

    TOTAL = "Jumlah", "Total";
    HIDDEN = "–", "–";
    NOTHING = "–", "–";
    CITY = "seluruh kota", "the whole city";
    RUNNING = "Periode masih berjalan: angka dapat berubah.", "The period is not over: figures can change.";
    HIDDEN_NOTE = "– angka tidak ditampilkan, agar jumlah layanan rahasia tidak dapat dihitung.", "– not shown, so that the number of confidential services cannot be worked out.";
    SMALL_NOTE = "– angka kecil (batasnya ditetapkan kantor) tidak ditampilkan, juga angka lain yang membuatnya dapat dihitung.", "– small numbers (the office sets the limit) are not shown, nor others from which they could be worked out.";
    CLOSED_NOTE = "Jenis rahasia tidak ikut dalam jumlah; barisnya tersendiri, dan ditampilkan bila tidak kecil.", "Confidential kinds are in no total; they have a row of their own, shown where it is not small.";
    MADE_ON = "Dibuat pada", "Made on";
    MADE_BY = "Dibuat oleh", "Made by";
    MEANINGS = "Arti angka", "What the counts mean";
    NONE = "Tidak ada yang tercatat.", "Nothing was written down.";
    OFFICE = "Instansi", "Institution";
    PERIOD = "Periode", "Period";
    AREA = "Wilayah", "Area";
    NOTE = "Catatan", "Note";
    MEASURE = "Ukuran", "Measure";
    UNIT = "Satuan", "Unit";
    MEANING = "Arti", "Meaning";
    CODE = "Kode", "Code";
    SHEET_REPORT = "Laporan", "Report";
    SHEET_MEANINGS = "Arti angka", "Meanings";
    TOO_FEW = "Tidak dirinci, agar angka kecil tidak dapat dihitung.", "Not broken down, so that small numbers cannot be worked out.";
}

/// A kecamatan by name.
pub fn kecamatan(name: &str, lang: Lang) -> String {
    let _ = lang;
    format!("Kecamatan {name}")
}

/// A gampong by name; a name that says so itself is not called one twice.
pub fn gampong(name: &str, lang: Lang) -> String {
    let _ = lang;
    if name.starts_with("Gampong ") { name.to_owned() } else { format!("Gampong {name}") }
}

/// A whole number with its thousands apart; `Rp` before rupiah.
pub fn whole(number: i64, rupiah: bool, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(lang.pick('.', ','));
        }
        grouped.push(digit);
    }
    format!("{}{}{grouped}", if number < 0 { "-" } else { "" }, if rupiah { "Rp" } else { "" })
}

/// A number of tenths with its decimal; `%` behind parts of a hundred.
pub fn tenths(tenths: i64, percent: bool, lang: Lang) -> String {
    let (comma, sign) = (lang.pick(',', '.'), if percent { "%" } else { "" });
    format!("{}{comma}{}{sign}", whole(tenths / 10, false, lang), (tenths % 10).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_gampong_is_called_one_twice() {
        assert_eq!(gampong("Surien", Lang::Id), "Gampong Surien");
        assert_eq!(gampong("Gampong Blang", Lang::Id), "Gampong Blang");
    }
}
