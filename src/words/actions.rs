//! What every action is called: a short label for the footer, a sentence for help and palette.

use super::{Text, t};

/// Label and sentence of one action.
pub struct ActionWords {
    /// For the footer: one or two words.
    pub label: Text,
    /// For a crowded footer: shorter than the label where the label is long.
    pub brief: Text,
    /// For help, palette and manual: one sentence.
    pub sentence: Text,
}

macro_rules! actions {
    ($($name:ident = $id:literal, $en:literal $(/ $bid:literal, $ben:literal)?; $sid:literal, $sen:literal;)+) => {$(
        #[doc = concat!("Words of: ", $en, ".")]
        pub const $name: ActionWords = ActionWords {
            label: t($id, $en),
            brief: last(&[t($id, $en) $(, t($bid, $ben))?]),
            sentence: t($sid, $sen),
        };
    )+};
}

/// The brief label if there is one, else the label itself.
const fn last(labels: &[Text]) -> Text {
    match labels {
        [.., last] => *last,
        [] => t("", ""),
    }
}

actions! {
    QUIT = "keluar", "quit"; "Tutup Loket. Isian yang belum disimpan menunggu di Meja.", "Close Loket. Forms not saved wait on the desk.";
    HELP = "bantuan", "help"; "Semua tombol yang berlaku di layar ini.", "Every key that works on this screen.";
    PALETTE = "perintah", "commands"; "Cari perintah dengan namanya.", "Find a command by its name.";
    SEARCH = "cari", "search"; "Satu baris untuk semua: warga, prosedur, anggota, tujuan, wilayah, rujukan.", "One line for everything: people, procedures, members, destinations, regions, referrals.";
    REPLY = "balasan", "answer"; "Catat balasan tujuan: ketik kode pada surat, pilih hasilnya.", "Write down what a destination answered: type the code of the letter, choose the outcome.";
    DISPOSITION = "lembar disposisi", "disposition sheet" / "disposisi", "sheet"; "Lembar disposisi kasus ini: siapa, kapan, dan arahannya pada setiap jenjang.", "Disposition sheet of this case: who, when and what was instructed on each rung.";
    TRAY = "tanda tangan", "signing" / "ttd", "sign"; "Buka baki surat: yang menunggu paraf, tanda tangan, atau diambil.", "Open the signature tray: letters waiting for initials, signature or collection.";
    REGISTER = "register", "the register"; "Buka register PPKS dan PSKS kecamatan atau gampong ini.", "Open the register of PPKS and PSKS of this kecamatan or gampong.";
    REGISTER_CONFIRM = "masih benar", "still true" / "benar", "true"; "Catat bahwa data ini masih benar hari ini.", "Write down that this is still true today.";
    REGISTER_CHANGE = "ubah", "change"; "Perbaiki catatan ini.", "Correct this entry.";
    REGISTER_END = "akhiri", "end"; "Catatan ini tidak berlaku lagi; pilih sebabnya.", "This is not true any more; choose why.";
    REGISTER_LATER = "nanti", "later"; "Tidak ada orang; tanyakan lagi nanti.", "Nobody there; ask again later.";
    REGISTER_NEW = "baru", "new"; "Tambah catatan; dalam putaran satu baris untuk satu orang.", "Add an entry; in a round one line for one person.";
    REGISTER_ROUND = "putaran", "round"; "Buka atau lanjutkan putaran pendataan gampong ini.", "Open or go on with the round of this gampong.";
    REGISTER_CLUSTER = "kelompok", "cluster"; "Hanya satu kelompok: anak, lansia, disabilitas, PSKS …", "Only one cluster: children, elderly, disability, PSKS …";
    REGISTER_KIND = "jenis ini", "this kind"; "Hanya jenis dari baris yang dipilih; sekali lagi semua jenis.", "Only the kind of the selected row; once more all kinds.";
    REGISTER_STANDING = "status", "standing"; "Berganti: masih berlaku, lama tidak dikonfirmasi, sudah berakhir, semua.", "Switch: true now, not confirmed for long, over, all.";
    REGISTER_PERSON = "warga", "citizen"; "Buka data warga dengan kasus dan kunjungannya.", "Open the citizen with cases and visits.";
    REGISTER_PROMISES = "janji mitra", "promises" / "janji", "promises"; "Janji mitra dunia usaha ini, atau semua janji; yang terlambat dahulu.", "What this partner promised, or all promises; what is overdue first.";
    PROMISE_GIVE = "beri", "give"; "Catat yang diberikan mitra untuk janji ini: sebagian atau semuanya.", "Write down what was given for this promise: a part or all of it.";
    PROMISE_NEW = "janji baru", "new promise" / "baru", "new"; "Catat janji baru mitra ini.", "Write down a new promise of this partner.";
    PROMISE_CHANGE = "ubah", "change"; "Perbaiki janji ini.", "Correct this promise.";
    PROMISE_BACK = "batal", "taken back"; "Mitra membatalkan janji ini; sebutkan sebabnya.", "The partner takes this promise back; say why.";
    PROMISE_VIEW = "tampilan", "view"; "Yang belum terpenuhi, yang terlambat, atau semua.", "Those still open, those overdue, or all.";
    PROMISE_PARTNER = "mitra", "partner"; "Buka catatan mitra ini di register.", "Open this partner's entry in the register.";
    POINTS = "titik layanan", "service points" / "layanan", "points"; "PUSKESOS, PUSPELKESSOS, SLRT, dan LK-3: yang ada, yang belum, dan petugasnya.", "PUSKESOS, PUSPELKESSOS, SLRT and LK-3: which there are, which are missing, who works there.";
    POINT_CONFIRM = "masih benar", "still true" / "benar", "true"; "Catat bahwa data titik layanan ini masih benar hari ini.", "Write down that this service point is still as written.";
    POINT_CHANGE = "ubah", "change"; "Perbaiki titik layanan ini: keadaan, petugas, jam buka.", "Correct this service point: state, officers, hours.";
    POINT_NEW = "tambah", "add"; "Catat titik layanan di gampong atau kecamatan ini.", "Write down a service point of this gampong or kecamatan.";
    POINT_VIEW = "tampilan", "view"; "Semua, yang belum ada, atau yang perlu dicek.", "All, those missing, or those to be checked.";
    REGISTER_GIVE = "sumbangan", "gift"; "Catat sumbangan mitra dunia usaha ini.", "Write down what this partner gave.";
    REGISTER_CLOSE = "tutup putaran", "close round" / "tutup", "close"; "Tutup putaran gampong ini.", "Close the round of this gampong.";
    REGISTER_SENSITIVE = "jenis rahasia", "confidential kinds"; "Perlihatkan atau sembunyikan jenis rahasia; itu tercatat.", "Show or hide confidential kinds; that is logged.";
    MEETINGS = "rapat", "meetings"; "Buka rapat: agenda, kehadiran, keputusan, notulen.", "Open the meetings: agenda, attendance, decisions, minutes.";
    ISSUES = "masalah lapangan", "problems" / "masalah", "problems"; "Buka masalah lapangan: siapa mengangkat, sampai di mana, apa keputusannya.", "Open the problems from the field: who raised them, how far they are, what was decided.";
    MEETING_NEW = "rapat baru", "new meeting" / "baru", "new"; "Buat rapat; keputusan yang masih terbuka kembali ke agendanya.", "Make a meeting; decisions that are still open come back on its agenda.";
    MEETING_TAKE = "ambil/lepas", "take or leave" / "ambil", "take"; "Ambil yang ditawarkan ke agenda, atau lepaskan pokok atau peserta ini.", "Take what is offered onto the agenda, or take this point or person off.";
    MEETING_POINT = "pokok agenda", "own point" / "pokok", "point"; "Tambah pokok agenda sendiri.", "Add a point of your own to the agenda.";
    MEETING_INVITE = "undang", "invite"; "Undang satu pilar, seorang anggota, atau pejabat dengan namanya.", "Invite a pillar, a member, or an official by name.";
    MEETING_PRESENT = "hadir", "present"; "Orang ini hadir; lanjut ke baris berikutnya.", "This person is here; on to the next line.";
    MEETING_EXCUSED = "izin", "excused"; "Orang ini izin.", "This person said they could not come.";
    MEETING_ABSENT = "tidak hadir", "absent"; "Orang ini tidak hadir.", "This person did not come.";
    MEETING_ALL = "semua hadir", "all present" / "semua", "all"; "Semua dari pilar ini hadir, kecuali yang sudah ditandai.", "All of this pillar are here, but for those who are marked already.";
    MEETING_WALK_IN = "datang sendiri", "walk-in"; "Catat orang yang datang tanpa diundang.", "Write down somebody who came without being invited.";
    MEETING_SAID = "catat ucapan", "what was said" / "catat", "said"; "Tulis yang disampaikan orang ini, atau yang dibicarakan tentang pokok ini.", "Write what this person said, or what was said about this point.";
    MEETING_RAISE = "angkat masalah", "raise" / "masalah", "raise"; "Angkat masalah dari baris ini; orang, pilar, dan wilayah sudah terisi.", "Raise a problem from this line; person, pillar and place are known.";
    MEETING_DECIDE = "keputusan", "decision"; "Tulis keputusan, tentang pokok ini atau lepas.", "Write a decision, about this point or on its own.";
    MEETING_CLOSE = "tutup", "close"; "Lihat yang belum ada keputusan, tulis hasil rapat, tutup.", "See what is without a decision, write what came of it, close.";
    MEETING_MINUTES = "notulen", "minutes"; "Lihat, simpan, dan cetak notulen.", "Look at, save and print the minutes.";
    MEETING_LETTER = "undangan", "invitation"; "Lihat, simpan, dan cetak undangan.", "Look at, save and print the invitation.";
    MEETING_CHANGE = "ubah", "change"; "Ubah hari, tempat, judul.", "Change day, place, title.";
    MEETING_HIGHER = "naikkan", "higher"; "Naikkan pokok agenda ini.", "Move this point up.";
    MEETING_LOWER = "turunkan", "lower"; "Turunkan pokok agenda ini.", "Move this point down.";
    MEETING_VOID = "batalkan", "void"; "Batalkan rapat ini dengan alasan.", "Make this meeting void, with a reason.";
    ISSUE_NEW = "angkat masalah", "raise" / "angkat", "raise"; "Angkat masalah baru; siapa pun boleh.", "Raise a new problem; anybody may.";
    ISSUE_STEP = "langkah", "step"; "Pilih langkah berikutnya: bahas, putuskan, selesaikan, cabut, buka lagi.", "Choose the next step: discuss, decide, finish, take back, open again.";
    ISSUE_MERGE = "gabung", "merge"; "Gabungkan dengan masalah yang sama, atau pisahkan lagi.", "Merge with the problem that says the same, or part them again.";
    ISSUE_CHANGE = "ubah", "change"; "Perbaiki uraian masalah ini.", "Correct what is said of this problem.";
    ISSUE_CASE = "kasus terkait", "cases" / "kasus", "cases"; "Kaitkan kasus dengan masalah ini, atau lepaskan.", "Put a case behind this problem, or take it away.";
    ISSUE_STATE = "status", "state"; "Berganti: terbuka, terlambat, diangkat, dibahas, diputuskan, selesai, semua.", "Switch: open, overdue, raised, discussed, decided, done, all.";
    ISSUE_AREA = "kecamatan ini", "this kecamatan" / "wilayah", "where"; "Hanya kecamatan dari baris yang dipilih; sekali lagi seluruh kota.", "Only the kecamatan of the selected row; once more the whole city.";
    ISSUE_TOPIC = "topik", "topic"; "Hanya tentang satu topik.", "Only about one topic.";
    ISSUE_PILLAR = "pilar", "pillar"; "Hanya yang diangkat satu pilar.", "Only what one pillar raised.";
    CASE_ISSUES = "masalah", "problems"; "Masalah lapangan di balik kasus ini: buka, atau angkat yang baru.", "Problems from the field behind this case: open one, or raise a new one.";
    CHOOSE = "pilih", "choose"; "Pilih surat ini, atau lepaskan.", "Choose this letter, or not.";
    CHOOSE_ALL = "pilih semua", "choose all" / "semua", "all"; "Pilih semua surat, atau lepaskan semua.", "Choose every letter, or none.";
    INITIAL = "paraf", "initial"; "Catat paraf Kepala Bidang pada surat yang dipilih.", "Write down the head of division's initials on the chosen letters.";
    SIGN = "tanda tangani", "sign" / "tanda tangan", "sign"; "Catat tanda tangan Kepala Dinas pada surat yang dipilih.", "Write down the signature of the head of the office on the chosen letters.";
    COLLECT = "diambil", "collected"; "Catat siapa yang mengambil surat yang dipilih.", "Write down who collected the chosen letters.";
    TRAY_LIST = "daftar lain", "other list"; "Pindah antara yang menunggu tanda tangan dan yang menunggu diambil.", "Switch between letters waiting for signature and letters waiting to be collected.";
    VOID_LETTER = "batalkan surat", "void letter" / "batalkan", "void"; "Batalkan surat ini dengan alasan tertulis; nomornya tidak dipakai lagi.", "Make this letter void with a written reason; its number is never used again.";
    NEXT_PAPER = "surat berikutnya", "next letter" / "berikutnya", "next"; "Lihat surat berikutnya dari daftar.", "See the next letter of the list.";
    PREVIOUS_PAPER = "surat sebelumnya", "previous letter"; "Lihat surat sebelumnya dari daftar.", "See the previous letter of the list.";
    PANE_DESK = "Meja", "Desk"; "Buka Meja: kunjungan hari ini, isian yang belum disimpan, yang jatuh tempo.", "Open the desk: today's visits, forms not saved yet, what is due.";
    PANE_DIRECTORY = "Direktori", "Directory"; "Buka Direktori tujuh pilar sosial.", "Open the directory of the seven pillars.";
    PANE_KECAMATAN = "Kecamatan", "Kecamatan"; "Buka daftar dan peta kecamatan.", "Open list and map of kecamatan.";
    PANE_PROCEDURES = "Prosedur", "Procedures"; "Buka prosedur layanan.", "Open the service procedures.";
    PANE_REFERRALS = "Rujukan", "Referrals"; "Buka daftar rujukan.", "Open the referrals.";
    PANE_ACTIVITIES = "Kegiatan", "Activities"; "Buka kegiatan.", "Open the activities.";
    PANE_REPORTS = "Laporan", "Reports"; "Buka laporan.", "Open the reports.";
    LANGUAGE = "bahasa", "language"; "Ganti bahasa layar: Indonesia atau Inggris.", "Switch the screen between Indonesian and English.";
    MOUSE = "tetikus", "mouse"; "Hidupkan atau matikan tetikus: klik memilih, klik lagi membuka, roda menggulung.", "Switch the mouse on or off: a click selects, another opens, the wheel scrolls.";
    THEME = "warna", "colours"; "Ganti warna: gelap, terang, tanpa warna.", "Switch colours: dark, light, none.";
    BLANK = "tutup layar", "blank screen"; "Kosongkan layar supaya tidak terbaca orang lain. Tombol apa saja membukanya.", "Blank the screen so that nobody else reads it. Any key brings it back.";
    INTERRUPT = "tamu lain", "other visitor"; "Titipkan pekerjaan ini dan kembali ke Meja; tombol yang sama mengembalikannya.", "Set this work aside and go to the desk; the same key brings it back.";
    SUSPEND = "ke shell", "suspend"; "Hentikan sementara dan kembali ke shell.", "Stop for a while and return to the shell.";
    REDRAW = "gambar ulang", "redraw"; "Gambar ulang layar.", "Draw the screen again.";
    UP = "naik", "up"; "Baris sebelumnya.", "Previous row.";
    DOWN = "turun", "down"; "Baris berikutnya.", "Next row.";
    PAGE_UP = "halaman naik", "page up"; "Satu halaman ke atas.", "One page up.";
    PAGE_DOWN = "halaman turun", "page down"; "Satu halaman ke bawah.", "One page down.";
    FIRST = "awal", "first"; "Baris pertama.", "First row.";
    LAST = "akhir", "last"; "Baris terakhir.", "Last row.";
    OPEN = "buka", "open"; "Masuk ke yang dipilih.", "Go into the selected one.";
    BACK = "kembali", "back"; "Kembali satu langkah. Tidak ada yang hilang.", "One step back. Nothing is lost.";
    NEXT = "berikutnya", "next"; "Pindah ke bagian berikutnya.", "Go to the next part.";
    PREVIOUS = "sebelumnya", "previous"; "Pindah ke bagian sebelumnya.", "Go to the previous part.";
    NEW = "baru", "new"; "Buat yang baru.", "Make a new one.";
    EDIT = "ubah", "edit"; "Ubah data ini.", "Change this record.";
    COMPLETE = "lengkapi", "complete"; "Lengkapi rujukan yang belum bernomor: tujuan, berkas, persetujuan, catatan.", "Complete a referral without a number: destination, papers, consent, note.";
    FILTER = "saring", "filter"; "Saring daftar.", "Filter the list.";
    LISTS = "daftar", "lists"; "Pilih daftar: terlambat, hari ini, macet di atas, daftar yang disimpan.", "Choose a list: overdue, due today, stuck above, kept lists.";
    UNFILTER = "lepas saringan", "clear filter" / "lepas", "clear"; "Lepas saringan; daftarnya tetap.", "Clear the filter; the list stays.";
    KEEP_LIST = "simpan daftar", "keep list"; "Simpan daftar dan saringannya dengan nama.", "Keep the list and its filter under a name.";
    FORGET_LIST = "buang daftar", "drop list"; "Buang daftar tersimpan yang sedang terlihat.", "Drop the kept list that is shown.";
    PILLAR_FILTER = "pilar", "pillar"; "Saring menurut pilar.", "Filter by pillar.";
    TERM_FILTER = "keadaan", "state"; "Saring menurut keadaan: aktif, akan habis, habis masa, kosong, nonaktif, perlu dicek.", "Filter by state: active, ending, expired, vacant, inactive, to be checked.";
    DIRECTORY_PLACES = "tujuan", "destinations"; "Tujuan rujukan di Direktori, atau kembali ke anggota.", "Destinations in the directory, or back to the members.";
    MEMBER_CARD = "kartu kontak", "contact card" / "kartu", "card"; "Kartu kontak anggota: lihat, simpan, cetak.", "Contact card of the member: look, save, print.";
    MEMBER_CHECKED = "dicek hari ini", "checked today" / "dicek", "checked"; "Data anggota ini baru saja dipastikan benar.", "This record was just made sure of.";
    MEMBER_RENEW = "SK baru", "new decree"; "Pindahkan semua pada SK ini, atau yang ditandai, ke SK baru.", "Move everybody on this decree, or those marked, to a new one.";
    MEMBER_MARK = "tandai", "mark"; "Tandai anggota untuk SK baru; lagi untuk melepas.", "Mark a member for a new decree; again to unmark.";
    MEMBER_ROSTER = "cetak daftar", "print roster" / "daftar", "roster"; "Daftar anggota yang tampil sekarang sebagai kertas.", "The members listed now, as a paper.";
    MEMBER_FILES = "lampiran", "attachments"; "Pindaian SK dan foto anggota: tambah, atau simpan keluar yang sudah ada.", "Scan of the decree and photo of the member: add, or save one out.";
    MEMBER_PHONE = "telepon salah", "wrong phone"; "Tandai nomor telepon anggota ini salah.", "Mark the phone number of this member as wrong.";
    MEMBER_FIELD = "isian baru", "new field"; "Tambah isian khusus pada sebuah pilar.", "Add a field to a pillar.";
    AREA_FILTER = "wilayah", "area"; "Saring menurut kecamatan.", "Filter by kecamatan.";
    TASKS = "tugas cek", "checks"; "Tujuan rujukan yang perlu dicek ulang TKSK kecamatan ini.", "Destinations the TKSK of this kecamatan should look at.";
    MAP = "peta", "map"; "Pindah antara daftar dan peta; di peta, panah memilih wilayah di sebelahnya.", "Go between list and map; on the map the arrows choose the next region.";
    MEASURE = "ukuran", "measure"; "Pilih apa yang ditampilkan peta.", "Choose what the map shows.";
    MEASURE_NEXT = "ukuran berikut", "next measure"; "Ukuran berikutnya di peta.", "Next measure on the map.";
    MEASURE_PREVIOUS = "ukuran sebelum", "previous measure"; "Ukuran sebelumnya di peta.", "Previous measure on the map.";
    AREA_CASES = "kasus", "cases"; "Kasus terbuka di wilayah yang dipilih.", "Open cases of the selected area.";
    AREA_REFERRALS = "rujukan", "referrals"; "Rujukan dari wilayah yang dipilih.", "Referrals from the selected area.";
    BALANCE = "imbangan", "balance"; "Kebutuhan dan petugas: tiap gampong, yang paling timpang dahulu.", "Needs and helpers: every gampong, the worst gap first.";
    STALE = "kesegaran", "freshness" / "segar", "fresh"; "Gampong menurut kesegaran datanya dan sisa putarannya; Enter membuka putaran.", "Gampong by how fresh their register is and what is left of the round; Enter opens the round.";
    CHANGE = "perubahan", "change"; "Perubahan PPKS dan PSKS tiap bulan, triwulan, atau tahun.", "How PPKS and PSKS changed by month, quarter or year.";
    REPORTS_MONTHLY = "laporan TKSK", "TKSK reports" / "TKSK", "TKSK"; "Laporan bulanan TKSK kepada Camat: sembilan kecamatan, tiap bulan.", "Monthly reports of the TKSK to the Camat: nine kecamatan, every month.";
    MONTHLY_EDIT = "ubah uraian", "edit words" / "ubah", "edit"; "Tulis sendiri uraian bagian yang dipilih.", "Write own words for the selected part.";
    MONTHLY_PAPER = "lihat kertas", "see paper" / "kertas", "paper"; "Laporan seperti dicetak: simpan atau cetak.", "The report as printed: save or print.";
    MONTHLY_NUMBER = "beri nomor", "number" / "nomor", "number"; "Beri nomor dan bekukan angkanya; ditanya dahulu.", "Give it its number and freeze its figures; asked first.";
    MONTHLY_VOID = "batalkan nomor", "void number" / "batal", "void"; "Batalkan nomornya dengan alasan; laporan dapat disusun lagi.", "Make its number void with a reason; the report can be written again.";
    MONTHLY_BEFORE = "bulan sebelumnya", "month before" / "sebelum", "before"; "Bulan sebelumnya (juga panah kiri).", "The month before (also the left arrow).";
    MONTHLY_AFTER = "bulan sesudahnya", "month after" / "sesudah", "after"; "Bulan sesudahnya (juga panah kanan).", "The month after (also the right arrow).";
    SUMS_CLUSTER = "kelompok", "cluster"; "Kelompok jenis berikutnya: semua PPKS, anak, disabilitas, …", "Next cluster of kinds: all PPKS, children, disabilities, …";
    SUMS_KIND = "jenis", "kind"; "Jenis berikutnya di kelompok ini.", "Next kind of this cluster.";
    SUMS_NARROWER = "persempit", "narrower"; "Dari kota ke kecamatan, lalu ke gampong.", "From the city to a kecamatan, then to a gampong.";
    SUMS_WIDER = "perluas", "wider"; "Dari gampong ke kecamatan, lalu ke kota.", "From a gampong to its kecamatan, then to the city.";
    SUMS_NEXT = "wilayah lain", "next area" / "lain", "next"; "Kecamatan atau gampong berikutnya.", "The next kecamatan or gampong.";
    SUMS_PREVIOUS = "wilayah sebelumnya", "previous area"; "Kecamatan atau gampong sebelumnya.", "The previous kecamatan or gampong.";
    SUMS_PERIOD = "periode", "period"; "Bulan, triwulan, atau tahun.", "Month, quarter or year.";
    SUMS_OTHER = "layar lain", "other screen" / "tukar", "swap"; "Dari imbangan ke perubahan wilayah ini, dan sebaliknya.", "From the balance to the change of this area, and back.";
    ACTIVITY_NEW = "baru", "new"; "Catat kegiatan.", "Write down an activity.";
    ACTIVITY_AGAIN = "ulangi", "again"; "Kegiatan yang sama hari ini: siapa, di mana, dan apa sudah terisi.", "The same activity today: who, where and what are filled in.";
    ACTIVITY_SERIES = "rangkaian", "series"; "Kegiatan berikutnya dalam rangkaian; rapat: rencanakan beberapa sekaligus.", "The next of the series; for a meeting: plan several at once.";
    ACTIVITY_VOID = "batalkan", "void"; "Batalkan kegiatan dengan alasan tertulis; tetap tercatat.", "Make the activity void with a written reason; it stays in the file.";
    ACTIVITY_FILES = "lampiran", "attachments"; "Tambah foto atau pindaian kegiatan ini, atau simpan keluar.", "Add a photo or a scan of this activity, or save one out.";
    FOLLOW_UPS = "tindak lanjut", "follow-ups" / "tindak", "to do"; "Semua tindak lanjut yang masih terbuka.", "Every follow-up that is still open.";
    ACTIVITY_GRID = "keterlibatan", "involvement" / "ikut", "who"; "Siapa yang ikut dan siapa yang belum: pilar dan anggota per bulan.", "Who takes part and who is left out: pillars and members by month.";
    GRID_CHOOSE = "pilih", "choose"; "Pilih anggota untuk diundang, atau lepas; di baris pilar: semua yang belum ikut.", "Choose a member to be invited, or let go; at a pillar: all who took part in nothing.";
    GRID_LEFT_OUT = "semua yang belum", "all left out" / "yang belum", "left out"; "Pilih semua yang belum ikut apa pun dalam masa ini; sekali lagi melepas.", "Choose everybody who took part in nothing in this time; once more lets go.";
    GRID_INVITE = "undang rapat", "invite" / "undang", "invite"; "Rencanakan rapat dengan yang dipilih sebagai undangan.", "Plan a meeting with those chosen as guests.";
    GRID_PAPER = "cetak undangan", "print list" / "cetak", "print"; "Daftar undangan sebagai kertas, dengan telepon dan terakhir ikut.", "The list of guests as a paper, with phone and when they took part last.";
    GRID_NARROWER = "persempit", "narrower"; "Lebih sedikit bulan.", "Fewer months.";
    GRID_WIDER = "perluas", "wider"; "Lebih banyak bulan.", "More months.";
    GRID_PREVIOUS = "sebelumnya", "earlier"; "Bulan-bulan sebelumnya.", "The months before.";
    GRID_NEXT = "berikutnya", "later"; "Bulan-bulan berikutnya.", "The months after.";
    GRID_SORT = "urutan", "order"; "Yang paling lama tidak ikut dahulu, atau menurut nama.", "The longest left out first, or by name.";
    FOLLOW_DONE = "selesai", "done"; "Tindak lanjut ini selesai; tulis apa jadinya.", "This follow-up is done; write what became of it.";
    FOLLOW_DROP = "batalkan", "give up"; "Tindak lanjut ini tidak dikerjakan lagi; tulis alasannya.", "This follow-up is given up; write why.";
    FOLLOW_CHANGE = "ubah", "change"; "Ubah isi, siapa yang mengerjakan, atau batasnya.", "Change what, who does it, or until when.";
    FIND_IN_LIST = "cari di daftar", "find in list" / "kata", "words"; "Saring daftar menurut kata.", "Filter the list by words.";
    REFER = "rujuk", "refer"; "Buat rujukan dari sini.", "Make a referral from here.";
    COUNT_VISIT = "catat kunjungan", "count visit" / "catat", "count"; "Catat kunjungan ini dalam hitungan hari ini.", "Count this visit in today's figures.";
    MISSING_SLIP = "lembar kurang", "missing slip" / "kurang", "missing"; "Lembar berkas yang belum ada, untuk dibawa pulang.", "Slip of the papers still missing, to take home.";
    INFO_SHEET = "lembar info", "info sheet" / "info", "info"; "Lembar informasi prosedur, untuk dibawa pulang.", "Information sheet of the procedure, to take home.";
    REPORT_PAPER = "cetak", "print"; "Lihat laporan ini sebagai lembar: simpan PDF dan teks, atau cetak.", "See this report as a paper: save it as PDF and text, or print it.";
    TICK = "centang", "tick"; "Centang berkas yang dibawa (1–9).", "Tick the papers brought (1–9).";
    TICK_ALL = "semua ada", "all there"; "Centang semua berkas.", "Tick every paper.";
    RELATED = "terkait", "related"; "Buka prosedur terkait.", "Open a related procedure.";
    APPROVE = "sahkan", "approve"; "Sahkan prosedur ini atas nama kantor.", "Approve this procedure for the office.";
    LETTER = "surat", "letter"; "Lihat surat rujukan.", "See the referral letter.";
    ISSUE = "beri nomor", "number it"; "Beri nomor surat, simpan PDF, tandai terkirim.", "Number the letter, save the PDF, mark as sent.";
    PRINT = "cetak", "print"; "Cetak lewat perintah cetak sistem.", "Print through the system's print command.";
    SAVE_PDF = "simpan PDF", "save PDF"; "Simpan sebagai PDF dan teks.", "Save as PDF and text.";
    CHOOSE_ROW = "pilih", "choose"; "Pilih baris ini untuk dikerjakan bersama yang lain, atau lepaskan.", "Choose this row to be done together with others, or let it go.";
    CHOOSE_ROWS = "pilih semua", "choose all"; "Pilih semua baris yang sudah terbaca; sekali lagi melepas semuanya.", "Choose every row that was read; once more lets all go.";
    DO_TO_ALL = "sekaligus", "at once"; "Langkah, pembatalan, atau batas jawaban untuk semua yang dipilih.", "A step, cancelling, or the due date for everything chosen.";
    OPEN_CASE = "kasus", "case"; "Buka kasusnya: semua rujukan, langkah berikut, riwayat.", "Open the case: all its referrals, the next steps, its history.";
    CASE_STEP = "langkah", "step"; "Langkah kasus yang dapat diambil sekarang, dan mengapa yang lain belum.", "Steps the case can take now, and why the others cannot.";
    REFERRAL_STEP = "rujukan", "referral"; "Langkah rujukan yang dipilih: balasan, pembatalan.", "Steps of the selected referral: an answer, cancelling.";
    CASE_NOTE = "catat", "note"; "Tulis catatan, hasil kunjungan rumah, atau layanan yang diberikan.", "Write a note, the findings of a home visit, or a service given.";
    CASE_ROAD = "jalur", "road"; "Jalur layanan: tahap berikutnya, isian yang diminta, pemeriksaan sebelum SIKS-NG.", "Road of the service: next milestone, facts it asks for, the check before SIKS-NG.";
    CASE_AGAIN = "rujuk lagi", "refer again"; "Rujukan lain untuk kebutuhan yang sama.", "One more referral for the same need.";
    CASE_FILES = "lampiran", "attachments"; "Tambah foto atau PDF ke kasus ini, atau simpan keluar yang sudah ada.", "Add a photo or PDF to this case, or save one of its files out.";
    CASE_PERSON = "warga", "citizen"; "Buka data warganya.", "Open the citizen.";
    VOID = "batalkan", "cancel"; "Batalkan dengan alasan tertulis: surat yang bernomor (nomornya tidak dipakai lagi), atau rujukan yang masih draf.", "Cancel with a written reason: a numbered letter (its number is never used again), or a referral that is still a draft.";
    REVEAL = "perlihatkan", "reveal"; "Perlihatkan NIK dan telepon selama 30 detik; dicatat.", "Show NIK and phone for 30 seconds; this is logged.";
    SAVE = "simpan", "save"; "Simpan.", "Save.";
    NEED_MORE = "kebutuhan lagi", "another need"; "Tambah kebutuhan lain pada kasus yang sama.", "Add another need to the same case.";
    TAKE_THEIRS = "ambil isian lain", "take theirs"; "Ambil isian yang ditulis meja lain.", "Take what another desk wrote.";
    CLEAR = "kosongkan", "clear"; "Kosongkan isian ini.", "Clear this field.";
    DELETE_DRAFT = "buang isian", "drop form"; "Buang isian yang belum disimpan ini.", "Throw this unsaved form away.";
    DAY_BEFORE = "sebelumnya", "before"; "Hari sebelumnya.", "The day before.";
    DAY_AFTER = "berikutnya", "after"; "Hari berikutnya.", "The day after.";
    TODAY = "hari ini", "today"; "Kembali ke hari ini.", "Back to today.";
    BOARD = "papan", "board"; "Papan penyelia: yang macet, di mana, sejak kapan, mengapa.", "The supervisor's board: what is stuck, where, since when, why.";
    OLDEST_CASE = "kasus terlama", "oldest case"; "Buka kasus yang paling lama macet.", "Open the case that has been stuck longest.";
    REPORTS_AREA = "wilayah", "area"; "Pilih seluruh kota atau satu kecamatan.", "Choose the whole city or one kecamatan.";
    REPORTS_CHOOSE = "laporan", "reports" / "jenis", "kinds"; "Pilih salah satu laporan.", "Choose one of the reports.";
    REPORT_NARROW = "lebih pendek", "narrower"; "Periode lebih pendek: dari tahun ke semester, triwulan, bulan, minggu, hari.", "A shorter period: from year to half, quarter, month, week, day.";
    REPORT_WIDEN = "lebih panjang", "wider"; "Periode lebih panjang, sampai setahun.", "A longer period, up to a year.";
    REPORT_BEFORE = "mundur", "back"; "Periode sebelumnya yang sama panjangnya.", "The period before of the same length.";
    REPORT_AFTER = "maju", "forth"; "Periode berikutnya, sampai yang sedang berjalan.", "The period after, up to the running one.";
    REPORT_TODAY = "periode ini", "this period"; "Kembali ke periode yang memuat hari ini.", "Back to the period that holds today.";
    REPORT_PERIOD = "periode", "period"; "Tulis periode: November 2026, 2026-W48, bulan lalu, 1-15 November 2026.", "Type a period: November 2026, 2026-W48, last month, 1-15 November 2026.";
    REPORT_COMPARE = "bandingkan", "compare"; "Tampilkan periode sebelumnya di samping, dengan selisihnya.", "Show the period before beside it, with the difference.";
    REPORT_SAVE = "simpan", "save"; "Simpan sebagai PDF, XLSX, atau CSV; keperluan dan penerima ditanyakan dan dicatat.", "Save as PDF, XLSX or CSV; purpose and recipient are asked and written down.";
    LIST_SAVE = "ekspor", "export"; "Simpan daftar ini, sebagaimana tersaring, sebagai XLSX atau CSV; keperluan dan penerima ditanyakan dan dicatat.", "Save this list as it is narrowed as XLSX or CSV; purpose and recipient are asked and written down.";
    VISITS_SAVE = "ekspor", "export"; "Simpan daftar kunjungan hari ini atau hari-hari lain sebagai XLSX atau CSV; keperluan dan penerima ditanyakan dan dicatat.", "Save the visits of today or other days as XLSX or CSV; purpose and recipient are asked and written down.";
    REPORT_LEFT = "kolom kiri", "column left"; "Angka di kolom sebelah kiri.", "The number in the column to the left.";
    REPORT_RIGHT = "kolom kanan", "column right"; "Angka di kolom sebelah kanan.", "The number in the column to the right.";
    EVENING_REPORT = "laporan sore", "evening report" / "sore", "evening"; "Angka kunjungan hari ini.", "Today's figures.";
    FAMILY = "keluarga", "family"; "Lihat sekeluarga: anggota KK, kunjungan, kasus, dan surat.", "See the whole family: members of the card, visits, cases and letters.";
    JOIN = "gabung", "join"; "Gabungkan dua data dari satu orang, atau lepaskan lagi.", "Join two records of one person, or part them again.";
    DONE_TODAY = "urungkan", "take back"; "Lihat yang dikerjakan hari ini di meja ini, dan urungkan yang salah catat.", "See what was done today at this desk, and take back what was written by mistake.";
    SETTINGS = "kantor", "office"; "Ubah pengaturan kantor: kop surat, batas waktu, alur kasus, petugas dan perannya.", "Change the settings: letterhead, time limits, the way of cases, staff and roles.";
}

