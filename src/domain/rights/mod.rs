//! Who may see and change what: one table that the store asks inside every write, the screens ask before they offer a
//! key, and the manual shows ([`page`], `assets/docs/hak.md`). A matter that is not in the table does not exist.
//!
//! Source: product text, "Who uses it" and "Sensitive by default"; R19 (one table, deny by default, checked in the
//! store), R20 (reveals). Odd: whoever is not listed among the staff holds every post but that of a TKSK, as in a small
//! office; and as long as the office names no administrators, everybody who works for the whole city is one.

pub mod page;

use super::ladder::Role;
use super::office::{Office, Scope};
use crate::words::{Lang, rights as w};

crate::coded! {
    /// Kinds of people at the desk, as columns of the table.
    Post {
        /// Registers, examines, goes and looks.
        Clerk = "petugas", w::POST_CLERK;
        /// Works for one kecamatan.
        Tksk = "tksk", w::POST_TKSK;
        /// Koordinator, Manajer, Kabid, Kepala Dinas.
        Supervisor = "penyelia", w::POST_SUPERVISOR;
        /// Looks after the program.
        Admin = "admin", w::POST_ADMIN;
    }
}

crate::coded! {
    /// What can be seen or changed, as rows of the table.
    Matter {
        /// A citizen's record, and two records that become one.
        Person = "warga", w::PERSON;
        /// NIK, No. KK and phone unmasked.
        Numbers = "nomor", w::NUMBERS;
        /// Entries, cases and referrals of a confidential kind.
        Confidential = "rahasia", w::CONFIDENTIAL;
        /// Entries of PPKS and PSKS.
        Register = "register", w::REGISTER;
        /// Updating rounds.
        Round = "putaran", w::ROUND;
        /// What partners gave.
        Gift = "sumbangan", w::GIFT;
        /// Phone, note and check of a pillar member.
        MemberFacts = "kontak_anggota", w::MEMBER_FACTS;
        /// Everything else of a member, and decrees.
        MemberPost = "pengangkatan", w::MEMBER_POST;
        /// Activities, meetings, decisions and follow-ups.
        Activity = "kegiatan", w::ACTIVITY;
        /// Problems from the field.
        FieldIssue = "masalah_lapangan", w::FIELD_ISSUE;
        /// Service points.
        Point = "titik_layanan", w::POINT;
        /// The monthly report to the Camat.
        Monthly = "laporan_bulanan", w::MONTHLY;
        /// Opening a case with its needs and draft referrals, ticking papers.
        Case = "kasus", w::CASE;
        /// Notes, home visits, services, files of a case.
        Note = "catatan_kasus", w::NOTE;
        /// Steps of the ladder, letters, answers, milestones.
        Step = "langkah", w::STEP;
        /// Counting a visit.
        Visit = "kunjungan", w::VISIT;
        /// Doubts about a destination.
        Doubt = "cek_ulang", w::DOUBT;
        /// What we know of a destination.
        Destination = "tujuan", w::DESTINATION;
        /// Lists that leave the office.
        Export = "ekspor", w::EXPORT;
        /// Settings, staff, approved procedures, calendar, outlines.
        Settings = "pengaturan", w::SETTINGS;
        /// One's own unfinished work and kept lists.
        Own = "milik_sendiri", w::OWN;
    }
}

/// How far a right goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Not at all.
    Nowhere,
    /// The own kecamatan, and what lies in no kecamatan yet.
    Own,
    /// The whole city.
    Whole,
}

/// What one wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Look at it.
    See,
    /// Write it.
    Change,
}

impl Deed {
    /// Both.
    pub const ALL: [Deed; 2] = [Deed::See, Deed::Change];
}

/// One row: how far each post sees and changes a matter, in the order of [`Post::ALL`].
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it is about.
    pub matter: Matter,
    /// Who sees it.
    pub see: [Reach; 4],
    /// Who changes it.
    pub change: [Reach; 4],
}

const fn row(matter: Matter, see: [Reach; 4], change: [Reach; 4]) -> Row {
    Row { matter, see, change }
}

use Reach::{Nowhere as N, Own as O, Whole as W};

/// The table. Columns: petugas, TKSK, penyelia, admin.
pub const TABLE: &[Row] = &[
    row(Matter::Person, [W, W, W, W], [W, O, W, W]),
    row(Matter::Numbers, [W, O, W, N], [N, N, N, N]),
    row(Matter::Confidential, [W, O, W, N], [N, N, N, N]),
    row(Matter::Register, [W, W, W, W], [W, O, W, W]),
    row(Matter::Round, [W, W, W, W], [W, O, W, N]),
    row(Matter::Gift, [W, W, W, W], [W, O, W, N]),
    row(Matter::MemberFacts, [W, W, W, W], [W, O, W, W]),
    row(Matter::MemberPost, [W, W, W, W], [W, N, W, W]),
    row(Matter::Activity, [W, W, W, W], [W, O, W, N]),
    row(Matter::FieldIssue, [W, W, W, W], [W, O, W, N]),
    row(Matter::Point, [W, W, W, W], [W, O, W, W]),
    row(Matter::Monthly, [W, W, W, W], [W, O, W, N]),
    row(Matter::Case, [W, W, W, W], [W, O, W, N]),
    row(Matter::Note, [W, W, W, W], [W, O, W, N]),
    row(Matter::Step, [W, W, W, W], [W, N, W, N]),
    row(Matter::Visit, [W, W, W, W], [W, O, W, N]),
    row(Matter::Doubt, [W, W, W, W], [W, W, W, W]),
    row(Matter::Destination, [W, W, W, W], [W, N, W, W]),
    row(Matter::Export, [W, O, W, W], [W, O, W, W]),
    row(Matter::Settings, [W, W, W, W], [N, N, N, W]),
    row(Matter::Own, [W, W, W, W], [W, W, W, W]),
];

