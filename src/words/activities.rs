//! Words of activities, meetings and what was agreed in them.

texts! {
    KIND_INFORMATION = "Informasi layanan", "Service information";
    KIND_EXTENSION = "Penyuluhan", "Extension work";
    KIND_GUIDANCE = "Bimbingan", "Guidance";
    KIND_ACCOMPANIMENT = "Pendampingan", "Accompaniment";
    KIND_MAPPING = "Pemetaan sosial", "Social mapping";
    KIND_HOME_VISIT = "Kunjungan rumah", "Home visit";
    KIND_MEETING = "Rapat koordinasi", "Coordination meeting";
    KIND_BUSINESS = "Jejaring Dunia Usaha", "Network with firms";
    KIND_LK3 = "Dukungan LK-3", "Support of LK-3";
    KIND_PUSKESOS = "PUSKESOS dan SLRT", "PUSKESOS and SLRT";
    KIND_PUSPELKESSOS = "PUSPELKESSOS", "PUSPELKESSOS";
    KIND_EMERGENCY = "Tanggap darurat", "Emergency help";
    KIND_OTHER = "Kegiatan lain", "Another activity";

    DUTY_1 = "Memutakhirkan data PPKS dan PSKS", "Keeping PPKS and PSKS data up to date";
    DUTY_2 = "Memberi informasi prosedur layanan", "Informing people about procedures";
    DUTY_3 = "Membantu penanganan dan pembinaan PPKS", "Helping to handle and guide PPKS";
    DUTY_4 = "Penyuluhan, bimbingan, dan pendampingan", "Counselling, guidance and accompaniment";
    DUTY_5 = "Partisipasi dan jejaring Dunia Usaha", "Participation and network with firms";
    DUTY_6 = "PUSKESOS dan SLRT di kecamatan", "PUSKESOS and SLRT in the kecamatan";
    DUTY_7 = "Sinergi dengan Camat melalui PUSPELKESSOS dan PUSKESOS", "Synergy with the Camat through PUSPELKESSOS and PUSKESOS";
    DUTY_8 = "Mendukung LK-3", "Supporting LK-3";

    ORIGIN_OWN = "Inisiatif sendiri", "Own initiative";
    ORIGIN_CITY = "Ditugaskan Dinas Sosial kota", "Assigned by the city's office";
    ORIGIN_PROVINCE = "Ditugaskan Dinas Sosial Aceh", "Assigned by the province's office";
    ORIGIN_MINISTRY = "Ditugaskan Kementerian Sosial", "Assigned by the ministry";
    ORIGIN_CAMAT = "Diminta Camat", "Asked by the Camat";
    ORIGIN_KEUCHIK = "Diminta keuchik", "Asked by the keuchik";
    ORIGIN_OTHER = "Diminta pihak lain", "Asked by somebody else";

    INITIATIVE_ANY = "siapa saja", "anybody's";
    INITIATIVE_ASSIGNED = "Ditugaskan atau diminta", "Assigned or asked for";
    COUNTED_YES = "yang berlaku", "those that count";
    COUNTED_VOID = "yang dibatalkan", "those made void";
    COUNTED_BOTH = "semua", "all";

    PRESENT = "Hadir", "Present";
    INVITED = "Diundang", "Invited";
    EXCUSED = "Izin", "Excused";
    ABSENT = "Tidak hadir", "Absent";

    FOLLOW_DECISION = "Keputusan", "Decision";
    FOLLOW_TASK = "Tindak lanjut", "Follow-up";
    FOLLOW_OPEN = "Terbuka", "Open";
    FOLLOW_DONE = "Selesai", "Done";
    FOLLOW_DROPPED = "Dibatalkan", "Given up";
}
