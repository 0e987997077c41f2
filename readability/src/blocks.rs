//! Markdown as blocks of running text: paragraphs, headings and list items.

/// The blocks of a text, each without its mark (`#`, `-`, `1.`, `>`). A block ends at an empty line, at the next list
/// item, and at a heading's end.
pub(crate) fn blocks(text: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut push = |start: usize, end: usize| {
        let block = without_mark(text[start..end].trim());
        if block.contains(char::is_alphanumeric) {
            blocks.push(block);
        }
    };
    for line in text.split_inclusive('\n') {
        let shown = line.trim();
        let is_heading = shown.starts_with('#');
        if shown.is_empty() || is_heading || without_mark(shown).len() < shown.len() {
            push(start, end);
            start = end;
        }
        end += line.len();
        if is_heading {
            push(start, end);
            start = end;
        }
    }
    push(start, end);
    blocks
}

/// What stands after the mark of a heading, a list item or a quotation.
fn without_mark(line: &str) -> &str {
    let after = line.trim_start_matches('#');
    let after = if after.len() == line.len() { line.strip_prefix(['-', '*', '+', '>']).unwrap_or(line) } else { after };
    let after = match line.find(|letter: char| !letter.is_ascii_digit()) {
        Some(digits @ 1..=2) if line[digits..].starts_with(['.', ')']) => &line[digits + 1..],
        _ => after,
    };
    // "-5" is no list item, "9.00" no numbered one, and "**" no mark but emphasis.
    if after.starts_with(' ') { after.trim_start() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(blocks(text), expected, "{text:?}");
    }

    #[test]
    fn headings_items_and_paragraphs_stand_apart() {
        check(
            "## Wat kan?\nDit kan\nook.\n\n- een\n- twee\n  regels\n\n1. Drie\n10) Vier",
            &["Wat kan?", "Dit kan\nook.", "een", "twee\n  regels", "Drie", "Vier"],
        );
    }

    #[test]
    fn a_number_or_emphasis_at_the_beginning_is_no_mark() {
        check("9.00 uur.\n\n-5 graden.\n\n**Bel** ons.", &["9.00 uur.", "-5 graden.", "**Bel** ons."]);
    }
}
