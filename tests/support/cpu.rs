//! Time of one thread on the processor: what other programs do meanwhile does not count.
#![allow(dead_code)]

use std::time::Duration;

/// Time this thread has had so far.
pub fn cpu() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// The fastest of some runs, in microseconds: the rest is noise.
pub fn least(runs: usize, mut work: impl FnMut()) -> f64 {
    let run = |work: &mut dyn FnMut()| {
        let start = cpu();
        work();
        (cpu() - start).as_secs_f64() * 1e6
    };
    (0..runs).map(|_| run(&mut work)).fold(f64::MAX, f64::min)
}

/// p50 and p99 of some runs, in milliseconds; each run is told its number.
pub fn spread(runs: usize, mut work: impl FnMut(usize)) -> (f64, f64) {
    let mut took: Vec<f64> = (0..runs)
        .map(|at| {
            let start = cpu();
            work(at);
            (cpu() - start).as_secs_f64() * 1e3
        })
        .collect();
    took.sort_by(f64::total_cmp);
    let at = |part: usize| took.get(runs * part / 100).copied().unwrap_or(f64::NAN);
    (at(50), at(99))
}
