//! Reports: which counts there are ([`measure`]), by what they are broken down ([`dimension`]), over which days
//! ([`period`]), which of them make up which report ([`name`]), and what comes out ([`table`]).
//!
//! A report says nothing of its own: each of its numbers is a [`measure::Measure`] and knows how to open the records
//! beneath it ([`table::Drill`]). Nothing here counts; the store does, once per measure.

pub mod dimension;
pub mod measure;
pub mod name;
pub mod near;
pub mod period;
pub mod sheet;
pub mod table;

pub use dimension::Dimension;
pub use measure::Measure;
pub use name::ReportName;
pub use period::{Grain, Period, PeriodProblem};
pub use sheet::ReportSheet;
pub use table::{Area, Drill, Report};
