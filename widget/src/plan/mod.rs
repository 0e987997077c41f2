//! The plan: one household, one plan, one coordinator. A form in the order of a conversation, and two sheets of paper: one
//! in the resident's words, one for whoever works on it.

mod draft;
mod field;
mod form;
mod measure;
mod measures;
mod paper;
mod rows;
mod triangle;

pub use draft::{
    AgreementDraft, LessonDraft, ObjectionDraft, PlanDraft, RoleDraft, ScaleDraft, SeatDraft, TriangleDraft,
};
pub use form::{PlanForm, PlanFormProps};
pub use paper::{PlanPaper, PlanPaperProps};
