//! An assessment for programs. Facts, answers and conditions are written as in a case file.

use super::leaf::{Writing, once};
use maatwerk_engine::{Assessed, Assessment, Elsewhere, LawBook, Leaf, Subject, Verdict};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    on: String,
    ask_next: Option<FactOf<'a>>,
    verdicts: Vec<GroundVerdict<'a>>,
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
    removable: Option<bool>,
    stale: bool,
    url: String,
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
    pub(super) fn new(book: &'a LawBook, assessment: &'a Assessment<'a>) -> Report<'a> {
        Report {
            on: assessment.on.to_string(),
            ask_next: assessment.questions.first().map(|subject| fact_of(book, *subject)),
            verdicts: assessment.verdicts.iter().map(|assessed| verdict(book, assessed)).collect(),
        }
    }
}

fn verdict<'a>(book: &'a LawBook, assessed: &'a Assessed<'a>) -> GroundVerdict<'a> {
    let Assessed { ground, verdict, because, stale } = assessed;
    let deciders = |leaves| once(leaves).into_iter().map(|leaf| decider(book, leaf)).collect::<Vec<_>>();
    GroundVerdict {
        ground: &ground.id,
        verdict: verdict.name(),
        law: &ground.law,
        article: &ground.article,
        paragraph: ground.paragraph.as_deref(),
        decides: &ground.decides,
        missing: match verdict {
            Verdict::Open(missing) => missing.iter().map(|subject| fact_of(book, *subject)).collect(),
            _ => Vec::new(),
        },
        blocked_by: match verdict {
            Verdict::Blocked { by, .. } => deciders(by),
            _ => Vec::new(),
        },
        because: deciders(because),
        norms: match verdict {
            Verdict::Judged(norms) => norms.iter().map(|norm| Norm { norm: &norm.norm, by: &norm.by }).collect(),
            _ => Vec::new(),
        },
        goes_first: match verdict {
            Verdict::Elsewhere(Elsewhere::GoesFirst(ground)) => Some(ground),
            _ => None,
        },
        removable: match verdict {
            Verdict::Blocked { removable, .. } => Some(*removable),
            _ => None,
        },
        stale: *stale,
        url: ground.url(),
    }
}

fn fact_of(book: &LawBook, subject: Subject) -> FactOf<'_> {
    FactOf { fact: &book.fact(subject.fact).name, member: subject.member.map(|member| member + 1) }
}

fn decider<'a>(book: &'a LawBook, leaf: &Leaf) -> Decider<'a> {
    Decider {
        of: fact_of(book, leaf.subject),
        found: Writing::Notation.found(book, leaf),
        needed: Writing::Notation.needed(book, leaf),
    }
}
