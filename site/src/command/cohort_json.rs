//! A cohort for programs: counts, or the words `fewer than 10` and `not shown`. Facts and conditions are written as in a
//! case file. Without `--exact` the lists hold only what occurs in ten households or more.

use maatwerk_engine::cohort::{Blocker, Counts, GroundCounts};
use maatwerk_engine::{Date, FactId, Ground, LawBook};
use maatwerk_widget::cohort::{Cell, leaf};
use maatwerk_widget::leaf::Writing;
use serde::{Serialize, Serializer};

#[derive(Serialize)]
pub(super) struct Report<'a> {
    on: String,
    households: Shown,
    open_norms: Vec<Norm<'a>>,
    waiting_for: Vec<Waiting<'a>>,
    blocking: Vec<Blocking<'a>>,
    grounds: Vec<GroundReport<'a>>,
}

#[derive(Serialize)]
struct Norm<'a> {
    norm: &'a str,
    households: Shown,
}

#[derive(Serialize)]
struct Waiting<'a> {
    fact: &'a str,
    households: Shown,
}

#[derive(Serialize)]
struct Blocking<'a> {
    ground: &'a str,
    fact: &'a str,
    needed: String,
    households: Shown,
}

#[derive(Serialize)]
struct GroundReport<'a> {
    ground: &'a str,
    applies: Shown,
    judged: Shown,
    open: Shown,
    blocked: Shown,
    elsewhere: Shown,
    waiting_for: Vec<Waiting<'a>>,
}

struct Shown(Cell);

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Count(count) => serializer.serialize_u64(count),
            Cell::Few => serializer.serialize_str("fewer than 10"),
            Cell::Hidden => serializer.serialize_str("not shown"),
            Cell::Never => serializer.serialize_u64(0),
        }
    }
}

impl<'a> Report<'a> {
    pub(super) fn new(book: &'a LawBook, on: Date, counts: &Counts<'a>, exact: bool) -> Report<'a> {
        let listed = |count: u64| match Cell::of(count, exact) {
            Cell::Few => None,
            cell => Some(Shown(cell)),
        };
        let waiting =
            |(fact, count): &(FactId, u64)| Some(Waiting { fact: &book.fact(*fact).name, households: listed(*count)? });
        let blocking = |(ground, blocker, count): &(&'a Ground, Blocker<'a>, u64)| {
            Some(Blocking {
                ground: &ground.id,
                fact: &book.fact(blocker.fact).name,
                needed: Writing::Notation.needed(book, &leaf(blocker)),
                households: listed(*count)?,
            })
        };
        let ground = |of: &GroundCounts<'a>| {
            let [applies, judged, open, blocked, elsewhere] = Cell::row(of, exact).map(Shown);
            let waiting_for = of.waits.iter().filter_map(waiting).collect();
            GroundReport { ground: &of.ground.id, applies, judged, open, blocked, elsewhere, waiting_for }
        };
        Report {
            on: on.to_string(),
            households: Shown(Cell::of(counts.households, exact)),
            open_norms: counts
                .norms
                .iter()
                .filter_map(|(norm, count)| Some(Norm { norm, households: listed(*count)? }))
                .collect(),
            waiting_for: counts.facts.iter().filter_map(waiting).collect(),
            blocking: counts.blockers.iter().filter_map(blocking).collect(),
            grounds: counts.grounds.iter().map(ground).collect(),
        }
    }
}
