//! Who stands around a household, now and in the plan: a form to fill in, the counts, a drawing and its table. A count, no
//! score and no risk profile.

mod counts;
mod drawing;
mod form;
mod picture;
mod rows;

pub use form::{AroundForm, AroundFormProps};
pub use picture::{StackingPicture, StackingPictureProps};
pub use rows::{Column, Example, is_empty};

use maatwerk_engine::Provision;

/// The rows in which something was filled in.
pub fn filled(around: &[Provision]) -> Vec<Provision> {
    around.iter().filter(|provision| !is_empty(provision)).cloned().collect()
}
