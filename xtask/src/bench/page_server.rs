//! A server for one page on this machine, which also carries words to the page and back: `GET wish` waits until there is
//! one, `POST answer` brings JSON. It sends what makes the browser's clock exact (isolation from other origins) and
//! forbids keeping anything, so that every start is a first one.

use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// No page takes longer than this for anything, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(60);
/// No answer of a page is longer.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// The server; it listens as long as this program runs.
pub struct PageServer {
    address: SocketAddr,
    wishes: Sender<String>,
    answers: Receiver<Value>,
}

/// What the connections share.
struct Shared {
    folders: Vec<PathBuf>,
    wishes: Mutex<Receiver<String>>,
    answers: Sender<Value>,
}

impl PageServer {
    /// Serves the files of these folders, the first one first, on a free port.
    ///
    /// # Errors
    /// When this machine gives no port.
    pub fn start(folders: Vec<PathBuf>) -> Result<PageServer> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
        let address = listener.local_addr()?;
        let (wishes, wished) = channel();
        let (answered, answers) = channel();
        let shared = Arc::new(Shared { folders, wishes: Mutex::new(wished), answers: answered });
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A page that goes away in the middle of something is no fault.
                std::thread::spawn(move || drop(shared.serve(stream)));
            }
        });
        Ok(PageServer { address, wishes, answers })
    }

    /// The address of a file.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Has the page hear something.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn tell(&self, wish: &str) -> Result<()> {
        self.wishes.send(wish.to_owned()).context("the page's server is gone")
    }

    /// What the page says next.
    ///
    /// # Errors
    /// When it says nothing for a minute.
    pub fn hear(&self) -> Result<Value> {
        self.answers.recv_timeout(PATIENCE).context("the page says nothing")
    }
}

impl Shared {
    fn serve(&self, stream: TcpStream) -> Result<()> {
        let mut reader = BufReader::new(stream);
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let mut length = 0;
        loop {
            let mut header = String::new();
            if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = header.split_once(':').filter(|(name, _)| is_length(name)) {
                length = value.trim().parse().with_context(|| name.to_owned())?;
            }
        }
        let path = first.split_whitespace().nth(1).unwrap_or_default().trim_start_matches('/');
        let (status, kind, body) = match path.split('?').next().unwrap_or_default() {
            "wish" => match self.wishes.lock().map(|wishes| wishes.recv()) {
                Ok(Ok(wish)) => ("200 OK", "text/plain", wish.into_bytes()),
                // Nobody wishes anything any more.
                _ => ("410 Gone", "text/plain", Vec::new()),
            },
            "answer" => {
                let mut text = String::new();
                reader.by_ref().take(LONGEST_ANSWER.min(length)).read_to_string(&mut text)?;
                self.answers.send(serde_json::from_str(&text)?)?;
                ("200 OK", "text/plain", Vec::new())
            }
            path => match self.folders.iter().find_map(|folder| fs::read(inside(folder, path)?).ok()) {
                Some(bytes) => ("200 OK", media_type(path), bytes),
                None => ("404 Not Found", "text/plain", Vec::new()),
            },
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
             Cache-Control: no-store\r\nCross-Origin-Opener-Policy: same-origin\r\n\
             Cross-Origin-Embedder-Policy: require-corp\r\n\r\n",
            body.len()
        );
        let stream = reader.get_mut();
        stream.write_all(head.as_bytes())?;
        Ok(stream.write_all(&body)?)
    }
}

fn is_length(header: &str) -> bool {
    header.trim().eq_ignore_ascii_case("content-length")
}

/// A file of the folder; nothing for a path that leads out of it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(path))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(server: &PageServer, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_its_folders_and_nothing_beside_them() {
        let server = PageServer::start(vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bench")]).unwrap();
        assert!(ask(&server, "GET /mod.rs HTTP/1.1\r\n\r\n").contains("200 OK"));
        assert!(ask(&server, "GET /../main.rs HTTP/1.1\r\n\r\n").contains("404"));
        assert!(ask(&server, "GET //etc/hostname HTTP/1.1\r\n\r\n").contains("404"));
    }

    #[test]
    fn carries_wishes_and_answers() {
        let server = PageServer::start(Vec::new()).unwrap();
        server.tell("round 1").unwrap();
        assert!(ask(&server, "GET /wish HTTP/1.1\r\n\r\n").ends_with("\r\n\r\nround 1"));
        ask(&server, "POST /answer HTTP/1.1\r\nContent-Length: 16\r\n\r\n{\"per_second\":5}");
        assert_eq!(server.hear().unwrap()["per_second"], 5);
    }
}
