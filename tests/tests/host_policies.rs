//! What becomes of the widget under every policy and on every server that a municipality may have, in both browsers; the
//! matrix in `docs/host-policies.md` is what was seen.

use maatwerk_tests::{Browser, By, Files, Host, Make, Scripts, serve_hosts};
use std::fmt::Write;
use std::path::Path;

/// What a visitor gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// The widget.
    Works,
    /// The text inside the tag; the browser refused the loader and says so in its own words.
    NeverRuns,
    /// The text inside the tag; the loader names the fault in the console and to the page.
    FallsBack(&'static str),
}

impl Outcome {
    fn name(self) -> &'static str {
        match self {
            Outcome::Works => "works",
            Outcome::NeverRuns => "never runs",
            Outcome::FallsBack(fault) => fault,
        }
    }
}

const PLAIN: Host = Host { what: "no policy", headers: &[], script: "", files: Files::Whole, by: By::Tag };

macro_rules! policy {
    ($what:literal, $policy:literal) => {
        Host { what: $what, headers: &[("content-security-policy", $policy)], ..PLAIN }
    };
}

/// Every row of the matrix.
const ROWS: [(Host, Outcome); 23] = [
    (PLAIN, Outcome::Works),
    (
        policy!(
            "strict, with `'wasm-unsafe-eval'`",
            "default-src 'none'; script-src {widget} 'wasm-unsafe-eval'; style-src 'self'; connect-src {widget}"
        ),
        Outcome::Works,
    ),
    (
        policy!(
            "strict, without `'wasm-unsafe-eval'`",
            "default-src 'none'; script-src {widget}; style-src 'self'; connect-src {widget}"
        ),
        Outcome::FallsBack("wasm-refused"),
    ),
    (
        policy!(
            "strict, `connect-src` without the widget's server",
            "default-src 'none'; script-src {widget} 'wasm-unsafe-eval'; style-src 'self'"
        ),
        Outcome::FallsBack("connect-src-refused"),
    ),
    (
        policy!(
            "strict, with Trusted Types",
            "default-src 'none'; script-src {widget} 'wasm-unsafe-eval'; style-src 'self'; connect-src {widget}; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        Outcome::Works,
    ),
    (
        Host {
            script: "nonce=\"r4nd0m\"",
            ..policy!(
                "nonce and `'strict-dynamic'`, our tag with the nonce",
                "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src {widget}"
            )
        },
        Outcome::Works,
    ),
    (
        Host {
            script: "nonce=\"r4nd0m\"",
            ..policy!(
                "nonce alone, our tag with the nonce",
                "default-src 'none'; script-src 'nonce-r4nd0m' 'wasm-unsafe-eval'; connect-src {widget}"
            )
        },
        Outcome::Works,
    ),
    (
        policy!(
            "nonce and `'strict-dynamic'`, our tag without the nonce",
            "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src {widget}"
        ),
        Outcome::NeverRuns,
    ),
    (policy!("no scripts but the page's own", "script-src 'self'"), Outcome::NeverRuns),
    (
        Host {
            headers: &[("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")],
            what: "isolated from other origins (COEP)",
            ..PLAIN
        },
        Outcome::Works,
    ),
    (Host { what: "the right `integrity`", script: "integrity=\"{integrity}\"", ..PLAIN }, Outcome::Works),
    (
        Host {
            what: "the `integrity` of another version",
            script: "integrity=\"sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC\"",
            ..PLAIN
        },
        Outcome::NeverRuns,
    ),
    (Host { what: "files without CORS", files: Files::NotForOthers(""), ..PLAIN }, Outcome::NeverRuns),
    (
        Host { what: "only the programs without CORS", files: Files::NotForOthers(".wasm"), ..PLAIN },
        Outcome::FallsBack("no-cors"),
    ),
    (
        Host {
            what: "programs as `application/octet-stream`",
            files: Files::As(".wasm", "application/octet-stream"),
            ..PLAIN
        },
        Outcome::Works,
    ),
    (
        Host {
            what: "scripts beside the loader as `text/plain`",
            files: Files::As("explorer.js", "text/plain"),
            ..PLAIN
        },
        Outcome::FallsBack("wrong-type"),
    ),
    (
        Host { what: "a program that is not there", files: Files::Missing(".wasm"), ..PLAIN },
        Outcome::FallsBack("missing"),
    ),
    (Host { what: "words that are not there", files: Files::Missing(".txt"), ..PLAIN }, Outcome::FallsBack("missing")),
    (
        Host { what: "a program that was changed", files: Files::Changed(".wasm"), ..PLAIN },
        Outcome::FallsBack("other-bytes"),
    ),
    (
        Host { what: "words that were changed", files: Files::Changed(".txt"), ..PLAIN },
        Outcome::FallsBack("other-bytes"),
    ),
    (
        Host { what: "a script beside the loader that was changed", files: Files::Changed("explorer.js"), ..PLAIN },
        Outcome::FallsBack("other-bytes"),
    ),
    (
        Host { what: "a line that breaks halfway the program", files: Files::Broken(".wasm"), ..PLAIN },
        Outcome::FallsBack("unreachable"),
    ),
    (
        Host {
            by: By::Frame,
            ..policy!("no scripts of others, an iframe allowed", "default-src 'self'; frame-src {widget}")
        },
        Outcome::Works,
    ),
];

/// The same rows as the server has them.
static HOSTS: [Host; ROWS.len()] = {
    let mut hosts = [PLAIN; ROWS.len()];
    let mut place = 0;
    while place < ROWS.len() {
        hosts[place] = ROWS[place].0;
        place += 1;
    }
    hosts
};

#[tokio::test]
async fn each_policy_gives_the_widget_or_its_fallback_and_the_reason() {
    let address = serve_hosts(&HOSTS).await;
    let (chromium, firefox) = tokio::join!(seen(Make::Chromium, address), seen(Make::Firefox, address));
    for (make, seen) in [("Chromium", &chromium), ("Firefox", &firefox)] {
        for ((host, expected), seen) in ROWS.iter().zip(seen) {
            assert_eq!(seen, expected.name(), "{make}, {}", host.what);
        }
    }
    keeps_matrix(&matrix(&chromium, &firefox));
}

/// What a browser makes of every row.
async fn seen(make: Make, address: std::net::SocketAddr) -> Vec<String> {
    let browser = Browser::of(make, "", Scripts::On).await;
    let mut rows = Vec::new();
    for (place, (host, expected)) in ROWS.iter().enumerate() {
        browser.visit(&format!("http://{address}/{place}/")).await;
        if host.by == By::Frame {
            browser.client.enter_frame(0).await.expect("the frame");
        }
        // What never runs shows nothing to wait for: by then the loader has had a second.
        let state = "const tag = document.querySelector('maatwerk-explorer');\
                     return tag?.hasAttribute('data-ready') ? 'works' : tag?.getAttribute('data-failed')";
        let outcome = match expected {
            Outcome::NeverRuns => {
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                browser.script(state).await.as_str().map_or("never runs".to_owned(), str::to_owned)
            }
            _ => browser.until(state).await.as_str().unwrap_or_default().to_owned(),
        };
        if outcome != "works" {
            let shown = browser.script("return document.body.innerText").await;
            assert!(shown.as_str().unwrap_or_default().contains("0800 0000"), "{}: whom to call is gone", host.what);
        }
        rows.push(outcome);
    }
    browser.close().await;
    rows
}

/// The matrix as a page of the documentation.
fn matrix(chromium: &[String], firefox: &[String]) -> String {
    let mut page = "# Host policies: what becomes of the widget\n\n\
        Seen by `tests/tests/host_policies.rs` in both browsers; the test fails when this page says something else. \
        Everywhere the widget's files come from another origin than the page, which asks most of a policy.\n\n\
        - **works**: the widget is there.\n\
        - **never runs**: the browser refuses the loader and says why in its own console message. The text inside the tag stays.\n\
        - **a name**: the loader ran and something else failed. The text inside the tag stays, the console says what is found \
        and what mends it, and the page gets `maatwerk:failed` with this name (see [embedding.md](embedding.md)).\n\n\
        | page and server | Chromium | Firefox |\n|---|---|---|\n"
        .to_owned();
    for ((host, _), (chromium, firefox)) in ROWS.iter().zip(chromium.iter().zip(firefox)) {
        let show = |outcome: &str| match outcome {
            "works" | "never runs" => outcome.to_owned(),
            fault => format!("`{fault}`"),
        };
        let _ = writeln!(page, "| {} | {} | {} |", host.what, show(chromium), show(firefox));
    }
    page
}

/// Holds the page in `docs/` against what was seen; with `MAATWERK_WRITE_DOCS` it is written instead.
fn keeps_matrix(seen: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/host-policies.md");
    if std::env::var_os("MAATWERK_WRITE_DOCS").is_some() {
        std::fs::write(&path, seen).expect("docs can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, seen, "docs/host-policies.md is of another day: MAATWERK_WRITE_DOCS=1 writes it anew");
}
