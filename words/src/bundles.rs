//! What each bundle of the widget says: files of texts and tables of the words.

/// Where a household's facts are noted, and a ground says on which of them it waits.
const FACTS: &[&str] =
    &["command.yaml", "law.yaml", "choice", "domain", "fact", "fact_label", "ground_title", "law", "norm"];

/// Where a ground is explained whole: what it carries, who decides, what speaks against it.
const GROUNDS: &[&str] = &["amount", "decider", "ground_practice", "measure", "objection", "power", "reason"];

/// The bundles, each with what its file holds, group by group: a file by its name, a table by what its ids are of. Any
/// other text shows as `\u{fffd}` in the browser.
pub const BUNDLES: &[(&str, &[&[&str]])] = &[
    ("explorer", &[&["explorer.yaml", "choice", "contradiction", "domain", "ground", "question"]]),
    (
        "calculator",
        &[&[
            "around.yaml",
            "calculator.yaml",
            "comparison.yaml",
            "ledger_csv.yaml",
            "plan.yaml",
            "plan_paper.yaml",
            "price_list.yaml",
            "privacy.yaml",
            "templates.yaml",
            "uncertainty.yaml",
            "amount",
            "decider",
            "grade",
            "ground_practice",
            "ground_title",
            "law",
            "objection",
            "payer",
            "power",
            "price",
            "unit",
        ]],
    ),
    ("grounds", &[&["around.yaml", "privacy.yaml"], FACTS, GROUNDS]),
    ("cohort", &[&["cohort.yaml", "command.yaml", "amount", "choice", "fact_label", "ground_title", "law", "norm"]]),
    ("portfolio", &[&["portfolio.yaml", "law", "payer"]]),
    ("review", &[&["review.yaml"]]),
    ("equal_treatment", &[&["equal_treatment.yaml"], FACTS]),
    ("practice", &[&["practice.yaml"], FACTS, GROUNDS]),
];
