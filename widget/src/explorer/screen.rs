//! Which screen belongs to a state.

use super::home::Facts;
use super::state::{Place, State, Step, Told};
use maatwerk_engine::{Answer, Asked, Assessment, Date, Ground, LawBook, Power, Seen, Subject, assess};

/// More questions than this are not asked: a few minutes on a phone, and what stays open can be discussed.
pub const MOST_QUESTIONS: usize = 12;

/// What the visitor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What this is, and a button to begin.
    Start,
    /// Which parts of life to talk about: no question about a person, so it is not counted.
    Domains {
        /// Whether it came from the outcome and goes back there.
        changing: bool,
    },
    /// Who lives together: the first question.
    Home {
        /// Whether it came from the outcome and goes back there.
        changing: bool,
    },
    /// One question.
    Question(Question),
    /// What can be discussed.
    Outcome {
        /// Whether a question is left that can still matter.
        more: bool,
    },
}

/// One question on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub subject: Subject,
    /// Its number, from 1.
    pub number: usize,
    /// The answer that was given before.
    pub chosen: Option<Answer>,
    /// Whether it came from the outcome and goes back there.
    pub changing: bool,
}

/// What is asked next.
enum Next {
    Domains,
    Home,
    Question(Subject),
}

impl Screen {
    /// What the host may know of it. How many questions there are depends on what was answered, and whether it is asked who
    /// lives together too; so the host is told of neither.
    pub(super) fn step(self) -> crate::step::Step {
        use crate::step::Step;
        match self {
            Screen::Start => Step::Start,
            Screen::Domains { changing: false } => Step::Domains,
            Screen::Home { changing: false } | Screen::Question(Question { changing: false, .. }) => Step::Questions,
            Screen::Domains { .. } | Screen::Home { .. } | Screen::Question(_) => Step::Change,
            Screen::Outcome { .. } => Step::Outcome,
        }
    }

    /// The screen for a state on a day.
    pub fn of(book: &LawBook, state: &State, today: Date) -> Screen {
        let told = &state.told;
        let earlier = |step, changing| match step {
            Step::Domains => Some(Screen::Domains { changing }),
            Step::Home => Some(Screen::Home { changing }),
            Step::Question(place) => {
                let given = told.given.get(place)?;
                let number = place + 1 + usize::from(told.home.is_some());
                let chosen = Some(given.answer);
                Some(Screen::Question(Question { subject: given.subject, number, chosen, changing }))
            }
        };
        let newest = || match next(book, told, today)? {
            Next::Domains => Some(Screen::Domains { changing: false }),
            Next::Home => Some(Screen::Home { changing: false }),
            Next::Question(subject) => {
                let number = told.asked() + 1;
                Some(Screen::Question(Question { subject, number, chosen: None, changing: false }))
            }
        };
        let screen = match state.place {
            Place::Start => Some(Screen::Start),
            Place::Newest => newest(),
            Place::Earlier(step) => earlier(step, false),
            Place::Changing(step) => earlier(step, true),
            Place::Outcome => None,
        };
        screen.unwrap_or_else(|| Screen::Outcome { more: next(book, told, today).is_some() })
    }
}

/// The most useful thing that was not asked yet; `None` when nothing more can matter, or enough was asked.
fn next(book: &LawBook, told: &Told, today: Date) -> Option<Next> {
    let speaks = |ground: &Ground| ground.valid.contains(today);
    let Some(domains) = &told.domains else {
        return book.grounds.iter().any(speaks).then_some(Next::Domains);
    };
    if told.asked() >= MOST_QUESTIONS {
        return None;
    }
    let situation = told.situation(book);
    let seen = Seen { book, situation: &situation, on: today };
    let assessment = assess(book, &situation, today);
    let chosen = |ground: &Ground| is_chosen(domains, ground);
    let home = Facts::of(book);
    // An age that cannot be read is no answer, also for who went elsewhere meanwhile.
    let unread =
        told.home.as_ref().map_or_else(|| speaks_of_members(&assessment, chosen), |told| told.is_refused(&home));
    if unread {
        return Some(Next::Home);
    }
    let askable = |subject: Subject| {
        let of_visitor = subject.member.is_none_or(|member| member == 0);
        let asked = book.fact(subject.fact).asked;
        of_visitor && asked != Asked::Professional && !home.contain(subject.fact) && told.answer_to(subject).is_none()
    };
    let first = |weight| {
        let matters = |ground: &Ground| chosen(ground) && Weight::of(ground) == weight;
        assessment.questions_among(&seen, matters, askable).next()
    };
    // Only once nothing can help any further, how things are to be done. For a limit nobody is asked anything.
    first(Weight::Help).or_else(|| first(Weight::Manner)).map(Next::Question)
}

/// Whether the ground belongs to one of these parts of life; to any when there are none.
pub(super) fn is_chosen(domains: &[String], ground: &Ground) -> bool {
    domains.is_empty() || ground.domains.iter().any(|domain| domains.contains(domain))
}

/// Whether a ground that matters waits for anything of a person, so that it counts who there is.
fn speaks_of_members(assessment: &Assessment<'_>, chosen: impl Fn(&Ground) -> bool) -> bool {
    let open = assessment
        .verdicts
        .iter()
        .filter(|assessed| chosen(assessed.ground) && Weight::of(assessed.ground) != Weight::Limit);
    open.flat_map(|assessed| assessed.missing()).any(|subject| subject.member.is_some())
}

/// What a ground can mean to a resident, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Something that can help.
    Help,
    /// How something is done, or with whom.
    Manner,
    /// A limit.
    Limit,
}

impl Weight {
    pub(super) fn of(ground: &Ground) -> Weight {
        match ground.power {
            Power::Must | Power::May | Power::Weigh | Power::Hardship => Weight::Help,
            Power::Cooperation | Power::Procedure => Weight::Manner,
            Power::Limit => Weight::Limit,
        }
    }
}
