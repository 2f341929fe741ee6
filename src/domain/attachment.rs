//! A file kept with a case, an activity, a decree or a member: a photo, a scan, a letter of another office. What it is, is
//! read from its first bytes and never from its name.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::ids::{ActivityId, AppointmentId, AttachmentId, CaseId, MemberId};
use uuid::Uuid;

use crate::words::{Lang, files as w};

crate::coded! {
    /// Kinds of files that are kept.
    Format {
        /// A photo.
        Jpeg = "jpg", w::JPEG;
        /// A picture or scan.
        Png = "png", w::PNG;
        /// A document.
        Pdf = "pdf", w::PDF;
    }
}

/// So many bytes are enough to tell what a file is.
pub const HEAD: usize = 16;
/// Largest file kept where the office says nothing else, in MiB.
pub const USUAL_MIB: u64 = 5;
/// Longest name kept, in characters.
pub const MAX_NAME: usize = 120;

impl Format {
    /// What a file is, by its first bytes; none for everything that is not kept.
    pub fn of(head: &[u8]) -> Option<Format> {
        match head {
            [0xFF, 0xD8, 0xFF, ..] => Some(Format::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Format::Png),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Format::Pdf),
            _ => None,
        }
    }
}

/// Whose file it is. Written into the record as a field with the kind's name, so that files kept with cases before there
/// were other owners keep their check values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Owner {
    /// A case.
    Case(CaseId),
    /// An activity: its attendance list, its photos.
    Activity(ActivityId),
    /// A decree: its scan.
    Appointment(AppointmentId),
    /// A member of a pillar: the photo.
    Member(MemberId),
}

impl Owner {
    /// The kinds by the name they are written with.
    pub const KINDS: [&'static str; 4] = ["case", "activity", "appointment", "member"];

    /// The name of its kind.
    pub const fn kind(self) -> &'static str {
        let [case, activity, appointment, member] = Owner::KINDS;
        match self {
            Owner::Case(_) => case,
            Owner::Activity(_) => activity,
            Owner::Appointment(_) => appointment,
            Owner::Member(_) => member,
        }
    }

    /// Its identity.
    pub fn uuid(self) -> Uuid {
        match self {
            Owner::Case(id) => id.uuid(),
            Owner::Activity(id) => id.uuid(),
            Owner::Appointment(id) => id.uuid(),
            Owner::Member(id) => id.uuid(),
        }
    }

    /// The owner of a kind with this identity.
    pub fn new(kind: &str, id: Uuid) -> Option<Owner> {
        let of: [fn(Uuid) -> Owner; 4] = [
            |id| Owner::Case(id.into()),
            |id| Owner::Activity(id.into()),
            |id| Owner::Appointment(id.into()),
            |id| Owner::Member(id.into()),
        ];
        Owner::KINDS.iter().zip(of).find(|(name, _)| **name == kind).map(|(_, of)| of(id))
    }

    /// Whether files of this form are kept with it: of a member, a picture.
    pub const fn takes(self, kind: Format) -> bool {
        !matches!((self, kind), (Owner::Member(_), Format::Pdf))
    }
}

/// A kept file without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Identity.
    pub id: AttachmentId,
    /// What it belongs to.
    #[serde(flatten)]
    pub owner: Owner,
    /// Office time at which it was stored.
    pub at: NaiveDateTime,
    /// Who stored it.
    pub by: String,
    /// Name of the file as it was, without folders.
    pub name: String,
    /// What it is.
    pub kind: Format,
    /// Length in bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in 64 small hexadecimal digits.
    pub hash: String,
}

/// Why a file is not taken; nothing was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// Nothing lies there.
    Missing(PathBuf),
    /// It is a folder, a device or a pipe.
    NoFile(PathBuf),
    /// It may not be read; what the system said.
    Unreadable(PathBuf, String),
    /// It holds nothing.
    Empty(PathBuf),
    /// It is larger than the office keeps: bytes, limit in MiB.
    TooLarge(u64, u64),
    /// It is neither a photo nor a PDF, whatever its name says.
    Format(PathBuf),
    /// It is no picture, and a member's photo is one.
    NoPhoto(String),
    /// The same file is kept there already, under this name.
    Kept(String),
    /// It could not be saved out; what the system said.
    NotSaved(String),
}

impl FileRefusal {
    /// What people read: what is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let name = |path: &std::path::Path| crate::domain::safe::safe_line(&path.display().to_string());
        match self {
            FileRefusal::Missing(path) => w::missing(&name(path), lang),
            FileRefusal::NoFile(path) => w::no_file(&name(path), lang),
            FileRefusal::Unreadable(path, why) => w::unreadable(&name(path), why, lang),
            FileRefusal::Empty(path) => w::empty(&name(path), lang),
            FileRefusal::TooLarge(size, limit) => w::too_large(&mib(*size, lang), *limit, lang),
            FileRefusal::Format(path) => w::wrong_format(&name(path), lang),
            FileRefusal::NoPhoto(name) => w::no_photo(name, lang),
            FileRefusal::Kept(known) => w::kept_already(known, lang),
            FileRefusal::NotSaved(why) => why.clone(),
        }
    }
}

/// A length as people read it: `312 KB`, `4,2 MB`.
pub fn mib(bytes: u64, lang: Lang) -> String {
    const KIB: u64 = 1024;
    if bytes < KIB * KIB {
        return format!("{} KB", bytes.div_ceil(KIB));
    }
    let tenths = bytes.saturating_mul(10) / (KIB * KIB);
    format!("{}{}{} MB", tenths / 10, lang.pick(",", "."), tenths % 10)
}

