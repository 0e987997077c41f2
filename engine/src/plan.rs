//! One household, one plan, one coordinator: what was agreed, in whose words, and what must be learnt from it.
//!
//! A text may be empty: nobody wrote it yet. Nobody is named, only roles.

use crate::date::Date;

/// The plan of one household.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Who keeps everything together.
    pub coordinator: Role,
    /// Where the household wants to be a year from now, in its own words.
    pub goal: String,
    /// What is needed before anything else.
    pub needed_first: String,
    /// The resident's own question about how it goes, with a figure for an answer.
    pub scale: OwnScale,
    /// Who does what, and by when.
    pub agreements: Vec<Agreement>,
    /// The day on which all look again.
    pub review_on: Option<Date>,
    /// What makes the help lighter.
    pub step_down_when: String,
    /// What makes the help heavier.
    pub step_up_when: String,
    /// The three values that must be in balance.
    pub triangle: Triangle,
    /// What was said against it, and the answer.
    pub objections: Vec<Objection>,
    /// Who sat at the table.
    pub table: Vec<Seat>,
    /// What the organisation should learn from this case.
    pub learning: Vec<Lesson>,
}

/// Somebody, by what they do and for whom; never by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// What they do: `wijkcoach`.
    pub role: String,
    /// For whom.
    pub organisation: String,
}

/// The resident's own scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnScale {
    /// The question, as the resident would ask it.
    pub question: String,
    /// The answer when the plan was made, 0 to [`OwnScale::MAX`].
    pub now: Option<u8>,
    /// From which answer it is good enough, 0 to [`OwnScale::MAX`].
    pub good_enough: Option<u8>,
}

impl OwnScale {
    /// The highest answer; the lowest is 0.
    pub const MAX: u8 = 10;
}

/// Something that somebody will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What.
    pub what: String,
    /// Who, by role.
    pub who: String,
    /// The last day for it.
    pub by: Option<Date>,
}

/// The value triangle: three questions on each side, and the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triangle {
    /// Whether it is lawful and right.
    pub legitimacy: [String; 3],
    /// Whether the household and those around it stand behind it.
    pub engagement: [String; 3],
    /// Whether it is worth what it asks.
    pub return_on_it: [String; 3],
}

/// What was said against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Objection {
    /// The objection.
    pub objection: String,
    /// The answer.
    pub answer: String,
}

/// A place at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// Who sits there.
    pub who: Role,
    /// What they bring that the others cannot.
    pub brings: Option<Brings>,
}

/// What somebody brings to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Brings {
    /// The power to decide.
    Mandate,
    /// Money.
    Budget,
    /// Knowing how it is done.
    Knowledge,
    /// The household's trust.
    Trust,
}

/// Something to learn from a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// What has to change.
    pub kind: LessonKind,
    /// What was learnt.
    pub what: String,
}

/// What a lesson is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonKind {
    /// Something that is written down.
    Rule,
    /// Something that nobody wrote down, and that is done all the same.
    Habit,
    /// How the work is done.
    Practice,
}

impl Brings {
    /// Each, in the order of the notation.
    pub const ALL: [Brings; 4] = [Brings::Mandate, Brings::Budget, Brings::Knowledge, Brings::Trust];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Brings::Mandate => "mandate",
            Brings::Budget => "budget",
            Brings::Knowledge => "knowledge",
            Brings::Trust => "trust",
        }
    }
}

impl LessonKind {
    /// Each, in the order of the notation.
    pub const ALL: [LessonKind; 3] = [LessonKind::Rule, LessonKind::Habit, LessonKind::Practice];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            LessonKind::Rule => "rule",
            LessonKind::Habit => "habit",
            LessonKind::Practice => "practice",
        }
    }
}
