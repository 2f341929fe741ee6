//! Why a request failed, and what is said of it.

use std::sync::Arc;

use crate::store::Error;
use crate::words::Lang;

/// Why a request failed.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The store said no.
    Store(Arc<Error>),
    /// A paper could not be made or saved.
    Paper(String),
    /// A file is not taken, or could not be saved out.
    File(crate::domain::attachment::FileRefusal),
    /// The clerk gave it up before anything left.
    GivenUp,
}

impl Failure {
    /// What people read: what happened, why, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Failure::Store(error) => error.sentence(lang),
            Failure::Paper(sentence) => sentence.clone(),
            Failure::File(refusal) => refusal.sentence(lang),
            Failure::GivenUp => crate::words::outgo::GIVEN_UP.get(lang).to_owned(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        match error {
            Error::GivenUp => Failure::GivenUp,
            error => Failure::Store(Arc::new(error)),
        }
    }
}
