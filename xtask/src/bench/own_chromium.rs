//! A page in a Chromium of its own.

use super::page_server::PageServer;
use super::race::Line;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// As the browser tests have it.
const OPTIONS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The page; its Chromium ends when it is dropped.
pub struct Page {
    server: Rc<PageServer>,
    chromium: Child,
    profile: PathBuf,
}

impl Page {
    /// Opens a page of the server in a Chromium that has never run before.
    ///
    /// # Errors
    /// When Chromium does not start.
    pub fn open(mut chromium: Command, server: &Rc<PageServer>, path: &str) -> Result<Page> {
        static OPENED: AtomicUsize = AtomicUsize::new(0);
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("maatwerk-bench-{}-{number}", std::process::id()));
        chromium.args(OPTIONS).arg(format!("--user-data-dir={}", profile.display())).arg(server.url(path));
        chromium.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let chromium = chromium.spawn().context("Chromium does not start")?;
        Ok(Page { server: Rc::clone(server), chromium, profile })
    }
}

impl Line for Page {
    fn tell(&mut self, wish: &str) -> Result<()> {
        self.server.tell(wish)
    }

    fn hear(&mut self) -> Result<Value> {
        let said = self.server.hear()?;
        match said.get("failed") {
            Some(cause) => bail!("the page failed: {cause}"),
            None => Ok(said),
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.chromium.kill();
        let _ = self.chromium.wait();
        // Its helpers end a moment later, and write until then.
        for _ in 0..20 {
            if std::fs::remove_dir_all(&self.profile).is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
