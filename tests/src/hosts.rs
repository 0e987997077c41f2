//! Pages of municipalities that are strict, careless or broken, each with the widget's files on a server of their own.

use crate::server::dist;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path as Route, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::Arc;

/// How a page is allowed to use the widget, and how its files are served.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// What it is, as the matrix says it.
    pub what: &'static str,
    /// The page's headers; `{widget}` is the origin of the widget's files.
    pub headers: &'static [(&'static str, &'static str)],
    /// What the script tag has beside its address; `{integrity}` is the loader's hash.
    pub script: &'static str,
    /// What is wrong with the files.
    pub files: Files,
    /// How the widget comes on the page.
    pub by: By,
}

/// How a widget comes on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A script and a tag.
    Tag,
    /// A page of its own in an iframe.
    Frame,
    /// Two such pages, in a column of 400 px, with the script that gives them their heights.
    Frames,
    /// A page of its own in an iframe that may run scripts and nothing else: no storage, no origin.
    Sandbox,
}

/// What is wrong with the widget's files, if anything; where a file is named, with those that end so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Files {
    /// Nothing: as the release has them, and any page may read them.
    Whole,
    /// The server does not say that pages of others may read them.
    NotForOthers(&'static str),
    /// They come as another media type.
    As(&'static str, &'static str),
    /// They are not there.
    Missing(&'static str),
    /// They have other bytes at their end.
    Changed(&'static str),
    /// The line breaks halfway.
    Broken(&'static str),
}

/// Serves the pages (`/0/` is the first) and, at another origin, their files, until the test ends. Gives the pages' origin.
pub async fn serve_hosts(hosts: &'static [Host]) -> SocketAddr {
    let files = listen(Router::new().route("/{host}/{*file}", get(file)).with_state(hosts)).await;
    let widget = Arc::new(format!("http://{files}"));
    listen(Router::new().route("/{host}/", get(page)).with_state((hosts, widget))).await
}

async fn listen(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// The page as a web team would write it.
async fn page(State((hosts, widget)): State<(&'static [Host], Arc<String>)>, Route(place): Route<usize>) -> Response {
    let Some(host) = hosts.get(place) else { return StatusCode::NOT_FOUND.into_response() };
    let sri = std::fs::read_to_string(dist().join("widget/sri.json")).expect("the release has sri.json");
    let sri: serde_json::Value = serde_json::from_str(&sri).expect("JSON");
    let script = host.script.replace("{integrity}", sri["integrity"]["maatwerk.js"].as_str().unwrap_or_default());
    let folder = format!("{widget}/{place}");
    let inside = "<p>Soms kan het anders. Bel het Wijkteam Voorbeeldstad: 0800 0000 (verzonnen nummer).</p>";
    let (head, body) = match host.by {
        By::Tag => (
            format!(
                "<script type=\"module\" src=\"{folder}/maatwerk.js\" crossorigin=\"anonymous\" {script}></script>"
            ),
            format!("<maatwerk-explorer lang=\"nl\">{inside}</maatwerk-explorer>"),
        ),
        By::Frame => (String::new(), frame(&folder, "explorer", "")),
        By::Sandbox => (String::new(), frame(&folder, "explorer", "sandbox=\"allow-scripts\"")),
        By::Frames => (
            format!(
                "<script type=\"module\" src=\"{folder}/frame.js\"></script>\
                 <style>html {{ --maatwerk-action: #7a0050 }} body {{ width: 400px }} iframe {{ width: 100% }}</style>"
            ),
            frame(&folder, "explorer", "") + &frame(&folder, "calculator", ""),
        ),
    };
    let html = format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{}</title>{head}</head>\
         <body><h1>Hulp op maat</h1>{body}</body></html>",
        host.what
    );
    let mut response = Html(html).into_response();
    for (name, value) in host.headers {
        let value = value.replace("{widget}", &widget);
        response.headers_mut().insert(HeaderName::from_static(name), value.parse().expect("a header"));
    }
    response
}

/// An iframe with a widget.
fn frame(folder: &str, widget: &str, more: &str) -> String {
    let address = format!("{folder}/iframe.html?widget={widget}&amp;lang=nl&amp;contact-phone=0800+0000");
    format!("<iframe {more} src=\"{address}\" title=\"Hulp op maat\"></iframe>")
}

/// A file of the release, as the host's file server gives it.
async fn file(State(hosts): State<&'static [Host]>, Route((place, name)): Route<(usize, String)>) -> Response {
    let found = hosts.get(place).zip(std::fs::read(dist().join("widget").join(&name)).ok());
    let Some((host, mut bytes)) = found else { return StatusCode::NOT_FOUND.into_response() };
    let mut kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "text/plain; charset=utf-8",
    };
    let (mut breaks, mut for_others, mut status) = (false, true, StatusCode::OK);
    match host.files {
        Files::NotForOthers(end) if name.ends_with(end) => for_others = false,
        Files::As(end, other) if name.ends_with(end) => kind = other,
        Files::Missing(end) if name.ends_with(end) => status = StatusCode::NOT_FOUND,
        Files::Changed(end) if name.ends_with(end) => bytes.extend(b"\0"),
        Files::Broken(end) if name.ends_with(end) => {
            breaks = true;
            bytes.truncate(bytes.len() / 2);
        }
        _ => {}
    }
    let broken = [Ok(bytes.clone()), Err(std::io::Error::other("the line broke"))];
    let mut response = Response::new(match breaks {
        true => Body::from_stream(futures_util::stream::iter(broken)),
        false => Body::from(bytes),
    });
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if for_others {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}
