//! What the town publishes of its pilot. Expected and come true each have a drawing and a table of their own.

use super::address::{Page, Place};
use super::material::Material;
use super::parts::{opening, points, section};
use super::results_money::money;
use super::town;
use crate::results_file::ResultsFile;
use maatwerk_engine::portfolio::{Days, IntakeCount, Publication, ScaleMeans, Shown, SuccessShare, Why};
use maatwerk_widget::format::{day, decimal, percent};
use maatwerk_words::{Lang, portfolio, results as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// What one types to write the file.
const COMMAND: &str = "maatwerk portfolio dossiers/ --publish GM0344 > municipalities/results/gm0344.json";

/// The page of the results.
pub fn results(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let left_out = [words::left_out_1(lang), words::left_out_2(lang), words::left_out_3(lang), words::left_out_4(lang)];
    let shown = match &material.results {
        Some(file) => of(lang, file),
        None => html! { <p class="mw-note mw-paragraph">{words::nothing(lang)}</p> },
    };
    html! {
        <div class="site-wide site-results">
            { opening(words::title(lang), words::lead(lang)) }
            { shown }
            { section("left-out", words::left_out_heading(lang), points(&left_out)) }
            { section("own", words::own_heading(lang), own(place)) }
        </div>
    }
}

fn of(lang: Lang, file: &ResultsFile) -> Html {
    let ResultsFile { made_up, results, .. } = file;
    let households = match results.households {
        Shown::Figure(count) => words::households(lang, number(lang, count)),
        Shown::Not(why) => words::households(lang, instead(lang, why)),
    };
    let made_up = made_up.then(|| {
        html! {
            <div class="mw-alert site-results__made-up">
                <p><strong>{words::made_up(lang)}</strong>{" "}{words::made_up_text(lang, town::name())}</p>
            </div>
        }
    });
    let on = file.day().map_or_else(String::new, |on| day(lang, on));
    html! {
        <>
            { made_up }
            <p class="mw-paragraph mw-paragraph--quiet">{words::of(lang, on, households, town::name())}</p>
            { section("apart", words::apart_heading(lang), apart(lang)) }
            { section("money", words::money_heading(lang), money(lang, &results.money)) }
            { section("people", words::people_heading(lang), people(lang, results)) }
            { section("learning", words::learning_heading(lang), learning(lang, results)) }
            { section("objections", words::objections_heading(lang), objections(lang, results)) }
        </>
    }
}

fn apart(lang: Lang) -> Html {
    html! {
        <>
            <dl class="site-apart">
                <div class="site-apart__expected"><dt>{words::expected(lang)}</dt><dd>{words::expected_means(lang)}</dd></div>
                <div class="site-apart__realised"><dt>{words::realised(lang)}</dt><dd>{words::realised_means(lang)}</dd></div>
            </dl>
            <p class="mw-paragraph"><strong>{words::apart(lang)}</strong></p>
        </>
    }
}

/// One thing that was found, and what goes with it.
struct Finding {
    finding: String,
    more: Vec<String>,
}

fn people(lang: Lang, results: &Publication) -> Html {
    let findings = [
        (words::success_about(lang), found(lang, &results.success, success)),
        (words::lead_about(lang), found(lang, &results.lead_time, lead_time)),
        (words::intakes_about(lang), found(lang, &results.intakes, intakes)),
        (words::scale_about(lang), found(lang, &results.scale, scale)),
    ];
    let findings = findings.map(|(about, Finding { finding, more })| {
        html! {
            <div class="site-finding">
                <dt>{about}</dt>
                <dd class="site-finding__is">{finding}</dd>
                { for more.into_iter().map(|text| html! { <dd>{text}</dd> }) }
            </div>
        }
    });
    html! { <dl class="site-findings">{ for findings }</dl> }
}

fn found<T>(lang: Lang, shown: &Shown<T>, say: fn(Lang, &T) -> Finding) -> Finding {
    match shown {
        Shown::Figure(figure) => say(lang, figure),
        Shown::Not(_) => Finding { finding: words::over_few(lang).to_owned(), more: Vec::new() },
    }
}

fn success(lang: Lang, SuccessShare { over, share }: &SuccessShare) -> Finding {
    Finding { finding: words::success(lang, percent(lang, *share)), more: vec![over_so_many(lang, over)] }
}

fn lead_time(lang: Lang, Days { over, mean, median, nine_in_ten }: &Days) -> Finding {
    let mean = words::lead_mean(lang, decimal(lang, *mean));
    let (finding, mut more) = match median {
        Shown::Figure(days) => (words::lead_half(lang, days), vec![format!("{mean}.")]),
        Shown::Not(_) => (mean, Vec::new()),
    };
    more.extend(nine_in_ten.figure().map(|days| words::lead_tail(lang, days)));
    more.push(over_so_many(lang, over));
    Finding { finding, more }
}

fn intakes(lang: Lang, IntakeCount { over, now, after }: &IntakeCount) -> Finding {
    let [now, after] = [now, after].map(|count| number(lang, *count));
    Finding { finding: words::intakes(lang, after, now), more: vec![over_so_many(lang, over)] }
}

fn scale(lang: Lang, ScaleMeans { over, before, now, rose, same, fell }: &ScaleMeans) -> Finding {
    let [rose, same, fell] = [rose, same, fell].map(|count| match count {
        Shown::Figure(count) => number(lang, *count),
        Shown::Not(why) => instead(lang, *why).to_owned(),
    });
    let counts = words::scale_counts(lang, fell, rose, same);
    let [before, now] = [before, now].map(|mean| decimal(lang, *mean));
    Finding { finding: words::scale(lang, before, now), more: vec![counts, over_so_many(lang, over)] }
}

fn over_so_many(lang: Lang, over: &Shown<u64>) -> String {
    match over {
        Shown::Figure(count) => words::over(lang, number(lang, *count)),
        Shown::Not(_) => words::over_nearly(lang).to_owned(),
    }
}

fn learning(lang: Lang, results: &Publication) -> Html {
    let kinds = [
        ("rule", portfolio::learning_rule(lang)),
        ("habit", portfolio::learning_habit(lang)),
        ("practice", portfolio::learning_practice(lang)),
    ];
    let lists = kinds.into_iter().filter_map(|(kind, heading)| {
        let lessons: Vec<_> = results.learning.iter().filter(|lesson| lesson.kind == kind).collect();
        (!lessons.is_empty()).then(|| {
            html! {
                <div class="mw-stack--tight">
                    <h3 class="mw-heading-3">{heading}</h3>
                    { written(lang, lessons.into_iter().map(|lesson| (&*lesson.what, lesson.households))) }
                </div>
            }
        })
    });
    let nothing = results.learning.is_empty().then(|| html! { <p>{words::learning_none(lang)}</p> });
    html! {
        <>
            <p class="mw-paragraph">{words::learning_lead(lang)}</p>
            { for lists }
            { nothing }
        </>
    }
}

fn objections(lang: Lang, results: &Publication) -> Html {
    match results.objections.is_empty() {
        true => html! { <p>{words::learning_none(lang)}</p> },
        false => written(lang, results.objections.iter().map(|said| (&*said.what, said.households))),
    }
}

/// Texts as they were written, in Dutch, each with how often.
fn written<'a>(lang: Lang, texts: impl Iterator<Item = (&'a str, u64)>) -> Html {
    let texts = texts.map(|(text, households)| {
        html! {
            <li>
                <span lang="nl">{text.to_owned()}</span>
                {" "}
                <span class="mw-paragraph--quiet">{format!("({})", words::times(lang, number(lang, households)))}</span>
            </li>
        }
    });
    html! { <ul class="mw-list">{ for texts }</ul> }
}

fn own(place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <>
            <p class="mw-paragraph">{words::own(lang)}</p>
            <pre class="site-snippet" tabindex="0"><code>{COMMAND}</code></pre>
            <p class="mw-paragraph">{words::own_check(lang)}</p>
            <p><a class="mw-link" href={place.to(&Page::Portfolio)}>{words::own_look(lang)}</a></p>
        </>
    }
}

/// What stands where a figure is not shown.
pub(super) fn instead(lang: Lang, why: Why) -> &'static str {
    match why {
        Why::Few => words::few(lang),
        Why::Hidden => words::hidden(lang),
    }
}

pub(super) fn number(lang: Lang, count: u64) -> String {
    decimal(lang, Decimal::from(count))
}
