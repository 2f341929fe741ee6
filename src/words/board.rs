//! Sentences of the supervisor's board.

use super::Lang;
use super::kecamatan::number;

texts! {
    TITLE = "Papan", "Board";
    URGENT = "Kasus darurat", "Urgent cases";
    OVERDUE = "Kasus terlambat", "Cases overdue";
    DECIDING = "Menunggu penetapan", "Waiting for a decision";
    UPSTREAM = "Macet di hulu", "Stuck upstream";
    UNTOLD = "Warga belum diberi tahu", "Citizen not yet told";
    UNANSWERED = "Rujukan belum dijawab", "Referrals without answer";
    UNSIGNED = "Surat belum diteken", "Letters to be signed";
    FOLLOW_UPS = "Tindak lanjut terlambat", "Follow-ups overdue";
    ISSUES = "Masalah terlambat", "Field issues overdue";
    PROMISES = "Janji mitra terlambat", "Promises overdue";
    STALE = "Gampong berdata lama", "Gampong with stale data";
    VACANT = "Jabatan kosong", "Vacant posts";

    URGENT_MEANS = "Semua kasus darurat yang masih terbuka, sejak kasus dibuka.", "Every urgent case that is open, since it was opened.";
    OVERDUE_MEANS = "Kasus terbuka yang batas jawabannya kepada warga sudah lewat, sejak batas itu.", "Open cases whose answer to the citizen was due before today, since that day.";
    DECIDING_MEANS = "Kasus yang menunggu rekomendasi atau penetapan lebih lama dari batas kantor, sejak masuk ke langkah itu.", "Cases that wait for a recommendation or decision longer than the office allows, since they came to that step.";
    UPSTREAM_MEANS = "Kasus yang putusannya di luar kantor terlambat menurut jalurnya, sejak hari pertama terlambat.", "Cases whose decision above the office is late by the measure of their road, since the first day it was late.";
    UNTOLD_MEANS = "Kasus yang semua rujukannya sudah kembali dan warganya belum diberi tahu, sejak langkah terakhir kasus.", "Cases on which every referral is back and the citizen not yet told, since the last step of the case.";
    UNANSWERED_MEANS = "Rujukan terkirim yang batas jawabannya sudah lewat, sejak batas itu.", "Sent referrals whose answer was due before today, since that day.";
    UNSIGNED_MEANS = "Surat bernomor yang belum diparaf atau ditandatangani, sejak tanggal surat atau paraf terakhir.", "Numbered letters without initials or signature, since their date or their last mark.";
    FOLLOW_UPS_MEANS = "Keputusan rapat dan tindak lanjut kegiatan yang masih terbuka dan terlambat, sejak tanggal itu.", "Decisions of meetings and follow-ups of activities that are open past their day, since that day.";
    ISSUES_MEANS = "Masalah lapangan yang langkah berikutnya terlambat, atau terbuka lebih lama dari batas kantor tanpa tanggal.", "Problems from the field whose next step is overdue, or that have been open longer than the office allows without a day.";
    PROMISES_MEANS = "Janji mitra yang belum terpenuhi dan terlambat, sejak tanggal itu.", "Promises of partners that are not kept and past their day, since that day.";
    STALE_MEANS = "Gampong dengan data yang tidak dipastikan dalam jangka putaran kantor, sejak pemastian terlama.", "Gampong with entries nobody confirmed within the office's round period, since the oldest confirmation.";
    VACANT_MEANS = "Jabatan yang seharusnya ada dan tidak dipegang siapa pun yang masih menjabat, sejak masa tugas terakhir habis.", "Posts that should exist and are held by nobody in office, since the last term ended.";

    URGENT_NONE = "Tidak ada kasus darurat yang terbuka.", "No urgent case is open.";
    OVERDUE_NONE = "Tidak ada kasus yang terlambat dijawab.", "No case is past the day of its answer.";
    DECIDING_NONE = "Tidak ada kasus yang menunggu penetapan terlalu lama.", "No case waits too long for its decision.";
    UPSTREAM_NONE = "Tidak ada putusan di hulu yang terlambat.", "No decision upstream is late.";
    UNTOLD_NONE = "Tidak ada jawaban yang tinggal disampaikan kepada warga.", "No answer only waits to be told to the citizen.";
    UNANSWERED_NONE = "Tidak ada rujukan yang terlambat dijawab.", "No referral's answer is overdue.";
    UNSIGNED_NONE = "Tidak ada surat yang menunggu paraf atau tanda tangan.", "No letter waits to be initialled or signed.";
    FOLLOW_UPS_NONE = "Tidak ada tindak lanjut yang terlambat.", "No follow-up is past its day.";
    ISSUES_NONE = "Tidak ada masalah lapangan yang terlambat.", "No field issue is past its day.";
    PROMISES_NONE = "Tidak ada janji mitra yang terlambat.", "No promise is past its day.";
    STALE_NONE = "Data semua gampong masih segar.", "The data of every gampong is fresh.";
    VACANT_NONE = "Semua jabatan terisi.", "Every post is held.";

    WHY_RECEIVED = "berkas belum mulai diperiksa", "nobody has taken up the papers";
    WHY_FILE_CHECK = "pemeriksaan berkas belum selesai", "papers are still being checked";
    WHY_REPAIR = "menunggu warga melengkapi berkas", "waiting for the citizen's papers";
    WHY_VERIFY = "pencocokan data belum selesai", "data is still being verified";
    WHY_VISIT = "kunjungan rumah belum dicatat", "home visit not yet written down";
    WHY_RECOMMEND = "rekomendasi belum diajukan", "recommendation not handed in";
    WHY_DECISION = "belum ada penetapan", "nobody has decided";
    WHY_REFERRED = "sudah dirujuk, belum tuntas", "referred, not yet settled";
    WHY_SERVED = "sudah dilayani, belum ditutup", "served, not yet closed";
    WHY_OVER = "sudah berakhir", "over";
    WHY_ABOVE = "putusan di luar kantor belum turun", "no decision from above the office";
    WHY_NOTHING_HEARD = "tujuan belum memberi kabar", "no word from the destination";
    WHY_ARRIVED = "diterima tujuan, belum dilayani", "arrived, not yet served";
    WHY_IN_SERVICE = "sedang dilayani tujuan", "being served there";
    WHY_INITIALS = "menunggu paraf", "waiting for initials";
    WHY_SIGNATURE = "menunggu tanda tangan", "waiting for the signature";
    WHY_MEETING = "keputusan rapat belum dijalankan", "decision of a meeting not carried out";
    WHY_TASK = "tindak lanjut kegiatan belum selesai", "follow-up of an activity not done";
    WHY_RAISED = "belum dibahas rapat", "no meeting has talked about it";
    WHY_DISCUSSED = "sudah dibahas, belum diputuskan", "discussed, not decided";
    WHY_DECIDED = "sudah diputuskan, belum dijalankan", "decided, not carried out";
    WHY_PROMISED = "belum ada yang diberikan", "nothing was given";
    WHY_PART = "baru sebagian diberikan", "a part was given";
    WHY_ROUND = "putaran sedang berjalan", "a round is going on";
    WHY_NO_ROUND = "belum ada putaran", "no round was started";
    WHY_TERM_OVER = "masa tugas sudah habis", "the term is over";
    WHY_NOBODY = "tidak ada pemegang tercatat", "nobody is on record";

    BY_REASON = "Menurut sebab", "By reason";
    BY_KECAMATAN = "Menurut kecamatan", "By kecamatan";
    BY_GAMPONG = "Menurut gampong", "By gampong";
    ON_THE_MAP = "Peta", "Map";
    OLDEST = "Paling lama menunggu", "Waiting longest";
    ONE_OLDEST = "Kasus paling lama macet", "Case stuck longest";
    NOWHERE = "wilayah tidak dicatat", "place not noted";
    WHOLE_CITY = "seluruh kota", "the whole city";
    COUNT = "Jumlah", "Count";
    SINCE = "Terlama sejak", "Oldest since";
    MOST = "Sebab terbanyak", "Most frequent reason";
    TREND = "12 pekan ini", "12 weeks";
    UPSTREAM_NO_TREND = "tidak diketahui: hari terlambatnya tidak disimpan lagi sesudah putusan keluar", "not known: the day it was late from is not kept once the decision is there";
    UNTOLD_NO_TREND = "tidak diketahui: hari kembalinya rujukan terakhir tidak disimpan tersendiri", "not known: the day the last referral came back is not kept by itself";
    STALE_NO_TREND = "tidak diketahui: data menyimpan pemastian terakhir saja", "not known: an entry keeps its last confirmation only";
    WAITED = "Lama menunggu", "Waiting for";
    AGES = "lama → baru", "old → new";
    SINCE_UNKNOWN = "tanggal tidak diketahui", "day not known";
    LOADING = "Membaca papan …", "Reading the board …";
    FAILED_SHORT = "gagal", "failed";
    NOTHING_BENEATH = "Tidak ada data di balik angka ini.", "There is nothing beneath this number.";
    NO_CASE = "Tidak ada kasus yang macet.", "No case is stuck.";
    ONLY_READ = "Catatan ini belum dapat dibuka dari sini.", "This record cannot be opened from here.";
    AREA_MENU = "Wilayah", "Area";
    OWN_AREA = "wilayah Anda", "your area";
}

