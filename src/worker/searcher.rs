//! The search lane: the newest request wins, the older query is interrupted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::lane::Lane;
use super::{Answer, Ask, Failure, Post, Ticket, reply, spawn};
use crate::store::search::{self, Shelf};
use crate::store::{Error, Result, Store};
use crate::words::Lang;

/// How many possible duplicates are shown (product text, walk-in 3).
const MOST_DUPLICATES: usize = 5;

/// Starts the searcher.
pub(super) fn start(mut store: Store, english: Arc<AtomicBool>, post: Post) -> Result<Arc<Lane<(Ticket, Ask)>>> {
    let lane: Arc<Lane<(Ticket, Ask)>> = Arc::default();
    let mine = lane.clone();
    spawn("searcher", move || {
        let mut shelf = Shelf::default();
        while let Some((ticket, ask)) = mine.take() {
            shelf.lang = if english.load(Ordering::Relaxed) { Lang::En } else { Lang::Id };
            let done = loop {
                match answer(&mut store, &mut shelf, &ask) {
                    // The stop was meant for the request before this one and came late: nobody else will answer.
                    Err(Error::Interrupted) if mine.is_empty() => {}
                    done => break done,
                }
            };
            // A newer request stopped it: its answer is on the way, this one is nobody's.
            if !matches!(done, Err(Error::Interrupted)) {
                reply(&post, ticket, done.map(|answer| (answer, Default::default())).map_err(Failure::from));
            }
        }
    })?;
    Ok(lane)
}

fn answer(store: &mut Store, shelf: &mut Shelf, ask: &Ask) -> Result<Answer> {
    match ask {
        Ask::Duplicates(person) => {
            let mut found = store.read(|r| search::duplicates(r, person))?;
            found.truncate(MOST_DUPLICATES);
            Ok(Answer::Duplicates(found))
        }
        Ask::Search { text, kinds, limit } => {
            Ok(Answer::Found(store.read(|r| search::everything(r, shelf, text, kinds, *limit))?))
        }
        _ => Err(Error::NotFound("request")),
    }
}
