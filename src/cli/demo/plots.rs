//! What the pillars of the sample office do: titles, results and obstacles of activities, by kind; what is said in
//! meetings; problems from the field and what became of them. Made up, and marked as samples.

use crate::domain::activity::ActivityKind;
use crate::domain::field_issue::IssueTopic;
use crate::domain::member::Pillar;

/// One kind of activity as it is told.
pub(super) struct Plot {
    pub(super) kind: ActivityKind,
    /// How often it happens in a kecamatan in a month, in percent.
    pub(super) share: usize,
    pub(super) titles: &'static [&'static str],
    pub(super) results: &'static [&'static str],
    pub(super) obstacles: &'static [&'static str],
    /// What is still to be done.
    pub(super) tasks: &'static [&'static str],
    /// Kinds of need it reaches; empty for the public.
    pub(super) reaches: &'static [&'static str],
    /// Most people it reaches by count, and by name.
    pub(super) crowd: usize,
    pub(super) names: usize,
}

/// The activities of a kecamatan; every duty has one.
pub(super) const PLOTS: &[Plot] = &[
    Plot {
        kind: ActivityKind::Mapping,
        share: 85,
        titles: &[
            "Pemutakhiran data PPKS gampong",
            "Pendataan lansia dan penyandang disabilitas",
            "Pencocokan data PSKS",
        ],
        results: &[
            "Data dicocokkan bersama kader, yang pindah dan meninggal dicatat",
            "Daftar diserahkan ke meja data",
        ],
        obstacles: &["Sebagian warga sedang bekerja saat didatangi", "Alamat lama belum diperbarui"],
        tasks: &["Datangi lagi rumah yang kosong", "Serahkan daftar perubahan ke Dinas"],
        reaches: &["PPKS-08", "PPKS-09", "PPKS-24"],
        crowd: 18,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Information,
        share: 90,
        titles: &[
            "Penjelasan syarat reaktivasi PBI JK",
            "Informasi alur usulan DTSEN",
            "Jawab tanya layanan di meunasah",
        ],
        results: &["Warga tahu berkas yang dibawa", "Lembar informasi dibagikan"],
        obstacles: &["Aturan berubah dan warga belum tahu", "Banyak yang belum punya KTP-el"],
        tasks: &["Tempel lembar informasi di kantor keuchik"],
        reaches: &[],
        crowd: 45,
        names: 0,
    },
    Plot {
        kind: ActivityKind::HomeVisit,
        share: 90,
        titles: &["Kunjungan ke rumah lansia yang tinggal sendiri", "Kunjungan keluarga dengan anak disabilitas"],
        results: &["Keadaan dicatat, keluarga diberi tahu layanan yang ada", "Diusulkan bantuan permakanan"],
        obstacles: &["Keluarga menolak difoto", "Warga tidak punya berkas lengkap"],
        tasks: &["Bantu mengurus KTP-el dan KK", "Kunjungi lagi setelah bantuan diterima"],
        reaches: &["PPKS-08", "PPKS-05"],
        crowd: 0,
        names: 3,
    },
    Plot {
        kind: ActivityKind::Extension,
        share: 55,
        titles: &["Penyuluhan pencegahan penelantaran lansia", "Penyuluhan hak anak bersama Karang Taruna"],
        results: &["Peserta sepakat melapor lewat PSM", "Terbentuk kelompok peduli gampong"],
        obstacles: &["Waktu bersamaan dengan musim kenduri"],
        tasks: &["Siapkan penyuluhan lanjutan"],
        reaches: &["PPKS-23"],
        crowd: 60,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Accompaniment,
        share: 60,
        titles: &["Pendampingan keluarga mengurus BPJS", "Pendampingan penyandang disabilitas ke layanan kesehatan"],
        results: &["Berkas diterima loket", "Layanan diberikan pada hari itu"],
        obstacles: &["Antrean panjang", "Transportasi tidak tersedia"],
        tasks: &["Pantau hasil pengurusan"],
        reaches: &["PPKS-09", "PPKS-24"],
        crowd: 0,
        names: 2,
    },
    Plot {
        kind: ActivityKind::Guidance,
        share: 35,
        titles: &["Bimbingan kelompok usaha bersama", "Bimbingan keluarga penerima PKH"],
        results: &["Kelompok membuat rencana kerja tiga bulan"],
        obstacles: &["Modal kelompok belum cair"],
        tasks: &["Periksa pembukuan kelompok"],
        reaches: &["PPKS-24", "PPKS-23"],
        crowd: 20,
        names: 1,
    },
    Plot {
        kind: ActivityKind::Business,
        share: 35,
        titles: &["Pertemuan dengan mitra tentang paket sembako", "Menagih janji kursi roda kepada mitra"],
        results: &["Mitra bersedia membantu", "Mitra minta daftar calon penerima"],
        obstacles: &["Mitra menunggu persetujuan pimpinan"],
        tasks: &["Kirim daftar calon penerima kepada mitra"],
        reaches: &[],
        crowd: 6,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Puskesos,
        share: 60,
        titles: &["Piket di PUSKESOS gampong", "Memeriksa rujukan SLRT yang belum dijawab"],
        results: &["Rujukan yang tertahan diteruskan ke kota"],
        obstacles: &["Petugas PUSKESOS belum tetap", "Jaringan internet putus"],
        tasks: &["Tetapkan jadwal piket"],
        reaches: &["PPKS-24"],
        crowd: 14,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Puspelkessos,
        share: 45,
        titles: &["Koordinasi dengan Camat di PUSPELKESSOS", "Laporan keadaan sosial kepada Camat"],
        results: &["Camat meminta data gampong yang paling tertinggal"],
        obstacles: &["Ruang PUSPELKESSOS dipakai bersama"],
        tasks: &["Siapkan data untuk Camat"],
        reaches: &[],
        crowd: 10,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Lk3,
        share: 35,
        titles: &["Mengantar keluarga berkonsultasi ke LK-3", "Penyampaian layanan LK-3 kepada ibu-ibu gampong"],
        results: &["Keluarga mendapat jadwal konsultasi"],
        obstacles: &["Keluarga khawatir masalahnya diketahui orang"],
        tasks: &["Tanyakan hasil konsultasi"],
        reaches: &["PPKS-25"],
        crowd: 12,
        names: 0,
    },
    Plot {
        kind: ActivityKind::Emergency,
        share: 8,
        titles: &["Bantuan masa panik korban kebakaran", "Bantuan masa panik korban genangan air"],
        results: &["Paket bantuan sampai pada hari yang sama"],
        obstacles: &["Akses jalan sempit"],
        tasks: &["Data kerusakan rumah"],
        reaches: &["PPKS-21"],
        crowd: 25,
        names: 1,
    },
    Plot {
        kind: ActivityKind::Other,
        share: 6,
        titles: &["Membantu verifikasi calon penerima dari gampong"],
        results: &["Berkas dilengkapi"],
        obstacles: &[],
        tasks: &[],
        reaches: &[],
        crowd: 10,
        names: 0,
    },
];

