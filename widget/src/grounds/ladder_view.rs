//! One view across the laws: what goes before what, why, and whether it does so here.

use super::desk::Desk;
use super::explanation::truth_mark;
use super::state::Fold;
use crate::element::said;
use maatwerk_engine::{Precedence, Rung, Step, Truth, ladder};
use maatwerk_words::law as words;
use yew::prelude::*;

/// The ladder: what plays a part here first, everything else folded.
pub(super) fn ladder_view(desk: &Desk<'_>) -> Html {
    let lang = desk.lang;
    let rungs = ladder(&desk.seen, desk.assessment);
    let steps: Vec<(&Rung<'_>, &Step<'_>)> =
        rungs.iter().flat_map(|rung| rung.steps.iter().map(move |step| (rung, step))).collect();
    let here = |step: &Step<'_>| step.holds != Truth::False;
    let (mut across, mut within, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (rung, step) in steps {
        match (here(step), step.across_laws) {
            (true, true) => across.push(line(desk, rung, step)),
            (true, false) => within.push(line(desk, rung, step)),
            (false, _) => others.push(line(desk, rung, step)),
        }
    }
    let nothing = (across.is_empty() && within.is_empty()).then(|| said("p", "mw-note", words::ladder_nothing(lang)));
    let count = others.len();
    let others = (count > 0).then(|| {
        let head = said("span", "mw-fold__title", words::ladder_others(lang, count));
        desk.fold(Fold::OtherSteps, 1, head, || html! { <ol class="mw-ladder">{ for others }</ol> })
    });
    html! {
        <>
            { desk.heading(0, words::ladder_heading(lang)) }
            { said("p", "mw-paragraph", words::ladder_lead(lang)) }
            <div>{nothing}</div>
            { list(desk, words::ladder_across(lang), across) }
            { list(desk, words::ladder_within(lang), within) }
            <div>{others}</div>
        </>
    }
}

fn list(desk: &Desk<'_>, title: &'static str, lines: Vec<Html>) -> Html {
    let shown = (!lines.is_empty()).then(|| {
        html! {
            <section class="mw-stack--tight">
                { desk.heading(1, title) }
                <ol class="mw-ladder">{ for lines }</ol>
            </section>
        }
    });
    html! { <div>{shown}</div> }
}

/// One step: the first ground above, the other below, the reason between.
fn line(desk: &Desk<'_>, rung: &Rung<'_>, step: &Step<'_>) -> Html {
    let lang = desk.lang;
    let Some(first) = desk.ground(step.first) else { return Html::default() };
    let title = |id: &str| maatwerk_words::ground_title(lang, id).to_owned();
    let (kind, state) = match (step.kind, step.holds) {
        (Precedence::GoesFirst, Truth::True) => ("mw-ladder__step--first", words::step_goes_first(lang)),
        (Precedence::GoesFirst, Truth::Unknown) => ("mw-ladder__step--first", words::step_may_go_first(lang)),
        (Precedence::GoesFirst, Truth::False) => ("mw-ladder__step--first", words::step_goes_first_not(lang)),
        (Precedence::Excludes, Truth::True) => ("mw-ladder__step--excludes", words::step_excludes(lang)),
        (Precedence::Excludes, Truth::Unknown) => ("mw-ladder__step--excludes", words::step_may_exclude(lang)),
        (Precedence::Excludes, Truth::False) => ("mw-ladder__step--excludes", words::step_excludes_not(lang)),
    };
    html! {
        <li class={classes!("mw-ladder__step", kind)} key={format!("{}-{}", step.first, rung.ground.id)}>
            <div class="mw-ladder__ground">
                { said("span", "mw-ladder__title", title(&first.id)) }
                { desk.ground_link(first) }
            </div>
            <div class="mw-ladder__between">
                { truth_mark(desk, step.holds) }
                { said("span", "mw-ladder__state", state) }
                { said("span", "mw-ladder__why", maatwerk_words::reason(lang, step.why).to_owned()) }
            </div>
            <div class="mw-ladder__ground mw-ladder__ground--then">
                { said("span", "mw-ladder__title", title(&rung.ground.id)) }
                { desk.ground_link(rung.ground) }
            </div>
        </li>
    }
}
