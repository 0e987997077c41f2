//! Pages and files with which something is the matter: overlays that never answer or never end, a clock that is wrong, fifty
//! tags, two versions.

use crate::server::dist;
use axum::Router;
use axum::body::Body;
use axum::extract::Path as Route;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::convert::Infallible;

/// What is served in `/trouble/`.
pub(crate) fn trouble() -> Router {
    Router::new()
        .route("/municipality/{kind}", get(municipality))
        .route("/overlay/{kind}", get(overlay))
        .route("/clock/{year}", get(clock))
        .route("/fifty", get(fifty))
        .route("/far", get(far))
        .route("/versions", get(versions))
        .route("/older/{file}", get(older))
}

const INSIDE: &str = "<p>Soms kan het anders. Bel het Wijkteam Voorbeeldstad: 0800 0000 (verzonnen nummer).</p>";

fn document(head: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Hulp op maat</title>{head}\
         <script type=\"module\" src=\"/widget/maatwerk.js\"></script></head><body><h1>Hulp op maat</h1>{body}</body></html>"
    ))
}

/// A page whose tag names an overlay of this kind, and whom to call beside it.
async fn municipality(Route(kind): Route<String>) -> Html<String> {
    let contact = "contact-name=\"Het loket\" contact-phone=\"0800 0000\"";
    document(
        "",
        &format!("<maatwerk-explorer municipality=\"/trouble/overlay/{kind}\" {contact}>{INSIDE}</maatwerk-explorer>"),
    )
}

/// An overlay of this kind.
async fn overlay(Route(kind): Route<String>) -> Response {
    let piece = || Ok::<_, Infallible>(vec![b' '; 100_000]);
    match &*kind {
        "never" => std::future::pending().await,
        "late" => {
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            StatusCode::NOT_FOUND.into_response()
        }
        "endless" => Body::from_stream(futures_util::stream::repeat_with(piece)).into_response(),
        "half" => "{\"name\": \"Voorbeeldstad\", \"code\": \"GM".into_response(),
        "deep" => "[".repeat(900_000).into_response(),
        "other" => "<!doctype html><title>Niet gevonden</title>".into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A page on a computer whose clock says noon of the second of January of this year, and goes on from there.
async fn clock(Route(year): Route<u16>) -> Html<String> {
    let set = format!(
        "<script>const right = Date, ahead = right.UTC({year}, 0, 2, 12) - right.now();\
         Date = class extends right {{ constructor(...at) {{ at.length ? super(...at) : super(right.now() + ahead) }}\
         static now() {{ return right.now() + ahead }} }}</script>"
    );
    let calculator = "<maatwerk-calculator><p>Voor professionals.</p></maatwerk-calculator>";
    document(&set, &format!("<maatwerk-explorer>{INSIDE}</maatwerk-explorer>{calculator}"))
}

/// Fifty tags on a page.
async fn fifty() -> Html<String> {
    document("", &format!("<maatwerk-explorer>{INSIDE}</maatwerk-explorer>").repeat(50))
}

/// Two tags far below what a visitor sees first, and a button inside the second one.
async fn far() -> Html<String> {
    let style = "<style>p.far { height: 5000px }</style>";
    let body = format!(
        "<p class=\"far\">Hier staat veel.</p><maatwerk-explorer>{INSIDE}</maatwerk-explorer><p class=\"far\"></p>\
         <maatwerk-explorer><p><a href=\"#bel\">Bel het loket</a></p></maatwerk-explorer>"
    );
    document(style, &body)
}

/// A page with two versions of the widget: the release, and one that calls itself older.
async fn versions() -> Html<String> {
    let older = "<script type=\"module\" src=\"/trouble/older/maatwerk.js\"></script>";
    let tag = "maatwerk-explorer-0-0-9";
    document("", &format!("{older}<maatwerk-explorer>{INSIDE}</maatwerk-explorer><{tag}>{INSIDE}</{tag}>"))
}

/// A file of the version that calls itself older: those of the release, but for the number in the loader.
async fn older(Route(file): Route<String>) -> Response {
    let Ok(bytes) = std::fs::read(dist().join("widget").join(&file)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = if file.ends_with(".js") { "text/javascript" } else { "application/wasm" };
    let bytes = match &*file {
        "maatwerk.js" => {
            let loader = String::from_utf8_lossy(&bytes);
            let (before, after) = loader.split_once("\"version\":\"").expect("the loader says its version");
            let (_, after) = after.split_once('"').expect("in quotes");
            format!("{before}\"version\":\"0.0.9\"{after}").into_bytes()
        }
        _ => bytes,
    };
    ([(header::CONTENT_TYPE, kind)], bytes).into_response()
}
