//! What the visitor wants of a reading that goes on.

/// Looked at between two pieces of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// To go on.
    GoOn,
    /// To stop, and to say so.
    Stop,
    /// To be forgotten: another reading began, or nobody looks any more.
    Forget,
}
