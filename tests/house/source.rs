//! Rust source as the rules need it: code without comments and strings, the strings by themselves, and which part of a
//! file is only there for tests.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A string literal with the place where it begins.
#[derive(Debug)]
pub struct Literal {
    /// Offset of its first letter in the file.
    pub at: usize,
    /// Between the quotes, as written.
    pub text: String,
}

/// One source file.
pub struct Source {
    /// From the top of the project, with `/`.
    pub path: String,
    /// The file with comments and the inside of strings blanked; offsets are those of the file.
    pub code: String,
    /// Its string literals.
    pub literals: Vec<Literal>,
    /// Parts behind `#[cfg(test)]`; the whole file when its `mod` line is behind one.
    pub tests: Vec<Range<usize>>,
}

/// Top of the project.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends with `ending`, sorted.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![top().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// `path` from the top of the project.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/")
}

/// Every Rust file of the program; files that are only there for tests are marked as such.
pub fn program() -> &'static [Source] {
    static PROGRAM: OnceLock<Vec<Source>> = OnceLock::new();
    PROGRAM.get_or_init(|| read("src"))
}

/// Every Rust file below `tests`.
pub fn tests() -> &'static [Source] {
    static TESTS: OnceLock<Vec<Source>> = OnceLock::new();
    TESTS.get_or_init(|| read("tests"))
}

fn read(folder: &str) -> Vec<Source> {
    let paths = files(folder, ".rs");
    let mut sources: Vec<Source> =
        paths.iter().map(|path| Source::new(relative(path), &std::fs::read_to_string(path).unwrap())).collect();
    let only_tests: Vec<String> = sources.iter().flat_map(Source::test_modules).collect();
    for source in &mut sources {
        if only_tests.contains(&source.path) {
            source.tests = std::iter::once(0..source.code.len()).collect();
        }
    }
    sources
}

impl Source {
    /// Takes a file apart.
    pub fn new(path: String, text: &str) -> Source {
        let (code, literals) = blank(text);
        let tests = test_parts(&code);
        Source { path, code, literals, tests }
    }

    /// The room of a file in `src`; nothing for `lib.rs` and `main.rs`.
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }

    /// True inside a part for tests only.
    pub fn is_test(&self, at: usize) -> bool {
        self.tests.iter().any(|part| part.contains(&at))
    }

    /// `path:line` of an offset.
    pub fn place(&self, at: usize) -> String {
        format!("{}:{}", self.path, 1 + self.code[..at].matches('\n').count())
    }

    /// Offsets where `word` stands as a whole word in the code.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code.match_indices(word).map(|(at, _)| at).filter(move |at| {
            let before = self.code[..*at].chars().next_back();
            let after = self.code[at + word.len()..].chars().next();
            let inside = before.is_some_and(is_name) || word.ends_with(is_name) && after.is_some_and(is_name);
            !inside
        })
    }

    /// Files named by `#[cfg(test)] mod name;`, also with a `#[path]`.
    fn test_modules(&self) -> Vec<String> {
        let folder = match self.path.rsplit_once('/').unwrap_or(("", &self.path)) {
            (folder, "mod.rs" | "lib.rs" | "main.rs") => folder.to_owned(),
            (folder, file) => format!("{folder}/{}", file.trim_end_matches(".rs")),
        };
        let mut found = Vec::new();
        for part in &self.tests {
            let item = self.code[part.clone()].trim_end();
            let Some(head) = item.strip_suffix(';') else { continue };
            let named = self.literals.iter().find(|text| part.contains(&text.at) && text.text.ends_with(".rs"));
            if let Some(path) = named.filter(|_| head.contains("#[path")) {
                let beside = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                found.push(format!("{beside}/{}", path.text));
            }
            if let Some(name) = head.split_whitespace().next_back().filter(|_| head.contains("mod ")) {
                found.push(format!("{folder}/{name}.rs"));
                found.push(format!("{folder}/{name}/mod.rs"));
            }
        }
        found
    }
}

/// True for letters of a name.
pub fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The bracket that closes the one at `open` (an offset of `{`, `(` or `[`); the end of the text if there is none.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in code[open..].char_indices() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' if depth <= 1 => return open + at,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// The item behind every `#[cfg(test)]`: up to its closing brace or its semicolon.
fn test_parts(code: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        let mut at = start + mark.len();
        while code[at..].trim_start().starts_with('#') {
            at = closing(code, at + code[at..].find('[').unwrap()) + 1;
        }
        let end = match code[at..].find(['{', ';']).map(|found| at + found) {
            Some(found) if code[found..].starts_with('{') => closing(code, found) + 1,
            Some(found) => found + 1,
            None => code.len(),
        };
        parts.push(start..end.min(code.len()));
    }
    parts
}

