//! `cargo xtask`: everything the project needs on a fresh machine.
#![forbid(unsafe_code)]

mod audit;
mod bench;
mod lock;
mod package;
mod process;
mod release;
mod serve;
mod setup;
mod stage;
mod suite;
mod weight;

use anyhow::{Result, bail};
use process::Workshop;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--theme T]
                     set up, then serve the site with the widget on 127.0.0.1:8080;
                     rebuilds on change, Ctrl-C ends it. T is `voorbeeld`, or the
                     theme.css of a theme of NL Design System
  test [--fast]      set up, then run every test, real browser included
                     (--fast: without the release build and the browser)
  build              set up, then leave the release (site and widget) in dist/ and
                     print what it weighs
  package            the release as one zip for a web team, in target/package/
  setup              only set up, the browser for the tests included
  audit              check what we build on: reviewed, licences, sources, duplicates,
                     known weaknesses (builds cargo-deny the first time)
  bench [NAME]       measure its speed; without a name, list what can be measured

Set up means: the wasm32 target, Trunk and wasm-bindgen; for the tests also rustfmt,
clippy, Chromium and Firefox with their drivers, and npm's axe-core with the theme
Voorbeeld. What is there already is left alone.

  MAATWERK_TOOLS         folder for all that is not a system's package (now in the user's cache)
  MAATWERK_CHROMIUM      the Chromium or Chrome to test with
  MAATWERK_CHROMEDRIVER  the chromedriver to test with
  MAATWERK_FIREFOX       the Firefox to test with";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Help,
    Serve { port: u16, theme: Option<String> },
    Test { fast: bool },
    Build,
    Package,
    Setup,
    Audit,
    Bench { name: Option<String> },
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match read(&words).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One readable message; a backtrace of this program helps nobody.
            eprintln!("\ncargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(wish: Wish) -> Result<()> {
    if wish == Wish::Help {
        println!("{HELP}");
        return Ok(());
    }
    let shop = Workshop::find()?;
    match wish {
        Wish::Help => Ok(()),
        Wish::Serve { port, theme } => serve::serve(shop, port, theme.as_deref()),
        Wish::Test { fast } => suite::run_all(shop, fast),
        Wish::Build => release::command(shop),
        Wish::Package => package::command(shop),
        Wish::Setup => setup::command(shop),
        Wish::Audit => audit::command(shop),
        Wish::Bench { name } => bench::command(&shop, name.as_deref()),
    }
}

fn read(words: &[String]) -> Result<Wish> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(match words.as_slice() {
        [] | ["help" | "--help" | "-h"] | [_, "--help" | "-h"] => Wish::Help,
        ["serve", options @ ..] => read_serve(options)?,
        ["test"] => Wish::Test { fast: false },
        ["test", "--fast"] => Wish::Test { fast: true },
        ["build"] => Wish::Build,
        ["package"] => Wish::Package,
        ["setup"] => Wish::Setup,
        ["audit"] => Wish::Audit,
        ["bench"] => Wish::Bench { name: None },
        ["bench", name] => Wish::Bench { name: Some((*name).to_owned()) },
        _ => bail!("`{}` is not one of its commands\n\n{HELP}", words.join(" ")),
    })
}

/// `--port 9`, `--port=9` and the same for the theme, in any order.
fn read_serve(words: &[&str]) -> Result<Wish> {
    let (mut port, mut theme) = (serve::DEFAULT_PORT, None);
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, words.next()),
        };
        match (name, value) {
            ("--port", Some(value)) => port = read_port(value)?,
            ("--theme", Some(value)) => theme = Some(value.to_owned()),
            _ => bail!("`serve` does not know `{word}`\n\n{HELP}"),
        }
    }
    Ok(Wish::Serve { port, theme })
}

fn read_port(text: &str) -> Result<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => bail!("--port takes a number from 1 to 65535, not `{text}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: &str) -> Result<Wish> {
        read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn reads_the_commands() {
        assert_eq!(wish("").unwrap(), Wish::Help);
        assert_eq!(wish("serve --help").unwrap(), Wish::Help);
        assert_eq!(wish("serve").unwrap(), Wish::Serve { port: 8080, theme: None });
        let themed = Wish::Serve { port: 9, theme: Some("voorbeeld".to_owned()) };
        assert_eq!(wish("serve --theme voorbeeld --port=9").unwrap(), themed);
        assert!(wish("serve --theme").is_err());
        assert_eq!(wish("serve --port=9").unwrap(), wish("serve --port 9").unwrap());
        assert_eq!(wish("test --fast").unwrap(), Wish::Test { fast: true });
        assert_eq!(wish("bench peers").unwrap(), Wish::Bench { name: Some("peers".to_owned()) });
        assert_eq!(wish("package").unwrap(), Wish::Package);
        assert_eq!(wish("audit").unwrap(), Wish::Audit);
        assert!(wish("serve --port 0").is_err());
        assert!(wish("brew").is_err());
    }
}
