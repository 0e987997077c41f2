//! An assessment for programs. Facts, answers and conditions are written as in a case file.

use super::local_json::{self, ContactOf, Local, MandateOf};
use maatwerk_engine::{
    Assessed, Assessment, Doubled, Elsewhere, Explanation, LawBook, Leaf, Moment, Municipality, Precedence, Provision,
    Quantifier, Rung, Seen, Stacking, Subject, Truth, Verdict, What, ladder, openings, plan_differs, stacking,
};
use maatwerk_widget::leaf::{Writing, once};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    on: String,
    ask_next: Option<FactOf<'a>>,
    verdicts: Vec<GroundVerdict<'a>>,
    ladder: Vec<StepOf<'a>>,
    stacking: Option<Counts>,
    /// The same in the plan, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    stacking_after: Option<Counts>,
    rules: &'static str,
    municipality: Local<'a>,
}

/// The explanation of one verdict.
#[derive(Serialize)]
pub(super) struct Explained<'a> {
    verdict: GroundVerdict<'a>,
    concerns: Part<'a>,
    when: Part<'a>,
    openings: Vec<OpeningOf<'a>>,
}

/// A part of a condition: what it asks, whether it holds, whether the outcome rests on it.
#[derive(Serialize)]
struct Part<'a> {
    asks: String,
    truth: &'static str,
    decides: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<Decider<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct OpeningOf<'a> {
    #[serde(flatten)]
    of: FactOf<'a>,
    would_be: String,
    changeable: bool,
}

#[derive(Serialize)]
struct StepOf<'a> {
    first: &'a str,
    then: &'a str,
    kind: &'static str,
    why: &'a str,
    holds: &'static str,
}

#[derive(Serialize)]
struct Counts {
    provisions: usize,
    laws: usize,
    organisations: usize,
    contacts: usize,
    intakes: usize,
    doubled: Vec<Work>,
}

#[derive(Serialize)]
struct Work {
    task: String,
    organisations: Vec<String>,
}

#[derive(Serialize)]
struct GroundVerdict<'a> {
    ground: &'a str,
    verdict: &'static str,
    law: &'a str,
    article: &'a str,
    paragraph: Option<&'a str>,
    decides: &'a str,
    missing: Vec<FactOf<'a>>,
    blocked_by: Vec<Decider<'a>>,
    because: Vec<Decider<'a>>,
    norms: Vec<Norm<'a>>,
    goes_first: Option<&'a str>,
    excluded_by: Option<&'a str>,
    speaks_from: Option<String>,
    spoke_until: Option<String>,
    removable: Option<bool>,
    stale: bool,
    url: String,
    contact: Option<ContactOf<'a>>,
    mandate: Option<MandateOf<'a>>,
}

#[derive(Serialize)]
struct FactOf<'a> {
    fact: &'a str,
    /// From 1, as people count; `null` for the household's own.
    member: Option<usize>,
}

#[derive(Serialize)]
struct Decider<'a> {
    #[serde(flatten)]
    of: FactOf<'a>,
    found: String,
    needed: String,
}

#[derive(Serialize)]
struct Norm<'a> {
    norm: &'a str,
    by: &'a str,
}

impl<'a> Report<'a> {
    pub(super) fn new(
        municipality: &'a Municipality,
        seen: &Seen<'a>,
        assessment: &'a Assessment<'a>,
        around: &[Provision],
    ) -> Report<'a> {
        let book = seen.book;
        Report {
            on: assessment.on.to_string(),
            ask_next: assessment.questions(seen, |_| true).next().map(|subject| fact_of(book, subject)),
            verdicts: assessment.verdicts.iter().map(|assessed| verdict(municipality, seen, assessed)).collect(),
            ladder: ladder(seen, assessment).into_iter().flat_map(steps).collect(),
            stacking: (!around.is_empty()).then(|| counts(stacking(around, Moment::Now))),
            stacking_after: plan_differs(around).then(|| counts(stacking(around, Moment::After))),
            rules: maatwerk_rules::STAMP.rules,
            municipality: local_json::local(municipality),
        }
    }
}

impl<'a> Explained<'a> {
    pub(super) fn new(municipality: &'a Municipality, seen: &Seen<'a>, assessed: &'a Assessed<'a>) -> Explained<'a> {
        let (book, ground) = (seen.book, assessed.ground);
        let openings = openings(seen, &ground.id).into_iter().map(|opening| OpeningOf {
            of: fact_of(book, opening.subject),
            would_be: book.fact(opening.subject.fact).written(opening.value),
            changeable: opening.changeable,
        });
        Explained {
            verdict: verdict(municipality, seen, assessed),
            concerns: part(book, ground.concerns.explain(seen)),
            when: part(book, ground.when.explain(seen)),
            openings: openings.collect(),
        }
    }
}

