//! Somebody who has never seen it: no folder, no file, no settings; one command.

use std::os::unix::fs::PermissionsExt;

use crate::support::Desk;

#[test]
fn the_first_start_makes_its_folder_and_enter_opens_the_desk() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let mut clerk = Desk::loket()
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", &data)
        .env("XDG_CONFIG_HOME", home.path().join("config"))
        .size(120, 36)
        .open();
    clerk.wait_text("Selamat datang di Loket");
    clerk.keys("Rina<Enter>");
    clerk.wait_text("Kunjungan hari ini");
    clerk.wait_text("Rina");
    clerk.keys("<C-q>");
    clerk.wait_exit();
    let folder = data.join("loket");
    assert!(folder.join("kantor.loket").exists());
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
}
