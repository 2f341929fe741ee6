//! Hears other desks. A commit writes to the `-wal` file; on Linux the kernel tells us, so an idle desk never wakes up.
//! Where it cannot tell, the file's own counter is looked at every half second (R7).

use std::time::Duration;

use super::{News, Post, spawn};
use crate::store::{Result, Store};

/// How often to look where the kernel does not tell.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// After a first sign, wait this long for the burst to end, so that a busy import refreshes lists a few times a second.
const SETTLE: Duration = Duration::from_millis(120);

/// A commit's bytes are written before the commit counts (the disk is flushed in between), so after a sign we look again
/// after these pauses until the counter moved; their sum is the longest flush we wait for before the next sign.
const LOOKS: [Duration; 6] = [
    Duration::from_millis(2),
    Duration::from_millis(8),
    Duration::from_millis(30),
    Duration::from_millis(100),
    Duration::from_millis(300),
    Duration::from_millis(900),
];

/// Something that returns when there may be news.
type Signs = Box<dyn FnMut() + Send>;

/// Starts watching with a connection of its own. What counts as news is settled here, before anything is read for the
/// screen: a save that comes while the thread is still starting is not missed.
pub(super) fn start(store: Store, post: Post) -> Result<()> {
    let signs = signs(&store);
    let seen = store.data_version().ok();
    spawn("watcher", move || watch(store, signs, seen, &post))
}

fn watch(mut store: Store, mut signs: Signs, mut seen: Option<i64>, post: &Post) {
    loop {
        signs();
        for pause in LOOKS {
            std::thread::sleep(pause);
            let now = store.data_version().ok();
            if now != seen {
                seen = now;
                post(News::OtherDesk);
                std::thread::sleep(SETTLE);
                break;
            }
        }
        // A reader that holds nothing lets the log file shrink.
        let _ = store.read(|_| Ok(()));
    }
}

fn signs(store: &Store) -> Signs {
    #[cfg(target_os = "linux")]
    if let Some(wait) = kernel_signs(store.path()) {
        return wait;
    }
    let _ = store;
    Box::new(|| std::thread::sleep(LOOK_EVERY))
}

#[cfg(target_os = "linux")]
fn kernel_signs(data: &std::path::Path) -> Option<Signs> {
    use inotify::{Inotify, WatchMask};
    let folder = data.parent().filter(|folder| !folder.as_os_str().is_empty())?;
    let mut wal = data.file_name()?.to_owned();
    wal.push("-wal");
    let mut kernel = Inotify::init().ok()?;
    kernel.watches().add(folder, WatchMask::MODIFY | WatchMask::CREATE | WatchMask::MOVED_TO).ok()?;
    let mut buffer = [0_u8; 4096];
    Some(Box::new(move || {
        loop {
            match kernel.read_events_blocking(&mut buffer) {
                Ok(mut events) => {
                    if events.any(|event| event.name == Some(&wal)) {
                        return;
                    }
                }
                // Never spin on a broken watch.
                Err(_) => return std::thread::sleep(LOOK_EVERY),
            }
        }
    }))
}
