//! Records, identities and rules. Nothing here has a clock, a file or a screen: what a rule needs to know is handed in.

pub mod appointment;
pub mod attachment;
pub mod coded;
pub mod content;
pub mod day;
pub mod fold;
pub mod gazetteer;
pub mod ids;
pub mod ladder;
pub mod letter;
pub mod lexicon;
pub mod member;
pub mod merge;
pub mod nik;
pub mod office;
pub mod person;
pub mod preflight;
pub mod referral;
pub mod road;
pub mod safe;
pub mod suppress;
pub mod undo;
pub mod visit;
pub mod workday;
pub mod worklist;
