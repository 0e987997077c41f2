//! The provisions and the amounts of the law, with their dates.

use super::super::material::Material;
use super::super::parts::{entry, jump_links, outward};
use super::super::professional::provision;
use maatwerk_engine::{AmountVersion, Date, DatedAmount, Ground, Reading, Unit};
use maatwerk_widget::format::{day, euro};
use maatwerk_words::{Lang, accounting as words};
use yew::prelude::*;

/// Every provision that the tool knows, law by law, each closed until someone opens it.
pub fn grounds(material: &Material, lang: Lang) -> Html {
    let laws = material.laws();
    let of = |law: &str| material.book.grounds.iter().filter(|ground| ground.law == law).collect::<Vec<_>>();
    let laws: Vec<(&str, Vec<&Ground>)> = laws.into_iter().map(|law| (law, of(law))).collect();
    let jumps = laws.iter().enumerate().map(|(place, (law, grounds))| (format!("law-{place}"), *law, grounds.len()));
    html! {
        <>
            <p class="mw-paragraph">{words::laws_lead(lang, material.provisions())}</p>
            { jump_links(words::laws_jump(lang), jumps) }
            { for laws.iter().enumerate().map(|(place, (law, grounds))| html! {
                <section class="site-laws" id={format!("law-{place}")}>
                    <h3 class="mw-heading-3">{words::counted(lang, grounds.len(), *law)}</h3>
                    { for grounds.iter().map(|one| ground(material, lang, one)) }
                </section>
            }) }
        </>
    }
}

fn ground(material: &Material, lang: Lang, ground: &Ground) -> Html {
    let norms = ground.weigh.iter().map(|norm| html! { <li>{maatwerk_words::norm(lang, &norm.norm).to_owned()}</li> });
    let norms = (!ground.weigh.is_empty())
        .then(|| entry(words::norms(lang), html! { <ul class="site-plain">{ for norms }</ul> }));
    let amount = ground.amount.as_ref().and_then(|id| Some((id, material.book.amount(id)?.on(material.built)?)));
    let amount = amount.map(|(id, version)| {
        let text = words::amount_is(
            lang,
            euro(lang, version.euro),
            day(lang, version.valid.from),
            maatwerk_words::amount(lang, id),
        );
        entry(words::amount(lang), html! { text })
    });
    // Where a ground has versions, links lead to the first.
    let is_first = material.book.ground(&ground.id).is_some_and(|first| first.valid == ground.valid);
    let anchor = if is_first { ground.id.clone() } else { format!("{}-{}", ground.id, ground.valid.from) };
    let is_late = material.built > ground.check_before;
    let check = day(lang, ground.check_before);
    let check = if is_late { words::check_late(lang, check) } else { check };
    let late = is_late.then(|| html! { <span class="mw-data-badge site-law__late">{words::late(lang)}</span> });
    html! {
        <details class="site-law">
            <summary>
                <h4 class="site-law__provision">{provision(lang, ground)}</h4>
                <span class="site-law__title">{maatwerk_words::ground_title(lang, &ground.id).to_owned()}</span>
                { late }
            </summary>
            // Inside, so that a link to it opens it.
            <div class="site-law__more" id={anchor}>
                <p lang="nl" class="mw-paragraph">{ground.paraphrase.trim().to_owned()}</p>
                <dl class="mw-data-list">
                    { entry(words::power(lang), html! { maatwerk_words::power(lang, ground.power.key()).to_owned() }) }
                    { entry(words::decides(lang), html! { maatwerk_words::decider(lang, &ground.decides).to_owned() }) }
                    { norms }
                    { amount }
                    { entry(words::valid_from(lang), html! { day(lang, ground.valid.from) }) }
                    { ground.read.as_ref().map(|reading| entry(words::read(lang), read(lang, reading))) }
                    { entry(words::check_before(lang), html! { check }) }
                    { entry(words::law_text(lang), outward(ground.url(), provision(lang, ground))) }
                    { entry(words::reference(lang), html! { <code class="site-code">{ground.juriconnect()}</code> }) }
                </dl>
            </div>
        </details>
    }
}

/// What was read of a provision, and when: its text, or only a page about it.
fn read(lang: Lang, Reading { version, on, page }: &Reading) -> Html {
    match page {
        None => html! { words::read_version(lang, day(lang, *on), day(lang, *version)) },
        Some(page) => {
            let link = outward(page.clone(), words::read_page_link(lang).to_owned());
            html! { <>{words::read_page(lang, day(lang, *on))}{" "}{ link }</> }
        }
    }
}

/// The amounts that laws name, version by version.
pub fn amounts(material: &Material, lang: Lang) -> Html {
    let rows = material
        .book
        .amounts
        .iter()
        .flat_map(|amount| amount.versions.iter().map(move |version| amount_row(lang, amount, version)));
    html! {
        <>
            <p class="mw-paragraph">{words::amounts_lead(lang)}</p>
            <table class="mw-table site-prices">
                <caption>{words::amounts_heading(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::amount_name(lang)}</th>
                        <th scope="col" class="mw-table__number">{words::amount(lang)}</th>
                        <th scope="col">{words::amount_period(lang)}</th>
                        <th scope="col">{words::check_before(lang)}</th>
                        <th scope="col">{words::column_source(lang)}</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

fn amount_row(lang: Lang, amount: &DatedAmount, version: &AmountVersion) -> Html {
    let per = match amount.per {
        Unit::Piece => String::new(),
        per => format!(" {}", maatwerk_words::unit(lang, per.key()).per),
    };
    // What was replaced is history and need not be read again.
    let check = match amount.versions.last() == Some(version) {
        true => day(lang, version.check_before),
        false => words::amount_replaced(lang).to_owned(),
    };
    let url = version.url.clone().unwrap_or_default();
    let source = match host(&url) {
        "wetten.overheid.nl" => words::law_text(lang).to_owned(),
        host => host.to_owned(),
    };
    let from = day(lang, version.valid.from);
    let period = match version.valid.to {
        Some(to) => words::amount_period_is(lang, from, day(lang, to)),
        None => words::amount_period_open(lang, from),
    };
    html! {
        <tr>
            <th scope="row">{maatwerk_words::amount(lang, &amount.id).to_owned()}</th>
            <td class="mw-table__number" data-label={words::amount(lang)}>{format!("{}{per}", euro(lang, version.euro))}</td>
            <td data-label={words::amount_period(lang)}>{period}</td>
            <td data-label={words::check_before(lang)}>{check}</td>
            <td data-label={words::column_source(lang)}>{ outward(url.clone(), source) }</td>
        </tr>
    }
}

/// The site of an address, without the `www.` in front.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Everything in force that goes out of date, and when.
pub fn dated(material: &Material, lang: Lang) -> Vec<(String, Date)> {
    let grounds = material.book.grounds.iter().map(|ground| (provision(lang, ground), ground.check_before));
    let amounts = material.book.amounts.iter().filter_map(|amount| {
        // Of an amount only its last version can go out of date: the ones before it were replaced.
        Some((maatwerk_words::amount(lang, &amount.id).to_owned(), amount.versions.last()?.check_before))
    });
    grounds.chain(amounts).collect()
}
