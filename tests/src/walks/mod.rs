//! Ways through every widget, a state at a time, with real keys.
//!
//! One table serves every question that must be asked of each state: what axe-core finds, whether each field is
//! described, in which order one meets things, how large a target is.

mod calculator;
mod explorer;
mod grounds;
mod many;
mod review;

use crate::{Browser, FOCUSED};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A way through one widget.
#[derive(Debug)]
pub struct Walk {
    /// What it is, for messages.
    pub name: &'static str,
    /// The page.
    pub path: &'static str,
    /// The widget.
    pub tag: &'static str,
    /// Its states; each begins where the one before it ended.
    pub states: &'static [State],
}

/// What stands on the screen after some steps.
#[derive(Debug)]
pub struct State {
    /// What it is, for messages.
    pub name: &'static str,
    /// How it is reached.
    pub steps: &'static [Step],
}

/// One thing that a visitor does or waits for.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Presses Enter on the button, link, tab or summary with these words; else on the first that begins with them.
    Press(&'static str),
    /// Ticks or chooses, with the space bar, what has these words as its label.
    Tick(&'static str),
    /// Types in the field with this id, in place of what stood there.
    Type(&'static str, &'static str),
    /// Leaves the field, so that what is wrong with it is said.
    Leave,
    /// Opens everything that can be opened.
    OpenAll,
    /// Chooses a file in the field with this id: its name, and an expression in JavaScript for what stands in it.
    File(&'static str, &'static str, &'static str),
    /// Answers every question with these words until the heading holds those.
    AnswerUntil(&'static str, &'static str),
    /// Waits until what fits this selector holds these words.
    Shows(&'static str, &'static str),
    /// Comes back to the page later.
    Return,
    /// What no visitor can do alone, such as a full device: a script, in which `root` is the widget's own part.
    Happens(&'static str),
}

/// Every way; with `MAATWERK_WALK=explorer` only those whose name holds that.
pub fn walks() -> impl Iterator<Item = &'static Walk> {
    let only = std::env::var("MAATWERK_WALK").unwrap_or_default();
    let all = [explorer::WALKS, calculator::WALKS, grounds::WALKS, many::WALKS, review::WALKS].into_iter().flatten();
    all.filter(move |walk| walk.name.contains(&only))
}

/// A state in which nothing was done yet.
const ARRIVED: State = State { name: "on arrival", steps: &[] };

/// Finds what a visitor sees with these words, and calls it `found`.
const FIND: &str = "
    const said = one => one.textContent.replace(/\\s+/g, ' ').trim();
    const seen = [...root.querySelectorAll(selector)].filter(one => one.checkVisibility() && !one.disabled);
    const found = seen.find(one => said(one) === words) ?? seen.find(one => said(one).startsWith(words));";

impl Browser {
    /// Opens the page of a way, as someone who was never there.
    pub async fn begin(&self, walk: &Walk) {
        self.go(walk.path).await;
        self.script("localStorage.clear()").await;
        self.go(walk.path).await;
        self.ready(walk.tag).await;
    }

    /// Goes on to the next state of a way.
    pub async fn reach(&self, walk: &Walk, state: &State) {
        // Only a test that fails shows it, and then it says how far it came.
        println!("{}: {}", walk.name, state.name);
        for step in state.steps {
            self.step(walk, *step).await;
        }
        // What a step changed is drawn in the next frames.
        self.rest().await;
    }

    async fn rest(&self) {
        let twice = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.client.execute_async(twice, Vec::new()).await.expect("two frames");
    }

    async fn step(&self, walk: &Walk, step: Step) {
        match step {
            Step::Press(words) => {
                self.focus(walk, "button, summary, a[href]", words).await;
                self.press(Key::Enter).await;
            }
            Step::Tick(words) => {
                let tick = format!(
                    "{FIND} const input = found && (found.control ?? found.querySelector('input')); input?.focus(); return !!input"
                );
                self.inside(walk, "label", words, &tick).await;
                self.press(Key::Space).await;
            }
            Step::Type(id, text) => {
                let field =
                    "const field = root.getElementById(words); field?.closest('details')?.setAttribute('open', '');
                             field?.focus(); field?.select?.(); return !!field";
                self.inside(walk, "", id, field).await;
                self.type_text(text).await;
            }
            Step::Leave => self.press(Key::Tab).await,
            Step::OpenAll => self.open_all(walk).await,
            Step::File(id, name, content) => {
                let choose = format!(
                    "const files = new DataTransfer(); files.items.add(new File([{content}], '{name}'));
                     const field = root.getElementById(words); field.files = files.files;
                     field.dispatchEvent(new Event('change', {{ bubbles: true }})); return true"
                );
                self.inside(walk, "", id, &choose).await;
            }
            Step::AnswerUntil(answer, heading) => self.answer_until(walk, answer, heading).await,
            Step::Shows(selector, text) => self.shows(walk.tag, 0, selector, text).await,
            Step::Return => {
                self.client.refresh().await.expect("the page again");
                self.ready(walk.tag).await;
            }
            Step::Happens(script) => {
                self.inside(walk, "", "", &format!("{script}; return true")).await;
            }
        }
    }

    /// Waits until a script over `root`, `selector` and `words` gives something true.
    async fn inside(&self, walk: &Walk, selector: &str, words: &str, script: &str) -> Value {
        let (selector, words) = (json!(selector), json!(words));
        let root = format!("document.querySelector('{}').shadowRoot", walk.tag);
        self.until(&format!("const root = {root}, selector = {selector}, words = {words}; {script}")).await
    }

    async fn focus(&self, walk: &Walk, selector: &str, words: &str) {
        let focus = format!("{FIND} found?.focus(); {FOCUSED} return !!found && at === found");
        self.inside(walk, selector, words, &focus).await;
    }

    async fn open_all(&self, walk: &Walk) {
        // One by one: what opens may hold more that can be opened.
        let open = "
            const closed = [...root.querySelectorAll('details:not([open]) > summary, button[aria-expanded=false]')];
            const seen = closed.filter(one => one.checkVisibility()); seen.forEach(one => one.click());
            return seen.length > 0 ? 'opened' : 'all open'";
        while self.inside(walk, "", "", open).await == "opened" {
            self.rest().await;
        }
    }

    async fn answer_until(&self, walk: &Walk, answer: &str, heading: &str) {
        loop {
            let at = self.text_inside(walk.tag, 0, "h2").await;
            if at.contains(heading) {
                return;
            }
            self.focus(walk, "button.mw-explorer__answer", answer).await;
            self.press(Key::Enter).await;
            self.until(&format!(
                "return document.querySelector('{}').shadowRoot.querySelector('h2').innerText !== {}",
                walk.tag,
                json!(at)
            ))
            .await;
        }
    }
}
