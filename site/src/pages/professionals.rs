//! The way in for professionals: the workbench, the method with its steps, and a self-check for a team.

use super::address::{Page, Place};
use super::parts::{opening, outward, paragraphs, points, section, ways};
use super::self_check::self_check;
use maatwerk_words::{Lang, professionals as words};
use yew::prelude::*;

/// Where each way of working was read.
const HANDBOOK: &str = "https://www.stimulansz.nl/handboek-maatwerk-in-het-sociaal-domein/";
const TRIANGLE: &str = "https://publiekewaarden.nl/project/waardendriehoek";
pub(super) const REGION: &str = "https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode";
const INTERVIEW: &str =
    "https://www.ditisgoedezorg.nl/gezonde-samenleving/een-weg-uit-het-bureaucratische-moeras-met-de-doorbraakmethode/";
const MOVISIE: &str = "https://www.movisie.nl/artikel/niet-doormodderen-maar-doorbreken";
pub(super) const DESK: &str = "https://sociaaldomeinonline.nl/landelijk-maatwerkloket-multiproblematiek-helpt-professionals-bij-inwoners-in-de-knel/";
pub(super) const DESK_2024: &str = "https://www.maatwerkmultiproblematiek.nl/actueel/nieuws/2025/07/08/jaarrapportage-2024-zo-werkt-pmm-aan-een-beter-systeem";

/// The page for professionals.
pub fn professionals(place: &Place) -> Html {
    let lang = place.lang;
    html! {
        <div class="site-wide site-professional">
            { opening(words::title(lang), words::lead(lang)) }
            { section("workbench", words::workbench_heading(lang), workbench(place)) }
            { section("method", words::method_heading(lang), method(lang)) }
            { section("self-check", maatwerk_words::self_check::heading(lang), self_check(place)) }
        </div>
    }
}

