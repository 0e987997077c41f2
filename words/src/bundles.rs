//! What each bundle of the widget says: files of texts and tables of the words.

/// The bundles, each with what its file holds: a file by its name, a table by what its ids are of. Any other text shows as
/// `\u{fffd}` in the browser.
pub const BUNDLES: &[(&str, &[&str])] = &[
    ("explorer", &["explorer.yaml", "choice", "contradiction", "domain", "ground", "question"]),
    (
        "calculator",
        &[
            "around.yaml",
            "calculator.yaml",
            "comparison.yaml",
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
            "payer",
            "power",
            "price",
            "unit",
        ],
    ),
    (
        "grounds",
        &[
            "around.yaml",
            "command.yaml",
            "law.yaml",
            "privacy.yaml",
            "amount",
            "choice",
            "decider",
            "domain",
            "fact",
            "fact_label",
            "ground_practice",
            "ground_title",
            "law",
            "measure",
            "norm",
            "objection",
            "power",
            "reason",
        ],
    ),
    ("cohort", &["cohort.yaml", "command.yaml", "amount", "choice", "fact_label", "ground_title", "law", "norm"]),
    ("portfolio", &["portfolio.yaml", "law", "payer"]),
];
