//! Names of what the office records: pillars, channels, outcomes, states. Domain enums point here for their labels.

use super::{Text, t};

macro_rules! labels {
    ($($name:ident = $id:literal, $en:literal;)+) => {$(
        #[doc = concat!("Label: ", $en, ".")]
        pub const $name: Text = t($id, $en);
    )+};
}

labels! {
    MALE = "Laki-laki", "Male";
    FEMALE = "Perempuan", "Female";

    PILLAR_PKH = "SDM PKH", "PKH staff";
    PILLAR_TAGANA = "TAGANA", "TAGANA";
    PILLAR_PSM = "PSM", "PSM";
    PILLAR_TKSK = "TKSK", "TKSK";
    PILLAR_KARANG_TARUNA = "Karang Taruna", "Karang Taruna";
    PILLAR_SLRT = "Fasilitator SLRT", "SLRT facilitator";
    PILLAR_SAKTI_PEKSOS = "Sakti Peksos", "Sakti Peksos";

    LEVEL_GAMPONG = "Gampong", "Gampong";
    LEVEL_KECAMATAN = "Kecamatan", "Kecamatan";
    LEVEL_CITY = "Kota", "City";
    LEVEL_PROVINCE = "Provinsi", "Province";

    TRUST_FRESH = "baru dicek", "checked";
    TRUST_OLD = "lama tidak dicek", "not checked for long";
    TRUST_NEVER = "belum pernah dicek", "never checked";
    TRUST_PHONE = "telepon salah", "wrong phone";
    OWN_TEXT = "teks", "text";
    OWN_NUMBER = "angka", "number";
    OWN_DATE = "tanggal", "date";
    OWN_CHOICE = "pilihan", "choice";
    OWN_YES_NO = "ya atau tidak", "yes or no";
    TERM_ACTIVE = "aktif", "active";
    TERM_ENDING = "segera habis", "ending soon";
    TERM_EXPIRED = "habis masa", "expired";
    TERM_FUTURE = "belum mulai", "not begun";
    TERM_INACTIVE = "nonaktif", "inactive";
    TERM_UNKNOWN = "masa tidak diketahui", "term unknown";

    CHANNEL_COUNTER = "Loket", "Counter";
    CHANNEL_PHONE = "Telepon", "Phone";
    CHANNEL_MESSAGE = "Pesan (WA)", "Message";
    CHANNEL_HOME = "Kunjungan rumah", "Home visit";
    CHANNEL_PUSKESOS = "Puskesos/SLRT", "Puskesos/SLRT";
    CHANNEL_PUSPELKESSOS = "PUSPELKESSOS", "PUSPELKESSOS";
    CHANNEL_PILLAR = "Pilar sosial", "Social pillar";
    CHANNEL_LETTER = "Surat instansi", "Letter from an office";

    OUTCOME_ANSWERED = "Dijawab", "Answered";
    OUTCOME_SHEET = "Diberi lembar info", "Sheet handed over";
    OUTCOME_MISSING_PAPERS = "Berkas kurang", "Papers missing";
    OUTCOME_REFERRED = "Dirujuk", "Referred";
    OUTCOME_REGISTERED = "Didaftarkan", "Registered";
    OUTCOME_UNMET = "Tidak terlayani", "Not served";

    REASON_NOT_ELIGIBLE = "Tidak memenuhi syarat", "Not eligible";
    REASON_NO_CAPACITY = "Kuota atau kapasitas habis", "No quota or capacity";
    REASON_UNREACHABLE = "Tidak terjangkau", "Out of reach";
    REASON_DECLINED = "Warga menolak", "Client declined";
    REASON_PAPERS = "Berkas kurang", "Papers missing";
    REASON_WRONG_PLACE = "Salah tujuan", "Wrong destination";
    REASON_SENT_ONWARD = "Diteruskan", "Sent onward";
    REASON_EXPIRED = "Kedaluwarsa", "Expired";

    CASE_RECEIVED = "diterima", "received";
    CASE_FILE_CHECK = "pemeriksaan berkas", "papers being checked";
    CASE_REPAIR = "perlu perbaikan", "needs repair";
    CASE_VERIFY = "verifikasi data", "data being verified";
    CASE_HOME_VISIT = "kunjungan rumah", "home visit";
    CASE_RECOMMEND = "rekomendasi", "recommendation";
    CASE_AWAIT_DECISION = "menunggu penetapan", "awaiting decision";
    CASE_REFERRED = "dirujuk", "referred";
    CASE_SERVED = "dilayani langsung", "served directly";
    CASE_DONE = "selesai", "closed";
    CASE_REJECTED = "ditolak", "rejected";
    CASE_CANCELLED = "dibatalkan", "cancelled";
    CASE_DUPLICATE = "duplikat", "duplicate";

    REFERRAL_DRAFT = "draf", "draft";
    REFERRAL_SENT = "terkirim", "sent";
    REFERRAL_RECEIVED = "diterima tujuan", "received there";
    REFERRAL_IN_SERVICE = "sedang dilayani", "being served";
    REFERRAL_DONE = "selesai", "done";
    REFERRAL_REFUSED = "ditolak tujuan", "refused there";
    REFERRAL_CANCELLED = "dibatalkan", "cancelled";
    REFERRAL_ONWARD = "diteruskan", "sent onward";

    NO_NIK_NEWBORN = "Bayi baru lahir", "Newborn";
    NO_NIK_UNREGISTERED = "Belum terdaftar", "Not registered";
    NO_NIK_UNKNOWN = "Identitas tidak diketahui", "Identity unknown";
    NO_NIK_NOT_BROUGHT = "Kartu tidak dibawa", "Card not brought";
    NO_NIK_NOT_ASKED = "Tidak diminta", "Not asked";

    CONSENT_OWN = "warga sendiri", "the citizen";
    CONSENT_GUARDIAN = "wali", "the guardian";
    CONSENT_FAMILY = "keluarga", "the family";
    CONSENT_UNABLE = "tidak dapat memberi persetujuan", "nobody could agree";

    RELATION_SELF = "Diri sendiri", "Self";
    RELATION_FAMILY = "Keluarga", "Family";
    RELATION_NEIGHBOUR = "Tetangga", "Neighbour";
    RELATION_KEUCHIK = "Keuchik/perangkat gampong", "Gampong official";
    RELATION_PILLAR = "Pilar sosial", "Social pillar";
    RELATION_POLICE = "Polisi/Satpol PP dan WH", "Police";
    RELATION_HEALTH = "Puskesmas/rumah sakit", "Health facility";
    RELATION_OTHER = "Lainnya", "Other";

    CLOSED_NAME = "nama ditutup", "name withheld";
    CLOSED_SERVICE = "Layanan rahasia", "Confidential service";

    LETTER_REFERRAL = "Surat rujukan", "Referral letter";
    LETTER_MISSING = "Lembar kekurangan berkas", "Still-missing slip";
    LETTER_DISPOSITION = "Lembar disposisi", "Disposition sheet";
    LETTER_INFO = "Lembar informasi", "Information sheet";
}
