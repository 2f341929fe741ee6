//! The jobs of the desk, each with how few keys it may take; done in any office, for any citizen in it.

use crate::office::{DESK, KNOWN, KNOWN_LETTERS, Office, leave, on_desk, pick};
use crate::support::Clerk;

const NEED_TO_KNOW: usize = 5;
const COUNTED_VISIT: usize = 10;
const KNOWN_TO_LETTER: usize = 23;
const NEW_TO_LETTER: usize = 115;
const NEW_NOT_DATA: usize = 25;
const COMPLETE_TO_LETTER: usize = 4;
const MISSING_SLIP: usize = 2;
const INTERRUPT: usize = 1;

/// A citizen and the keys in the search line that lead to the record.
pub struct Who {
    /// Letters, and arrows where others come first.
    pub keys: String,
    /// Name as registered.
    pub name: String,
    /// Something else in the record that only this citizen has among those of the same name.
    pub known_by: String,
}

impl Who {
    /// The one everybody knows in the small offices.
    pub fn known() -> Who {
        Who { keys: KNOWN_LETTERS.into(), name: KNOWN.into(), known_by: "16-05-1950".into() }
    }

    /// Finds and opens the record.
    pub fn open(&self, clerk: &mut Clerk) {
        clerk.keys("/");
        clerk.keys(&self.keys);
        clerk.keys("<Enter>");
        clerk.wait_for("the record", |p| p.has(&self.name) && p.has(&self.known_by) && p.has("Riwayat data"));
    }

    /// As much of the name as a narrow list shows.
    fn listed(&self) -> String {
        self.name.chars().take(16).collect()
    }
}

#[track_caller]
pub fn within(clerk: &Clerk, budget: usize) {
    assert!(clerk.pressed() <= budget, "{} keys, {budget} allowed\n{}", clerk.pressed(), clerk.picture());
}

/// What a citizen wants, the keys, the procedure that answers it, one paper of its list.
const QUESTIONS: &[(&str, &str, &str, &str)] = &[
    ("bpjs mati", "/mati", "Pengaktifan kembali BPJS PBI JK yang nonaktif", "Kartu Keluarga"),
    ("kursi roda", "/kurs", "Bantuan alat bantu penyandang disabilitas", "Foto seluruh badan calon penerima"),
    ("sktm", "/sktm", "Surat keterangan kurang mampu dari keuchik (SKTM)", "KTP-el pemohon"),
    ("jenazah", "/jena", "jenazah", "wajib"),
    ("odgj", "/odgj", "gangguan jiwa", "wajib"),
    ("desil", "/desi", "desil", "wajib"),
];

/// What do I need for X, answered from the desk.
pub fn need_to_know(office: &Office) {
    let mut clerk = office.open();
    for (wish, keys, procedure, paper) in QUESTIONS {
        clerk.count_anew();
        clerk.keys(keys);
        clerk.wait_for(wish, |p| {
            let beside: Vec<String> = p.rows().iter().map(|row| row.chars().skip(66).collect()).collect();
            let line = |text: &str| beside.iter().position(|row| row.contains(text));
            // Title, then the heading of the papers, then the paper: the answer, not only a hit.
            let words = procedure.split(' ').next().unwrap_or_default();
            p.has(procedure)
                && line(words).is_some_and(|at| line("Berkas").is_some_and(|papers| papers > at))
                && line(paper).is_some()
        });
        within(&clerk, NEED_TO_KNOW);
        clerk.keys("<Esc>");
        on_desk(&mut clerk);
    }
    leave(clerk);
}

/// A question of a known citizen, answered and counted.
pub fn counted_visit(office: &Office, who: &Who) {
    let mut clerk = office.open();
    who.open(&mut clerk);
    clerk.keys("v");
    clerk.wait_text("Catat kunjungan");
    clerk.keys("1");
    clerk.wait_text("Kunjungan dicatat.");
    within(&clerk, COUNTED_VISIT);
    clerk.keys("1");
    clerk.wait_for("the visit on the desk", |p| p.has("1 kunjungan") && p.has(&who.listed()) && p.has("Cek desil"));
    leave(clerk);
}

/// From the record to the preview: refer, need, papers, destination, consent, save.
fn refer_to_preview(clerk: &mut Clerk) {
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    need_to_preview(clerk);
}

fn need_to_preview(clerk: &mut Clerk) {
    pick(clerk, "kurs", "Bantuan alat bantu");
    clerk.wait_text("Foto seluruh badan");
    clerk.keys("a<Enter>");
    pick(clerk, "din", "Dinas");
    clerk.keys("y<C-s>");
    clerk.wait_text("belum bernomor");
    clerk.wait_text("Dengan hormat");
}

