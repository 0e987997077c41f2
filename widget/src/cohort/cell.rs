//! A count as it may be shown: small ones could point at someone.

use crate::format::decimal;
use maatwerk_engine::cohort::GroundCounts;
use maatwerk_words::{Lang, cohort as words};
use rust_decimal::Decimal;

/// Counts below this are not shown.
pub const FEW: u64 = maatwerk_engine::portfolio::FEWEST;

/// A count as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The count itself.
    Count(u64),
    /// Fewer than [`FEW`].
    Few,
    /// Not shown, because a small count beside it could be worked out.
    Hidden,
    /// None, because there can be none.
    Never,
}

impl Cell {
    /// A count by itself; `exact` shows every count.
    pub fn of(count: u64, exact: bool) -> Cell {
        if exact || count >= FEW { Cell::Count(count) } else { Cell::Few }
    }

    /// The verdicts on a ground: applies, judged, open, blocked, elsewhere. They add up to a total that is known, so where
    /// one of them is small, another is hidden too: the last, of which least is told elsewhere.
    pub fn row(of: &GroundCounts<'_>, exact: bool) -> [Cell; 5] {
        let cell = |count: u64| Cell::of(count, exact);
        let is_bound = of.ground.weigh.is_empty();
        let [applies, judged] = match is_bound {
            true => [cell(of.applies), Cell::Never],
            false => [Cell::Never, cell(of.judged)],
        };
        let mut cells = [applies, judged, cell(of.open), cell(of.blocked), cell(of.elsewhere)];
        let is_only_few = cells.iter().filter(|cell| **cell == Cell::Few).count() == 1;
        let hidden = cells.iter_mut().rev().find(|cell| matches!(cell, Cell::Count(_)));
        if let Some(cell) = hidden.filter(|_| is_only_few) {
            *cell = Cell::Hidden;
        }
        cells
    }

    /// For people.
    pub fn in_words(self, lang: Lang) -> String {
        match self {
            Cell::Count(count) => number(lang, count),
            Cell::Few => words::few(lang).to_owned(),
            Cell::Hidden => words::hidden(lang).to_owned(),
            Cell::Never => words::never(lang).to_owned(),
        }
    }
}

/// A count with the language's separators.
pub fn number(lang: Lang, count: u64) -> String {
    decimal(lang, Decimal::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{Count, Few, Hidden, Never};

    #[test]
    fn a_small_count_cannot_be_worked_out_from_those_beside_it() {
        let book = maatwerk_rules::professionals_law_book();
        let weighed = book.grounds.iter().find(|ground| !ground.weigh.is_empty()).expect("a ground with a norm");
        for ([judged, open, blocked, elsewhere], cells) in [
            ([20, 30, 50, 70], [Count(20), Count(30), Count(50), Count(70)]),
            ([9, 30, 50, 70], [Few, Count(30), Count(50), Hidden]),
            ([20, 30, 50, 0], [Count(20), Count(30), Hidden, Few]),
            ([9, 0, 50, 70], [Few, Few, Count(50), Count(70)]),
            ([1, 0, 0, 0], [Few, Few, Few, Few]),
        ] {
            let of = GroundCounts { ground: weighed, applies: 0, judged, open, blocked, elsewhere, waits: Vec::new() };
            assert_eq!(Cell::row(&of, false)[1..], cells);
            assert_eq!(Cell::row(&of, false)[0], Never);
            assert_eq!(Cell::row(&of, true)[1..], [judged, open, blocked, elsewhere].map(Count));
        }
    }
}
