//! Chromium through its driver.

use crate::server::serve;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How long a page may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether the visitor's browser runs scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// It does.
    On,
    /// The visitor has turned them off.
    Off,
}

/// A visitor's browser, on one page of the site.
pub struct Browser {
    /// The connection to the browser.
    pub client: Client,
    driver: Child,
}

impl Browser {
    /// Opens a page of the site, for example `rekenhulp/`.
    pub async fn open(path: &str, scripts: Scripts) -> Browser {
        let address = serve().await;
        let (driver, port) = start_driver().await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(scripts))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser session");
        client.goto(&format!("http://{address}/{path}")).await.expect("the page");
        Browser { client, driver }
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script returns something true, and gives it.
    pub async fn until(&self, script: &str) -> Value {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let value = self.script(script).await;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return value;
            }
            assert!(tokio::time::Instant::now() < deadline, "never true: {script}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the widgets of a kind on the page are ready.
    pub async fn ready(&self, tag: &str) {
        self.until(&format!(
            "const all = [...document.querySelectorAll('{tag}')]; return all.length > 0 && all.every(w => w.hasAttribute('data-ready'))"
        ))
        .await;
    }

    /// The text that the first element with this selector shows inside the n-th widget of a kind, from 0.
    pub async fn text_inside(&self, tag: &str, place: usize, selector: &str) -> String {
        let script = format!(
            "return document.querySelectorAll('{tag}')[{place}].shadowRoot.querySelector('{selector}')?.innerText ?? null"
        );
        let text = self.until(&script).await;
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Waits until the first element with this selector, inside the n-th widget of a kind, shows a text.
    pub async fn shows(&self, tag: &str, place: usize, selector: &str, text: &str) {
        self.until(&format!(
            "return document.querySelectorAll('{tag}')[{place}].shadowRoot.querySelector('{selector}')?.innerText\
             .replaceAll('\\u00a0', ' ').includes({text:?})"
        ))
        .await;
    }

    /// Ends the session.
    pub async fn close(mut self) {
        self.client.close().await.expect("the session ends");
        self.driver.kill().await.expect("the driver stops");
    }
}

async fn start_driver() -> (Child, u16) {
    let program = std::env::var("MAATWERK_CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut driver = Command::new(&program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    let mut lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
    while let Some(line) = lines.next_line().await.expect("the driver speaks") {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').parse().expect("a port");
            // What the driver still says must not fill the pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (driver, port);
        }
    }
    panic!("{program} never said on which port it listens");
}

fn capabilities(scripts: Scripts) -> serde_json::Map<String, Value> {
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,900",
        ],
    });
    if let Ok(chromium) = std::env::var("MAATWERK_CHROMIUM") {
        options["binary"] = chromium.into();
    }
    if scripts == Scripts::Off {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    [("goog:chromeOptions".to_owned(), options)].into_iter().collect()
}