pub fn assert_on_disk(office: &Office, serial: usize) {
    let mut files: Vec<String> = std::fs::read_dir(office.folder.path().join("surat"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let stem = format!("rujukan-460-{serial}-");
    for ending in [".pdf", ".txt"] {
        assert!(files.iter().any(|file| file.starts_with(&stem) && file.ends_with(ending)), "{files:?}");
    }
}

/// A known citizen, the full job.
pub fn known_to_letter(office: &Office, who: &Who) {
    let mut clerk = office.open();
    who.open(&mut clerk);
    refer_to_preview(&mut clerk);
    clerk.keys("<Enter>");
    let letter = clerk.wait_for("the number", |p| p.has("siap dicetak"));
    within(&clerk, KNOWN_TO_LETTER);
    assert!(letter.has("460/1/20"), "{letter}");
    assert_on_disk(office, 1);
    clerk.keys("1");
    clerk.wait_for("nothing left over", |p| p.has(DESK) && p.has("0 belum disimpan") && p.has("1 kunjungan"));
    clerk.keys("5");
    clerk.wait_for("the referral as sent", |p| p.has("[5 Rujukan]") && p.has("terkirim") && p.has("460/1/20"));
    leave(clerk);
    office.assert_healthy();
}

/// Types something the citizen says; counted apart from the keys that only serve the program.
fn say(clerk: &mut Clerk, data: &mut usize, text: &str) {
    let before = clerk.pressed();
    clerk.keys(text);
    *data += clerk.pressed() - before;
}

/// Somebody new, the full job.
pub fn new_to_letter(office: &Office) {
    let mut clerk = office.open();
    let mut data = 0;
    clerk.keys("/");
    say(&mut clerk, &mut data, "9999014101900007");
    clerk.wait_text("Daftarkan warga baru");
    clerk.keys("<Enter>");
    let form = clerk.wait_text("Rujukan baru");
    assert!(form.has("01-01-1990") && form.has("(•) Perempuan"), "birth and sex as the NIK says\n{form}");
    say(&mut clerk, &mut data, "Nurlaila Fiktif Baru");
    clerk.keys("<Enter><Enter><Enter>");
    say(&mut clerk, &mut data, "peuni");
    clerk.wait_for("the gampong", |p| {
        p.rows().iter().any(|row| row.matches('▌').count() > 0 && row.contains("Peuniti"))
    });
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "Dusun Contoh");
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "080000000000");
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "9999010101900001");
    clerk.keys("<Enter>");
    need_to_preview(&mut clerk);
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    // The letters of need and destination are what the citizen wants, but are counted against the clerk all the same.
    let not_data = clerk.pressed() - data;
    within(&clerk, NEW_TO_LETTER);
    assert!(not_data <= NEW_NOT_DATA, "{not_data} keys that are not data");
    assert_on_disk(office, 1);
    clerk.keys("1");
    clerk.wait_for("the visit on the desk", |p| p.has(DESK) && p.has("Nurlaila Fiktif") && p.has("0 belum disimpan"));
    leave(clerk);
    office.assert_healthy();
}

/// Papers complete: to the letter with its number.
pub fn complete_to_letter(office: &Office, who: &Who) {
    let mut clerk = office.open();
    who.open(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(&mut clerk, "kurs", "Bantuan alat bantu");
    clerk.keys("<Tab>");
    pick(&mut clerk, "din", "Dinas");
    clerk.keys("y<S-Tab><S-Tab>");
    clerk.wait_for("the papers", |p| p.rows().iter().any(|row| row.starts_with("│▌ Berkas")));
    clerk.count_anew();
    clerk.keys("a<C-s>");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    within(&clerk, COMPLETE_TO_LETTER);
    leave(clerk);
}

/// The slip of what is still missing.
pub fn missing_slip(office: &Office) {
    let mut clerk = office.open();
    clerk.keys("/kurs<Enter>");
    clerk.wait_for("the procedure", |p| p.has("Prosedur]") && p.has("Foto seluruh badan"));
    clerk.keys("12");
    clerk.wait_text("[x] Surat permohonan");
    clerk.count_anew();
    clerk.keys("k");
    let slip = clerk.wait_text("Foto seluruh badan calon penerima");
    assert!(!slip.has("siap dicetak"), "{slip}");
    clerk.keys("s");
    clerk.wait_text("Tersimpan: ");
    within(&clerk, MISSING_SLIP);
    let papers: Vec<_> = std::fs::read_dir(office.folder.path().join("surat")).unwrap().collect();
    assert_eq!(papers.len(), 2, "as PDF and as text");
    leave(clerk);
}

/// A visit set aside for another one and taken up again.
pub fn interrupted(office: &Office, who: &Who) {
    let mut clerk = office.open();
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    clerk.keys("Nurlai");
    clerk.wait_text("Nurlai");
    clerk.keys("<Left><Left>");
    let before = clerk.wait_for("the cursor", |p| p.cursor().is_some());
    let place = clerk.wait_for("the cursor moved", |p| {
        p.find("Nurlai").is_some_and(|(row, col)| {
            p.cursor() == Some((u16::try_from(row).unwrap(), u16::try_from(col + 4).unwrap()))
        })
    });
    assert!(before.has("Nurlai"));
    clerk.count_anew();
    clerk.keys("<C-t>");
    on_desk(&mut clerk);
    within(&clerk, INTERRUPT);
    who.open(&mut clerk);
    clerk.keys("v1");
    clerk.wait_text("Kunjungan dicatat.");
    clerk.keys("1");
    on_desk(&mut clerk);
    clerk.count_anew();
    clerk.keys("<C-t>");
    let back = clerk.wait_for("the form", |p| p.has("Rujukan baru") && p.has("Nurlai"));
    within(&clerk, INTERRUPT);
    assert_eq!(back.cursor(), place.cursor(), "{back}");
    clerk.keys("X");
    clerk.wait_text("NurlXai");
    leave(clerk);
}
