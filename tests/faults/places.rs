//! Places where no file can be kept: folders and files that may not be written, a folder in the file's place.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use loket::domain::ids::PersonId;
use loket::store::{Error, Store, person};
use uuid::Uuid;

use super::child::{Role, desk, somebody, tell};
use super::process::{Player, command, skip_unless};

/// Child: makes an office on a disk of its own, then nothing on it may be written.
pub fn where_nothing_may_be_written(file: &Path) {
    let mut store = Store::open(file, desk("awal")).unwrap();
    store.write(|w| person::save(w, &somebody(PersonId::from(Uuid::now_v7()), "Warga"))).unwrap();
    drop(store);
    let folder = file.parent().unwrap();
    assert!(Command::new("mount").args(["-o", "remount,ro"]).arg(folder).status().unwrap().success());
    let refused = Store::open(file, desk("kedua"));
    assert!(matches!(refused, Err(Error::ReadOnly(_))), "{:?}", refused.err());
    let fresh = Store::open(&folder.join("baru.loket"), desk("baru"));
    assert!(matches!(fresh, Err(Error::ReadOnly(_))), "{:?}", fresh.err());
    let count = Store::open_read_only(file, desk("pembaca")).and_then(|mut store| store.read(person::count));
    tell(&format!("read only: {:?}", count.map_err(|error| error.to_string())));
}

#[test]
fn a_disk_that_may_not_be_written_is_said_so() {
    if skip_unless(Command::new("unshare").args(["-m", "mount", "-t", "tmpfs", "none", "/mnt"]), "a disk of our own") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().display().to_string();
    let mount = r#"mount -t tmpfs -o size=24m,mode=700 none "$0" && exec "$@""#;
    let wrapper = ["unshare", "-m", "sh", "-c", mount, &place];
    let mut child = Player::start(command(&wrapper, Role::ReadOnly, &folder.path().join("kantor.loket"), "baca"));
    let (said, status) = child.finish();
    println!("{said:?}");
    assert!(status.success());
}

#[test]
fn a_folder_that_may_not_be_written_is_said_so() {
    if rustix::process::geteuid().is_root() {
        println!("SKIPPED: the administrator may write everywhere; see the test with a disk of its own");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o500)).unwrap();
    let refused = Store::open(&folder.path().join("kantor.loket"), desk("1"));
    assert!(matches!(refused, Err(Error::ReadOnly(_))), "{:?}", refused.err());
}

#[test]
fn a_folder_in_the_place_of_the_file_is_not_ours() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    drop(Store::open(&file, desk("1")).unwrap());
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    for opened in [Store::open(&file, desk("1")), Store::open_read_only(&file, desk("1"))] {
        assert!(matches!(opened, Err(Error::NotOurs(_))), "{:?}", opened.err());
    }
}

#[test]
fn a_side_file_in_the_way_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    fs::create_dir(file.with_extension("loket-queue")).unwrap();
    assert!(Store::open(&file, desk("1")).is_err());
    fs::remove_dir(file.with_extension("loket-queue")).unwrap();
    assert!(Store::open(&file, desk("1")).is_ok());
}
