//! Every encoding we know, cut at every byte; what is unknown is swallowed; nothing panics.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::keys::MouseAct;
use crate::term::PASTE_LIMIT;
use proptest::prelude::*;

fn key(code: Code) -> Input {
    Input::Key(Key::plain(code))
}

fn with(code: Code, ctrl: bool, alt: bool) -> Input {
    Input::Key(Key { code, ctrl, alt })
}

fn typed(text: &str) -> Vec<Input> {
    text.chars().map(|c| key(Code::Char(c))).collect()
}

/// Feeds the bytes and then lets everything pending time out.
fn all(bytes: &[u8]) -> Vec<Input> {
    let mut parser = Parser::new();
    let mut out = parser.feed(bytes);
    out.extend(parser.timeout());
    out
}

/// Bytes and what they mean, whole.
fn table() -> Vec<(&'static [u8], Vec<Input>)> {
    vec![
        (b"a", typed("a")),
        ("é".as_bytes(), typed("é")),
        ("日".as_bytes(), typed("日")),
        ("😀".as_bytes(), typed("😀")),
        (b"\r", vec![key(Code::Enter)]),
        (b"\n", vec![with(Code::Char('j'), true, false)]),
        (b"\t", vec![key(Code::Tab)]),
        (b"\x7f", vec![key(Code::Backspace)]),
        (b"\x08", vec![key(Code::Backspace)]),
        (b"\x00", vec![with(Code::Char(' '), true, false)]),
        (b"\x14", vec![with(Code::Char('t'), true, false)]),
        (b"\x1f", vec![with(Code::Char('_'), true, false)]),
        (b"\x1b[A", vec![key(Code::Up)]),
        (b"\x1bOB", vec![key(Code::Down)]),
        (b"\x1b[1;5C", vec![with(Code::Right, true, false)]),
        (b"\x1b[1;3D", vec![with(Code::Left, false, true)]),
        (b"\x1b[H", vec![key(Code::Home)]),
        (b"\x1bOF", vec![key(Code::End)]),
        (b"\x1b[1~", vec![key(Code::Home)]),
        (b"\x1b[8~", vec![key(Code::End)]),
        (b"\x1b[2~", vec![key(Code::Insert)]),
        (b"\x1b[3~", vec![key(Code::Delete)]),
        (b"\x1b[5~", vec![key(Code::PageUp)]),
        (b"\x1b[6;5~", vec![with(Code::PageDown, true, false)]),
        (b"\x1b[Z", vec![key(Code::BackTab)]),
        (b"\x1bOP", vec![key(Code::F(1))]),
        (b"\x1b[[B", vec![key(Code::F(2))]),
        (b"\x1b[15~", vec![key(Code::F(5))]),
        (b"\x1b[24~", vec![key(Code::F(12))]),
        (b"\x1b[7$", vec![key(Code::Home)]),
        (b"\x1bx", vec![with(Code::Char('x'), false, true)]),
        ("\x1bé".as_bytes(), vec![with(Code::Char('é'), false, true)]),
        (b"\x1b\r", vec![with(Code::Enter, false, true)]),
        (b"\x1b\x7f", vec![with(Code::Backspace, false, true)]),
        (b"\x1b\x1b[A", vec![key(Code::Esc), key(Code::Up)]),
        (b"\x1b[200~ls\rq\x1b[A\x1b[201~", vec![Input::Paste("ls\nq\u{1b}[A".into())]),
        (b"\x1b[<0;33;12M", vec![Input::Mouse(Mouse { act: MouseAct::Click, column: 32, row: 11 })]),
    ]
}