/// What pillars say in a meeting.
pub(super) const SAID: &[(Pillar, &[&str])] = &[
    (Pillar::Pkh, &["Ada KPM graduasi yang perlu usaha", "Data KPM ganda sudah dibersihkan"]),
    (Pillar::Tagana, &["Siap membantu dapur umum bila banjir", "Alat di gudang perlu diperiksa"]),
    (Pillar::Psm, &["PSM ingin dilibatkan saat verifikasi", "Warga bertanya mengapa belum ada jawaban"]),
    (Pillar::Tksk, &["Laporan bulanan sudah disampaikan ke Camat", "Beberapa gampong belum punya PUSKESOS"]),
    (Pillar::KarangTaruna, &["Pemuda siap membantu pendataan", "Perlu pelatihan bagi pengurus baru"]),
    (Pillar::Slrt, &["Rujukan tanpa kabar perlu ditagih", "Pengaduan terbanyak soal PBI"]),
    (Pillar::SaktiPeksos, &["Ada anak yang perlu pengasuhan sementara", "Perlu rumah aman sementara"]),
];

/// What the monthly meeting always talks about.
pub(super) const TOPICS: &[&str] =
    &["Pemutakhiran data PPKS dan PSKS", "Rujukan yang belum dijawab", "Pembagian tugas pilar bulan depan"];

/// What a meeting decides beside the problems from the field.
pub(super) const DECISIONS: &[&str] = &[
    "Daftar hadir pilar disampaikan ke Dinas tiap bulan",
    "Tiap gampong menunjuk satu kader pendata",
    "Rujukan lewat 14 hari ditagih bersama",
    "Jadwal piket PUSKESOS dibuat tiap tiga bulan",
    "Data lansia tinggal sendiri diperiksa ulang",
    "Pilar yang tidak hadir dua kali dihubungi",
];

