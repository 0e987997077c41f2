//! `cargo xtask serve`: the site with the widget, rebuilt on change.

use crate::process::Workshop;
use crate::setup::{self, Need};
use crate::stage::Steps;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Where the site is served unless --port says otherwise.
pub const DEFAULT_PORT: u16 = 8080;

static ENDING: AtomicBool = AtomicBool::new(false);

/// Sets up and serves until Ctrl-C.
///
/// # Errors
/// When the port is taken, the set-up fails or Trunk stops by itself.
pub fn serve(shop: Workshop, port: u16, theme: Option<&str>) -> Result<()> {
    let start = Instant::now();
    check_port(port)?;
    let shop = setup::prepare(shop, Need::Build)?.shop;
    let theme = theme.map(|theme| theme_sheet(&shop, theme)).transpose()?;
    let set_up = start.elapsed();
    check_port(port)?;

    println!("\nBuilding the site and the widget ...");
    let mut command = trunk_serve(&shop, port)?;
    // The site's command, which Trunk calls, puts it on every page.
    command.envs(theme.map(|sheet| ("MAATWERK_THEME", sheet)));
    let mut trunk = in_own_group(&mut command).spawn().context("Trunk cannot be started")?;
    let id = trunk.id();
    ctrlc::set_handler(move || {
        ENDING.store(true, Ordering::SeqCst);
        end_group(id);
    })?;
    thread::spawn(move || announce(port, set_up, start));

    let status = trunk.wait()?;
    end_leftovers(&mut trunk);
    if ENDING.load(Ordering::SeqCst) {
        println!("\nStopped.");
        return Ok(());
    }
    bail!("Trunk stopped by itself ({status}); what it said is above")
}

/// The style sheet of a theme: Voorbeeld from npm, any other from where it stands on this machine.
fn theme_sheet(shop: &Workshop, theme: &str) -> Result<PathBuf> {
    if theme != "voorbeeld" {
        return fs::canonicalize(theme).with_context(|| format!("--theme takes `voorbeeld` or a file, not `{theme}`"));
    }
    let mut steps = Steps::of(1);
    steps.next();
    Ok(setup::page_tools(shop, &steps)?.join("@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"))
}

fn trunk_serve(shop: &Workshop, port: u16) -> Result<Command> {
    // The release in dist/ stays as it is: what is served has a folder of its own.
    // Emptied, so that nothing answers before this build, or after it has failed.
    let folder = shop.root.join("target/serve");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut command = shop.trunk();
    command.args(["serve", "--port", &port.to_string(), "--dist"]).arg(folder);
    // Named here as well as in Trunk.toml because Trunk refuses to start when a folder it must
    // not watch is absent: dist/ in a new clone, .git in a downloaded archive.
    fs::create_dir_all(shop.root.join("dist"))?;
    for name in ["dist", "target", ".git"] {
        let path = shop.root.join(name);
        if path.exists() {
            command.arg("--ignore").arg(path);
        }
    }
    Ok(command)
}

fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => bail!(
            "port {port} of 127.0.0.1 cannot be used ({error}). Another port: \
             cargo xtask serve --port {}",
            if port < u16::MAX { port + 1 } else { 8081 }
        ),
    }
}

/// Prints the address once the site really answers there.
fn announce(port: u16, set_up: Duration, start: Instant) {
    while !answers(port) {
        if ENDING.load(Ordering::SeqCst) {
            return;
        }
        thread::sleep(Duration::from_millis(200));
    }
    println!(
        "\nThe site is on  http://127.0.0.1:{port}/  (set-up {:.1} s, build {:.1} s). \
         It is built again on every change; Ctrl-C ends it.\n",
        set_up.as_secs_f64(),
        (start.elapsed() - set_up).as_secs_f64()
    );
}

fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut first = [0; 12];
        stream.read_exact(&mut first)?;
        Ok(first.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}

/// Trunk and the compilers it starts form one group, so that one signal ends them all, whether
/// Ctrl-C is pressed or this program alone is told to stop.
#[cfg(unix)]
fn in_own_group(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn in_own_group(command: &mut Command) -> &mut Command {
    command
}

#[cfg(unix)]
fn end_group(id: u32) {
    use nix::sys::signal::{Signal, killpg};
    use nix::unistd::Pid;
    if let Ok(id) = i32::try_from(id) {
        // It may have ended by itself a moment before.
        let _ = killpg(Pid::from_raw(id), Signal::SIGTERM);
    }
}

#[cfg(not(unix))]
fn end_group(_id: u32) {
    // The console sends Ctrl-C to all its programs.
}

/// Whatever Trunk had started and left behind.
fn end_leftovers(trunk: &mut Child) {
    end_group(trunk.id());
}
