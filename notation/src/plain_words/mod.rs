//! What a resident's text may not say, and how hard it may be.
//!
//! ```text
//! words/checks/*.yaml ──> WordRule ──find──> Finding ──(unless answered in the file)──> Fault
//! ```
//!
//! Plain words on a government's page can bind, and a flat "no" has kept people from help they could have had. The rules
//! are data; what a file's makers found right all the same they answer in that file, with the reason.

mod answers;
mod find;
mod resident_file;
mod rules;
mod tokens;

pub(crate) use answers::ANSWERED;
pub use answers::{Answer, read_answers};
pub use find::{Finding, findings, outcome_findings, page_findings};
pub(crate) use resident_file::ResidentFile;
pub use rules::{Finds, Scope, WordRule, check_word_rules, word_rules};
