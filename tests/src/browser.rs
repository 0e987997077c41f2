//! A browser through its driver.

use crate::server::serve;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How long a page may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether the visitor's browser runs scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// It does.
    On,
    /// The visitor has turned them off.
    Off,
}

/// Which browser the visitor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// Chromium, or Chrome.
    Chromium,
    /// Chromium as on a small phone, 320 px wide.
    Phone,
    /// Firefox.
    Firefox,
}

impl Make {
    /// Both browsers, on a desk.
    pub const ALL: [Make; 2] = [Make::Chromium, Make::Firefox];
}

/// A visitor's browser, on one page of the site.
pub struct Browser {
    /// The connection to the browser.
    pub client: Client,
    address: SocketAddr,
    driver: Child,
}

impl Browser {
    /// Opens a page of the site in Chromium, for example `rekenhulp/`.
    pub async fn open(path: &str, scripts: Scripts) -> Browser {
        Browser::of(Make::Chromium, path, scripts).await
    }

    /// Opens a page of the site in a browser of this make.
    pub async fn of(make: Make, path: &str, scripts: Scripts) -> Browser {
        let address = serve().await;
        let (driver, port) = match make {
            Make::Chromium | Make::Phone => start_chromedriver().await,
            Make::Firefox => start_geckodriver().await,
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(make, scripts))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser session");
        let browser = Browser { client, address, driver };
        browser.go(path).await;
        browser
    }

    /// Goes to another page of the site.
    pub async fn go(&self, path: &str) {
        self.visit(&format!("http://{}/{path}", self.address)).await;
    }

    /// Goes to a page anywhere.
    pub async fn visit(&self, url: &str) {
        self.client.goto(url).await.expect("the page");
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script as one of the page's own, on a page without a policy: what a driver runs has modules of its own in Firefox.
    pub async fn script_of_page(&self, script: &str) {
        let script = serde_json::Value::from(script);
        self.script(&format!(
            "const own = document.createElement('script'); own.type = 'module'; own.textContent = {script}; document.head.append(own)"
        ))
        .await;
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

    /// Waits until the widgets of a kind on the page are ready, looking at each in its turn: none begins before it is near.
    pub async fn ready(&self, tag: &str) {
        self.until(&format!(
            "const all = [...document.querySelectorAll('{tag}')]; const waiting = all.find(w => !w.hasAttribute('data-ready'));\
             waiting?.scrollIntoView(); if (all.length === 0 || waiting) return false; scrollTo(0, 0); return true"
        ))
        .await;
    }

    /// Waits until every widget on the page, of whatever kind, is ready.
    pub async fn all_ready(&self) {
        self.until(
            "const tags = [...document.querySelectorAll('*')].filter(e => e.localName.startsWith('maatwerk-'));\
             const waiting = tags.find(tag => !tag.hasAttribute('data-ready')); waiting?.scrollIntoView();\
             if (waiting) return false; scrollTo(0, 0); return true",
        )
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

/// Chromium's driver looks for a free port and takes it a moment later: another may have been before it, and then it ends.
async fn start_chromedriver() -> (Child, u16) {
    let program = program("MAATWERK_CHROMEDRIVER", "chromedriver");
    for _ in 0..5 {
        let mut driver = start(Command::new(&program).arg("--port=0"));
        let mut lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
        while let Some(line) = lines.next_line().await.expect("the driver speaks") {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let port = port.trim_end_matches('.').parse().expect("a port");
                // What the driver still says must not fill the pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return (driver, port);
            }
        }
    }
    panic!("{program} never said on which port it listens")
}

/// Firefox's driver does not say which port it took, so it is given one that was free a moment ago.
async fn start_geckodriver() -> (Child, u16) {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    let program = program("MAATWERK_GECKODRIVER", "geckodriver");
    let mut command = Command::new(&program);
    // Every session needs a port of its own for what the driver says to the browser.
    command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
    if let Ok(firefox) = std::env::var("MAATWERK_FIREFOX") {
        command.args(["--binary", &firefox]);
    }
    let mut driver = start(&mut command);
    let mut lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    let deadline = tokio::time::Instant::now() + PATIENCE;
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(tokio::time::Instant::now() < deadline, "{program} never listens");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    (driver, port)
}

fn program(variable: &str, otherwise: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| otherwise.to_owned())
}

fn start(command: &mut Command) -> Child {
    let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true).spawn();
    started.unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.as_std().get_program()))
}

fn capabilities(make: Make, scripts: Scripts) -> serde_json::Map<String, Value> {
    let mut capabilities = match make {
        Make::Chromium => chromium(scripts, None),
        Make::Phone => chromium(scripts, Some(320)),
        Make::Firefox => firefox(scripts),
    };
    capabilities.insert("timeouts".to_owned(), json!({ "script": PATIENCE.as_millis() as u64 }));
    capabilities
}

fn chromium(scripts: Scripts, width: Option<u32>) -> serde_json::Map<String, Value> {
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,900",
        ],
    });
    if let Ok(chromium) = std::env::var("MAATWERK_CHROMIUM") {
        options["binary"] = chromium.into();
    }
    if let Some(width) = width {
        options["mobileEmulation"] = json!({ "deviceMetrics": { "width": width, "height": 640, "pixelRatio": 2.0 } });
    }
    if scripts == Scripts::Off {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    [("goog:chromeOptions".to_owned(), options)].into_iter().collect()
}

fn firefox(scripts: Scripts) -> serde_json::Map<String, Value> {
    let options = json!({
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": { "javascript.enabled": scripts == Scripts::On },
    });
    [("moz:firefoxOptions".to_owned(), options)].into_iter().collect()
}
