//! Every sentence that a visitor reads, in Dutch and in English.
//!
//! The files in `nl/` and `en/` are the source. Single texts become functions (`explorer::next(lang)`, with an argument
//! for each place to fill), tables become look-ups (`ground(lang, id).title`). In the browser they
//! read in a file of one language and one bundle, which the loader fetches (`bundles.rs` says what it holds): no text is
//! in the wasm.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod bundles;
mod local;
mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub use bundles::BUNDLES;
pub use local::{name_prices, speak_for};
#[cfg(not(target_arch = "wasm32"))]
pub use texts::file;
pub use texts::take_in;

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

include!(concat!(env!("OUT_DIR"), "/words.rs"));
