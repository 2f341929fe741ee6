//! The writer. Drafts are held back for a moment so that fast typing is one write, never longer than the promise (R13).

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::{Act, Answer, Failure, News, Post, RegisterAct, Ticket, act, reply, spawn};
use crate::store::draft::{self, Draft};
use crate::store::{Result, Store};

/// How long a draft may wait for the next key. The promise is half a second from key to disk.
const DRAFT_PAUSE: Duration = Duration::from_millis(150);

struct Waiting {
    ticket: Ticket,
    draft: Draft,
    until: Instant,
}

/// Starts the writer.
pub(super) fn start(store: Store, given_up: Arc<AtomicU64>, post: Post) -> Result<Sender<(Ticket, Act)>> {
    let (send, requests) = channel();
    spawn("writer", move || Writer { store, post, given_up, waiting: None }.run(&requests))?;
    Ok(send)
}

struct Writer {
    store: Store,
    post: Post,
    given_up: Arc<AtomicU64>,
    waiting: Option<Waiting>,
}

impl Writer {
    fn run(mut self, requests: &Receiver<(Ticket, Act)>) {
        while let Some(request) = self.next(requests) {
            if let Some((ticket, act)) = request {
                self.take(ticket, act);
            }
        }
        self.keep_waiting();
    }

    /// The next request; `Some(None)` when the waiting draft is due, `None` when nobody asks any more.
    fn next(&mut self, requests: &Receiver<(Ticket, Act)>) -> Option<Option<(Ticket, Act)>> {
        let Some(waiting) = &self.waiting else { return requests.recv().ok().map(Some) };
        match requests.recv_timeout(waiting.until.saturating_duration_since(Instant::now())) {
            Ok(request) => Some(Some(request)),
            Err(RecvTimeoutError::Timeout) => {
                self.keep_waiting();
                Some(None)
            }
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn take(&mut self, ticket: Ticket, act: Act) {
        match act {
            Act::SaveDraft(draft) => self.hold(ticket, *draft),
            Act::RemoveDraft(id) if self.waiting.as_ref().is_some_and(|waiting| waiting.draft.id == id) => {
                self.waiting = None;
                self.act(ticket, &Act::RemoveDraft(id));
            }
            // A draft that still waits would come back when it is written down.
            Act::DropDraft(_) => {
                self.keep_waiting();
                self.act(ticket, &act);
            }
            // The line that is written down is kept until it is; then its draft goes in the same write.
            Act::Register(ref said) if matches!(**said, RegisterAct::Survey(..)) => {
                self.keep_waiting();
                self.act(ticket, &act);
            }
            Act::SignAs(user) => self.store.sign_as(&user),
            Act::Flush => {
                self.keep_waiting();
                reply(&self.post, ticket, Ok((Answer::Flushed, Default::default())));
            }
            act => self.act(ticket, &act),
        }
    }

    /// Holds a draft back; a newer state of the same draft takes its place but not more time.
    fn hold(&mut self, ticket: Ticket, draft: Draft) {
        let until = match &self.waiting {
            Some(waiting) if waiting.draft.id == draft.id => waiting.until,
            _ => {
                self.keep_waiting();
                Instant::now() + DRAFT_PAUSE
            }
        };
        self.waiting = Some(Waiting { ticket, draft, until });
    }

    fn keep_waiting(&mut self) {
        let Some(Waiting { ticket, draft, .. }) = self.waiting.take() else { return };
        let done = self.store.write(|write| draft::save(write, &draft));
        let done = done.map(|done| (Answer::DraftKept(draft.id), done.changed)).map_err(Failure::from);
        reply(&self.post, ticket, done);
    }

    fn act(&mut self, ticket: Ticket, request: &Act) {
        let (post, given_up) = (&self.post, &self.given_up);
        let mut told = |done: usize, of: usize| {
            post(News::Progress(ticket, done, of));
            match given_up.load(Ordering::Relaxed) == ticket.serial {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        let done = act::perform(&mut self.store, request, &mut told);
        reply(&self.post, ticket, done);
    }
}
