//! How the widgets come on a page of one's own: the lines to paste, made while one chooses, and what the page must allow.

use super::address::Place;
use super::document::escape;
use super::loader::VERSION;
use super::markdown::inline;
use super::material::Material;
use super::parts::{opening, points_of, section};
use super::town;
use maatwerk_engine::Contact;
use maatwerk_words::{Lang, embedding as words};
use yew::prelude::*;

/// The policy that is enough for files on the same server; the browser tests hold a page to it.
const POLICY: &str = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// Where the files stand on a municipality's server, unless it says otherwise.
fn folder() -> String {
    format!("/maatwerkwijzer/{VERSION}/")
}

/// A word in a language.
type Word = fn(Lang) -> &'static str;

/// The widgets that can be embedded: the tag, what it takes beside a language and a level, and its name.
const TAGS: [(&str, &str, Word); 5] = [
    ("maatwerk-explorer", "municipality contact", words::explorer),
    ("maatwerk-calculator", "municipality", words::calculator),
    ("maatwerk-grounds", "municipality", words::grounds),
    ("maatwerk-cohort", "", words::cohort),
    ("maatwerk-portfolio", "municipality", words::portfolio),
];

/// The page about embedding.
pub fn embedding(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let files =
        [words::files_1, words::files_2, words::files_3, words::files_4, words::files_5].map(|point| point(lang));
    let missing = [words::missing_1(lang), words::missing_2(lang)];
    html! {
        <div class="site-wide site-professional">
            { opening(words::title(lang), words::lead(lang)) }
            { section("build", words::build_heading(lang), builder(material, place)) }
            { section("files", words::files_heading(lang), points_of(files.map(inline))) }
            { section("attributes", words::attributes_heading(lang), attributes(lang)) }
            { section("policy", words::policy_heading(lang), policy(lang)) }
            { section("fails", words::fails_heading(lang), fails(lang)) }
            { section("iframe", words::iframe_heading(lang), iframe(material, lang)) }
            { section("missing", words::missing_heading(lang), points_of(missing.map(inline))) }
        </div>
    }
}

/// What is chosen beforehand: whom the made-up town lets people call.
fn contact(lang: Lang) -> [(&'static str, &'static str); 3] {
    let Contact { name, phone, .. } = town::contact();
    [("contact-name", &*name[lang as usize]), ("contact-phone", phone), ("contact-hours", town::hours(lang))]
}

/// The lines for what is chosen beforehand, as the script writes them too.
fn lines(material: &Material, lang: Lang) -> String {
    let written: String = contact(lang).iter().map(|(name, text)| format!("\n  {name}=\"{}\"", escape(text))).collect();
    format!(
        "<script type=\"module\" src=\"{}maatwerk.js\"\n  integrity=\"{}\" crossorigin=\"anonymous\"></script>\n\
         <maatwerk-explorer\n  lang=\"{}\"\n  heading-level=\"2\"{written}>\n  <p>{}</p>\n</maatwerk-explorer>",
        folder(),
        material.scripts.loader,
        lang.code(),
        escape(&call(lang)),
    )
}

/// The text inside the tag.
fn call(lang: Lang) -> String {
    let [(_, name), (_, phone), _] = contact(lang);
    words::inside_call(lang, name, phone)
}

fn builder(material: &Material, place: &Place) -> Html {
    let lang = place.lang;
    let texts = Lang::ALL.map(|of| {
        let call = words::inside_call(of, "{name}", "{phone}");
        html! {
            <span hidden=true data-inside={of.code()} data-ask={words::inside_ask(of)} data-call={call}
                data-tool={words::inside_tool(of)}></span>
        }
    });
    let [(_, name), (_, phone), (_, hours)] = contact(lang);
    html! {
        <div class="site-builder" data-integrity={material.scripts.loader.clone()}>
            { for texts }
            <noscript><p class="mw-note mw-paragraph">{words::without_script(lang)}</p></noscript>
            { form(lang) }
            <div class="site-builder__lines mw-stack--tight">
                <h3 class="mw-heading-3">{words::paste(lang)}</h3>
                <pre class="site-snippet" tabindex="0"><code>{lines(material, lang)}</code></pre>
                <p class="mw-button-group" data-script="" hidden=true>
                    <button type="button" class="mw-button mw-button--primary site-builder__copy">{words::copy(lang)}</button>
                    <span role="status" data-copied={words::copied(lang)} data-selected={words::selected(lang)}></span>
                </p>
            </div>
            <div class="site-builder__preview mw-stack--tight">
                <h3 class="mw-heading-3">{words::preview(lang)}</h3>
                <p class="mw-paragraph mw-small">{words::preview_lead(lang)}</p>
                <div class="site-builder__live" data-municipality={place.to_file(town::FILE)} data-kind="">
                    <maatwerk-explorer lang={lang.code()} heading-level="2" contact-name={name} contact-phone={phone}
                        contact-hours={hours}>
                        <p>{call(lang)}</p>
                    </maatwerk-explorer>
                </div>
            </div>
        </div>
    }
}