/// Names of the scopes, for help and manual.
pub mod scopes {
    use super::super::{Text, t};
    /// Works everywhere.
    pub const GLOBAL: Text = t("Di mana saja", "Everywhere");
    /// Works in lists.
    pub const LIST: Text = t("Di daftar", "In lists");
    /// Works on the desk.
    pub const DESK: Text = t("Meja", "Desk");
    /// Works in the directory.
    pub const DIRECTORY: Text = t("Direktori", "Directory");
    /// Works in the kecamatan pane.
    pub const KECAMATAN: Text = t("Kecamatan", "Kecamatan");
    /// Works in the list of procedures.
    pub const PROCEDURES: Text = t("Prosedur", "Procedures");
    /// Works in an open procedure.
    pub const PROCEDURE: Text = t("Prosedur terbuka", "Open procedure");
    /// Works while a checklist has the keys.
    pub const CHECKLIST: Text = t("Daftar syarat", "Checklist");
    /// Works in the list of referrals.
    pub const REFERRALS: Text = t("Rujukan", "Referrals");
    /// Works in the log of activities.
    pub const ACTIVITIES: Text = t("Kegiatan", "Activities");
    /// Works in the list of open follow-ups.
    pub const FOLLOW_UPS: Text = t("Tindak lanjut terbuka", "Open follow-ups");
    /// Works in the grid of involvement.
    pub const INVOLVEMENT: Text = t("Keterlibatan", "Involvement");
    /// Works in the reports.
    pub const REPORTS: Text = t("Laporan sore", "Evening report");
    /// A report of some days and a place.
    pub const REPORT: Text = t("Laporan menurut periode", "Report of a period");
    /// The supervisor's board, and what works on every face of the reports.
    pub const BOARD: Text = t("Laporan", "Reports");
    /// Works in an opened case.
    pub const CASE: Text = t("Kasus terbuka", "Open case");
    /// Works where the register is weighed.
    pub const PROMISES: Text = t("Janji mitra", "Promises of partners");
    /// Name of a scope.
    pub const POINTS: Text = t("Titik layanan", "Service points");
    /// Name of a scope.
    pub const SUMS: Text = t("Imbangan dan perubahan", "Balance and change");
    /// Works in an opened person.
    pub const PERSON: Text = t("Data warga", "A citizen");
    /// Works in forms.
    pub const FORM: Text = t("Formulir", "Forms");
    /// Works in the register and its rounds.
    pub const REGISTER: Text = t("Register", "The register");
    /// Works in the meetings.
    pub const MEETINGS: Text = t("Rapat", "Meetings");
    /// Works in the list of problems from the field.
    pub const ISSUES: Text = t("Masalah lapangan", "Problems from the field");
    /// Works in the signature tray.
    pub const TRAY: Text = t("Baki tanda tangan", "Signature tray");
    /// Works in the monthly reports.
    pub const MONTHLY: Text = t("Laporan bulanan TKSK", "Monthly reports");
    /// Works in a paper's preview.
    pub const PREVIEW: Text = t("Pratinjau surat", "Paper preview");
}

/// Words of the key reference in the manual.
pub mod reference {
    use super::super::{Text, t};
    /// Heading.
    pub const TITLE: Text = t("Tombol Loket", "Keys of Loket");
    /// Under the heading.
    pub const INTRODUCTION: Text = t(
        "Dibuat dari tabel perintah dan peta tombol bawaan; jangan diubah dengan tangan. Kantor boleh memberi tombol lain lewat berkas peta tombolnya sendiri, dengan nama di kolom terakhir.",
        "Made from the table of actions and the shipped key map; do not edit by hand. An office may bind other keys in a key map of its own, by the names in the last column.",
    );
    /// Column.
    pub const KEYS: Text = t("Tombol", "Keys");
    /// Column.
    pub const LABEL: Text = t("Di kaki layar", "In the footer");
    /// Column.
    pub const SENTENCE: Text = t("Gunanya", "What it does");
    /// Column.
    pub const NAME: Text = t("Nama", "Name");
}
