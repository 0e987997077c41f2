//! The plan as it was typed: everything is text, so that half a plan is kept too. In a file it has the keys of the notation
//! of cases, and what is empty is left out.

use crate::reading::day;
use maatwerk_engine::OwnScale;
use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::fmt::{Formatter, Result as Written};

/// The plan of one household.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlanDraft {
    /// Who keeps everything together.
    #[serde(skip_serializing_if = "is_default")]
    pub coordinator: RoleDraft,
    /// Where the resident wants to be a year from now.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// What is needed before anything else.
    #[serde(rename = "needed first", skip_serializing_if = "String::is_empty")]
    pub needed_first: String,
    /// The resident's own question.
    #[serde(skip_serializing_if = "is_default")]
    pub scale: ScaleDraft,
    /// Who does what, and by when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<AgreementDraft>,
    /// The day on which all look again.
    #[serde(rename = "review on", skip_serializing_if = "String::is_empty", serialize_with = "iso")]
    pub review_on: String,
    /// What makes the help lighter.
    #[serde(rename = "step down when", skip_serializing_if = "String::is_empty")]
    pub step_down_when: String,
    /// What makes the help heavier.
    #[serde(rename = "step up when", skip_serializing_if = "String::is_empty")]
    pub step_up_when: String,
    /// The value triangle.
    #[serde(skip_serializing_if = "is_default")]
    pub triangle: TriangleDraft,
    /// What was said against it, and the answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<ObjectionDraft>,
    /// Who sit at the table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub table: Vec<SeatDraft>,
    /// What the organisation should learn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub learning: Vec<LessonDraft>,
}

/// Somebody, by what they do and for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleDraft {
    /// What they do.
    pub role: String,
    /// For whom.
    pub organisation: String,
}

/// The resident's own scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScaleDraft {
    /// The question.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The answer now.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "typed")]
    pub now: String,
    /// From which answer it is good enough.
    #[serde(rename = "good enough", skip_serializing_if = "String::is_empty", deserialize_with = "typed")]
    pub good_enough: String,
}

/// Something that somebody will do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AgreementDraft {
    /// What.
    pub what: String,
    /// Who, by role.
    pub who: String,
    /// The last day for it.
    #[serde(skip_serializing_if = "String::is_empty", serialize_with = "iso")]
    pub by: String,
}

/// Three answers on each side of the triangle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TriangleDraft {
    /// Whether it is lawful and fair.
    pub legitimacy: [String; 3],
    /// Whether the people stand behind it.
    pub engagement: [String; 3],
    /// Whether it is worth it.
    #[serde(rename = "return")]
    pub return_on_it: [String; 3],
}

/// What was said against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObjectionDraft {
    /// The objection.
    pub objection: String,
    /// The answer.
    pub answer: String,
}

/// A place at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SeatDraft {
    /// Who sits there, by role.
    pub role: String,
    /// For whom.
    pub organisation: String,
    /// What they bring, by its name in files.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub brings: String,
}

/// Something to learn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LessonDraft {
    /// What must change, by its name in files.
    pub kind: String,
    /// What was learnt.
    pub what: String,
}

impl Default for LessonDraft {
    fn default() -> LessonDraft {
        LessonDraft { kind: maatwerk_engine::LessonKind::Rule.name().to_owned(), what: String::new() }
    }
}

impl PlanDraft {
    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        *self == PlanDraft::default()
    }
}

