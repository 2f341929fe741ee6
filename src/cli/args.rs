//! What may stand on the command line. Shape by derive; every word from [`crate::words::cli`], in the asked language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::report::Format;
use crate::domain::geo::Level;
use crate::domain::report::near::near;
use crate::store::import::Encoding;
use crate::store::search::Kind;
use crate::words::{Lang, Text, cli as w, reporting as r};

/// Everything that may be typed after `loket`.
#[derive(Clone, Debug, Parser)]
#[command(name = "loket", version, disable_help_subcommand = true)]
pub struct Line {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// In the help, what every command takes comes after what is its own.
const COMMON: usize = 900;

/// Allowed before and after the subcommand.
#[derive(Clone, Debug, Args)]
pub(super) struct Common {
    #[arg(long, global = true, display_order = COMMON, value_name = "FILE")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, display_order = COMMON + 1)]
    pub read_only: bool,
    #[arg(long, global = true, display_order = COMMON + 2, value_name = "id|en", hide_possible_values = true, value_parser = PossibleValuesParser::new(["id", "en"]))]
    pub lang: Option<String>,
}

/// The most results one search gives.
const MOST_HITS: i64 = 200;

#[derive(Clone, Debug, Subcommand)]
pub(super) enum Command {
    Demo,
    Import {
        #[arg(value_enum, hide_possible_values = true)]
        kind: ImportKind,
        #[arg(value_name = "FILE", required_unless_present = "remove")]
        file: Option<PathBuf>,
        #[arg(long, value_enum, hide_possible_values = true, value_name = "utf8|latin1")]
        encoding: Option<EncodingName>,
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        #[arg(long, value_name = "NAME=COLUMN", value_parser = mapped)]
        map: Vec<(String, String)>,
        #[arg(long, value_name = "SOURCE")]
        source: Option<String>,
        #[arg(long, value_enum, hide_possible_values = true, value_name = "kecamatan|gampong", num_args = 0..=1, require_equals = true, default_missing_value = "both")]
        remove: Option<Levels>,
        #[arg(long)]
        apply: bool,
        #[arg(long)]
        json: bool,
    },
    Export {
        #[arg(value_enum, hide_possible_values = true)]
        kind: ExportKind,
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "WORDS")]
        purpose: Option<String>,
        #[arg(long, value_name = "NAME")]
        recipient: Option<String>,
        #[command(flatten)]
        narrow: NarrowLine,
    },
    Report {
        #[arg(value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        #[arg(long, value_name = "NAME")]
        kecamatan: Option<String>,
        #[arg(long, value_name = "NAME")]
        gampong: Option<String>,
        #[arg(long, value_enum, hide_possible_values = true, value_name = "txt|csv|json|pdf|xlsx")]
        format: Option<Format>,
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[arg(long, value_name = "WORDS")]
        purpose: Option<String>,
        #[arg(long, value_name = "NAME")]
        recipient: Option<String>,
        #[arg(long)]
        list: bool,
    },
    Search {
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
        #[arg(long, value_name = "KIND", hide_possible_values = true, value_parser = kind_parser())]
        kind: Vec<Kind>,
        #[arg(long, default_value_t = 10, hide_default_value = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_HITS))]
        limit: u16,
        #[arg(long)]
        json: bool,
    },
    Nik {
        #[arg(required = true, value_name = "NUMBER")]
        number: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(long)]
        json: bool,
    },
}

/// What narrows a list that leaves.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct NarrowLine {
    #[arg(long, value_name = "NAME")]
    pub kecamatan: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub gampong: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    #[arg(id = "of_kind", long = "kind", value_name = "KIND")]
    pub of_kind: Option<String>,
    #[arg(long)]
    pub confidential: bool,
}

/// Which list an import brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ImportKind {
    #[value(alias = "warga")]
    People,
    #[value(alias = "anggota")]
    Members,
    #[value(alias = "sk")]
    Decrees,
    Register,
    #[value(alias = "sumbangan")]
    Gifts,
    #[value(alias = "libur")]
    Holidays,
    #[value(alias = "outlines")]
    Batas,
}

/// Which outlines are taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Levels {
    Kecamatan,
    Gampong,
    Both,
}

impl Levels {
    /// The levels it stands for.
    pub fn all(self) -> Vec<Level> {
        match self {
            Levels::Kecamatan => vec![Level::Kecamatan],
            Levels::Gampong => vec![Level::Gampong],
            Levels::Both => Level::ALL.to_vec(),
        }
    }
}

