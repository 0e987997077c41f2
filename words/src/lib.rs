//! Every sentence that a visitor reads, in Dutch and in English.
//!
//! The files in `nl/` and `en/` are the source. Single texts become functions (`explorer::next(lang)`, with an argument
//! for each place to fill), tables become look-ups (`ground(lang, id).title`). A text that nothing calls is not in the
//! wasm.
#![forbid(unsafe_code)]

pub mod apart;
mod local;

pub use local::speak_for;

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

/// The texts of an id: of all ids, and of the texts of all in that order, every one has a `\0` behind it.
fn find<const N: usize>(ids: &str, texts: &'static str, id: &str) -> Option<[&'static str; N]> {
    let row = ids.split('\0').position(|known| known == id)?;
    let mut texts = texts.split('\0').skip(row * N);
    Some(std::array::from_fn(|_| texts.next().unwrap_or_default()))
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