fn form(lang: Lang) -> Html {
    let tags = TAGS.map(|(tag, takes, name)| html! { <option value={tag} data-takes={takes}>{name(lang)}</option> });
    let languages = [("nl", words::dutch(lang)), ("en", words::english(lang))];
    let languages =
        languages.map(|(code, name)| html! { <option value={code} selected={code == lang.code()}>{name}</option> });
    let levels = ["2", "3", "4", "5", "6"].map(|level| html! { <option value={level}>{format!("h{level}")}</option> });
    let [(_, name), (_, phone), (_, hours)] = contact(lang);
    html! {
        <form class="site-builder__form" autocomplete="off" data-script="" hidden=true>
            { field("tag", words::which(lang), None, html! { <select class="mw-select" id="tag" name="tag">{ for tags }</select> }) }
            { field("lang", words::language(lang), None, html! { <select class="mw-select" id="lang" name="lang">{ for languages }</select> }) }
            { field("heading-level", words::level(lang), Some(words::level_hint(lang).to_owned()), html! {
                <select class="mw-select" id="heading-level" name="heading-level" aria-describedby="heading-level-hint">{ for levels }</select>
            }) }
            { field("folder", words::folder(lang), None, text("folder", folder(), false)) }
            <fieldset class="site-builder__who">
                <legend class="mw-form-field__label">{words::who(lang)}</legend>
                <label><input type="radio" name="who" value="tag" checked=true />{words::who_tag(lang)}</label>
                <label><input type="radio" name="who" value="file" />{words::who_file(lang)}</label>
            </fieldset>
            <div class="site-builder__contact">
                { field("contact-name", words::contact_name(lang), None, text("contact-name", name, false)) }
                { field("contact-phone", words::contact_phone(lang), None, text("contact-phone", phone, false)) }
                { field("contact-hours", words::contact_hours(lang), None, text("contact-hours", hours, false)) }
                { field("contact-url", words::contact_url(lang), None, text("contact-url", "", false)) }
            </div>
            <div class="site-builder__file" hidden=true>
                { field("municipality", words::file(lang), Some(words::file_hint(lang, town::name())), text("municipality", "/bestanden/gm0344.json", true)) }
            </div>
        </form>
    }
}

fn field(id: &'static str, label: &'static str, hint: Option<String>, input: Html) -> Html {
    let hint =
        hint.map(|hint| html! { <span class="mw-form-field__description" id={format!("{id}-hint")}>{hint}</span> });
    html! {
        <div class="mw-form-field">
            <label class="mw-form-field__label" for={id}>{label}</label>
            { hint }
            { input }
        </div>
    }
}

fn text(id: &'static str, value: impl Into<AttrValue>, has_hint: bool) -> Html {
    let value = value.into();
    let hint = has_hint.then(|| format!("{id}-hint"));
    html! { <input class="mw-textbox" type="text" {id} name={id} {value} spellcheck="false" aria-describedby={hint} /> }
}

