//! A text as a cell of a CSV file that a spreadsheet opens.

/// The text, in quotes where the separator or a line would break it. What would begin a formula gets a mark before it: a
/// name is never reckoned, a number stays one.
pub(crate) fn csv_cell(text: &str, separator: char) -> String {
    let digits = text.strip_prefix('-').unwrap_or_default();
    let is_number = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.');
    let would_be_reckoned = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let tame = if would_be_reckoned { format!("'{text}") } else { text.to_owned() };
    match tame.contains([separator, '"', '\n', '\r']) {
        true => format!("\"{}\"", tame.replace('"', "\"\"")),
        false => tame,
    }
}

#[cfg(test)]
mod tests {
    use super::csv_cell;

    #[test]
    fn a_text_stays_one_cell_and_never_becomes_a_formula() {
        for (text, separator, written) in [
            ("a", ',', "a"),
            ("a, b", ',', "\"a, b\""),
            ("a, b", ';', "a, b"),
            ("zorg; thuis", ';', "\"zorg; thuis\""),
            ("a \"b\"", ',', "\"a \"\"b\"\"\""),
            ("twee\nregels", ';', "\"twee\nregels\""),
            ("=1+1", ',', "'=1+1"),
            ("-", ',', "'-"),
            ("-12,50", ';', "-12,50"),
            ("-1+1", ';', "'-1+1"),
            ("-zorg", ';', "'-zorg"),
        ] {
            assert_eq!(csv_cell(text, separator), written);
        }
    }
}