/// Blanks comments and the inside of strings and letters, keeping every offset and line.
fn blank(text: &str) -> (String, Vec<Literal>) {
    let (mut code, mut literals, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
    while at < text.len() {
        let (token, inside) = token(&text[at..], code.chars().next_back());
        let whole = &text[at..at + token];
        match inside {
            None => code.push_str(whole),
            Some(inside) => {
                if whole[..inside.start].ends_with('"') {
                    literals.push(Literal { at: at + inside.start, text: whole[inside.clone()].to_owned() });
                }
                code.push_str(&whole[..inside.start]);
                code.extend(whole[inside.clone()].chars().flat_map(blanked));
                code.push_str(&whole[inside.end..]);
            }
        }
        at += token;
    }
    (code, literals)
}

/// As many spaces as the letter has bytes; a line end stays one.
fn blanked(letter: char) -> impl Iterator<Item = char> {
    let (letter, times) = if letter == '\n' { ('\n', 1) } else { (' ', letter.len_utf8()) };
    std::iter::repeat_n(letter, times)
}

/// Length of the token at the start of `rest`, and the part of it to blank.
fn token(rest: &str, before: Option<char>) -> (usize, Option<Range<usize>>) {
    if rest.starts_with("//") {
        let end = rest.find('\n').unwrap_or(rest.len());
        return (end, Some(0..end));
    }
    if rest.starts_with("/*") {
        let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
        return (end, Some(0..end));
    }
    if rest.starts_with('"') {
        let end = string_end(rest);
        return ((end + 1).min(rest.len()), Some(1..end));
    }
    if !before.is_some_and(is_name)
        && let Some((open, close)) = raw_string(rest)
    {
        let end = rest[open..].find(&close).map_or(rest.len(), |end| open + end);
        return ((end + close.len()).min(rest.len()), Some(open..end));
    }
    if let Some(end) = letter_end(rest) {
        return (end, Some(1..end - 1));
    }
    (rest.chars().next().map_or(1, char::len_utf8), None)
}

/// Offset of the closing quote of a string that starts `rest`.
fn string_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    rest.len()
}

/// `r#"`: where its text starts and what ends it.
fn raw_string(rest: &str) -> Option<(usize, String)> {
    let hashes = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    let start = rest.len() - hashes.len() + count;
    rest[start..].starts_with('"').then(|| (start + 1, format!("\"{}", "#".repeat(count))))
}

/// Length of a letter literal; nothing for a lifetime.
fn letter_end(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if let Some(escape) = inside.strip_prefix('\\') {
        let skip = escape.chars().next()?.len_utf8();
        return Some(1 + 1 + skip + escape[skip..].find('\'')? + 1);
    }
    let letter = inside.chars().next()?;
    inside[letter.len_utf8()..].starts_with('\'').then_some(1 + letter.len_utf8() + 1)
}

#[test]
fn source_is_taken_apart_as_the_compiler_would() {
    let text =
        "let a = \"x \\\" // y\"; // \"no\"\nlet b: &'a str = r#\"z \" w\"#; let c = '\"'; let d = '\\''; panic!()";
    let source = Source::new("src/a/b.rs".into(), text);
    let strings: Vec<&str> = source.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(strings, ["x \\\" // y", "z \" w"]);
    assert_eq!(source.code.len(), text.len());
    assert_eq!(source.words("panic!").count(), 1);
    assert_eq!((source.room(), source.place(text.len())), (Some("a"), "src/a/b.rs:2".to_owned()));
}

#[test]
fn parts_for_tests_are_found() {
    let text =
        "fn a() {}\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n fn b() { {} }\n}\nfn c() {}\n#[cfg(test)]\nmod d;\n";
    let source = Source::new("src/a/mod.rs".into(), text);
    assert!(source.is_test(text.find("fn b").unwrap()) && !source.is_test(text.find("fn c").unwrap()));
    assert_eq!(source.test_modules(), ["src/a/d.rs", "src/a/d/mod.rs"]);
}
