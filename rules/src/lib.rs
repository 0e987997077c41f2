//! The laws, the facts and the prices of this folder, and the templates of `examples/`, compiled into the program.
//!
//! The files beside this crate are the source: `facts/`, `grounds/`, `amounts.yaml`, `payers.yaml`, `prices.csv`, `published.yaml`.
#![forbid(unsafe_code)]

use maatwerk_engine::{Catalogue, DatedAmount, GroundCards, LawBook, Municipality, Published, Stamp};

/// The law book: facts, amounts, and the grounds of which a text was read. What is only remembered is not compiled in.
pub fn law_book() -> LawBook {
    // The build script wrote these bytes from the same types; anything else is a broken build, not a broken visit.
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/book"))).unwrap_or_default()
}

/// The law book as a professional's widget carries it: see [`LawBook::for_professionals`].
pub fn professionals_law_book() -> LawBook {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/professionals_book"))).unwrap_or_default()
}

/// The law book as a resident's explorer carries it: see [`LawBook::for_residents`].
pub fn residents_law_book() -> LawBook {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/residents_book"))).unwrap_or_default()
}

/// The grounds of the law book in short, for a program that assesses nothing.
pub fn ground_cards() -> GroundCards {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/ground_cards"))).unwrap_or_default()
}

/// The amounts of the laws that someone is paid by the month.
pub fn norms() -> Vec<DatedAmount> {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/norms"))).unwrap_or_default()
}

/// The catalogue: payers and prices.
pub fn catalogue() -> Catalogue {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalogue"))).unwrap_or_default()
}

/// What others published about their own projects.
pub fn published() -> Vec<Published> {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/published"))).unwrap_or_default()
}

/// Voorbeeldstad, the municipality that does not exist: where nobody named another (`municipalities/gm0000.json`).
pub fn municipality() -> Municipality {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/municipality"))).unwrap_or_default()
}

/// A typical stacked situation to begin a case with (`examples/templates`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id, the name of its file.
    pub id: &'static str,
    /// The case, as a saved file has it.
    pub json: &'static str,
}

/// The templates, by id.
pub fn templates() -> &'static [Template] {
    include!(concat!(env!("OUT_DIR"), "/templates"))
}

/// A municipality as text that [`unpack`] reads: only a program with the same rules can.
pub fn pack(municipality: &Municipality) -> String {
    let bytes = postcard::to_allocvec(municipality).unwrap_or_default();
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// Reads what [`pack`] wrote; `None` for anything else.
pub fn unpack(text: &str) -> Option<Municipality> {
    let digit = |letter: &u8| DIGITS.iter().position(|digit| digit == letter);
    let byte = |pair: &[u8]| Some((digit(pair.first()?)? * 16 + digit(pair.get(1)?)?) as u8);
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
    postcard::from_bytes(&bytes?).ok()
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Which rules this program carries, for receipts.
pub const STAMP: Stamp<'static> = Stamp {
    version: env!("CARGO_PKG_VERSION"),
    rules: include_str!(concat!(env!("OUT_DIR"), "/hash")),
    municipality: None,
};

#[cfg(test)]
mod tests {
    #[test]
    fn what_was_compiled_in_comes_out_whole() {
        assert!(super::catalogue().price("JW02").is_some());
        assert!(super::law_book().ground("pw-20-3").is_some());
        assert_eq!(super::ground_cards(), maatwerk_engine::GroundCards::of(&super::law_book()));
        assert_eq!(super::professionals_law_book(), super::law_book().for_professionals());
        assert_eq!(super::residents_law_book(), super::law_book().for_residents());
        assert_eq!(super::published().len(), 6);
        let voorbeeldstad = super::municipality();
        assert_eq!(super::unpack(&super::pack(&voorbeeldstad)), Some(voorbeeldstad));
        assert!(["0", "zz", "00"].into_iter().all(|text| super::unpack(text).is_none()));
        assert!(super::municipality().is_fictional() && super::municipality().contact_for(&[]).is_some());
    }
}
