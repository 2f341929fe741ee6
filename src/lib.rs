//! Loket: the terminal desk of a social-affairs office. This page is the map of the house.
//!
//! One room per folder; a room may use only the rooms named here (the test `house` reads the `use` lines and holds
//! this). `words` is open to everybody.
//!
//! | room | its one job | may know |
//! |---|---|---|
//! | [`domain`] | records, identities, rules; no clock, no file, no screen | `words` |
//! | [`store`] | everything that speaks SQL: opening, schema, one folder per record kind, search | `domain` |
//! | [`paper`] | letters, slips and sheets: one layout, drawn as PDF and as plain text | `domain` |
//! | [`worker`] | the only threads beside input: readers, the writer, the watcher of other desks | `store`, `domain`, `paper` |
//! | [`keys`] | keys, chords, the one table of actions, the key map | `words` |
//! | [`form`] | field descriptions, editing, problems, drafts | `domain`, `keys` |
//! | [`ui`] | theme, list, detail, map, footer, help, text width | `domain`, `keys` |
//! | [`term`] | entering and leaving the screen, input bytes, frames, suspend, clipboard | `keys`, `words` |
//! | [`panes`] | the seven panes: state, update, view | `domain`, `form`, `keys`, `ui`, `worker` |
//! | [`app`] | model, messages, update, effects, layers, the loop | all of the above |
//! | [`cli`] | the command line: what a script can ask without a screen | all |
//! | [`words`] | every sentence a person reads, Indonesian and English | nobody |
//!
//! A key travels like this: `term` reads bytes and makes a [`keys::Key`]; `app` turns it into an action and a pure
//! `update`; what must be slow becomes a request to `worker`; the answer comes back as a message; when the inbox is
//! empty the view is drawn once.

pub mod app;
pub mod cli;
pub mod domain;
pub mod form;
pub mod keys;
pub mod panes;
pub mod paper;
pub mod store;
pub mod term;
pub mod ui;
pub mod words;
pub mod worker;
