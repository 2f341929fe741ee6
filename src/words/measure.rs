//! What is counted in reports: names, and in one sentence what each count means. Every meaning says what is counted, when
//! it counts into a period, and what is left out.

texts! {
    VISITS = "Kunjungan", "Visits";
    VISITS_MEANS = "Setiap kontak yang dicatat, pada hari dan jam kontak itu; yang dicatat keliru lalu dibatalkan tidak ikut.", "Every contact that was written down, on the day and hour of the contact; what was counted by mistake and voided is left out.";
    UNMET = "Tidak terlayani", "Not served";
    UNMET_MEANS = "Kunjungan yang berakhir tidak terlayani dengan alasan tertulis, pada hari kunjungan; kunjungan batal tidak ikut.", "Visits that ended without being served, with the written reason, on the day of the visit; voided visits are left out.";
    MINUTES = "Rata-rata menit layanan", "Mean minutes of service";
    MINUTES_MEANS = "Rata-rata menit kunjungan pada periode itu; kunjungan yang tidak diukur lamanya dan yang dibatalkan tidak ikut.", "Mean minutes of the visits of the period; visits that were not timed and voided ones are left out.";

    CASES_OPENED = "Kasus dibuka", "Cases opened";
    CASES_OPENED_MEANS = "Kasus yang dibuka pada periode itu, bagaimanapun kelanjutannya; wilayahnya tempat tinggal warga sekarang.", "Cases opened in the period, whatever became of them; the area is where the citizen lives now.";
    NEEDS_ASKED = "Kebutuhan dicatat", "Needs written down";
    NEEDS_ASKED_MEANS = "Setiap kebutuhan dalam kasus yang dibuka pada periode itu; satu kasus dapat memuat beberapa.", "Every need inside the cases opened in the period; one case can hold several.";
    CASES_CLOSED = "Kasus selesai", "Cases closed";
    CASES_CLOSED_MEANS = "Kasus yang selesai dengan jawaban tertulis kepada warga, pada hari langkah itu ditulis; ditolak, dibatalkan dan duplikat tidak ikut.", "Cases closed with a written answer to the citizen, on the day that step was written; rejected, cancelled and duplicate cases are left out.";
    CASES_DROPPED = "Kasus ditolak atau dibatalkan", "Cases rejected or cancelled";
    CASES_DROPPED_MEANS = "Kasus yang ditolak, dibatalkan atau ditandai duplikat, pada hari langkah itu ditulis.", "Cases rejected, cancelled or marked as duplicates, on the day that step was written.";
    CASE_DAYS = "Rata-rata hari sampai selesai", "Mean days until closed";
    CASE_DAYS_MEANS = "Hari kalender sejak kasus dibuka sampai selesai, rata-rata kasus yang selesai pada periode itu; ditolak dan dibatalkan tidak ikut.", "Calendar days from opening to closing, the mean of cases closed in the period; rejected and cancelled ones are left out.";
    CASES_OPEN = "Kasus terbuka", "Open cases";
    CASES_OPEN_MEANS = "Kasus yang pada hari terakhir periode (atau hari ini bila periode masih berjalan) sudah dibuka dan belum selesai, ditolak, dibatalkan atau duplikat.", "Cases that on the last day of the period (or today while it is running) were opened and not yet closed, rejected, cancelled or marked as duplicates.";
    CASES_LATE = "Kasus lewat batas", "Cases past their day";
    CASES_LATE_MEANS = "Kasus terbuka pada akhir periode yang batas jawabannya sudah lewat pada hari itu; kasus tanpa batas tidak ikut.", "Open cases at the end of the period whose answer was due before that day; cases without a due day are left out.";

    REFERRALS_SENT = "Rujukan dikirim", "Referrals sent";
    REFERRALS_SENT_MEANS = "Rujukan yang suratnya bernomor dan dikirim pada periode itu; yang ditarik kembali tidak ikut, yang dikirim ulang dihitung pada pengiriman terakhir.", "Referrals whose numbered letter went out in the period; what was taken back is left out, what was sent again counts where it was sent last.";
    REFERRALS_SETTLED = "Rujukan dijawab", "Referrals answered";
    REFERRALS_SETTLED_MEANS = "Rujukan yang hasilnya (terlayani, tidak dilayani, atau diteruskan) dicatat pada periode itu; kabar tanpa hasil tidak ikut.", "Referrals whose result (served, not served, sent onward) was written down in the period; news without a result is left out.";
    REFERRALS_SERVED = "Rujukan terlayani", "Referrals served";
    REFERRALS_SERVED_MEANS = "Rujukan yang menurut tujuannya sudah terlayani, pada hari jawaban itu dicatat.", "Referrals the destination says it has served, on the day that answer was written down.";
    REFERRALS_FAILED = "Rujukan tidak terlayani", "Referrals not served";
    REFERRALS_FAILED_MEANS = "Rujukan yang tidak dilayani atau diteruskan oleh tujuannya, pada hari jawaban itu dicatat, dengan alasan berkodenya.", "Referrals the destination did not serve or sent onward, on the day that answer was written down, with the coded reason.";
    REFERRAL_SUCCESS = "Keberhasilan rujukan", "Referral success";
    REFERRAL_SUCCESS_MEANS = "Bagian rujukan terlayani dari rujukan yang dijawab pada periode itu; yang masih menunggu tidak ikut.", "Referrals served as a part of the referrals answered in the period; those still away are left out.";
    REFERRAL_DAYS = "Rata-rata hari sampai dijawab", "Mean days until answered";
    REFERRAL_DAYS_MEANS = "Hari kalender sejak surat dikirim sampai hasilnya dicatat, rata-rata rujukan yang dijawab pada periode itu.", "Calendar days from sending the letter to writing down the result, the mean of referrals answered in the period.";
    REFERRALS_AWAY = "Rujukan menunggu jawaban", "Referrals away";
    REFERRALS_AWAY_MEANS = "Rujukan yang pada hari terakhir periode (atau hari ini) sudah dikirim dan belum ada hasilnya; draf dan yang dibatalkan tidak ikut.", "Referrals that on the last day of the period (or today) were sent and had no result yet; drafts and cancelled ones are left out.";
    REFERRALS_SILENT = "Rujukan tanpa kabar", "Referrals without news";
    REFERRALS_SILENT_MEANS = "Rujukan menunggu jawaban pada akhir periode yang batas jawabannya sudah lewat pada hari itu.", "Referrals away at the end of the period whose answer was due before that day.";

    LETTERS = "Surat bernomor", "Numbered letters";
    LETTERS_MEANS = "Surat yang bertanggal pada periode itu dan memakai nomor kantor; surat batal tidak ikut.", "Letters dated in the period that took a number of the office; void letters are left out.";
    LETTERS_VOID = "Surat dibatalkan", "Void letters";
    LETTERS_VOID_MEANS = "Surat bernomor yang bertanggal pada periode itu lalu dibatalkan dengan alasan; nomornya tidak dipakai lagi.", "Numbered letters dated in the period and voided with a reason; the number is not used again.";

    NEEDS_FOUND = "PPKS ditemukan", "PPKS found";
    NEEDS_FOUND_MEANS = "Data PPKS yang ditemukan pada periode itu, juga yang sudah berakhir; jenis rahasia dihitung tersendiri.", "Entries of PPKS found in the period, also those that ended since; confidential kinds are counted apart.";
    NEEDS_ENDED = "PPKS berakhir", "PPKS ended";
    NEEDS_ENDED_MEANS = "Data PPKS yang tidak berlaku lagi sejak hari pada periode itu, apa pun sebabnya; jenis rahasia dihitung tersendiri.", "Entries of PPKS that ceased to hold on a day of the period, for whatever reason; confidential kinds are counted apart.";
    NEEDS_HELD = "PPKS berlaku", "PPKS that hold";
    NEEDS_HELD_MEANS = "Data PPKS yang ditemukan sampai hari terakhir periode (atau hari ini) dan belum berakhir pada hari itu; satu orang dapat termasuk beberapa jenis; jenis rahasia dihitung tersendiri.", "Entries of PPKS found up to the last day of the period (or today) and not ended by then; one citizen can be of several kinds; confidential kinds are counted apart.";
    NEEDS_FRESH = "PPKS yang segar", "Fresh PPKS";
    NEEDS_FRESH_MEANS = "Data PPKS yang berlaku pada akhir periode dan dipastikan terakhir dalam jangka yang ditetapkan kantor; pemastian sesudah periode membuat data lama tampak segar.", "Entries of PPKS that hold at the end of the period and were last confirmed within the time the office sets; a confirmation after the period makes old entries look fresh.";
    NEEDS_FRESH_SHARE = "Kesegaran data PPKS", "Freshness of PPKS";
    NEEDS_FRESH_SHARE_MEANS = "Bagian data PPKS yang segar dari yang berlaku pada akhir periode; jenis rahasia tidak ikut.", "Fresh entries of PPKS as a part of those that hold at the end of the period; confidential kinds are left out.";
    HELPERS_FOUND = "PSKS ditemukan", "PSKS found";
    HELPERS_FOUND_MEANS = "Data PSKS yang ditemukan pada periode itu, juga yang sudah berakhir.", "Entries of PSKS found in the period, also those that ended since.";
    HELPERS_ENDED = "PSKS berakhir", "PSKS ended";
    HELPERS_ENDED_MEANS = "Data PSKS yang tidak berlaku lagi sejak hari pada periode itu, apa pun sebabnya.", "Entries of PSKS that ceased to hold on a day of the period, for whatever reason.";
    HELPERS_HELD = "PSKS berlaku", "PSKS that hold";
    HELPERS_HELD_MEANS = "Data PSKS yang ditemukan sampai hari terakhir periode (atau hari ini) dan belum berakhir pada hari itu.", "Entries of PSKS found up to the last day of the period (or today) and not ended by then.";
    ROUNDS = "Putaran pemutakhiran selesai", "Updating rounds finished";
    ROUNDS_MEANS = "Putaran pemutakhiran data di satu gampong yang ditutup pada periode itu; putaran yang masih terbuka tidak ikut.", "Updating rounds through one gampong that were closed in the period; rounds still open are left out.";

    SPM_TARGET = "Sasaran SPM", "SPM target group";
    SPM_TARGET_MEANS = "Warga atau keluarga yang datanya berlaku pada akhir periode dalam satu dari lima kelompok SPM, masing-masing sekali per kelompok; terlantar atau tidaknya penyandang disabilitas tidak dicatat, jadi semuanya ikut.", "Citizens or families whose entry holds at the end of the period in one of the five SPM groups, each once per group; whether a disabled citizen is neglected is not recorded, so all are in.";
    SPM_SERVED = "SPM terlayani", "SPM served";
    SPM_SERVED_MEANS = "Sasaran SPM yang pada periode itu menerima layanan di luar panti: layanan yang dicatat dalam kasusnya, atau rujukan yang terlayani oleh tujuan yang bukan panti atau sentra.", "Members of the SPM target group who were served outside institutions in the period: a service written down in their case, or a referral served by a destination that is no panti or sentra.";
    SPM_SHARE = "Capaian SPM", "SPM attained";
    SPM_SHARE_MEANS = "Bagian sasaran SPM yang terlayani di luar panti pada periode itu.", "The part of the SPM target group that was served outside institutions in the period.";

    GIFTS = "Sumbangan mitra", "Contributions of partners";
    GIFTS_MEANS = "Sumbangan dunia usaha dan lembaga yang diberikan pada hari dalam periode itu, dengan atau tanpa nilai rupiah.", "What firms and institutions gave on a day of the period, with or without a value in rupiah.";
    GIFT_VALUE = "Nilai sumbangan", "Value of contributions";
    GIFT_VALUE_MEANS = "Jumlah rupiah sumbangan yang diberikan pada periode itu; sumbangan tanpa nilai rupiah tidak ikut.", "Sum in rupiah of what was given in the period; contributions without a value in rupiah are left out.";

    ACTIVITIES = "Kegiatan", "Activities";
    ACTIVITIES_MEANS = "Kegiatan dan rapat yang berlangsung pada hari dalam periode itu; yang batal dan rapat yang baru direncanakan tidak ikut.", "Activities and meetings that took place on a day of the period; voided ones and meetings only planned are left out.";
    MEETINGS = "Rapat koordinasi", "Coordination meetings";
    MEETINGS_MEANS = "Rapat koordinasi pilar yang berlangsung pada periode itu; yang baru direncanakan atau batal tidak ikut.", "Coordination meetings of the pillars that took place in the period; planned and voided ones are left out.";
    REACHED = "Orang dijangkau", "People reached";
    REACHED_MEANS = "Orang yang dijangkau kegiatan pada periode itu: yang dihitung ditambah yang dicatat namanya; orang yang sama pada dua kegiatan dihitung dua kali.", "People reached by the activities of the period: those counted and those known by name; whoever was reached twice counts twice.";
    PARTICIPATIONS = "Keikutsertaan", "Participations";
    PARTICIPATIONS_MEANS = "Berapa kali seseorang hadir dalam kegiatan pada periode itu, menurut pilar yang diwakilinya saat itu; diundang, izin dan tidak hadir tidak ikut.", "How often somebody was present at an activity of the period, by the pillar they spoke for then; invited, excused and absent are left out.";
    MEMBERS_SERVING = "Anggota bertugas", "Members in service";
    MEMBERS_SERVING_MEANS = "Anggota pilar yang sekarang bertugas; keadaan pada masa lalu tidak disimpan, jadi angka ini sama untuk semua periode.", "Members of pillars in service now; how it was in the past is not kept, so the number is the same for every period.";
    MEMBERS_INVOLVED = "Anggota terlibat", "Members involved";
    MEMBERS_INVOLVED_MEANS = "Anggota yang sekarang bertugas dan hadir sekurangnya sekali dalam kegiatan pada periode itu.", "Members in service now who were present at least once at an activity of the period.";
    MEMBERS_IDLE = "Anggota belum dilibatkan", "Members left out";
    MEMBERS_IDLE_MEANS = "Anggota yang sekarang bertugas dan tidak hadir dalam satu pun kegiatan pada periode itu, juga yang belum pernah hadir.", "Members in service now who were present at no activity of the period, also those who never were.";
    INVOLVED_SHARE = "Keterlibatan", "Involvement";
    INVOLVED_SHARE_MEANS = "Bagian anggota yang terlibat pada periode itu dari anggota yang sekarang bertugas.", "Members involved in the period as a part of the members in service now.";
    DAYS_SINCE = "Hari sejak terakhir terlibat", "Days since last involved";
    DAYS_SINCE_MEANS = "Hari sejak seorang anggota yang bertugas terakhir hadir, sampai akhir periode (atau hari ini); untuk satu pilar: anggota yang paling baru hadir; yang belum pernah hadir tidak ikut.", "Days since a member in service was last present, up to the end of the period (or today); for a pillar: the member who was there latest; who never was is left out.";
    DECISIONS = "Keputusan rapat", "Decisions of meetings";
    DECISIONS_MEANS = "Keputusan tertulis dari rapat yang berlangsung pada periode itu, bagaimanapun kelanjutannya.", "Written decisions of the meetings of the period, whatever became of them.";
    FOLLOW_UPS_OPEN = "Tindak lanjut terbuka", "Open follow-ups";
    FOLLOW_UPS_OPEN_MEANS = "Keputusan dan tindak lanjut kegiatan yang pada akhir periode (atau hari ini) belum selesai dan belum dibatalkan.", "Decisions and follow-ups of activities that at the end of the period (or today) were neither done nor given up.";
    FOLLOW_UPS_LATE = "Tindak lanjut lewat batas", "Overdue follow-ups";
    FOLLOW_UPS_LATE_MEANS = "Tindak lanjut terbuka pada akhir periode yang batas harinya sudah lewat; yang tanpa batas tidak ikut.", "Open follow-ups at the end of the period whose day had passed; those without a day are left out.";
    FOLLOW_UPS_DONE = "Tindak lanjut selesai", "Follow-ups done";
    FOLLOW_UPS_DONE_MEANS = "Keputusan dan tindak lanjut yang selesai pada hari dalam periode itu; yang dibatalkan tidak ikut.", "Decisions and follow-ups done on a day of the period; those given up are left out.";
    ISSUES_RAISED = "Masalah diangkat", "Field issues raised";
    ISSUES_RAISED_MEANS = "Masalah lapangan yang diangkat pada hari dalam periode itu, juga yang kemudian digabung dengan yang sama.", "Problems from the field raised on a day of the period, also those later merged with the same one.";
    ISSUES_DECIDED = "Masalah diputuskan", "Field issues decided";
    ISSUES_DECIDED_MEANS = "Masalah lapangan yang keputusannya ditulis pada periode itu, sekali untuk tiap masalah.", "Problems from the field whose decision was written in the period, each counted once.";
    ISSUES_OPEN = "Masalah terbuka", "Open field issues";
    ISSUES_OPEN_MEANS = "Masalah lapangan yang pada akhir periode (atau hari ini) belum selesai, tidak digabung dan tidak dicabut.", "Problems from the field that at the end of the period (or today) were not done, not merged and not taken back.";
    ISSUES_LATE = "Masalah lewat batas", "Overdue field issues";
    ISSUES_LATE_MEANS = "Masalah lapangan terbuka pada akhir periode yang batas harinya sudah lewat; yang tanpa batas tidak ikut.", "Open problems from the field at the end of the period whose day had passed; those without a day are left out.";
    PROMISES = "Janji mitra", "Promises of partners";
    PROMISES_MEANS = "Janji dunia usaha dan lembaga yang dicatat pada hari dalam periode itu, dengan atau tanpa nilai rupiah.", "What firms and institutions promised on a day of the period, with or without a value in rupiah.";
    PROMISES_OPEN = "Janji belum terpenuhi", "Promises still open";
    PROMISES_OPEN_MEANS = "Janji sampai akhir periode yang sekarang belum atau baru sebagian terpenuhi; yang batal tidak ikut.", "Promises made up to the end of the period that are now not or only partly kept; withdrawn ones are left out.";
    POINTS = "Titik layanan aktif", "Active service points";
    POINTS_MEANS = "PUSKESOS, PUSPELKESSOS, SLRT dan LK-3 yang sekarang aktif dan sudah melayani pada akhir periode itu; yang direncanakan, tidak aktif atau tutup tidak ikut.", "PUSKESOS, PUSPELKESSOS, SLRT and LK-3 that are active now and served already at the end of the period; planned, idle and closed ones are left out.";

    UNIT_COUNT = "jumlah", "count";
    UNIT_DAYS = "hari", "days";
    UNIT_MINUTES = "menit", "minutes";
    UNIT_RUPIAH = "rupiah", "rupiah (Rp)";
    UNIT_PERCENT = "persen", "per cent";

    BY_SERVICE = "Layanan", "Service";
    BY_CHANNEL = "Cara datang", "Channel";
    BY_GAMPONG = "Gampong", "Gampong";
    BY_KECAMATAN = "Kecamatan", "Kecamatan";
    BY_SEX = "Jenis kelamin", "Sex";
    BY_AGE = "Kelompok umur", "Age group";
    BY_OUTCOME = "Hasil", "Outcome";
    BY_REASON = "Alasan", "Reason";
    BY_DESTINATION = "Tujuan rujukan", "Destination";
    BY_STATE = "Keadaan", "State";
    BY_WAITING = "Lama menunggu", "Time waited";
    BY_KIND = "Jenis PPKS/PSKS", "Kind of PPKS/PSKS";
    BY_SPM = "Kelompok SPM", "SPM group";
    BY_PILLAR = "Pilar", "Pillar";
    BY_ACTIVITY = "Jenis kegiatan", "Kind of activity";
    BY_DUTY = "Tugas TKSK", "Duty of a TKSK";
    BY_ORIGIN = "Asal kegiatan", "Origin";
    BY_TOPIC = "Pokok masalah", "Topic";
    BY_FOLLOW_UP = "Jenis tindak lanjut", "Kind of follow-up";
    BY_POINT = "Jenis titik layanan", "Kind of service point";
    BY_DAY = "Hari", "Day";
    BY_WEEK = "Minggu", "Week";
    BY_MONTH = "Bulan", "Month";
    BY_QUARTER = "Triwulan", "Quarter";
    BY_YEAR = "Tahun", "Year";

    WAIT_WEEK = "sampai 7 hari", "up to 7 days";
    WAIT_FORTNIGHT = "8–14 hari", "8–14 days";
    WAIT_MONTH = "15–30 hari", "15–30 days";
    WAIT_TWO = "31–60 hari", "31–60 days";
    WAIT_THREE = "61–90 hari", "61–90 days";
    WAIT_LONGER = "lebih dari 90 hari", "more than 90 days";

    AGE_TODDLER = "0–5 tahun", "0–5 years";
    AGE_CHILD = "6–12 tahun", "6–12 years";
    AGE_YOUTH = "13–17 tahun", "13–17 years";
    AGE_YOUNG = "18–30 tahun", "18–30 years";
    AGE_ADULT = "31–45 tahun", "31–45 years";
    AGE_OLDER = "46–59 tahun", "46–59 years";
    AGE_ELDERLY = "60 tahun ke atas", "60 years and more";
    AGE_UNKNOWN = "umur tidak diketahui", "age unknown";

    SPM_DISABLED = "Penyandang disabilitas telantar", "Neglected people with disabilities";
    SPM_CHILDREN = "Anak telantar", "Neglected children";
    SPM_ELDERLY = "Lanjut usia telantar", "Neglected elderly";
    SPM_HOMELESS = "Gelandangan dan pengemis", "Homeless people and beggars";
    SPM_DISASTER = "Korban bencana", "Victims of disasters";

    NO_SERVICE = "tanpa prosedur", "no procedure";
    NO_GAMPONG = "gampong tidak dicatat", "gampong not noted";
    NO_SEX = "tidak dicatat", "not noted";
    NO_DESTINATION = "tanpa tujuan", "no destination";
    NO_REASON = "tanpa alasan berkode", "no coded reason";
    NO_DUTY = "tanpa tugas", "no duty";
    NO_PILLAR = "bukan anggota pilar", "of no pillar";
    PUBLIC = "masyarakat umum", "the public";
    CLOSED_DESTINATION = "Tujuan rahasia", "Confidential destination";
    CLOSED_KIND = "Jenis rahasia", "Confidential kinds";
}
