//! One core for all that is measured, so that no engine gains by using more of them; and that core undisturbed, where the
//! system lets us.

use crate::process::{Workshop, answer, on_path};
use std::ffi::OsStr;
use std::fs;
use std::process::Command;

/// Where what is measured runs.
pub struct CorePin {
    /// What holds a program to the core.
    hold: Option<[String; 3]>,
    /// What has a program go before all others: only root may.
    first: Option<[String; 3]>,
}

impl CorePin {
    /// The last core that this program may use, where the system can hold a program to one.
    pub fn find() -> CorePin {
        let core = allowed_cores().map(|core| ["taskset".to_owned(), "-c".to_owned(), core.to_string()]);
        let real_time = ["chrt", "-r", "1"].map(str::to_owned);
        CorePin { hold: core.filter(works), first: Some(real_time).filter(works) }
    }

    /// A command of the clone that stays on the core.
    pub fn command(&self, shop: &Workshop, program: impl AsRef<OsStr>) -> Command {
        wrapped(shop, [&self.first, &self.hold], program.as_ref())
    }

    /// A command of the clone that may use every core.
    pub fn on_every_core(&self, shop: &Workshop, program: impl AsRef<OsStr>) -> Command {
        wrapped(shop, [&self.first, &None], program.as_ref())
    }

    /// In words, for the one who reads the figures.
    pub fn says(&self) -> String {
        let hold = match &self.hold {
            Some([.., core]) => format!("held to core {core}"),
            None => "NOT held to one core (no taskset)".to_owned(),
        };
        let first = match self.first {
            Some(_) => "before every other program (real-time)",
            None => "disturbed by whatever else runs (only root may go first)",
        };
        format!("each in turn, {hold}, {first}")
    }
}

fn works(wrapper: &[String; 3]) -> bool {
    on_path(&wrapper[0]).is_some() && answer(Command::new(&wrapper[0]).args(&wrapper[1..]).arg("true")).is_some()
}

fn wrapped(shop: &Workshop, wrappers: [&Option<[String; 3]>; 2], program: &OsStr) -> Command {
    let mut words = wrappers.into_iter().flatten().flatten().map(OsStr::new).chain([program]);
    let mut command = shop.command(words.next().unwrap_or(program));
    command.args(words);
    command
}

fn allowed_cores() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    last_core(status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?)
}

/// The last of "0-3,6".
fn last_core(list: &str) -> Option<usize> {
    list.trim().rsplit([',', '-']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::last_core;

    #[test]
    fn takes_the_last_core_that_it_may_use() {
        assert_eq!(last_core("\t0-1\n"), Some(1));
        assert_eq!(last_core("0-3,6"), Some(6));
        assert_eq!(last_core("0"), Some(0));
        assert_eq!(last_core(""), None);
    }
}
