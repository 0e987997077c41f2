//! One ground in a list: what it is, where it stands, what it waits for; it opens in place.

use super::desk::Desk;
use super::ground_account::ground_account;
use super::state::Fold;
use crate::element::said;
use crate::format::day;
use crate::leaf::once;
use maatwerk_engine::{Assessed, Elsewhere, Ground, Leaf, Truth, Verdict};
use maatwerk_words::{command, law as words};
use yew::prelude::*;

/// A ground, folded or with its whole account.
pub(crate) fn ground_row(desk: &Desk<'_>, assessed: &Assessed<'static>) -> Html {
    let (lang, ground) = (desk.lang, assessed.ground);
    let stale = assessed.stale.then(|| said("span", "mw-mark mw-mark--warn", words::stale_mark(lang)));
    let verdict = match assessed.verdict.carries() {
        Truth::True => format!("{} {}", verdict_words(desk, assessed), words::decided_by(lang, decider(desk, ground))),
        Truth::Unknown | Truth::False => verdict_words(desk, assessed),
    };
    let head = html! {
        <>
            { said("span", "mw-ground__title", maatwerk_words::ground_title(lang, &ground.id).to_owned()) }
            { said("span", "mw-ground__place", desk.place(ground)) }
            <span class="mw-ground__stale">{stale}</span>
            { said("span", "mw-ground__verdict", verdict) }
        </>
    };
    html! {
        <div class="mw-ground" key={ground.id.clone()}>
            { desk.fold(Fold::Ground(ground.id.clone()), 2, head, || ground_account(desk, assessed)) }
        </div>
    }
}

/// A verdict in one sentence.
pub(crate) fn verdict_words(desk: &Desk<'_>, assessed: &Assessed<'static>) -> String {
    let lang = desk.lang;
    let ground = |id: &str| desk.ground(id).map(|ground| desk.place(ground)).unwrap_or_default();
    match assessed.verdict {
        Verdict::Applies => words::verdict_applies(lang).to_owned(),
        Verdict::Judged(norms) => {
            let norms: Vec<&str> = norms.iter().map(|norm| maatwerk_words::norm(lang, &norm.norm)).collect();
            words::verdict_judged(lang, norms.join("; "))
        }
        Verdict::Open => {
            let missing = assessed.missing();
            let names: Vec<String> = missing.iter().map(|subject| desk.subject(*subject)).collect();
            match names.len() {
                0..=3 => words::verdict_open(lang, names.join("; ")),
                count => words::verdict_open_more(lang, names[..2].join("; "), count - 2),
            }
        }
        Verdict::Blocked { removable: true } => words::verdict_removable(lang, facts(desk, assessed.in_the_way())),
        Verdict::Blocked { removable: false } => words::verdict_blocked(lang, facts(desk, assessed.in_the_way())),
        Verdict::Elsewhere(Elsewhere::GoesFirst(first)) => words::verdict_goes_first(lang, ground(first)),
        Verdict::Elsewhere(Elsewhere::Excluded(by)) => words::verdict_excluded(lang, ground(by)),
        Verdict::Elsewhere(Elsewhere::AnotherHousehold) => {
            words::verdict_another_household(lang, facts(desk, &assessed.because))
        }
        Verdict::Elsewhere(Elsewhere::NotYet(from)) => words::verdict_not_yet(lang, day(lang, from)),
        Verdict::Elsewhere(Elsewhere::NoLonger(last)) => words::verdict_no_longer(lang, day(lang, last)),
    }
}

/// Who decides on a ground.
pub(super) fn decider<'a>(desk: &Desk<'_>, ground: &'a Ground) -> &'a str {
    maatwerk_words::decider(desk.lang, &ground.decides)
}

fn facts(desk: &Desk<'_>, leaves: &[Leaf<'_>]) -> String {
    let writing = crate::leaf::Writing::Words(desk.lang);
    let fact = |leaf: &Leaf<'_>| command::fact(desk.lang, desk.subject(leaf.subject), writing.found(desk.book, leaf));
    once(leaves).into_iter().map(fact).collect::<Vec<_>>().join("; ")
}
