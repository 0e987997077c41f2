//! What a professional reads of an example: how certain it is, the sum, the assumptions and the legal basis.

use super::address::{Page, Place};
use super::material::{Example, Material};
use super::parts::{entry, outward};
use maatwerk_engine::{Assessed, Assumptions, Case, Subject, Verdict, assess};
use maatwerk_notation::{Firmness, Outcome, Source};
use maatwerk_widget::comparison::ComparisonView;
use maatwerk_widget::format::{day, decimal, optimism, percent};
use maatwerk_words::{Lang, accounting as words};
use rust_decimal::Decimal;
use std::rc::Rc;
use yew::prelude::*;

/// The part for professionals on an example's page.
pub fn professional(material: &Material, place: &Place, example: &Example) -> Html {
    let lang = place.lang;
    html! {
        <>
            { firmness(lang, example) }
            { sum(material, lang, example) }
            { legal_basis(material, place, example) }
            { example.file.case.as_ref().map(|case| assumptions(lang, &case.assumptions)) }
            <p><a class="mw-link" href={place.to(&Page::Accounting)}>{words::calculator_more(lang)}</a></p>
        </>
    }
}

/// How firm the facts of an example are: a claim is shown as the claim that it is.
pub fn firmness(lang: Lang, example: &Example) -> Html {
    let Some(Source { published, url: Some(url), firm: Some(firm) }) = &example.file.source else {
        return Html::default();
    };
    let (name, means) = match firm {
        Firmness::Claim => (words::claim(lang), words::claim_means(lang)),
        Firmness::Reported => (words::reported(lang), words::reported_means(lang)),
    };
    let seen = example.file.on.map(|on| entry(words::seen_on(lang), html! { day(lang, on) }));
    html! {
        <div class="site-firmness mw-stack--tight">
            <h3 class="mw-heading-3">{words::firmness_heading(lang)}</h3>
            <p><strong class="mw-data-badge">{name}</strong>{" "}<span>{means}</span></p>
            <dl class="mw-data-list">
                { entry(words::source(lang), outward(url.clone(), published.clone())) }
                { seen }
            </dl>
        </div>
    }
}

/// The sum of an example, as the calculator shows it.
pub fn sum(material: &Material, lang: Lang, example: &Example) -> Html {
    let (Some(case), Some(comparison)) = (&example.file.case, &example.comparison) else {
        return html! {
            <div class="mw-stack--tight">
                <h3 class="mw-heading-3">{words::no_sum_heading(lang)}</h3>
                <p class="mw-paragraph">{words::no_sum(lang)}</p>
            </div>
        };
    };
    html! {
        <div class="mw-stack--tight">
            <h3 class="mw-heading-3">{maatwerk_words::comparison::heading(lang)}</h3>
            <p class="mw-paragraph">{words::sum_lead(lang)}</p>
            <ComparisonView {lang} case={Rc::new(case.clone())} comparison={Rc::new(comparison.clone())}
                catalogue={Rc::new(material.catalogue.clone())} heading_level={4} />
        </div>
    }
}

fn assumptions(lang: Lang, assumed: &Assumptions) -> Html {
    let unless_none = |number: Decimal| match number == Decimal::ONE {
        true => words::none(lang).to_owned(),
        false => decimal(lang, number),
    };
    html! {
        <div class="mw-stack--tight">
            <h3 class="mw-heading-3">{words::assumptions_heading(lang)}</h3>
            <dl class="mw-data-list">
                { entry(words::assumption_horizon(lang), html! { assumed.horizon.to_string() }) }
                { entry(words::assumption_success(lang), html! { percent(lang, assumed.success) }) }
                { entry(words::assumption_optimism(lang), html! { optimism(lang, &assumed.optimism) }) }
                { entry(words::assumption_uplift(lang), html! { unless_none(assumed.investment_uplift) }) }
                { entry(words::assumption_discount(lang), html! { percent(lang, assumed.discount) }) }
            </dl>
        </div>
    }
}

fn legal_basis(material: &Material, place: &Place, example: &Example) -> Html {
    let lang = place.lang;
    let assessment = assess(&material.book, &example.file.situation, example.file.on.unwrap_or(material.built));
    let shown: Vec<Html> = assessment
        .verdicts
        .iter()
        .filter(|assessed| comes_forward(assessed, example))
        .map(|assessed| ground(material, place, assessed))
        .collect();
    let lead = if shown.is_empty() { words::no_grounds(lang) } else { words::grounds_lead(lang) };
    html! {
        <div class="mw-stack--tight">
            <h3 class="mw-heading-3">{words::grounds_heading(lang)}</h3>
            <p class="mw-paragraph">{lead}</p>
            { for shown }
        </div>
    }
}

/// A ground that the facts point to, that a measure of the case leans on, or that the case is about.
fn comes_forward(assessed: &Assessed<'_>, example: &Example) -> bool {
    let id = &assessed.ground.id;
    let pointed_to = matches!(assessed.verdict, Verdict::Applies | Verdict::Judged(_));
    let leaned_on = |case: &Case| case.measures.iter().any(|measure| measure.ground.as_ref() == Some(id));
    let named =
        || example.file.expected.iter().any(|one| matches!(&one.outcome, Outcome::Verdict(ground) if ground == id));
    pointed_to || example.file.case.as_ref().is_some_and(leaned_on) || named()
}

fn ground(material: &Material, place: &Place, assessed: &Assessed<'_>) -> Html {
    let (lang, ground) = (place.lang, assessed.ground);
    let page = place.to(&Page::Accounting);
    html! {
        <div class="site-ground mw-stack--tight">
            <h4 class="mw-heading-3">
                <a class="mw-link" href={format!("{page}#{}", ground.id)}>{provision(lang, ground)}</a>
            </h4>
            <p class="mw-paragraph">{maatwerk_words::ground_practice(lang, &ground.id).to_owned()}</p>
            <p class="mw-paragraph">{verdict(material, lang, assessed)}</p>
            <dl class="mw-data-list">
                { entry(words::decides(lang), html! { maatwerk_words::decider(lang, &ground.decides).to_owned() }) }
                { entry(words::law_text(lang), outward(ground.url(), provision(lang, ground))) }
            </dl>
        </div>
    }
}

fn verdict(material: &Material, lang: Lang, assessed: &Assessed<'_>) -> String {
    match assessed.verdict {
        Verdict::Applies => words::verdict_applies(lang).to_owned(),
        Verdict::Judged(norms) => {
            let norms: Vec<&str> = norms.iter().map(|norm| maatwerk_words::norm(lang, &norm.norm)).collect();
            words::verdict_judged(lang, norms.join("; "))
        }
        Verdict::Open => {
            let name = |subject: &Subject| {
                maatwerk_words::fact_label(lang, &material.book.fact(subject.fact).name).to_lowercase()
            };
            let mut facts: Vec<String> = assessed.missing().iter().map(name).collect();
            facts.dedup();
            words::verdict_open(lang, facts.join("; "))
        }
        Verdict::Blocked { .. } | Verdict::Elsewhere(_) => words::verdict_not(lang).to_owned(),
    }
}

/// A provision in words: law, article, paragraph.
pub fn provision(lang: Lang, ground: &maatwerk_engine::Ground) -> String {
    let place = match &ground.paragraph {
        Some(paragraph) => words::article_paragraph(lang, &ground.article, paragraph),
        None => words::article(lang, &ground.article),
    };
    format!("{} {place}", ground.law)
}
