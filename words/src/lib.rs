//! Every sentence that a visitor reads, in Dutch and in English.
//!
//! The files in `nl/` and `en/` are the source. Single texts become functions (`explorer::next(lang)`, with an argument
//! for each place to fill), tables become look-ups (`ground(lang, id).title`). A text that nothing calls is not in the
//! wasm.
#![forbid(unsafe_code)]

/// A language that the words are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch, which comes first.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both, Dutch first.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The code for `lang` attributes and folders.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language of a `lang` attribute such as `en-GB`; Dutch for every other.
    pub fn from_code(code: &str) -> Lang {
        match code.get(..2) {
            Some(code) if code.eq_ignore_ascii_case("en") => Lang::En,
            _ => Lang::Nl,
        }
    }
}

fn find<'a, T>(table: &'a [(&'static str, [T; 2])], id: &str) -> Option<&'a [T; 2]> {
    table.iter().find(|(known, _)| *known == id).map(|(_, words)| words)
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