impl Matter {
    /// True for what lies somewhere in the city, so that a kecamatan can be somebody's own.
    pub const fn is_placed(self) -> bool {
        !matches!(self, Matter::Doubt | Matter::Destination | Matter::Settings | Matter::Own)
    }

    /// How far a post's right to it goes.
    pub fn reach(self, post: Post, deed: Deed) -> Reach {
        let row = TABLE.iter().find(|row| row.matter == self);
        let cells = row.map(|row| if deed == Deed::See { row.see } else { row.change });
        let column = Post::ALL.iter().position(|one| *one == post);
        cells.zip(column).and_then(|(cells, at)| cells.get(at).copied()).unwrap_or(Reach::Nowhere)
    }

    /// Posts that may do it at all.
    pub fn posts(self, deed: Deed) -> impl Iterator<Item = Post> {
        Post::ALL.iter().copied().filter(move |post| self.reach(*post, deed) > Reach::Nowhere)
    }
}

/// True for a place inside a kecamatan: its own code or that of one of its gampong.
pub fn lies_in(code: &str, kecamatan: &str) -> bool {
    code.strip_prefix(kecamatan).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The code of the kecamatan a place lies in; empty for the whole city.
pub fn kecamatan_of(code: &str) -> &str {
    /// Letters of `11.71.03`.
    const KECAMATAN_CODE: usize = 8;
    code.get(..KECAMATAN_CODE).unwrap_or_default()
}

/// What one person may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    posts: Vec<Post>,
    /// Code of the one kecamatan they work for.
    own: Option<String>,
}

impl Rights {
    /// The program's own: it brings its content and upgrades a file whoever sits at the desk.
    pub fn program() -> Rights {
        Rights { posts: Post::ALL.to_vec(), own: None }
    }

    /// Those of whoever signs with this name.
    pub fn of(office: &Office, name: &str) -> Rights {
        let own = match office.scope_of(name) {
            Scope::Whole => None,
            Scope::Kecamatan(code) => Some(code),
        };
        let mut posts: Vec<Post> = office.roles_of(name).into_iter().filter_map(post_of).collect();
        match &own {
            Some(_) => posts.push(Post::Tksk),
            // Somebody without a role registers and looks.
            None if posts.is_empty() => posts.extend([Post::Clerk, Post::Admin]),
            None => posts.push(Post::Admin),
        }
        Rights { posts, own }
    }

    /// Code of the one kecamatan they work for; none for the whole city.
    pub fn own(&self) -> Option<&str> {
        self.own.as_deref()
    }

    /// How far their right goes.
    pub fn reach(&self, matter: Matter, deed: Deed) -> Reach {
        let narrowed = self.own.is_some() && matter.is_placed();
        let of_post = |post: &Post| match matter.reach(*post, deed) {
            // Another role widens what a TKSK may do, and never where.
            reach if narrowed && *post != Post::Tksk => reach.min(Reach::Own),
            reach => reach,
        };
        self.posts.iter().map(of_post).max().unwrap_or(Reach::Nowhere)
    }

    /// Whether they may do it to something that lies in these places; nowhere in particular when there are none.
    ///
    /// # Errors
    /// [`Refusal`], with codes where names will stand.
    pub fn may(&self, deed: Deed, matter: Matter, places: &[&str]) -> Result<(), Refusal> {
        let own = self.own.as_deref();
        let inside = |code: &&str| own.is_none_or(|own| lies_in(code, own));
        let refused =
            |own: &str, theirs: &str| Err(Refusal { deed, matter, own: own.to_owned(), theirs: theirs.to_owned() });
        match self.reach(matter, deed) {
            Reach::Whole => Ok(()),
            Reach::Nowhere => refused("", ""),
            Reach::Own if places.is_empty() || places.iter().any(inside) => Ok(()),
            Reach::Own => {
                let theirs = places.first().map(|code| kecamatan_of(code)).unwrap_or_default();
                refused(own.unwrap_or_default(), theirs)
            }
        }
    }
}

const fn post_of(role: Role) -> Option<Post> {
    match role {
        Role::FrontOffice | Role::BackOffice | Role::Surveyor => Some(Post::Clerk),
        Role::Manager | Role::Kabid | Role::Head => Some(Post::Supervisor),
        Role::Tksk => None,
    }
}

/// Why something is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What one wanted to do.
    pub deed: Deed,
    /// With what.
    pub matter: Matter,
    /// The kecamatan one works for, by code or name; empty where that is not the reason.
    pub own: String,
    /// Whose it is, by code or name; empty where it is no single kecamatan's.
    pub theirs: String,
}

impl Refusal {
    /// With names of places in the place of their codes.
    #[must_use]
    pub fn named(self, name: impl Fn(&str) -> String) -> Refusal {
        Refusal { own: name(&self.own), theirs: name(&self.theirs), ..self }
    }

    /// One sentence: whose it is, and whom to ask.
    pub fn sentence(&self, lang: Lang) -> String {
        let what = self.matter.label().get(lang);
        match (self.own.is_empty(), self.theirs.is_empty(), self.deed) {
            (false, true, _) => return w::outside(what, &self.own, lang),
            (false, false, Deed::See) => return w::closed_elsewhere(what, &self.theirs, &self.own, lang),
            (false, false, Deed::Change) => return w::not_yours(what, &self.theirs, &self.own, lang),
            (true, ..) => {}
        }
        let whose: Vec<String> = self.matter.posts(self.deed).map(|post| post.label().inside(lang)).collect();
        w::not_your_task(what, &whose, lang)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
