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

/// Reads what [`pack`] wrote; `None` for anything else, and for what no file may say: whoever wrote the bytes need not have
/// been [`pack`].
pub fn unpack(text: &str) -> Option<Municipality> {
    let digit = |letter: &u8| DIGITS.iter().position(|digit| digit == letter);
    let byte = |pair: &[u8]| Some((digit(pair.first()?)? * 16 + digit(pair.get(1)?)?) as u8);
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
    postcard::from_bytes(&bytes?).ok().filter(|municipality: &Municipality| municipality.is_sound(FACTS))
}

const FACTS: usize = include!(concat!(env!("OUT_DIR"), "/facts"));

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Which rules this program carries, for receipts.
pub const STAMP: Stamp<'static> = Stamp {
    version: env!("CARGO_PKG_VERSION"),
    rules: include_str!(concat!(env!("OUT_DIR"), "/hash")),
    municipality: None,
};

#[cfg(test)]
mod tests {
    use maatwerk_engine::{Bound, Condition, Date, FactId, Link, MAX_AMOUNT, Mandate, Municipality, Test};

    fn unpacked(change: impl FnOnce(&mut Municipality)) -> Option<Municipality> {
        let mut municipality = super::municipality();
        change(&mut municipality);
        super::unpack(&super::pack(&municipality))
    }

    fn when(condition: Condition) -> Option<Municipality> {
        unpacked(|town| town.grounds[0].when = condition)
    }

    #[test]
    fn what_no_file_may_say_is_refused_in_compiled_form_too() {
        let link = |url: &str| Link { url: url.to_owned(), ..Link::default() };
        assert!(unpacked(|town| town.links.push(link("https://a.example"))).is_some());
        assert!(unpacked(|town| town.links.push(link("javascript:alert(1)"))).is_none());
        assert!(unpacked(|town| town.prices[0].url = "data:text/html,".to_owned()).is_none());
        let read = |page: &str| {
            let page = Some(page.to_owned());
            unpacked(|town| town.grounds[0].read.as_mut().expect("read").page = page)
        };
        assert!(read("https://a.example").is_some() && read("javascript:alert(1)").is_none());

        let mandate = |limit| Mandate { up_to: Some(limit), ..Mandate::default() };
        assert!(unpacked(|town| town.mandates.push(mandate(MAX_AMOUNT))).is_some());
        assert!(unpacked(|town| town.mandates.push(mandate(MAX_AMOUNT + MAX_AMOUNT))).is_none());
        assert!(unpacked(|town| town.mandates.push(mandate(-MAX_AMOUNT))).is_none());
        let day = Date { year: 2026, month: 13, day: 1 };
        assert!(unpacked(|town| town.amounts[0].versions[0].valid.from = day).is_none());

        let fact = |place| Condition::Fact(FactId(place), Test::Is(true));
        assert!(when(fact(0)).is_some());
        assert!(when(Condition::Any(vec![Condition::ALWAYS, fact(9999)])).is_none());
        assert!(when(Condition::Fact(FactId(0), Test::Between(Some(Bound::Day(day)), None))).is_none());
    }

    #[test]
    fn parts_within_parts_end_before_the_stack_does() {
        let within = |depth| (0..depth).fold(Condition::ALWAYS, |part, _| Condition::Not(Box::new(part)));
        assert!(when(within(39)).is_some());
        assert!(when(within(41)).is_none());
        // A hundred thousand times "not", which nobody could write with `pack`.
        let mut municipality = super::municipality();
        municipality.grounds[0].when = within(30);
        let (text, few) = (super::pack(&municipality), "02".repeat(30));
        assert_eq!(text.matches(&few).count(), 1);
        assert!(super::unpack(&text.replace(&few, &"02".repeat(100_000))).is_none());
    }

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
