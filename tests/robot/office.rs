//! An office to work in: made once by the program itself (first screen, import), copied for every test.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use loket::store::Store;
use tempfile::TempDir;

use crate::support::{Clerk, Desk, Picture};

/// Name given on the first screen.
pub const USER: &str = "Petugas Robot";
/// A citizen everybody at this desk knows. All people here are made up; their NIK begin with 9999, which no region has.
pub const KNOWN: &str = "Zulfikar Fiktif";
/// First letters of that name, enough to find it.
pub const KNOWN_LETTERS: &str = "zulfi";
/// Shown on the desk and nowhere else.
pub const DESK: &str = "Kunjungan hari ini";
/// Filler citizens of the usual and of the larger office.
const USUAL: usize = 40;
const LARGER: usize = 4_000;

/// Signs what is done to the file beside the desk.
fn looker() -> loket::store::Desk {
    loket::store::Desk { user: "pemeriksa".into(), terminal: "uji".into() }
}

/// A folder with an office's file, settings of the clerk and papers.
pub struct Office {
    pub folder: TempDir,
}

impl Office {
    /// Nothing at all: the first screen comes up.
    pub fn empty() -> Office {
        Office { folder: tempfile::tempdir().unwrap() }
    }

    /// A small office with a few citizens.
    pub fn usual() -> Office {
        static MADE: OnceLock<Office> = OnceLock::new();
        MADE.get_or_init(|| Office::made(USUAL)).copy()
    }

    /// Some thousands of citizens.
    pub fn larger() -> Office {
        static MADE: OnceLock<Office> = OnceLock::new();
        MADE.get_or_init(|| Office::made(LARGER)).copy()
    }

    /// Made by the program: first screen, then an import.
    pub fn made(fillers: usize) -> Office {
        let folder = tempfile::tempdir().unwrap();
        let people = folder.path().join("warga.csv");
        std::fs::write(&people, people_csv(fillers)).unwrap();
        Office::from_list(&people)
    }

    /// Made by the program: first screen, then an import of this list.
    pub fn from_list(people: &Path) -> Office {
        let office = Office::empty();
        let mut clerk = office.desk().open();
        first_screen(&mut clerk);
        leave(clerk);
        office.import("people", people);
        let members = office.folder.path().join("anggota.csv");
        std::fs::write(&members, MEMBERS).unwrap();
        office.import("members", &members);
        office
    }

    fn import(&self, kind: &str, file: &Path) {
        let done = self.command().args(["import", kind]).arg(file).arg("--apply").output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Brings a list in that is written here.
    pub fn bring(&self, kind: &str, name: &str, csv: &str) {
        let file = self.folder.path().join(name);
        std::fs::write(&file, csv).unwrap();
        self.import(kind, &file);
    }

    /// The data file.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("kantor.loket")
    }

    /// Its file, looked at by somebody beside the desk.
    pub fn store(&self) -> Store {
        Store::open(&self.data(), looker()).unwrap()
    }

    /// The same, for reading only.
    pub fn reading(&self) -> Store {
        Store::open_read_only(&self.data(), looker()).unwrap()
    }

    /// The same office in a folder of its own.
    pub fn copy(&self) -> Office {
        let to = Office::empty();
        copy_tree(self.folder.path(), to.folder.path());
        to
    }

    /// The program on this office in a terminal of 120×36.
    pub fn desk(&self) -> Desk {
        let home = self.folder.path();
        Desk::loket()
            .arg("--data")
            .arg(self.data())
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("USER", "")
            .env("LOGNAME", "")
            .size(120, 36)
    }

    /// The desk open and read.
    pub fn open(&self) -> Clerk {
        let mut clerk = self.desk().open();
        on_desk(&mut clerk);
        clerk.count_anew();
        clerk
    }

    /// The program without a terminal.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
        command.arg("--data").arg(self.data()).env("HOME", self.folder.path()).stdin(Stdio::null());
        command.env("XDG_CONFIG_HOME", self.folder.path().join("config"));
        command
    }

    /// What `loket check` says about the file; panics when it is not healthy.
    pub fn assert_healthy(&self) {
        let done = self.command().arg("check").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{said}");
    }
}

