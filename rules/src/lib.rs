//! The laws, the facts and the prices of this folder, compiled into the program.
//!
//! The files beside this crate are the source: `facts.yaml`, `grounds/`, `amounts.yaml`, `payers.yaml`, `prices.csv`.
#![forbid(unsafe_code)]

use maatwerk_engine::{Catalogue, LawBook};

/// The law book: facts, and the grounds of which a text was read. What is only remembered is not compiled in.
pub fn law_book() -> LawBook {
    // The build script wrote these bytes from the same types; anything else is a broken build, not a broken visit.
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/book"))).unwrap_or_default()
}

/// The catalogue: payers, prices and the amounts that laws name.
pub fn catalogue() -> Catalogue {
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalogue"))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_was_compiled_in_comes_out_whole() {
        assert_eq!(super::catalogue().prices.len(), 88);
        let ids: Vec<String> = super::law_book().grounds.into_iter().map(|ground| ground.id).collect();
        assert_eq!(ids.len(), 8, "{ids:?}");
    }
}
