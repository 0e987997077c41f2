//! The plan of a household, as people write it.
//!
//! ```yaml
//! plan:
//!   coordinator: { role: wijkcoach, organisation: Wijkteam Noord }
//!   goal: a room of my own, and school again
//!   scale: { question: how well do I sleep?, now: 3, good enough: 7 }
//! ```

use crate::fault::Fault;
use crate::node::{Fields, Node};
use maatwerk_engine::{Agreement, Brings, Lesson, LessonKind, Objection, OwnScale, Plan, Role, Seat, Triangle};

const FIELDS: &[&str] = &[
    "coordinator",
    "goal",
    "needed first",
    "scale",
    "agreements",
    "review on",
    "step down when",
    "step up when",
    "triangle",
    "objections",
    "table",
    "learning",
];

/// Reads a plan.
pub(crate) fn plan(node: &Node) -> Result<Plan, Fault> {
    let fields = node.fields(FIELDS)?;
    Ok(Plan {
        coordinator: part(&fields, "coordinator", coordinator)?,
        goal: text(&fields, "goal")?,
        needed_first: text(&fields, "needed first")?,
        scale: part(&fields, "scale", scale)?,
        agreements: list(&fields, "agreements", agreement)?,
        review_on: fields.get("review on").map(Node::date).transpose()?,
        step_down_when: text(&fields, "step down when")?,
        step_up_when: text(&fields, "step up when")?,
        triangle: part(&fields, "triangle", triangle)?,
        objections: list(&fields, "objections", objection)?,
        table: list(&fields, "table", seat)?,
        learning: list(&fields, "learning", lesson)?,
    })
}

/// An answer on the resident's own scale.
pub(crate) fn scale_answer(fields: &Fields<'_>, name: &str) -> Result<Option<u8>, Fault> {
    let Some(node) = fields.get(name) else { return Ok(None) };
    let expected = format!("a whole number from 0 to {}", OwnScale::MAX);
    let is_plain = node.text(&expected)?.bytes().all(|letter| letter.is_ascii_digit());
    let answer = node.parsed::<u8>(&expected)?;
    if is_plain && answer <= OwnScale::MAX { Ok(Some(answer)) } else { Err(node.unexpected(expected)) }
}

/// A text; empty where nobody wrote it yet.
fn text(fields: &Fields<'_>, name: &str) -> Result<String, Fault> {
    fields.get(name).map_or(Ok(String::new()), written)
}

fn written(node: &Node) -> Result<String, Fault> {
    node.as_text().map(|text| text.trim_end().to_owned()).ok_or_else(|| node.unexpected("text"))
}

fn part<T: Default>(fields: &Fields<'_>, name: &str, read: fn(&Node) -> Result<T, Fault>) -> Result<T, Fault> {
    fields.get(name).map_or(Ok(T::default()), read)
}

fn list<T>(fields: &Fields<'_>, name: &str, read: fn(&Node) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
    let Some(node) = fields.get(name) else { return Ok(Vec::new()) };
    node.list(format_args!("a list of {name}"))?.iter().map(read).collect()
}

fn role(fields: &Fields<'_>) -> Result<Role, Fault> {
    Ok(Role { role: text(fields, "role")?, organisation: text(fields, "organisation")? })
}

fn coordinator(node: &Node) -> Result<Role, Fault> {
    role(&node.fields(&["role", "organisation"])?)
}

fn scale(node: &Node) -> Result<OwnScale, Fault> {
    let fields = node.fields(&["question", "now", "good enough"])?;
    Ok(OwnScale {
        question: text(&fields, "question")?,
        now: scale_answer(&fields, "now")?,
        good_enough: scale_answer(&fields, "good enough")?,
    })
}

fn agreement(node: &Node) -> Result<Agreement, Fault> {
    let fields = node.fields(&["what", "who", "by"])?;
    Ok(Agreement {
        what: text(&fields, "what")?,
        who: text(&fields, "who")?,
        by: fields.get("by").map(Node::date).transpose()?,
    })
}

fn triangle(node: &Node) -> Result<Triangle, Fault> {
    let fields = node.fields(&["legitimacy", "engagement", "return"])?;
    let side = |name: &str| fields.get(name).map_or(Ok(Default::default()), three_answers);
    Ok(Triangle { legitimacy: side("legitimacy")?, engagement: side("engagement")?, return_on_it: side("return")? })
}

fn three_answers(node: &Node) -> Result<[String; 3], Fault> {
    let answers = node.list("a list of at most three answers")?;
    if let Some(fourth) = answers.get(3) {
        return Err(fourth.fault(format_args!("{} answers", answers.len()), "at most three, one for each question"));
    }
    let mut three = <[String; 3]>::default();
    for (place, answer) in three.iter_mut().zip(answers) {
        *place = written(answer)?;
    }
    Ok(three)
}

fn objection(node: &Node) -> Result<Objection, Fault> {
    let fields = node.fields(&["objection", "answer"])?;
    Ok(Objection { objection: text(&fields, "objection")?, answer: text(&fields, "answer")? })
}

fn seat(node: &Node) -> Result<Seat, Fault> {
    let fields = node.fields(&["role", "organisation", "brings"])?;
    let brings = fields.get("brings").map(|node| one_of(node, &Brings::ALL, Brings::name)).transpose()?;
    Ok(Seat { who: role(&fields)?, brings })
}

fn lesson(node: &Node) -> Result<Lesson, Fault> {
    let fields = node.fields(&["kind", "what"])?;
    Ok(Lesson { kind: one_of(fields.need("kind")?, &LessonKind::ALL, LessonKind::name)?, what: text(&fields, "what")? })
}

/// One of a few things, by its name.
pub(crate) fn one_of<T: Copy>(node: &Node, all: &[T], name: fn(T) -> &'static str) -> Result<T, Fault> {
    let names = all.iter().map(|one| name(*one)).collect::<Vec<_>>().join(", ");
    let expected = format!("one of: {names}");
    let written = node.text(&expected)?;
    all.iter().find(|one| name(**one) == written).copied().ok_or_else(|| node.unexpected(expected))
}