/// Sequences that mean nothing to us and must leave nothing behind.
const SWALLOWED: &[&[u8]] = &[
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[?62;22c",
    b"\x1b[>0;276;0c",
    b"\x1b[24;80R",
    b"\x1b[<0;33;12m",
    b"\x1b[M !!",
    b"\x1b[Mqqq",
    b"\x1b[32;10;10M",
    b"\x1b[?2026;1$y",
    b"\x1b[97;5u",
    b"\x1b[27;5;13~",
    b"\x1b[999~",
    b"\x1b[201~",
    b"\x1b[8;24;80t",
    b"\x1b]11;rgb:0000/0000/0000\x1b\\",
    b"\x1b]52;c;cXdl\x07",
    b"\x1bP>|XTerm(390)\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20A",
    b"\x1bOz",
    b"\xff",
    b"\xc2\x9b",
    b"\xed\xa0\x80",
];

#[test]
fn known_sequences_are_keys() {
    for (bytes, expected) in table() {
        assert_eq!(Parser::new().feed(bytes), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn unknown_sequences_are_swallowed_whole() {
    for bytes in SWALLOWED {
        let then = [bytes, &b"q"[..]].concat();
        assert_eq!(all(&then), typed("q"), "{}", bytes.escape_ascii());
    }
}

#[test]
fn cut_anywhere_everything_reads_the_same() {
    let mut whole = Vec::new();
    let mut expected = Vec::new();
    for (bytes, inputs) in table() {
        whole.extend_from_slice(bytes);
        expected.extend(inputs);
    }
    for bytes in SWALLOWED {
        whole.extend_from_slice(bytes);
    }
    whole.push(b'.');
    expected.extend(typed("."));
    for cut in 0..=whole.len() {
        let mut parser = Parser::new();
        let mut got = parser.feed(&whole[..cut]);
        got.extend(parser.feed(&whole[cut..]));
        assert_eq!(got, expected, "cut at {cut}");
    }
    let mut parser = Parser::new();
    let single: Vec<_> = whole.iter().flat_map(|b| parser.feed(&[*b])).collect();
    assert_eq!(single, expected);
}

#[test]
fn a_lone_esc_is_the_key_after_a_wait() {
    let mut parser = Parser::new();
    assert_eq!(parser.feed(b"\x1b"), vec![]);
    assert_eq!(parser.patience(), Some(AFTER_ESC));
    assert_eq!(parser.timeout(), vec![key(Code::Esc)]);
    assert_eq!(parser.patience(), None);
    assert_eq!(parser.feed(b"[A"), typed("[A"));
}

#[test]
fn two_escs_in_one_read_are_two_keys() {
    assert_eq!(all(b"\x1b\x1b"), vec![key(Code::Esc), key(Code::Esc)]);
}

#[test]
fn beginnings_that_never_go_on_are_alt_keys() {
    for c in ['[', 'O', ']', 'P', '_', '^', 'X'] {
        assert_eq!(all(format!("\x1b{c}").as_bytes()), vec![with(Code::Char(c), false, true)]);
    }
}

#[test]
fn a_sequence_that_stops_half_way_is_dropped() {
    for half in [&b"\x1b[1;"[..], b"\x1b]0;x", b"\x1b[M!", b"\x1b[?1", b"\xc3", b"\x1bP1\x1b"] {
        assert_eq!(all(half), vec![], "{}", half.escape_ascii());
        let mut parser = Parser::new();
        parser.feed(half);
        assert!(parser.patience().is_some());
        parser.timeout();
        assert_eq!(parser.feed(b"a"), typed("a"));
    }
}

#[test]
fn a_key_breaks_off_a_sequence() {
    assert_eq!(all(b"\x1b[1;\r"), vec![key(Code::Enter)]);
    assert_eq!(all(b"\x1b[\x1b[A"), vec![key(Code::Up)]);
    assert_eq!(all(b"\x1b]0;abc\x1b[A"), vec![key(Code::Up)]);
    assert_eq!(all(b"\xc3a"), typed("a"));
    assert_eq!(all(b"\xe6\x97\x1b[A"), vec![key(Code::Up)]);
}

#[test]
fn a_paste_waits_for_its_end_however_long_it_takes() {
    let mut parser = Parser::new();
    assert_eq!(parser.feed(b"\x1b[200~abc"), vec![]);
    assert_eq!(parser.patience(), None);
    assert_eq!(parser.timeout(), vec![]);
    assert_eq!(parser.feed(b"def\x1b[201~x"), [vec![Input::Paste("abcdef".into())], typed("x")].concat());
}

#[test]
fn esc_gets_out_of_a_paste_whose_end_was_lost() {
    let mut parser = Parser::new();
    parser.feed(b"\x1b[200~abc\x1b");
    assert_eq!(parser.patience(), Some(INSIDE_PASTE));
    assert_eq!(parser.timeout(), vec![Input::Paste("abc".into())]);
    assert_eq!(parser.feed(b"q"), typed("q"));
}

#[test]
fn what_was_pasted_is_not_in_a_log() {
    assert_eq!(format!("{:?}", Input::Paste("Ibu Fiktif".into())), "Paste(10 bytes)");
}

#[test]
fn a_paste_beyond_the_limit_is_reported_and_keys_go_on() {
    let mut bytes = b"\x1b[200~".to_vec();
    bytes.resize(bytes.len() + PASTE_LIMIT + 1, b'x');
    bytes.extend_from_slice(b"\x1b[201~q");
    assert_eq!(Parser::new().feed(&bytes), [vec![Input::PasteTooLong], typed("q")].concat());
}

#[test]
fn a_long_text_answer_keeps_no_memory() {
    let mut parser = Parser::new();
    parser.feed(b"\x1b]52;c;");
    parser.feed(&vec![b'A'; 1 << 20]);
    assert!(parser.held.capacity() <= PARAMS_LIMIT * 2);
    assert_eq!(parser.feed(b"\x07q"), typed("q"));
}

/// Pieces that real input is made of, to reach deeper than random bytes do.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        any::<Vec<u8>>(),
        proptest::sample::select(SWALLOWED.to_vec()).prop_map(<[u8]>::to_vec),
        proptest::sample::select(table()).prop_map(|(bytes, _)| bytes.to_vec()),
        any::<char>().prop_map(|c| c.to_string().into_bytes()),
        Just(b"\x1b".to_vec()),
        Just(b"\x1b[".to_vec()),
        Just(b"\x1b[200~".to_vec()),
    ]
}

proptest! {
    #[test]
    fn random_input_cut_anywhere_reads_the_same(
        pieces in proptest::collection::vec(piece(), 0..12),
        cuts in proptest::collection::vec(any::<proptest::sample::Index>(), 0..6),
    ) {
        let bytes = pieces.concat();
        let mut at: Vec<usize> = cuts.iter().map(|c| c.index(bytes.len() + 1)).collect();
        at.extend([0, bytes.len()]);
        at.sort_unstable();
        let mut parser = Parser::new();
        let mut got: Vec<Input> = at.windows(2).flat_map(|w| parser.feed(&bytes[w[0]..w[1]])).collect();
        got.extend(parser.timeout());
        prop_assert_eq!(got, all(&bytes));
    }

    #[test]
    fn no_control_character_is_ever_typed(pieces in proptest::collection::vec(piece(), 0..12)) {
        for input in all(&pieces.concat()) {
            if let Input::Key(Key { code: Code::Char(c), .. }) = input {
                prop_assert!(!c.is_control());
            }
        }
    }
}
