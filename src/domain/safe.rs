//! The one type through which text passes before it reaches a terminal, a report, a log or a title (R15).