fn part<'a>(book: &'a LawBook, explained: Explanation<'_>) -> Part<'a> {
    let (asks, fact) = match &explained.what {
        What::All => ("all of".to_owned(), None),
        What::Any => ("any of".to_owned(), None),
        What::Not => ("not".to_owned(), None),
        What::Members(Quantifier::All) => ("all members".to_owned(), None),
        What::Members(Quantifier::AtLeast(count)) => (format!("at least {count} members"), None),
        What::Members(Quantifier::AtMost(count)) => (format!("at most {count} members"), None),
        What::Member(place) => (format!("member {}", place + 1), None),
        What::Fact(leaf) => ("fact".to_owned(), Some(decider(book, leaf))),
    };
    let Explanation { truth, decides, parts, .. } = explained;
    let parts = parts.into_iter().map(|one| part(book, one)).collect();
    Part { asks, truth: truth_name(truth), decides, fact, parts }
}

fn truth_name(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "yes",
        Truth::Unknown => "unknown",
        Truth::False => "no",
    }
}

fn steps<'a>(rung: Rung<'a>) -> impl Iterator<Item = StepOf<'a>> {
    let then = &*rung.ground.id;
    rung.steps.into_iter().map(move |step| StepOf {
        first: step.first,
        then,
        kind: match step.kind {
            Precedence::GoesFirst => "goes first",
            Precedence::Excludes => "excludes",
        },
        why: step.why,
        holds: truth_name(step.holds),
    })
}

fn counts(found: Stacking) -> Counts {
    let Stacking { provisions, laws, organisations, contacts, intakes, doubled } = found;
    let work = |work: Doubled| Work { task: work.task, organisations: work.organisations };
    Counts { provisions, laws, organisations, contacts, intakes, doubled: doubled.into_iter().map(work).collect() }
}

fn verdict<'a>(municipality: &'a Municipality, seen: &Seen<'a>, assessed: &'a Assessed<'a>) -> GroundVerdict<'a> {
    let book = seen.book;
    let Assessed { ground, verdict, because, stale, .. } = assessed;
    let deciders = |leaves: &[Leaf<'_>]| once(leaves).into_iter().map(|leaf| decider(book, leaf)).collect::<Vec<_>>();
    GroundVerdict {
        ground: &ground.id,
        verdict: verdict.name(),
        law: &ground.law,
        article: &ground.article,
        paragraph: ground.paragraph.as_deref(),
        decides: &ground.decides,
        missing: assessed.missing().into_iter().map(|subject| fact_of(book, subject)).collect(),
        blocked_by: deciders(assessed.in_the_way()),
        because: deciders(because),
        norms: match verdict {
            Verdict::Judged(norms) => norms.iter().map(|norm| Norm { norm: &norm.norm, by: &norm.by }).collect(),
            _ => Vec::new(),
        },
        goes_first: match verdict {
            Verdict::Elsewhere(Elsewhere::GoesFirst(ground)) => Some(ground),
            _ => None,
        },
        excluded_by: match verdict {
            Verdict::Elsewhere(Elsewhere::Excluded(ground)) => Some(ground),
            _ => None,
        },
        speaks_from: match verdict {
            Verdict::Elsewhere(Elsewhere::NotYet(day)) => Some(day.to_string()),
            _ => None,
        },
        spoke_until: match verdict {
            Verdict::Elsewhere(Elsewhere::NoLonger(day)) => Some(day.to_string()),
            _ => None,
        },
        removable: match verdict {
            Verdict::Blocked { removable } => Some(*removable),
            _ => None,
        },
        stale: *stale,
        url: ground.url(),
        contact: local_json::contact_for(municipality, ground),
        mandate: local_json::mandate_for(municipality, book, ground, seen.on),
    }
}

fn fact_of(book: &LawBook, subject: Subject) -> FactOf<'_> {
    FactOf { fact: &book.fact(subject.fact).name, member: subject.place().map(|place| place + 1) }
}

fn decider<'a>(book: &'a LawBook, leaf: &Leaf) -> Decider<'a> {
    Decider {
        of: fact_of(book, leaf.subject),
        found: Writing::Notation.found(book, leaf),
        needed: Writing::Notation.needed(book, leaf),
    }
}