/// The path in what was typed or dropped onto the terminal: quotes, `file://` with its `%20`, and backslashes before
/// blanks and other signs taken away.
pub fn typed_path(typed: &str, home: Option<&str>) -> PathBuf {
    let bare = typed.trim();
    let quoted = |mark: char| bare.len() > 1 && bare.starts_with(mark) && bare.ends_with(mark);
    let unquoted = quoted('\'') || quoted('"');
    let inner = if unquoted { bare.get(1..bare.len() - 1).unwrap_or(bare).trim() } else { bare };
    let plain = match (address(inner), quoted('\'')) {
        (Some(path), _) => path,
        // A shell that quotes writes a quote inside as `'\''`.
        (None, true) => inner.replace("'\\''", "'"),
        (None, _) if unquoted => inner.to_owned(),
        (None, _) => unescaped(inner),
    };
    match (plain.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => PathBuf::from(plain),
    }
}

/// The path of a `file://` address, of this machine whatever it calls itself.
fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("file://")?;
    let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or(rest);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: u8| char::from(byte).to_digit(16);
        let mut ahead = rest.clone();
        let two = (byte == b'%').then(|| ahead.next().and_then(hex).zip(ahead.next().and_then(hex))).flatten();
        match two.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(coded) => {
                bytes.push(coded);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

/// Without the backslashes a terminal puts before blanks, brackets and other signs.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let sign = letters.peek().copied().filter(|next| letter == '\\' && !next.is_alphanumeric());
        match sign {
            Some(sign) => {
                out.push(sign);
                let _ = letters.next();
            }
            None => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_is_stands_in_its_first_bytes() {
        assert_eq!(Format::of(b"\xFF\xD8\xFF\xE0 JFIF"), Some(Format::Jpeg));
        assert_eq!(Format::of(b"\x89PNG\r\n\x1a\n...."), Some(Format::Png));
        assert_eq!(Format::of(b"%PDF-1.7"), Some(Format::Pdf));
        for other in [&b""[..], b"GIF89a", b"MZ", b"PK\x03\x04", b"\xFF\xD8", b"#!/bin/sh", b"%PD"] {
            assert_eq!(Format::of(other), None);
        }
    }

    #[test]
    fn an_owner_is_a_field_of_the_record_as_the_case_always_was() {
        let id = Uuid::from_u128(7);
        for kind in Owner::KINDS {
            let one = Attachment {
                id: AttachmentId::from(Uuid::nil()),
                owner: Owner::new(kind, id).unwrap(),
                at: NaiveDateTime::default(),
                by: "uji".into(),
                name: "a.jpg".into(),
                kind: Format::Jpeg,
                size: 3,
                hash: "00".into(),
            };
            assert_eq!((one.owner.kind(), one.owner.uuid()), (kind, id));
            let text = serde_json::to_string(&one).unwrap();
            let said = format!(
                "{{\"id\":\"{}\",\"{kind}\":\"{id}\",\"at\":\"1970-01-01T00:00:00\",\"by\":\"uji\",\
                 \"name\":\"a.jpg\",\"kind\":\"jpg\",\"size\":3,\"hash\":\"00\"}}",
                Uuid::nil()
            );
            assert_eq!(text, said);
            assert_eq!(serde_json::from_str::<Attachment>(&text).unwrap(), one);
        }
        assert_eq!(Owner::new("visit", id), None);
    }

    #[test]
    fn lengths_are_read_by_people() {
        assert_eq!(mib(1, Lang::Id), "1 KB");
        assert_eq!(mib(319_488, Lang::Id), "312 KB");
        assert_eq!(mib(4_404_019, Lang::Id), "4,1 MB");
        assert_eq!(mib(2 * 1024 * 1024 * 1024, Lang::En), "2048.0 MB");
    }

    #[test]
    fn a_path_dropped_onto_the_terminal_is_understood() {
        let path = |typed: &str| typed_path(typed, Some("/rumah/uji")).display().to_string();
        assert_eq!(path(" '/a/foto ktp.jpg' "), "/a/foto ktp.jpg");
        assert_eq!(path("\"/a/b.jpg\""), "/a/b.jpg");
        assert_eq!(path("file:///a/b.jpg"), "/a/b.jpg");
        assert_eq!(path("/a/foto\\ ktp.jpg"), "/a/foto ktp.jpg");
        assert_eq!(path("~/b.pdf"), "/rumah/uji/b.pdf");
        assert_eq!(path("file:///a/foto%20ktp%20%28baru%29.jpg"), "/a/foto ktp (baru).jpg");
        assert_eq!(path("'file:///a/foto%20ktp.jpg'"), "/a/foto ktp.jpg");
        assert_eq!(path("file://meja/a/b.jpg"), "/a/b.jpg");
        assert_eq!(path("file:///a/100%.jpg"), "/a/100%.jpg");
        assert_eq!(path("/a/foto\\ ktp\\ \\(baru\\)\\&.jpg"), "/a/foto ktp (baru)&.jpg");
        assert_eq!(path("'/a/Cut'\\''s.jpg'"), "/a/Cut's.jpg");
        assert_eq!(path("'"), "'");
    }

    #[test]
    fn every_refusal_says_what_is_wrong() {
        let path = || PathBuf::from("/a/b.jpg");
        let all = [
            FileRefusal::Missing(path()),
            FileRefusal::NoFile(path()),
            FileRefusal::Unreadable(path(), "izin".into()),
            FileRefusal::Empty(path()),
            FileRefusal::TooLarge(2 << 30, 5),
            FileRefusal::Format(path()),
            FileRefusal::NoPhoto("surat.pdf".into()),
            FileRefusal::Kept("ktp.jpg".into()),
        ];
        for refusal in all {
            for lang in [Lang::Id, Lang::En] {
                assert!(refusal.sentence(lang).ends_with('.'), "{refusal:?}");
            }
        }
    }
}
