//! A lane in which only the newest request counts: one is running, one may wait, a newer one replaces the waiting one.
//! That is exactly what searching while typing needs.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The lane; shared by the asking and the working thread.
pub struct Lane<T> {
    waiting: Mutex<Slot<T>>,
    changed: Condvar,
}

struct Slot<T> {
    next: Option<T>,
    closed: bool,
}

impl<T> Default for Lane<T> {
    fn default() -> Lane<T> {
        Lane { waiting: Mutex::new(Slot { next: None, closed: false }), changed: Condvar::new() }
    }
}

impl<T> Lane<T> {
    fn slot(&self) -> MutexGuard<'_, Slot<T>> {
        // The slot is a plain value: a panic elsewhere cannot have left it half changed.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a request in; gives back the one it replaced.
    pub fn put(&self, request: T) -> Option<T> {
        let replaced = self.slot().next.replace(request);
        self.changed.notify_one();
        replaced
    }

    /// Waits for the next request; none once the lane is closed.
    pub fn take(&self) -> Option<T> {
        let mut slot = self.slot();
        loop {
            if slot.closed {
                return None;
            }
            if let Some(request) = slot.next.take() {
                return Some(request);
            }
            slot = self.changed.wait(slot).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// True when no request waits and the lane goes on.
    pub fn is_empty(&self) -> bool {
        let slot = self.slot();
        slot.next.is_none() && !slot.closed
    }

    /// Ends the lane.
    pub fn close(&self) {
        self.slot().closed = true;
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_replaces_the_waiting_one() {
        let lane = Lane::default();
        assert_eq!(lane.put(1), None);
        assert_eq!(lane.put(2), Some(1));
        assert_eq!(lane.take(), Some(2));
    }

    #[test]
    fn a_closed_lane_gives_nothing() {
        let lane = Lane::default();
        lane.put(1);
        lane.close();
        assert_eq!(lane.take(), None);
    }
}
