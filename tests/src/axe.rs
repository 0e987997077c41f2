//! What axe-core finds on a page, the widgets' shadow roots included.

use crate::Browser;
use crate::server::page_tools;
use serde_json::Value;
use std::sync::LazyLock;

/// axe-core itself, which is put in the page from outside: the page's policy stays as it is.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = page_tools().join("axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask setup` puts it there", path.display()))
});

/// The rules of WCAG up to 2.2 AA and those that axe calls good practice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(arguments.length > 1 ? document.querySelector(arguments[0]) : document, { resultTypes: ['violations'] }).then(
        result => done(result.violations.flatMap(rule => rule.nodes.map(
            node => `${rule.id} at ${node.target.flat(9).join(' ')}: ${rule.help}. ${node.any.concat(node.all, node.none).map(c => c.message).join('; ')}`))),
        error => done([`axe itself failed: ${error}`]));";

/// Our own light paper, as a browser says it.
pub const LIGHT_PAPER: &str = "rgb(253, 252, 249)";

/// Our own dark paper.
pub const DARK_PAPER: &str = "rgb(21, 25, 29)";

/// The look of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Our own, neutral.
    Ours,
    /// NL Design System's theme Voorbeeld, as a municipality would put its own on the page.
    Voorbeeld,
}

impl Theme {
    /// Both.
    pub const ALL: [Theme; 2] = [Theme::Ours, Theme::Voorbeeld];
}

impl Browser {
    /// Puts a theme on the page that is open.
    pub async fn dress(&self, theme: Theme) {
        match theme {
            Theme::Ours => {}
            Theme::Voorbeeld => {
                self.script(
                    "const sheet = document.createElement('link'); sheet.rel = 'stylesheet';\
                     sheet.href = '/page-tools/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';\
                     sheet.onload = () => document.documentElement.classList.add('voorbeeld-theme', 'dressed');\
                     document.head.append(sheet);",
                )
                .await;
                self.until("return document.documentElement.classList.contains('dressed')").await;
            }
        }
    }

    /// What axe-core finds on the page that is open: a line for each rule and place; empty when all is well.
    pub async fn axe(&self) -> Vec<String> {
        self.look(Vec::new()).await
    }

    /// What axe-core finds in what this selector points at, without the page around it.
    pub async fn axe_in(&self, selector: &str) -> Vec<String> {
        self.look(vec![selector.into()]).await
    }

    async fn look(&self, at: Vec<Value>) -> Vec<String> {
        self.script(&format!("if (!window.axe) {{ {} }}", *AXE)).await;
        let found = self.client.execute_async(RUN, at).await.expect("axe-core runs");
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
