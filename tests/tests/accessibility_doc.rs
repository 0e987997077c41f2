//! What `docs/accessibility.md` says is tested, is tested.

use std::path::Path;

#[test]
fn every_test_that_the_page_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("../docs/accessibility.md")).expect("docs/accessibility.md");
    let mut named = 0;
    for row in page.lines().filter(|line| line.starts_with('|')).skip(2) {
        let shown = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
        let mut file = String::new();
        for name in shown.split('`').skip(1).step_by(2) {
            if name.ends_with(".rs") {
                file = std::fs::read_to_string(root.join("tests").join(name))
                    .unwrap_or_else(|error| panic!("{name}: {error}"));
            } else if !name.contains('/') {
                assert!(file.contains(&format!("fn {name}(")), "{name} is no test of the file before it: {row}");
                named += 1;
            }
        }
        assert!(!file.is_empty(), "no test in: {row}");
    }
    assert!(named > 20, "{named} tests were found in the table");
}