fn workbench(place: &Place) -> Html {
    let lang = place.lang;
    let one = [
        (Page::Calculator, words::calculator_use(lang)),
        (Page::Grounds, words::grounds_use(lang)),
        (Page::Practice, words::practice_use(lang)),
    ];
    let many = [(Page::Cohort, words::cohort_use(lang)), (Page::Portfolio, words::portfolio_use(lang))];
    let check = [
        (Page::Accounting, words::accounting_use(lang)),
        (Page::Sources, words::sources_use(lang)),
        (Page::Results, words::results_use(lang)),
        (Page::Embedding, words::embedding_use(lang)),
    ];
    let group = |heading, pages: &[(Page, &'static str)]| {
        html! {
            <div class="site-ways-group">
                <h3 class="mw-heading-3">{heading}</h3>
                { ways(place, 4, pages) }
            </div>
        }
    };
    html! {
        <>
            <p class="mw-paragraph">{words::workbench_lead(lang)}</p>
            { group(words::one_household(lang), &one) }
            { group(words::many_households(lang), &many) }
            { group(words::to_check(lang), &check) }
        </>
    }
}

fn method(lang: Lang) -> Html {
    html! {
        <>
            <p class="mw-paragraph">{words::method_lead(lang)}</p>
            { way_of_working(lang, words::effect_heading(lang), effect(lang), &[(HANDBOOK, words::effect_source(lang))]) }
            { way_of_working(lang, words::triangle_heading(lang), triangle(lang), &[
                (TRIANGLE, words::triangle_source(lang)),
                (REGION, words::triangle_source_region(lang)),
            ]) }
            { way_of_working(lang, words::breakthrough_heading(lang), breakthrough(lang), &[
                (REGION, words::breakthrough_source(lang)),
                (INTERVIEW, words::breakthrough_source_interview(lang)),
            ]) }
            { way_of_working(lang, words::stuck_heading(lang), paragraphs(&[words::stuck_lead(lang)]), &[
                (DESK_2024, words::stuck_source(lang)),
                (DESK, words::stuck_source_desk(lang)),
            ]) }
        </>
    }
}

fn way_of_working(lang: Lang, heading: &'static str, content: Html, sources: &[(&'static str, &'static str)]) -> Html {
    html! {
        <section class="site-method mw-stack--tight">
            <h3 class="mw-heading-3">{heading}</h3>
            { content }
            { read_at(words::source(lang), sources) }
        </section>
    }
}

/// Where something can be read.
pub(super) fn read_at(label: &'static str, sources: &[(&'static str, &'static str)]) -> Html {
    let links = sources.iter().map(|(url, name)| outward((*url).to_owned(), (*name).to_owned()));
    html! {
        <p class="site-read-at mw-small">
            <span>{label}{": "}</span>
            { for links.enumerate().map(|(place, link)| html! { <>{ if place > 0 { "; " } else { "" } }{ link }</> }) }
        </p>
    }
}

/// Terms with what they mean, in the order in which they are taken.
fn steps(steps: &[(&'static str, &'static str)]) -> Html {
    let steps = steps.iter().map(|(name, text)| html! { <li><strong>{*name}</strong>{". "}{*text}</li> });
    html! { <ol class="site-steps">{ for steps }</ol> }
}

fn effect(lang: Lang) -> Html {
    html! {
        <>
            <p class="mw-paragraph">{words::effect_lead(lang)}</p>
            { steps(&[
                (words::effect_1(lang), words::effect_1_text(lang)),
                (words::effect_2(lang), words::effect_2_text(lang)),
                (words::effect_3(lang), words::effect_3_text(lang)),
                (words::effect_4(lang), words::effect_4_text(lang)),
            ]) }
            <p class="mw-paragraph">{words::effect_tool(lang)}</p>
            <details class="mw-details">
                <summary>{words::purposes_heading(lang)}</summary>
                { purposes(lang) }
            </details>
        </>
    }
}

/// What each law says itself that it is for.
fn purposes(lang: Lang) -> Html {
    let law = |id| maatwerk_words::law(lang, id).to_owned();
    let rows = [
        (law("Participatiewet"), words::purpose_pw(lang), words::purpose_pw_at(lang)),
        (law("Wmo 2015"), words::purpose_wmo(lang), words::purpose_wmo_at(lang)),
        (law("Jeugdwet"), words::purpose_jeugd(lang), words::purpose_jeugd_at(lang)),
        (law("Wgs"), words::purpose_wgs(lang), words::purpose_wgs_at(lang)),
        ("Huisvestingswet 2014".to_owned(), words::purpose_housing(lang), words::purpose_housing_at(lang)),
        ("Wlz".to_owned(), words::purpose_wlz(lang), words::purpose_wlz_at(lang)),
    ];
    let [of, is, at] = [words::purpose_law(lang), words::purpose_is(lang), words::purpose_at(lang)];
    html! {
        <div class="mw-stack--tight">
            <p class="mw-paragraph mw-small">{words::purposes_lead(lang)}</p>
            <table class="mw-table site-stacked">
                <thead><tr>{ for [of, is, at].map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
                <tbody>
                    { for rows.into_iter().map(|(law, purpose, place)| html! {
                        <tr>
                            <th scope="row">{law}</th>
                            <td data-label={is}>{purpose}</td>
                            <td data-label={at}>{place}</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn triangle(lang: Lang) -> Html {
    let corners = [
        (words::triangle_legitimacy(lang), words::triangle_legitimacy_text(lang)),
        (words::triangle_involvement(lang), words::triangle_involvement_text(lang)),
        (words::triangle_return(lang), words::triangle_return_text(lang)),
    ];
    let corners = corners.map(|(name, text)| html! { <div><dt>{name}</dt><dd>{text}</dd></div> });
    html! {
        <>
            <p class="mw-paragraph">{words::triangle_lead(lang)}</p>
            <dl class="site-corners">{ for corners }</dl>
            <p class="mw-paragraph">{words::triangle_tool(lang)}</p>
        </>
    }
}

fn breakthrough(lang: Lang) -> Html {
    let steps = [
        words::step_1(lang),
        words::step_2(lang),
        words::step_3(lang),
        words::step_4(lang),
        words::step_5(lang),
        words::step_6(lang),
        words::step_7(lang),
    ];
    let claims = [words::claim_1(lang), words::claim_2(lang), words::claim_3(lang)];
    html! {
        <>
            <p class="mw-paragraph">{words::breakthrough_lead(lang)}</p>
            <h4 class="site-method__part">{words::breakthrough_steps(lang)}</h4>
            <p class="mw-paragraph mw-small">{words::breakthrough_steps_lead(lang)}</p>
            <ol class="site-steps">{ for steps.map(|step| html! { <li>{step}</li> }) }</ol>
            <div class="site-claims mw-stack--tight">
                <h4 class="site-method__part">{words::claims_heading(lang)}</h4>
                <p class="mw-paragraph mw-small">{words::claims_lead(lang)}</p>
                { points(&claims) }
                { read_at(words::source(lang), &[(MOVISIE, words::claims_source(lang))]) }
            </div>
        </>
    }
}
