//! Keys as text: `"/bpjs mati<Enter><Esc><C-t><A-x><lt>"`. Every character and every `<…>` is one key press.

/// One key press as an xterm sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether the terminal needs silence after it to tell the key from a sequence.
    pub is_esc: bool,
}

/// Reads the notation; panics on a name it does not know.
pub fn presses(keys: &str) -> Vec<Press> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let (bytes, used) = match rest.strip_prefix('<').and_then(|tail| tail.split_once('>')) {
            Some((name, _)) => (named(name), name.len() + 2),
            None => (first.to_string().into_bytes(), first.len_utf8()),
        };
        let is_esc = bytes == b"\x1b";
        out.push(Press { bytes, is_esc });
        rest = &rest[used..];
    }
    out
}

fn named(name: &str) -> Vec<u8> {
    if let Some(letter) = name.strip_prefix("C-").filter(|rest| rest.len() == 1) {
        return vec![letter.as_bytes()[0].to_ascii_uppercase() & 0x1F];
    }
    if let Some(rest) = name.strip_prefix("A-") {
        let inner = if rest.chars().count() == 1 { rest.as_bytes().to_vec() } else { named(rest) };
        return [b"\x1b".to_vec(), inner].concat();
    }
    let bytes: &[u8] = match name {
        "Enter" | "CR" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "S-Tab" | "BackTab" => b"\x1b[Z",
        "BS" | "Backspace" => b"\x7f",
        "Space" => b" ",
        "C-Space" => b"\0",
        "lt" => b"<",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "C-Right" => b"\x1b[1;5C",
        "C-Left" => b"\x1b[1;5D",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "PageUp" => b"\x1b[5~",
        "PageDown" => b"\x1b[6~",
        "Insert" => b"\x1b[2~",
        "Del" | "Delete" => b"\x1b[3~",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "F3" => b"\x1bOR",
        "F4" => b"\x1bOS",
        "F5" => b"\x1b[15~",
        "F6" => b"\x1b[17~",
        "F7" => b"\x1b[18~",
        "F8" => b"\x1b[19~",
        "F9" => b"\x1b[20~",
        "F10" => b"\x1b[21~",
        "F11" => b"\x1b[23~",
        "F12" => b"\x1b[24~",
        _ => panic!("no key is called <{name}>"),
    };
    bytes.to_vec()
}