/// Reads an answer on the resident's own scale.
pub(super) fn scale_answer(typed: &str) -> Option<u8> {
    let typed = typed.trim();
    let plain = typed.bytes().all(|letter| letter.is_ascii_digit());
    typed.parse().ok().filter(|answer| plain && *answer <= OwnScale::MAX)
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A day as files have it, where it can be read; otherwise as it was typed, so that nothing is lost.
fn iso<S: Serializer>(typed: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match day(typed) {
        Ok(date) => serializer.collect_str(&date),
        Err(_) => serializer.serialize_str(typed),
    }
}

/// A text, or the whole number that people write in a file.
fn typed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct Typed;
    impl Visitor<'_> for Typed {
        type Value = String;

        fn expecting(&self, f: &mut Formatter<'_>) -> Written {
            f.write_str("a text or a whole number")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<String, E> {
            Ok(number.to_string())
        }
    }
    deserializer.deserialize_any(Typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> PlanDraft {
        let text = str::to_owned;
        PlanDraft {
            coordinator: RoleDraft { role: text("wijkcoach"), organisation: text("Wijkteam Noord") },
            goal: text("een eigen kamer"),
            needed_first: text("rust"),
            scale: ScaleDraft { question: text("hoe slaap ik?"), now: text("3"), good_enough: text("7") },
            agreements: vec![AgreementDraft { what: text("bellen"), who: text("coach"), by: text("1 dec 2026") }],
            review_on: text("15-1-2027"),
            step_down_when: text("twee maanden rust"),
            step_up_when: text("weer op straat"),
            triangle: TriangleDraft { legitimacy: [text("20 lid 3"), text(""), text("")], ..TriangleDraft::default() },
            objections: vec![ObjectionDraft { objection: text("kan niet"), answer: text("kan wel") }],
            table: vec![SeatDraft {
                role: text("teamleider"),
                organisation: text("gemeente"),
                brings: text("mandate"),
            }],
            learning: vec![LessonDraft { kind: text("habit"), what: text("eerst bellen") }],
        }
    }

    #[test]
    fn a_plan_in_a_file_is_a_plan_that_the_notation_reads() {
        let plan = serde_json::to_string(&full()).expect("plain data");
        let case = format!("{{\"situation\": {{\"members\": [{{}}]}}, \"plan\": {plan}}}");
        let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
        let read = maatwerk_notation::parse_case(&book, &catalogue, "case.json", &case).expect("a case").plan;
        let read = read.expect("a plan");
        assert_eq!((&*read.goal, read.scale.now, read.scale.good_enough), ("een eigen kamer", Some(3), Some(7)));
        let days = [read.agreements[0].by, read.review_on].map(|day| day.map(|day| day.to_string()));
        assert_eq!(days, [Some("2026-12-01".to_owned()), Some("2027-01-15".to_owned())]);
        assert_eq!((read.table.len(), read.learning.len(), read.objections.len()), (1, 1, 1));
    }

    #[test]
    fn half_a_plan_is_kept_as_it_was_typed() {
        let half = PlanDraft {
            review_on: "na de zomer".to_owned(),
            scale: ScaleDraft { now: "drie".to_owned(), ..ScaleDraft::default() },
            ..PlanDraft::default()
        };
        let file = serde_json::to_string(&half).expect("plain data");
        assert_eq!(file, r#"{"scale":{"now":"drie"},"review on":"na de zomer"}"#);
        assert_eq!(serde_json::from_str::<PlanDraft>(&file).expect("itself"), half);
        assert_eq!(serde_json::to_string(&PlanDraft::default()).expect("plain data"), "{}");
        assert!(PlanDraft::default().is_empty());
    }

    #[test]
    fn a_plan_that_someone_wrote_by_hand_is_read_too() {
        let plan: PlanDraft = serde_json::from_str(r#"{ "scale": { "now": 3 }, "learning": [{}] }"#).expect("a plan");
        assert_eq!((&*plan.scale.now, &*plan.learning[0].kind), ("3", "rule"));
        assert!(serde_json::from_str::<PlanDraft>(r#"{ "name": "x" }"#).is_err());
    }

    #[test]
    fn an_answer_on_the_scale_is_a_whole_number_to_ten() {
        assert_eq!(["0", " 7 ", "10"].map(scale_answer), [Some(0), Some(7), Some(10)]);
        assert_eq!(["", "11", "-1", "+3", "7,5", "zeven"].map(scale_answer), [None; 6]);
    }
}
