//! The plan on paper: two sheets, set like a good letter.

mod professional;
mod resident;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use super::draft::PlanDraft;
use super::measure::Sight;
use crate::element::said;
use maatwerk_engine::{Case, Comparison, Date, GroundCards, Municipality, Provision};
use maatwerk_words::{Lang, plan as words, plan_paper as paper};
use std::rc::Rc;
use yew::prelude::*;

/// What is printed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlanPaperProps {
    /// The language.
    pub lang: Lang,
    /// Today, the day that stands on the paper.
    pub today: Date,
    /// The level of its first heading, 2 to 6.
    pub heading_level: u8,
    /// The plan.
    pub plan: Rc<PlanDraft>,
    /// The case whose measures the plan carries out.
    #[prop_or_default]
    pub case: Option<Rc<Case>>,
    /// What came out of it.
    #[prop_or_default]
    pub comparison: Option<Rc<Comparison>>,
    /// The grounds.
    pub grounds: Rc<GroundCards>,
    /// Who stand around the household, now and in the plan.
    #[prop_or_default]
    pub around: Vec<Provision>,
    /// The municipality whose plan it is.
    #[prop_or_default]
    pub town: Option<Rc<Municipality>>,
    /// Prints. The style sheet sees to it that nothing else of the calculator is printed.
    pub onprint: Callback<MouseEvent>,
}

/// What both sheets are made of.
struct Paper<'a> {
    lang: Lang,
    today: Date,
    level: u8,
    plan: &'a PlanDraft,
    sight: Sight<'a>,
    comparison: Option<&'a Comparison>,
    around: &'a [Provision],
    town: Option<&'a Municipality>,
}

/// The paper, with a button that prints it.
#[component]
pub fn PlanPaper(props: &PlanPaperProps) -> Html {
    let PlanPaperProps { lang, today, heading_level, plan, case, comparison, grounds, around, town, onprint } = props;
    let (lang, today) = (*lang, *today);
    let (case, town) = (case.as_deref(), town.as_deref());
    let sight = Sight { lang, today, case, grounds, town };
    let paper =
        Paper { lang, today, level: *heading_level, plan, sight, comparison: comparison.as_deref(), around, town };
    html! {
        <section class="mw-paper mw-stack">
            <div class="mw-no-print mw-stack--tight">
                <@{paper.tag(0)} class="mw-heading-2"><span>{words::paper_heading(lang)}</span></@>
                { said("p", "mw-paragraph mw-paragraph--quiet", words::paper_lead(lang)) }
                <button type="button" class="mw-button mw-button--primary" onclick={onprint.clone()}>
                    <span>{words::print(lang)}</span>
                </button>
            </div>
            { resident::sheet(&paper) }
            { professional::sheet(&paper) }
        </section>
    }
}

impl Paper<'_> {
    fn tag(&self, below: u8) -> String {
        format!("h{}", self.level.saturating_add(below).clamp(2, 6))
    }

    /// A sheet: whose it is, where and when it was made, and which of the two.
    fn sheet(&self, number: usize, class: &'static str, title: &'static str, body: Html) -> Html {
        let lang = self.lang;
        let date = crate::format::day(lang, self.today);
        let made = match self.town {
            Some(town) => paper::made(lang, date, &town.name),
            None => paper::made_on(lang, date),
        };
        let whose = if number == 1 { paper::for_you(lang) } else { paper::for_workers(lang) };
        let rules = maatwerk_rules::STAMP.rules.get(..8).unwrap_or_default();
        html! {
            <article class={classes!("mw-paper__sheet", class)}>
                <header class="mw-paper__head">
                    { said("span", "", made) }
                    { said("span", "", format!("{whose} · {}", paper::sheet(lang, 2, number))) }
                </header>
                <@{self.tag(1)} class="mw-paper__title"><span>{title}</span></@>
                {body}
                <footer class="mw-paper__foot">
                    { said("span", "", paper::version(lang, rules, maatwerk_rules::STAMP.version)) }
                </footer>
            </article>
        }
    }

    /// A part with its heading; where nothing was written, lines to write on.
    fn part(&self, heading: &'static str, text: &str) -> Html {
        let body = match text.trim() {
            "" => self.room(2),
            text => said("p", "mw-paper__text", text.to_owned()),
        };
        self.section(heading, body)
    }

    fn section(&self, heading: &'static str, body: Html) -> Html {
        html! {
            <section class="mw-paper__part">
                <@{self.tag(2)} class="mw-paper__heading"><span>{heading}</span></@>
                {body}
            </section>
        }
    }

    /// Lines to write on.
    fn room(&self, lines: usize) -> Html {
        html! { <div class="mw-paper__room" aria-hidden="true">{ for (0..lines).map(|_| html! { <div class="mw-paper__line"></div> }) }</div> }
    }

    /// A day that was typed, in words; as it was typed where it cannot be read.
    fn day(&self, typed: &str) -> String {
        crate::reading::day(typed).map_or_else(|_| typed.to_owned(), |date| crate::format::day(self.lang, date))
    }
}
