//! The parts of a widget that the sheets of the page can reach.

/// The names for `::part()`, each with what it is made of. `docs/theming.md` lists them.
pub const PARTS: [(&str, &str); 6] = [
    ("button-primary", ".mw-button--primary"),
    ("heading", ":is(h1, h2, h3, h4, h5, h6)"),
    ("card", ":is(.mw-card, .mw-row, .mw-figure)"),
    (
        "outcome",
        ":is(.mw-explorer__outcome, .mw-calculator__answer, .mw-desk__answer, .mw-cohort__stage, .mw-portfolio__stage, \
         .mw-treatment__outcome, .mw-practice__outcome, .mw-letter)",
    ),
    ("field", ":is(.mw-textbox, .mw-select)"),
    ("chart", "svg"),
];

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../docs/theming.md");

    /// What stands in the first column of the table with this heading.
    fn first_column(heading: &str) -> Vec<&'static str> {
        let (_, table) = PAGE.split_once(&format!("| {heading} |")).expect("the table");
        let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        rows.filter_map(|row| row.split('`').nth(1)).collect()
    }

    #[test]
    fn the_documentation_names_every_part_and_no_other() {
        assert_eq!(first_column("part"), PARTS.map(|(part, _)| part));
    }

    #[test]
    fn the_documentation_names_every_token_that_the_sheet_reads_in_the_same_order() {
        let sheet = include_str!("../styles/tokens.css");
        let lines = sheet.lines().filter_map(|line| line.trim().split_once(": var(--maatwerk-"));
        let rows = PAGE.lines().filter(|line| line.starts_with("| `--maatwerk-"));
        let mut read = Vec::new();
        for ((name, values), row) in lines.zip(rows) {
            let token = values.split([',', ')']).next().unwrap_or_default();
            assert_eq!(name, format!("--mw-{token}"), "a token of ours is named as what it sets");
            let names: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
            let all =
                values.split([',', '(', ' ', ')']).filter(|word| word.starts_with("--") && !word.starts_with("--mw-"));
            let expected: Vec<String> =
                std::iter::once(format!("--maatwerk-{token}")).chain(all.map(str::to_owned)).collect();
            assert_eq!(names, expected);
            read.push(token);
        }
        assert_eq!(read.len(), sheet.matches("var(--maatwerk-").count(), "each in a line of its own");
        assert_eq!(first_column("token").len(), read.len());
    }
}
