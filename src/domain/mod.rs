//! Records, identities and rules. Nothing here has a clock, a file or a screen: what a rule needs to know is handed in.
pub mod ids;
pub mod safe;