fn copy_tree(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_tree(&entry.path(), &target);
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") {
            std::fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// Fills the first screen as little as it allows: the name, Enter, the rest as it stands.
pub fn first_screen(clerk: &mut Clerk) {
    clerk.wait_text("Selamat datang di Loket");
    clerk.keys(USER);
    clerk.keys("<C-s>");
    on_desk(clerk);
}

/// Waits for the desk with its lists read.
#[track_caller]
pub fn on_desk(clerk: &mut Clerk) -> Picture {
    clerk.wait_for("the desk", |p| p.has(DESK) && p.has("[1 Meja]") && !p.has("Membaca"))
}

/// Closes the program as a clerk does.
#[track_caller]
pub fn leave(mut clerk: Clerk) {
    clerk.keys("<C-q>");
    assert!(clerk.wait_exit().success());
    clerk.assert_only_known_sequences();
}

/// Finds the known citizen and opens the record: `/`, letters, Enter.
pub fn open_known(clerk: &mut Clerk) {
    clerk.keys("/");
    clerk.keys(KNOWN_LETTERS);
    clerk.wait_text(KNOWN);
    clerk.keys("<Enter>");
    clerk.wait_for("the record", |p| p.has(KNOWN) && p.has("Riwayat data"));
}

/// In a field that looks something up: types, waits for the proposal, takes the first.
pub fn pick(clerk: &mut Clerk, letters: &str, first: &str) {
    clerk.keys(letters);
    clerk.wait_for(first, |p| p.rows().iter().any(|row| row.contains('▌') && row.contains(first)));
    clerk.keys("<Enter>");
    clerk.wait_for("the choice", |p| !p.rows().iter().any(|row| row.matches('▌').count() > 1 && row.contains(first)));
}

const FIRST: [&str; 12] = [
    "Ainun",
    "Bukhari",
    "Cut",
    "Darmawati",
    "Erlina",
    "Fauzan",
    "Hasballah",
    "Intan",
    "Junaidi",
    "Kamariah",
    "Lukman",
    "Maulana",
];
const SECOND: [&str; 10] =
    ["Rahmi", "Syahputra", "Husna", "Ismail", "Munira", "Nazar", "Putra", "Safira", "Usman", "Yulia"];

/// A list of made-up citizens: the known one, another one, and fillers.
pub fn people_csv(fillers: usize) -> String {
    let mut csv = String::from("nik,no_kk,nama,jk,tgl_lahir,kecamatan,gampong,alamat,ppks\n");
    csv.push_str("9999011605500001,9999010101000001,");
    csv.push_str(KNOWN);
    csv.push_str(",L,1950-05-16,Lueng Bata,Blang Cut,Dusun Contoh,\n");
    csv.push_str("9999014203850002,9999010101000002,Rosmiati Fiktif,P,1985-03-02,Meuraxa,Punge Jurong,Dusun Contoh,\n");
    for at in 0..fillers {
        let (first, second) = (FIRST[at % FIRST.len()], SECOND[at / FIRST.len() % SECOND.len()]);
        let day = at % 28 + 1;
        let name = format!("{first} {second} Fiktif {}", at / 120);
        let serial = at % 9_000 + 10;
        let line = format!(
            "9999{:02}{day:02}0170{serial:04},99990202020{:05},{name},L,1970-01-{day:02},Jaya Baru,Lamteumen Barat,Dusun Contoh {at},\n",
            2 + at / 9_000,
            at / 4,
        );
        csv.push_str(&line);
    }
    csv
}

/// Members, made up and marked so.
const MEMBERS: &str = "pilar,nama,jabatan,wilayah\n\
PSM,Mariani (fiktif),Ketua,Punge Jurong\n\
TAGANA,Saifuddin (fiktif),Anggota,Blang Cut\n";
