//! What only Chromium's own protocol can ask: the accessibility tree, and how the visitor has set up the device.

use crate::Browser;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the DevTools protocol, through the driver.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    with: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.command, "params": self.with }).to_string()))
    }
}

impl Browser {
    /// Asks Chromium something in its own protocol.
    pub async fn devtools(&self, command: &'static str, with: Value) -> Value {
        let asked = self.client.issue_cmd(DevTools { command, with }).await;
        asked.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Shows the page as on paper, in Chromium.
    pub async fn on_paper(&self) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Shows the page as on a screen on which the visitor set these things, such as `("forced-colors", "active")`; with
    /// none, as on any screen.
    pub async fn on_screen(&self, set: &[(&str, &str)]) {
        let features: Vec<Value> = set.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features })).await;
    }

    /// Gives the page a window of this size in CSS pixels, however large the device; zooming in to 400 % is a quarter of
    /// the size.
    pub async fn in_window(&self, width: u32, height: u32) {
        // As on a phone: a scroll bar takes no room.
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }
}
