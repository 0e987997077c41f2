//! Abbreviations whose full stop ends no sentence, with what one reads aloud.

use crate::Language;

/// In small letters, with the full stop.
const DUTCH: &[(&str, &str)] = &[
    ("a.u.b.", "alstublieft"),
    ("afd.", "afdeling"),
    ("art.", "artikel"),
    ("artt.", "artikelen"),
    ("bijv.", "bijvoorbeeld"),
    ("blz.", "bladzijde"),
    ("bv.", "bijvoorbeeld"),
    ("ca.", "circa"),
    ("d.d.", "de dato"),
    ("d.m.v.", "door middel van"),
    ("d.w.z.", "dat wil zeggen"),
    ("dhr.", "de heer"),
    ("dr.", "doctor"),
    ("drs.", "doctorandus"),
    ("e.d.", "en dergelijke"),
    ("e.v.", "en volgende"),
    ("enz.", "enzovoort"),
    ("etc.", "et cetera"),
    ("evt.", "eventueel"),
    ("excl.", "exclusief"),
    ("i.o.", "in oprichting"),
    ("i.p.v.", "in plaats van"),
    ("i.v.m.", "in verband met"),
    ("incl.", "inclusief"),
    ("ing.", "ingenieur"),
    ("ir.", "ingenieur"),
    ("jl.", "jongstleden"),
    ("m.a.w.", "met andere woorden"),
    ("m.b.t.", "met betrekking tot"),
    ("m.b.v.", "met behulp van"),
    ("m.i.v.", "met ingang van"),
    ("m.n.", "met name"),
    ("max.", "maximaal"),
    ("mevr.", "mevrouw"),
    ("min.", "minimaal"),
    ("mln.", "miljoen"),
    ("mr.", "meester"),
    ("mw.", "mevrouw"),
    ("n.a.v.", "naar aanleiding van"),
    ("nl.", "namelijk"),
    ("nr.", "nummer"),
    ("nrs.", "nummers"),
    ("o.a.", "onder andere"),
    ("o.b.v.", "op basis van"),
    ("o.g.v.", "op grond van"),
    ("p.", "pagina"),
    ("p.j.", "per jaar"),
    ("p.m.", "per maand"),
    ("p.p.", "per persoon"),
    ("p.w.", "per week"),
    ("resp.", "respectievelijk"),
    ("st.", "sint"),
    ("t.a.v.", "ter attentie van"),
    ("t.b.v.", "ten behoeve van"),
    ("t.o.v.", "ten opzichte van"),
    ("t.z.t.", "te zijner tijd"),
    ("tel.", "telefoon"),
    ("vgl.", "vergelijk"),
    ("z.o.z.", "zie ommezijde"),
    ("z.s.m.", "zo snel mogelijk"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("approx.", "approximately"),
    ("art.", "article"),
    ("dr.", "doctor"),
    ("e.g.", "for example"),
    ("etc.", "et cetera"),
    ("i.e.", "that is"),
    ("incl.", "including"),
    ("max.", "maximum"),
    ("min.", "minimum"),
    ("mr.", "mister"),
    ("mrs.", "missis"),
    ("ms.", "miss"),
    ("p.", "page"),
    ("st.", "saint"),
    ("tel.", "telephone"),
    ("vs.", "versus"),
];

/// After these a sentence goes on only in small letters: "enz. En dan" are two.
const CAN_END: &[&str] =
    &["a.u.b.", "e.d.", "e.v.", "enz.", "etc.", "jl.", "p.j.", "p.m.", "p.p.", "p.w.", "t.z.t.", "z.s.m."];

/// What one reads aloud for an abbreviation, given with its full stop.
pub(crate) fn read_aloud(language: Language, word: &str) -> Option<&'static str> {
    let known = match language {
        Language::Nl => DUTCH,
        Language::En => ENGLISH,
    };
    let word = word.to_lowercase();
    known.iter().find(|(short, _)| *short == word).map(|(_, whole)| *whole)
}

/// Whether the full stop of this word belongs to an abbreviation, or to the initial of a name.
pub(crate) fn stop_is_part(language: Language, word: &str) -> bool {
    let is_initial = || {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
    };
    let can_end = || CAN_END.contains(&word.to_lowercase().as_str());
    is_initial() || (read_aloud(language, word).is_some() && !can_end())
}