/// `Papan · seluruh kota`.
pub fn title(place: &str, lang: Lang) -> String {
    format!("{} · {place}", TITLE.get(lang))
}

/// What could not be read; `why` is the sentence of the failure.
pub fn failed(why: &str, lang: Lang) -> String {
    lang.pick(
        format!("Bagian ini tidak dapat dibaca, jadi jumlahnya tidak diketahui. {why}"),
        format!("This part could not be read, so its number is not known. {why}"),
    )
}

/// How long something has waited, short: `12 hr`, `8 bln`, `2 th`.
pub fn age(days: i64, lang: Lang) -> String {
    match days {
        ..=60 => format!("{days} {}", lang.pick("hr", "d")),
        61..=729 => format!("{} {}", days / 30, lang.pick("bln", "mo")),
        _ => format!("{} {}", days / 365, lang.pick("th", "y")),
    }
}

/// How long something has waited: `12 hari`.
pub fn waited(days: i64, lang: Lang) -> String {
    match (lang, days) {
        (Lang::Id, days) => format!("{} hari", number(days, lang)),
        (Lang::En, 1) => "1 day".to_owned(),
        (Lang::En, days) => [number(days, lang).as_str(), "days"].join(" "),
    }
}

/// Since a day, and for how long.
pub fn since(day: &str, days: i64, lang: Lang) -> String {
    lang.pick(format!("sejak {day} ({})", waited(days, lang)), format!("since {day} ({})", waited(days, lang)))
}

/// `Data 27 Nov 2026 09.14`.
pub fn as_of(time: &str, lang: Lang) -> String {
    lang.pick(format!("keadaan {time}"), format!("as of {time}"))
}

/// How much of a gampong is stale.
pub fn stale(stale: i64, all: i64, lang: Lang) -> String {
    let (stale, all) = (number(stale, lang), number(all, lang));
    lang.pick(format!("{stale} dari {all} data perlu dipastikan"), format!("to be confirmed: {stale} of {all}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_short_and_never_hides_days() {
        let said = [0, 60, 61, 729, 730].map(|days| age(days, Lang::Id));
        assert_eq!(said, ["0 hr", "60 hr", "2 bln", "24 bln", "2 th"]);
        assert_eq!(waited(1, Lang::En), "1 day");
        assert_eq!(waited(1234, Lang::Id), "1.234 hari");
    }
}
