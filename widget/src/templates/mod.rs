//! Typical stacked situations to begin a case with: one press, and the sum stands there to be changed.

mod about;

use about::about;
use maatwerk_rules::{Template, templates};
use maatwerk_words::{Lang, templates as words};
use yew::prelude::*;

/// What the picker is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TemplatePickerProps {
    /// The language.
    pub lang: Lang,
    /// Is told which template was chosen.
    pub onchoose: Callback<Template>,
}

/// A quiet list of situations; each says where its facts come from.
#[component]
pub fn TemplatePicker(props: &TemplatePickerProps) -> Html {
    let TemplatePickerProps { lang, onchoose } = props.clone();
    html! {
        <section class="mw-templates mw-stack--tight mw-no-print">
            <p class="mw-paragraph mw-paragraph--quiet"><span>{words::lead(lang)}</span></p>
            <ul class="mw-templates__list">
                { for in_order().filter_map(|template| Some(one(lang, template, about(template.id)?, &onchoose))) }
            </ul>
        </section>
    }
}

/// What a template is called.
pub fn title(lang: Lang, template: Template) -> String {
    about(template.id).map_or(template.id, |about| (about.title)(lang)).to_owned()
}

/// The published 18-year-old first: the smallest sum, and the one that everybody has heard of.
fn in_order() -> impl Iterator<Item = Template> {
    let is_first = |template: &&Template| template.id == "jongere-van-18";
    let rest = templates().iter().filter(move |template| !is_first(template));
    templates().iter().find(is_first).into_iter().chain(rest).copied()
}

fn one(lang: Lang, template: Template, about: about::About, onchoose: &Callback<Template>) -> Html {
    let described = format!("template-{}", template.id);
    html! {
        <li class="mw-templates__one" key={template.id}>
            <button type="button" class="mw-templates__choose" aria-describedby={described.clone()}
                onclick={onchoose.reform(move |_: MouseEvent| template)}><span>{(about.title)(lang)}</span></button>
            <div class="mw-templates__about" id={described}>
                <p><span>{(about.text)(lang)}</span></p>
                <p class="mw-templates__from"><span>{(about.from)(lang)}</span></p>
            </div>
        </li>
    }
}
