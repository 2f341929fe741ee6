//! The table of rights as a page of the manual (`assets/docs/hak.md`; a test keeps it fresh).

use std::fmt::Write as _;

use super::{Deed, Matter, Post, Reach};
use crate::words::{Lang, rights as w};

/// The page, in Indonesian.
pub fn page() -> String {
    let mut out = String::from(w::PAGE_HEAD);
    for (deed, title) in [(Deed::Change, w::PAGE_CHANGE), (Deed::See, w::PAGE_SEE)] {
        let posts: Vec<&str> = Post::ALL.iter().map(|post| post.label().get(Lang::Id)).collect();
        let _ = write!(out, "## {title}\n\n| {} | {} |\n|---|---|---|---|---|\n", w::PAGE_MATTER, posts.join(" | "));
        for matter in Matter::ALL.iter().filter(|matter| matter.posts(deed).next().is_some()) {
            let cells: Vec<&str> = Post::ALL.iter().map(|post| said(matter.reach(*post, deed))).collect();
            let _ = writeln!(out, "| {} | {} |", matter.label().get(Lang::Id), cells.join(" | "));
        }
        out.push('\n');
    }
    out.push_str(w::PAGE_FOOT);
    out
}

const fn said(reach: Reach) -> &'static str {
    match reach {
        Reach::Nowhere => w::PAGE_NOWHERE,
        Reach::Own => w::PAGE_OWN,
        Reach::Whole => w::PAGE_WHOLE,
    }
}
