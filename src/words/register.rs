//! Words of the register of who needs help and who gives it, and of the rounds that keep it true.

texts! {
    SUBJECT_PERSON = "orang", "person";
    SUBJECT_FAMILY = "keluarga", "family";
    SUBJECT_COMMUNITY = "komunitas", "community";
    SUBJECT_INSTITUTION = "lembaga", "institution";

    SOURCE_DESK = "disampaikan di loket", "said at the desk";
    SOURCE_SURVEY = "pendataan gampong", "survey of the gampong";
    SOURCE_HOME_VISIT = "kunjungan rumah", "home visit";
    SOURCE_GAMPONG = "keuchik atau perangkat gampong", "officers of the gampong";
    SOURCE_CITIZEN = "laporan warga", "reported by a citizen";
    SOURCE_OFFICE = "instansi lain", "another office";
    SOURCE_LIST = "daftar yang diimpor", "a list that was read in";
    SOURCE_RECORD = "data warga", "the citizen's record";

    END_BETTER = "sudah mandiri", "manages alone now";
    END_MOVED = "pindah", "moved away";
    END_DIED = "meninggal", "died";
    END_OUTGROWN = "lewat batas usia", "outside the usual ages now";
    END_NOT_FOUND = "tidak ditemukan lagi", "not found any more";
    END_STOPPED = "berhenti", "stopped";
    END_MISTAKE = "salah catat", "written down by mistake";
    END_CORRECTED = "dihapus di data warga", "taken out of the citizen's record";
    END_JOINED = "sama dengan data yang digabung", "the same as in the joined record";

    CLUSTER_CHILDREN = "anak", "children";
    CLUSTER_DISABILITY = "penyandang disabilitas", "people with disabilities";
    CLUSTER_OUTCAST = "tuna sosial dan korban perdagangan orang", "outcast people and victims of trafficking";
    CLUSTER_DRUGS = "korban penyalahgunaan NAPZA", "victims of drug abuse";
    CLUSTER_ELDERLY = "lanjut usia", "elderly people";
    CLUSTER_DISASTER = "korban bencana", "victims of disasters";
    CLUSTER_OTHER = "PPKS lainnya", "other PPKS";
    CLUSTER_HELPERS = "PSKS", "PSKS";

    STANDING_ACTIVE = "masih berlaku", "true now";
    STANDING_STALE = "lama tidak dikonfirmasi", "not confirmed for long";
    STANDING_ENDED = "sudah berakhir", "over";
    STANDING_ALL = "semua", "all";

    MARK_CONFIRMED = "benar", "confirmed";
    MARK_CHANGED = "berubah", "changed";
    MARK_ENDED = "berakhir", "ended";
    MARK_NEW = "baru", "new";
    MARK_LATER = "nanti", "later";

    LINE_NAME = "Ketik namanya dahulu.", "Type the name first.";
    LINE_DIGITS = "Nama tidak berisi angka; NIK ditulis setelah koma.", "A name has no digits; a NIK comes after a comma.";
    LINE_KIND = "Sebutkan jenisnya: 8, p8, s2, atau lansia.", "Say the kind: 8, p8, s2, or its name.";
    LINE_UNKNOWN = "Nomor jenis itu tidak ada: PPKS 1–26, PSKS 1–12.", "There is no such kind: PPKS 1–26, PSKS 1–12.";
    LINE_FUTURE = "Tanggal lahirnya belum tiba.", "That date of birth has not come yet.";
}
