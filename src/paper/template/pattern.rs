//! Text with `{names}` in it: reading it and filling it in. `{{` and `}}` print a single brace.

use super::values::{Item, Values};
use crate::domain::letter::data::blank;

/// A text with placeholders, known to be sound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Name(String),
}

/// What a filled pattern says, and whether anything in it was known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The text, with dots where a value is unknown.
    pub text: String,
    /// False if it has placeholders and not one of them is known.
    pub known: bool,
}

/// Why a text is not a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// `{` without `}` or the other way round.
    Brace,
    /// A name nobody knows.
    Unknown(String),
}

impl Pattern {
    /// Reads a text; `known` answers whether a name exists.
    pub fn parse(text: &str, known: impl Fn(&str) -> bool) -> Result<Self, Flaw> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            match c {
                '{' | '}' if letters.peek() == Some(&c) => {
                    letters.next();
                    plain.push(c);
                }
                '{' => {
                    let name = name(&mut letters)?;
                    if !known(&name) {
                        return Err(Flaw::Unknown(name));
                    }
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    pieces.push(Piece::Name(name));
                }
                '}' => return Err(Flaw::Brace),
                other => plain.push(other),
            }
        }
        pieces.push(Piece::Text(plain));
        pieces.retain(|p| !matches!(p, Piece::Text(t) if t.is_empty()));
        Ok(Self(pieces))
    }

    /// Fills the names in; those of the list entry go first.
    pub fn fill(&self, values: &Values, item: &Item) -> Filled {
        let (mut text, mut named, mut known) = (String::new(), false, false);
        for piece in &self.0 {
            match piece {
                Piece::Text(plain) => text.push_str(plain),
                Piece::Name(name) => {
                    named = true;
                    match item.get(name.as_str()).map_or_else(|| values.text(name), String::as_str) {
                        "" => text.push_str(&blank(values.dots(name))),
                        value => {
                            known = true;
                            text.push_str(value);
                        }
                    }
                }
            }
        }
        Filled { text, known: known || !named }
    }
}

fn name(letters: &mut impl Iterator<Item = char>) -> Result<String, Flaw> {
    let mut name = String::new();
    for c in letters {
        match c {
            '}' => return Ok(name.trim().to_owned()),
            '{' | '\n' => break,
            other => name.push(other),
        }
    }
    Err(Flaw::Brace)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Pattern, Flaw> {
        Pattern::parse(text, |n| n == "nama" || n == "kota")
    }

    fn filled(text: &str) -> Filled {
        let mut values = Values::default();
        values.set("nama", "Cut Nyak");
        parse(text).unwrap().fill(&values, &Item::new())
    }

    #[test]
    fn names_are_filled_and_double_braces_printed() {
        assert_eq!(filled("{{x}} Sdr. {nama}!").text, "{x} Sdr. Cut Nyak!");
    }

    #[test]
    fn unknown_values_become_dots_and_are_reported() {
        let empty = filled("di {kota}");
        assert!(empty.text.starts_with("di ..."));
        assert!(!empty.known);
        assert!(filled("{nama}, {kota}").known);
        assert!(filled("tetap").known);
    }

    #[test]
    fn an_entry_of_a_list_goes_before_the_letter() {
        let item = Item::from([("nama", "KTP".to_owned())]);
        assert_eq!(parse("{nama}").unwrap().fill(&Values::default(), &item).text, "KTP");
    }

    #[test]
    fn flaws_are_named() {
        assert_eq!(parse("{namaa}"), Err(Flaw::Unknown("namaa".into())));
        for broken in ["{nama", "nama}", "{na\nma}", "{a{b}}", "{"] {
            assert_eq!(parse(broken), Err(Flaw::Brace), "{broken}");
        }
    }
}
