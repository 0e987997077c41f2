//! What is said inside a part about the keeping.

use super::*;
use crate::review::kept::{Kept, Mark, Marks, PartMarks};
use crate::review::sentences::Sentences;
use futures::executor::block_on;

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

/// What travels to where a page is written.
type How = fn() -> Keeping;

#[derive(PartialEq, Properties)]
struct ShownProps {
    keeping: Keeping,
    marks: Marks,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let sentences = Sentences {
        municipality: String::new(),
        version: String::new(),
        rules: String::new(),
        built: TODAY,
        certainty: Vec::new(),
        reasons: Default::default(),
        parts: Vec::new(),
    };
    not_kept(&Desk::new(Lang::Nl, sentences.into(), props.marks.clone()), TODAY, &props.keeping)
}

fn shown(keeping: How, marks: Marks) -> String {
    let props = move || ShownProps { keeping: keeping(), marks };
    block_on(yew::ServerRenderer::<Shown>::with_props(props).hydratable(false).render())
}

#[test]
fn a_browser_that_keeps_nothing_is_told_inside_a_part_too() {
    let warnings: [(How, &str); 3] = [
        (|| Keeping::Refused, words::keep_refused(Lang::Nl)),
        (|| Keeping::Full, words::keep_full(Lang::Nl)),
        (|| Keeping::Unreadable("{".into()), words::keep_unreadable(Lang::Nl)),
    ];
    for (keeping, words) in warnings {
        let page = shown(keeping, Marks::new());
        assert!(page.contains(words) && page.contains("mw-alert"), "{page}");
        assert!(!page.contains(words::save(Lang::Nl)), "there is nothing to save yet: {page}");
    }
    let well: [How; 2] = [|| Keeping::Nothing, || Keeping::Kept];
    for keeping in well {
        let page = shown(keeping, Marks::new());
        assert!(!page.contains("<p") && page.contains("status"), "{page}");
    }
}

#[test]
fn what_is_not_kept_can_be_saved_from_there() {
    let kept = Kept { text: "Bel ons.".to_owned(), mark: Some(Mark::Agree), comment: String::new() };
    let marks = Marks::from([("home".to_owned(), PartMarks::from([("lead".to_owned(), vec![kept])]))]);
    let page = shown(|| Keeping::Refused, marks);
    assert!(page.contains(words::save(Lang::Nl)), "{page}");
}