fn attributes(lang: Lang) -> Html {
    let [all, all_but_cohort, explorer] =
        [words::of_all(lang), words::of_all_but_cohort(lang), words::of_explorer(lang)];
    let rows = [
        ("lang", words::attribute_lang(lang).to_owned(), all),
        ("heading-level", words::attribute_level(lang).to_owned(), all),
        ("municipality", words::attribute_municipality(lang, town::name()), all_but_cohort),
        ("contact-name", words::attribute_name(lang).to_owned(), explorer),
        ("contact-phone", words::attribute_phone(lang).to_owned(), explorer),
        ("contact-hours", words::attribute_hours(lang).to_owned(), explorer),
        ("contact-url", words::attribute_url(lang).to_owned(), explorer),
        ("example", words::attribute_example(lang).to_owned(), words::of_calculator_and_grounds(lang)),
    ];
    let events = [
        ("maatwerk:ready", words::event_ready(lang)),
        ("maatwerk:step", words::event_step(lang)),
        ("maatwerk:failed", words::event_failed(lang)),
    ];
    let [name, values, of] = [words::attribute(lang), words::attribute_values(lang), words::attribute_of(lang)];
    let [event, when] = [words::event(lang), words::event_when(lang)];
    html! {
        <>
        <table class="mw-table site-stacked">
            <thead><tr>{ for [name, values, of].map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
            <tbody>
                { for rows.into_iter().map(|(name, holds, whose)| html! {
                    <tr>
                        <th scope="row"><code class="site-code">{name}</code></th>
                        <td data-label={values}>{holds}</td>
                        <td data-label={of}>{whose}</td>
                    </tr>
                }) }
            </tbody>
        </table>
        <p class="mw-paragraph">{words::events_lead(lang)}</p>
        <table class="mw-table site-stacked">
            <thead><tr>{ for [event, when].map(|head| html! { <th scope="col">{head}</th> }) }</tr></thead>
            <tbody>
                { for events.map(|(name, then)| html! {
                    <tr>
                        <th scope="row"><code class="site-code">{name}</code></th>
                        <td data-label={when}>{ inline(then) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
        </>
    }
}

fn policy(lang: Lang) -> Html {
    html! {
        <>
            <p class="mw-paragraph">{words::policy_lead(lang)}</p>
            <pre class="site-snippet" tabindex="0"><code>{POLICY}</code></pre>
            <p class="mw-paragraph">{ inline(words::policy_style(lang)) }</p>
            <p class="mw-paragraph">{ inline(words::policy_other(lang)) }</p>
        </>
    }
}

/// The page for an iframe, and the script that gives the frame its height.
fn iframe(material: &Material, lang: Lang) -> Html {
    let (folder, title, hash) = (folder(), words::iframe_title(lang), &material.scripts.frame);
    let lines = format!(
        "<iframe src=\"{folder}iframe.html?widget=explorer&amp;lang={code}\"\n  title=\"{title}\"></iframe>\n\
         <script type=\"module\" src=\"{folder}frame.js\"\n  integrity=\"{hash}\" crossorigin=\"anonymous\"></script>",
        code = lang.code(),
    );
    html! {
        <>
            <p class="mw-paragraph">{words::iframe_lead(lang)}</p>
            <pre class="site-snippet" tabindex="0"><code>{lines}</code></pre>
            <p class="mw-paragraph">{ inline(words::iframe_policy(lang)) }</p>
        </>
    }
}

fn fails(lang: Lang) -> Html {
    let rows = [
        (words::fails_wasm(lang), words::fails_wasm_then(lang)),
        (words::fails_connect(lang), words::fails_connect_then(lang)),
        (words::fails_nonce(lang), words::fails_nonce_then(lang)),
        (words::fails_cms(lang), words::fails_cms_then(lang)),
        (words::fails_mime(lang), words::fails_mime_then(lang)),
        (words::fails_file(lang), words::fails_file_then(lang)),
        (words::fails_stop(lang), words::fails_stop_then(lang)),
    ];
    let [when, then] = [words::fails_when(lang), words::fails_then(lang)];
    html! {
        <>
            <p class="mw-paragraph">{words::fails_lead(lang)}</p>
            <table class="mw-table site-stacked">
                <thead><tr><th scope="col">{when}</th><th scope="col">{then}</th></tr></thead>
                <tbody>
                    { for rows.into_iter().map(|(cause, effect)| html! {
                        <tr><th scope="row">{ inline(cause) }</th><td data-label={then}>{ inline(effect) }</td></tr>
                    }) }
                </tbody>
            </table>
        </>
    }
}
