//! The examples of the first page: together they show as much as three can, and nobody chooses them.

use super::material::Example;
use maatwerk_notation::Theme;

/// The three that leave the fewest themes out, and of those the three that repeat the fewest; of equals the first by
/// folder.
pub fn three_that_differ(examples: &[Example]) -> Vec<&Example> {
    let themes: Vec<&[Theme]> = examples.iter().map(|example| &*example.themes).collect();
    broadest(&themes).map(|three| three.map(|place| &examples[place]).to_vec()).unwrap_or_default()
}

fn broadest(themes: &[&[Theme]]) -> Option<[usize; 3]> {
    let all = 0..themes.len();
    let threes = all
        .clone()
        .flat_map(|a| (a + 1..themes.len()).flat_map(move |b| (b + 1..themes.len()).map(move |c| [a, b, c])));
    threes.min_by_key(|three| {
        let named = three.iter().flat_map(|place| themes[*place]);
        let left_out = Theme::ALL.iter().filter(|theme| !named.clone().any(|named| named == *theme)).count();
        (left_out, named.count())
    })
}

#[cfg(test)]
mod tests {
    use super::broadest;
    use maatwerk_notation::Theme::{self, Care, Child, Debts, Helpers, Housing, Work};

    #[test]
    fn three_examples_show_as_much_as_three_can_and_repeat_as_little() {
        let everything: &[Theme] = &Theme::ALL;
        for (themes, three) in [
            (vec![&[Debts][..], &[Debts, Work], &[Debts, Housing], &[Child, Care], &[Helpers]], Some([1, 3, 4])),
            (vec![everything, &[Debts, Work], &[Housing, Child], &[Care, Helpers]], Some([1, 2, 3])),
            (vec![&[Debts], &[Debts], &[Debts], &[Debts]], Some([0, 1, 2])),
            (vec![&[Debts], &[Work]], None),
        ] {
            assert_eq!(broadest(&themes), three, "{themes:?}");
        }
    }
}
