//! Real keys, as a visitor without a mouse has them.

use crate::Browser;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// More steps than any page has.
const MOST_TABS: usize = 120;

/// A script that finds the element that has the focus, however deep in shadow roots, and calls it `at`.
pub const FOCUSED: &str =
    "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;";

impl Browser {
    /// Presses one key.
    pub async fn press(&self, key: Key) {
        self.type_keys([char::from(key)]).await;
    }

    /// Types a text where the focus is.
    pub async fn type_text(&self, text: &str) {
        self.type_keys(text.chars()).await;
    }

    async fn type_keys(&self, keys: impl IntoIterator<Item = char>) {
        let actions = keys.into_iter().fold(KeyActions::new("keyboard".to_owned()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// Goes on with Tab until the focused element fulfils a condition in JavaScript, written over `at`.
    pub async fn tab_to(&self, condition: &str) {
        for _ in 0..MOST_TABS {
            self.press(Key::Tab).await;
            if self.script(&format!("{FOCUSED} return !!at && ({condition})")).await == true {
                return;
            }
        }
        panic!("Tab never reaches: {condition}");
    }
}
