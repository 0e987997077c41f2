//! Reads the files that people write by hand: laws, facts, prices, cases and words.
//!
//! Every fault says file, line, what was found and what was expected. Used by the build, so that a mistake in a file
//! is a compile error, and by the `maatwerk` command. The readers of case files and of cohort files also travel to the
//! visitor.
#![forbid(unsafe_code)]

mod amounts;
mod around;
mod assumptions;
mod case;
mod cohort;
mod conditions;
mod contradictions;
mod course;
mod entries;
mod expected;
mod facts;
mod fault;
mod folder;
mod grounds;
mod households;
mod json;
mod local_rules;
mod local_words;
mod measures;
mod municipality;
mod node;
mod plain_words;
mod plan;
mod price_index;
mod price_list;
mod prices;
mod published;
mod ranges;
mod receipt;
mod resident_words;
mod rule_files;
mod situation;
mod sources;
mod story;
mod templates;
mod word_tables;
mod words;
mod yaml;

pub use case::{CASE_FIELDS, CASE_VERSION, CaseFile, Draws, Firmness, Source, parse_case, read_case};
pub use cohort::CohortReader;
pub use expected::{Expected, Outcome};
pub use fault::{Checked, Fault, MAX_FILE, decode, read_text};
pub use households::{check_household, household_folders};
pub use municipality::{check_municipality, municipality_files, parse_municipality, read_municipality};
pub use node::{DAY_FORM, Fields, Node, parse_day};
pub use plain_words::{
    Answer, Finding, Finds, Scope, WordRule, check_word_rules, findings, outcome_findings, page_findings, read_answers,
    word_rules,
};
pub use price_list::{Column, Flaw, PriceList, What, read_price_list};
pub use receipt::{ReceiptFile, read_receipt};
pub use rule_files::{RuleFiles, check_rules, read_rules};
pub use sources::{Read, read_sources};
pub use story::{Section, Story, Theme, parse_story, read_story};
pub use templates::{check_template, read_template, template_files};
pub use words::{Answered, LANGUAGES, Row, Table, Text, TextFile, WordFiles, check_words, read_words};
