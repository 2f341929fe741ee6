//! Rules for the whole process, set before anything is opened (R24): what it holds in memory is people's data.

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, umask};

/// No core dumps, no memory for other programs of the same user to read, new files for the owner only.
/// Cannot fail in a way that matters: a system that refuses one of them is used all the same.
pub fn harden() {
    umask(Mode::RWXG | Mode::RWXO);
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}
