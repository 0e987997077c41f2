//! From a household's facts to grounds, and from lines of help to a comparison.
//!
//! ```text
//! Situation ──assess──> Assessment: a verdict per ground, what to ask next
//! Case      ──compare─> Comparison: ledger payer × law × year, break-even, sums
//! many      ──add─────> Portfolio: expected against realised
//! ```
//!
//! EUR 3,000 from one law into an 18-year-old's income is said to save EUR 10,000 under another:
//!
//! ```
//! use maatwerk_engine::{Assumptions, BreakEven, Case, Line, Measure, Trajectory, compare};
//! use rust_decimal::Decimal;
//!
//! let care = Line {
//!     what: "care".to_owned(),
//!     payer: "gemeente".to_owned(),
//!     law: "Jeugdwet".to_owned(),
//!     unit_price: Decimal::from(10_000),
//!     muddling_on: Trajectory::constant(Decimal::ONE),
//!     breaking_through: Trajectory::constant(Decimal::ZERO),
//!     ..Line::default()
//! };
//! let income = Measure {
//!     what: "a supplement to income".to_owned(),
//!     ground: Some("pw-20-3".to_owned()),
//!     payer: "gemeente".to_owned(),
//!     law: "Participatiewet".to_owned(),
//!     amount: Decimal::from(3_000),
//!     ..Measure::default()
//! };
//! let assumptions = Assumptions { horizon: 1, ..Assumptions::default() };
//! let comparison = compare(&Case { lines: vec![care], measures: vec![income], assumptions, ..Case::default() });
//!
//! assert_eq!(comparison.break_even, BreakEven::At(Decimal::new(3, 1))); // it pays if it works in 30 of 100
//! assert_eq!(comparison.net_present_value, Decimal::from(7_000));
//! assert_eq!(comparison.payback_month, Some(4));
//! ```
//!
//! Pure: no files, no clock, no randomness but what a seed gives, no browser and no language. The laws and prices come in as data
//! ([`LawBook`], [`Catalogue`]), the words for people stand elsewhere.
#![forbid(unsafe_code)]

mod accounts;
mod assess;
mod case;
pub mod cohort;
mod compare;
mod condition;
mod contradiction;
mod counterfactual;
mod course;
mod date;
mod dated_amount;
mod decimal_parts;
mod deeper;
mod difference;
mod equal_treatment;
mod explain;
mod fact;
mod ground;
mod ground_card;
mod judge;
mod ladder;
mod ledger;
mod letters;
mod money;
mod municipality;
mod number;
mod optimism;
mod payback;
mod payers;
mod plan;
pub mod portfolio;
mod present_value;
mod price;
mod price_level;
mod price_list;
mod published;
mod quantity;
mod question;
mod ranges;
mod receipt;
mod simulation;
mod situation;
mod soundness;
mod stacking;
mod tornado;
mod truth;
mod unseen;
mod weigh;

pub use assess::{Assessed, Assessment, Elsewhere, Verdict, assess};
pub use case::{Assumptions, Case, Decision, Line, LineKind, Measure, Origin, Timing, Trajectory};
pub use compare::{BreakEven, Cashable, Comparison, compare};
pub use condition::{Bound, Condition, Quantifier, Test};
pub use contradiction::{Clash, Contradiction, Impossible, clashes};
pub use counterfactual::{Opening, openings};
pub use course::{Course, Realised};
pub use date::{Date, Period, Span};
pub use dated_amount::{AmountVersion, DatedAmount};
pub use difference::Difference;
pub use equal_treatment::{Cause, Treatment, Unequal, equal_treatment};
pub use explain::{Explanation, What};
pub use fact::{Answer, Asked, Fact, FactId, Kind, Scope, Sensitivity, Value};
pub use ground::{After, Ground, LawBook, OpenNorm, Power, Precedence, Reading};
pub use ground_card::{GroundCard, GroundCards};
pub use ladder::{Rung, Step, ladder};
pub use ledger::Cell;
pub use letters::{is_letter, small_letters};
pub use money::{MAX_AMOUNT, cents};
pub use municipality::{Contact, GroundWords, Link, Mandate, Municipality, Texts};
pub use number::{plain_count, plain_number};
pub use optimism::Optimism;
pub use payers::PayerSum;
pub use plan::{Agreement, Brings, Lesson, LessonKind, Objection, OwnScale, Plan, Role, Seat, Triangle};
pub use price::{Amount, Bounds, Catalogue, Grade, Price, Unit};
pub use price_level::{ChangeOfYear, Indexed, PriceIndex};
pub use price_list::Deviation;
pub use published::{Counted, Published};
pub use quantity::{QUANTITY_FORM, Quantity};
pub use ranges::{Range, Ranges, Shape, Uncertain};
pub use receipt::{RECEIPT_FORM, Stamp, hash, receipt, verdicts_hash};
pub use simulation::{Histogram, MAX_DRAWS, Model, Simulation, Spread, USUAL_DRAWS};
pub use situation::{Answers, Situation, Subject};
pub use stacking::{Doubled, Moment, Provision, Stacking, Stands, plan_differs, stacking};
pub use tornado::{Bar, Parameter, tornado};
pub use truth::Truth;
pub use unseen::{Unseen, with_fact_of_ones_own};
pub use weigh::{Leaf, Seen};