/// Which list leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportKind {
    #[value(alias = "warga")]
    People,
    #[value(alias = "anggota")]
    Members,
    #[value(alias = "sk")]
    Decrees,
    Register,
    #[value(alias = "kegiatan")]
    Activities,
    #[value(alias = "rapat")]
    Meetings,
    #[value(alias = "masalah")]
    Issues,
    #[value(alias = "janji")]
    Promises,
    #[value(alias = "sumbangan")]
    Gifts,
    #[value(alias = "titik")]
    Points,
    #[value(alias = "kasus")]
    Cases,
    #[value(alias = "rujukan")]
    Referrals,
    #[value(alias = "kunjungan")]
    Visits,
    #[value(alias = "tindak-lanjut")]
    FollowUps,
    #[value(alias = "tujuan")]
    Destinations,
    #[value(alias = "surat")]
    Letters,
    #[value(alias = "jabatan-kosong")]
    Posts,
}

/// How the letters of the file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum EncodingName {
    Utf8,
    Latin1,
}

impl From<Option<EncodingName>> for Encoding {
    fn from(name: Option<EncodingName>) -> Encoding {
        match name {
            Some(EncodingName::Latin1) => Encoding::Latin1,
            _ => Encoding::Utf8,
        }
    }
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::ALL.iter().map(|kind| kind.code());
    PossibleValuesParser::new(names).try_map(|name| Kind::from_code(&name).ok_or("unknown kind"))
}

/// `Nama PSM=nama`: a column of the file and what it is here.
fn mapped(text: &str) -> Result<(String, String), &'static str> {
    let (from, to) = text.split_once('=').ok_or("NAME=COLUMN")?;
    Ok((from.trim().to_owned(), to.trim().to_owned()))
}

/// Names like the one that was typed, of those that stand in a list of allowed ones, or of what else these are called.
pub(super) fn near_names(typed: &str, allowed: &str) -> Vec<String> {
    let exports = ExportKind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let imports = ImportKind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let known: Vec<_> = exports.chain(imports).collect();
    let names = allowed.split(", ").filter(|name| !name.is_empty()).flat_map(|name| {
        let kind = known.iter().find(|kind| kind.get_name() == name);
        kind.map_or_else(|| vec![name], |kind| kind.get_name_and_aliases().collect())
    });
    let names: Vec<&str> = names.collect();
    near(&typed.to_lowercase(), &names, |name| name).into_iter().map(str::to_owned).collect()
}

/// Whether this word names a subcommand.
pub(super) fn is_command(word: &str) -> bool {
    SUBCOMMANDS.iter().any(|(name, ..)| *name == word)
}

/// The language asked for, looked up before anything else is understood, so that even a mistake is answered in it.
pub(super) fn language(args: &[String]) -> Lang {
    let after = |at: usize| args.get(at + 1).map(String::as_str);
    let asked = args.iter().enumerate().find_map(|(at, arg)| match arg.as_str() {
        "--lang" => after(at),
        arg => arg.strip_prefix("--lang="),
    });
    asked.and_then(Lang::from_code).unwrap_or_default()
}

/// The command with all its words in one language.
pub(super) fn command(lang: Lang) -> clap::Command {
    let words = |text: Text| text.get(lang);
    let mut root = dress(Line::command(), lang, w::ABOUT)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(
            clap::Arg::new("version")
                .long("version")
                .short('V')
                .action(clap::ArgAction::Version)
                .help(words(w::VERSION)),
        )
        .after_help(words(w::AFTER));
    for (name, about, args) in SUBCOMMANDS {
        root = root.mut_subcommand(name, |sub| {
            let sub = args.iter().fold(dress(sub, lang, *about), |sub, (arg, help)| {
                sub.mut_arg(arg, |arg| named(arg, lang).help(words(*help)))
            });
            sub.disable_version_flag(true)
        });
    }
    root
}

