//! The wasm32 target: already there, else from rustup, else Debian's Rust with a std built here.

use super::cache::Cache;
use super::{apt, debian_rust};
use crate::process::{Workshop, answer, not_installed, run};
use crate::stage::Steps;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::Path;

/// The target of the widget.
pub const TARGET: &str = "wasm32-unknown-unknown";

const WHAT: &str = "wasm32 target";

/// The places the target can come from.
trait Sources {
    /// Whether the active toolchain has it.
    fn active_has_it(&self) -> bool;
    /// Whether an earlier run left Debian's Rust with a std that still fits.
    fn debian_has_it(&self) -> bool;
    /// Asks rustup for it.
    fn ask_rustup(&self) -> Result<()>;
    /// Builds it for Debian's Rust.
    fn build_for_debian(&self) -> Result<()>;
}

/// Which toolchain has the target.
#[derive(Debug, PartialEq, Eq)]
enum Has {
    Active { already: bool },
    Debian { already: bool },
}

/// The order: what is there, then the network, then the long way.
fn choose(sources: &impl Sources) -> Result<Has> {
    if sources.active_has_it() {
        return Ok(Has::Active { already: true });
    }
    if sources.debian_has_it() {
        return Ok(Has::Debian { already: true });
    }
    let Err(rustup) = sources.ask_rustup() else {
        return Ok(Has::Active { already: false });
    };
    match sources.build_for_debian() {
        Ok(()) => Ok(Has::Debian { already: false }),
        Err(debian) => {
            let why = anyhow!("no source of it works\n\nrustup: {rustup:#}\n\nDebian: {debian:#}");
            Err(not_installed("the wasm32 target", &why, &format!("rustup target add {TARGET}")))
        }
    }
}

/// Makes sure of the target; gives the toolchain to use where it is not the active one.
///
/// # Errors
/// When no source has it; says what was tried.
pub fn ensure(shop: &Workshop, cache: &Cache, steps: &Steps) -> Result<Option<String>> {
    let machine = Machine { shop, cache, steps };
    let toolchain = match choose(&machine)? {
        Has::Active { already: true } => {
            steps.say(WHAT, "already there");
            return Ok(None);
        }
        Has::Debian { already: true } => {
            steps.say(WHAT, "already there, of Debian's Rust");
            return Ok(Some(debian_rust::TOOLCHAIN.to_owned()));
        }
        Has::Active { already: false } => None,
        Has::Debian { already: false } => Some(debian_rust::TOOLCHAIN.to_owned()),
    };
    steps.placed(WHAT);
    Ok(toolchain)
}

struct Machine<'a> {
    shop: &'a Workshop,
    cache: &'a Cache,
    steps: &'a Steps,
}

impl Sources for Machine<'_> {
    fn active_has_it(&self) -> bool {
        // Debian's Rust counts only when its std still fits, which the next source looks at.
        let active = std::env::var("RUSTUP_TOOLCHAIN").unwrap_or_default();
        active != debian_rust::TOOLCHAIN && has_target(self.shop)
    }

    fn debian_has_it(&self) -> bool {
        apt::available()
            && debian_rust::is_linked(self.shop)
            && debian_rust::std_is_fresh()
            && has_target(&self.shop.with_toolchain(debian_rust::TOOLCHAIN))
    }

    fn ask_rustup(&self) -> Result<()> {
        self.steps.say(WHAT, "asking rustup for it");
        run(self.shop.rustup().args(["target", "add", TARGET]))
    }

    fn build_for_debian(&self) -> Result<()> {
        if !apt::available() {
            bail!("Debian's packages of Rust: this machine has no apt");
        }
        self.steps.say(WHAT, "rustup cannot; taking Debian's Rust instead");
        debian_rust::install(self.shop, self.cache, self.steps)?;
        if !has_target(&self.shop.with_toolchain(debian_rust::TOOLCHAIN)) {
            bail!("Debian's Rust does not see the std that was built for it");
        }
        Ok(())
    }
}

fn has_target(shop: &Workshop) -> bool {
    answer(shop.command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| has_std(Path::new(folder.trim())))
}

/// Whether a folder of libraries has a std in it.
pub fn has_std(folder: &Path) -> bool {
    std_files(folder).is_ok_and(|count| count > 0)
}

fn std_files(folder: &Path) -> Result<usize> {
    let entries = fs::read_dir(folder).context("no such folder")?;
    Ok(entries
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
        .count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    struct Fake {
        active: bool,
        debian: bool,
        rustup: bool,
        builds: bool,
        asked: RefCell<Vec<&'static str>>,
    }

    impl Fake {
        fn with(active: bool, debian: bool, rustup: bool, builds: bool) -> Self {
            Self { active, debian, rustup, builds, asked: RefCell::default() }
        }

        fn result(&self, name: &'static str, works: bool) -> Result<()> {
            self.asked.borrow_mut().push(name);
            if works { Ok(()) } else { bail!("{name} failed") }
        }
    }

    impl Sources for Fake {
        fn active_has_it(&self) -> bool {
            self.active
        }
        fn debian_has_it(&self) -> bool {
            self.debian
        }
        fn ask_rustup(&self) -> Result<()> {
            self.result("rustup", self.rustup)
        }
        fn build_for_debian(&self) -> Result<()> {
            self.result("debian", self.builds)
        }
    }

    #[test]
    fn what_is_there_is_not_asked_for() {
        for (active, debian) in [(true, true), (true, false), (false, true)] {
            let fake = Fake::with(active, debian, false, false);
            let expected = if active { Has::Active { already: true } } else { Has::Debian { already: true } };
            assert_eq!(choose(&fake).unwrap(), expected);
            assert!(fake.asked.borrow().is_empty());
        }
    }

    #[test]
    fn rustup_comes_before_debian() {
        let fake = Fake::with(false, false, true, true);
        assert_eq!(choose(&fake).unwrap(), Has::Active { already: false });
        assert_eq!(*fake.asked.borrow(), ["rustup"]);

        let fake = Fake::with(false, false, false, true);
        assert_eq!(choose(&fake).unwrap(), Has::Debian { already: false });
        assert_eq!(*fake.asked.borrow(), ["rustup", "debian"]);
    }

    #[test]
    fn the_message_names_the_command_and_both_attempts() {
        let error = choose(&Fake::with(false, false, false, false)).unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("rustup target add wasm32-unknown-unknown"));
        assert!(text.contains("rustup failed") && text.contains("debian failed"));
    }
}