/// What became of a problem.
pub(super) enum Fate {
    Raised,
    Discussed,
    /// The decision in words.
    Decided(&'static str),
    /// The decision, and what was done.
    Done(&'static str, &'static str),
    /// The same as another one of the list.
    Same(usize),
    /// Why it was taken back.
    Dropped(&'static str),
}

/// One problem from the field: months ago, place of its kecamatan (none: the city), who raised it, about what.
pub(super) struct Story {
    pub(super) back: u32,
    pub(super) place: Option<usize>,
    pub(super) pillar: Pillar,
    pub(super) topic: IssueTopic,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    /// Days until the next step is due; none where nobody said.
    pub(super) due: Option<u64>,
    pub(super) fate: Fate,
}

const fn story(
    (back, place, pillar): (u32, Option<usize>, Pillar),
    topic: IssueTopic,
    title: &'static str,
    about: &'static str,
    due: Option<u64>,
    fate: Fate,
) -> Story {
    Story { back, place, pillar, topic, title, about, due, fate }
}

/// How many more PSM say what the first story says.
pub(super) const VOICES: usize = 11;

/// Problems, each after the one it may be merged into.
pub(super) const STORIES: &[Story] = &[
    story(
        (7, Some(2), Pillar::Psm),
        IssueTopic::Coordination,
        "PSM belum dilibatkan dalam verifikasi lapangan",
        "PSM mendengar hasil verifikasi dari warga, bukan dari petugas.",
        Some(60),
        Fate::Done("PSM gampong diundang pada setiap verifikasi lapangan", "Undangan dikirim sejak bulan berikutnya"),
    ),
    story(
        (11, Some(1), Pillar::Pkh),
        IssueTopic::Data,
        "Nama KPM ganda di dua gampong",
        "Nama yang sama tercatat di dua gampong dengan alamat berbeda.",
        Some(45),
        Fate::Done("Data ganda diperbaiki lewat operator", "Diperbaiki dalam satu bulan"),
    ),
    story(
        (5, Some(3), Pillar::Slrt),
        IssueTopic::Answer,
        "Rujukan tidak dijawab lebih dari sebulan",
        "Warga datang berulang menanyakan jawaban.",
        Some(40),
        Fate::Decided("Rujukan lewat 14 hari ditagih petugas loket setiap Senin"),
    ),
    story(
        (5, Some(3), Pillar::Tksk),
        IssueTopic::Answer,
        "Warga tidak mendapat jawaban rujukan",
        "Keluhan yang sama dari dua gampong.",
        None,
        Fate::Same(2),
    ),
    story(
        (4, Some(8), Pillar::KarangTaruna),
        IssueTopic::Targeting,
        "Bantuan diterima keluarga yang sudah mampu",
        "Pemuda gampong menunjuk beberapa rumah untuk diperiksa.",
        Some(30),
        Fate::Discussed,
    ),
    story(
        (4, Some(8), Pillar::Psm),
        IssueTopic::Targeting,
        "Penerima bantuan sudah mampu, tetangga belum terdata",
        "Disampaikan warga kepada PSM.",
        None,
        Fate::Same(4),
    ),
    story(
        (9, None, Pillar::Tagana),
        IssueTopic::Capacity,
        "Persediaan selimut di gudang habis",
        "Tidak ada cadangan untuk kebakaran berikutnya.",
        Some(30),
        Fate::Done("Dinas mengusulkan cadangan triwulan", "Cadangan tersedia di gudang"),
    ),
    story(
        (3, Some(5), Pillar::Pkh),
        IssueTopic::Coordination,
        "Kecamatan tanpa TKSK, laporan terhenti",
        "Tidak ada yang menyampaikan laporan bulanan kepada Camat.",
        Some(30),
        Fate::Decided("PSM menggantikan sementara sampai TKSK baru ditetapkan"),
    ),
    story(
        (2, Some(0), Pillar::SaktiPeksos),
        IssueTopic::Protection,
        "Anak perlu pengasuhan sementara pada malam hari",
        "Belum ada tempat yang menerima sesudah jam kerja.",
        Some(45),
        Fate::Discussed,
    ),
    story(
        (2, Some(4), Pillar::Slrt),
        IssueTopic::Procedure,
        "Syarat reaktivasi PBI tidak dipahami warga",
        "Warga datang tiga kali karena berkas kurang.",
        Some(60),
        Fate::Decided("Lembar syarat ditempel di kantor keuchik"),
    ),
    story(
        (6, Some(6), Pillar::Psm),
        IssueTopic::Misuse,
        "Dugaan pungutan saat pengambilan bantuan",
        "Setelah diperiksa ternyata salah paham.",
        None,
        Fate::Dropped("Sudah dijelaskan kepada pelapor, tidak ada pungutan"),
    ),
    story(
        (3, Some(7), Pillar::Tksk),
        IssueTopic::Capacity,
        "Kuota kursi roda habis sebelum pertengahan tahun",
        "Dua belas orang menunggu.",
        Some(20),
        Fate::Raised,
    ),
    story(
        (0, Some(2), Pillar::Tagana),
        IssueTopic::Coordination,
        "Titik kumpul belum diketahui warga pesisir",
        "Warga bertanya ke mana harus pergi.",
        Some(30),
        Fate::Raised,
    ),
    story(
        (0, Some(1), Pillar::Psm),
        IssueTopic::Data,
        "Lansia meninggal masih tercatat penerima",
        "Ditemukan saat kunjungan rumah.",
        None,
        Fate::Raised,
    ),
];