/// What stands for a value, in the asked language: `<KATA>`, `<WORDS>`.
fn named(arg: clap::Arg, lang: Lang) -> clap::Arg {
    let name = w::PLACES.iter().find(|(id, _)| arg.get_id() == *id).map(|(_, name)| name.get(lang));
    match name {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

type Described = (&'static str, Text, &'static [(&'static str, Text)]);

/// Each subcommand with its sentence and those of its arguments.
const SUBCOMMANDS: &[Described] = &[
    ("demo", w::DEMO, &[]),
    (
        "import",
        w::IMPORT,
        &[
            ("kind", w::IMPORT_KIND),
            ("file", w::IMPORT_FILE),
            ("encoding", w::ENCODING),
            ("sheet", w::SHEET),
            ("map", w::MAP),
            ("source", w::OUTLINE_SOURCE),
            ("remove", w::OUTLINE_REMOVE),
            ("apply", w::APPLY),
            ("json", w::JSON),
        ],
    ),
    (
        "export",
        w::EXPORT,
        &[
            ("kind", w::EXPORT_KIND),
            ("file", w::EXPORT_FILE),
            ("purpose", w::PURPOSE),
            ("recipient", w::RECIPIENT),
            ("kecamatan", r::KECAMATAN),
            ("gampong", r::GAMPONG),
            ("period", w::EXPORT_PERIOD),
            ("state", w::EXPORT_STATE),
            ("of_kind", w::EXPORT_OF_KIND),
            ("confidential", w::EXPORT_CONFIDENTIAL),
        ],
    ),
    (
        "report",
        r::REPORT,
        &[
            ("name", r::NAME),
            ("period", r::PERIOD),
            ("kecamatan", r::KECAMATAN),
            ("gampong", r::GAMPONG),
            ("format", r::FORMAT),
            ("out", r::OUT),
            ("purpose", r::PURPOSE),
            ("recipient", r::RECIPIENT),
            ("list", r::LIST),
        ],
    ),
    ("search", w::SEARCH, &[("words", w::SEARCH_WORDS), ("kind", w::KIND), ("limit", w::LIMIT), ("json", w::JSON)]),
    ("nik", w::NIK, &[("number", w::NIK_NUMBER), ("json", w::JSON)]),
    ("check", w::CHECK, &[("json", w::JSON)]),
];

/// Headings, the common options and the help flag in the asked language.
fn dress(command: clap::Command, lang: Lang, about: Text) -> clap::Command {
    let heading = |text: Text| text.get(lang);
    let subcommands = command.has_subcommands();
    let (usage, options) = (heading(w::USAGE), heading(w::OPTIONS));
    let name = if subcommands { "" } else { command.get_name() };
    let line = w::usage_of(name, lang);
    let commands = if subcommands { format!("{}:\n{{subcommands}}\n\n", heading(w::COMMANDS)) } else { String::new() };
    let positional = command.get_positionals().next().is_some();
    let arguments = if positional { format!("{}:\n{{positionals}}\n\n", heading(w::ARGUMENTS)) } else { String::new() };
    let template =
        format!("{{about}}\n\n{usage}: {line}\n\n{commands}{arguments}{options}:\n{{options}}{{after-help}}\n");
    let mut command = command.about(heading(about)).help_template(template).disable_help_flag(true);
    command = command
        .arg(clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help).help(heading(w::HELP)));
    for (name, help) in [("data", w::DATA), ("read_only", w::READ_ONLY), ("lang", w::LANG)] {
        if command.get_arguments().any(|arg| arg.get_id() == name) {
            command = command.mut_arg(name, |arg| named(arg, lang).help(heading(help)));
        }
    }
    command
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn args(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        assert_eq!(language(&args("loket --lang en search x")), Lang::En);
        assert_eq!(language(&args("loket search x --lang=en")), Lang::En);
        assert_eq!(language(&args("loket search x")), Lang::Id);
        assert_eq!(language(&args("loket --lang")), Lang::Id);
    }

    #[test]
    fn lists_go_by_the_words_the_help_has_for_them() {
        for (word, kind) in [("kegiatan", ExportKind::Activities), ("warga", ExportKind::People)] {
            assert_eq!(ExportKind::from_str(word, false), Ok(kind));
        }
        assert_eq!(ImportKind::from_str("anggota", false), Ok(ImportKind::Members));
    }

    #[test]
    fn a_slip_in_the_name_of_a_list_is_answered_with_the_nearest() {
        let allowed = "people, members, cases, referrals, follow-ups";
        assert_eq!(near_names("kasuss", allowed), ["kasus"]);
        assert_eq!(near_names("Referal", allowed), ["referrals"]);
        assert!(near_names("kulkas besar", allowed).is_empty() && near_names("x", "").is_empty());
    }

    #[test]
    fn the_command_is_consistent_in_both_languages() {
        command(Lang::Id).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn help_has_no_word_of_the_other_language() {
        for name in SUBCOMMANDS.iter().map(|(name, ..)| *name).chain(["loket"]) {
            let mut root = command(Lang::Id);
            let shown = match root.find_subcommand_mut(name) {
                Some(sub) => sub.render_long_help().to_string(),
                None => root.render_long_help().to_string(),
            };
            for english in ["Usage", "Options", "Print ", "[default", "[possible"] {
                assert!(!shown.contains(english), "{name}: {english}\n{shown}");
            }
        }
    }
}
