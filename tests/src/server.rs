//! The built site, and the host pages of `examples/embedding`, as any file server would give them.

use crate::trouble::trouble;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;

/// What a strict host allows: its own files, and nothing that is written in the page itself.
const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                             connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Serves the site, and the same under a strict policy in `/strict/`, on a free port of this machine until the test ends.
pub(crate) async fn serve() -> SocketAddr {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let dist = dist();
    assert!(dist.join("index.html").exists(), "no built site in {}: run `cargo xtask build`", dist.display());
    let site = Router::new()
        .nest_service("/embedding", ServeDir::new(root.join("examples/embedding")))
        .nest("/trouble", trouble())
        .nest_service("/page-tools", ServeDir::new(page_tools()))
        .fallback_service(ServeDir::new(dist));
    let strict = site.clone().layer(map_response(|mut response: Response| async {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(STRICT_POLICY));
        response
    }));
    let site = site.nest("/strict", strict);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, site).await });
    address
}

/// The built site.
pub(crate) fn dist() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    std::env::var_os("MAATWERK_DIST").map_or_else(built, PathBuf::from)
}

/// The packages of `tests/page/package.json`.
pub(crate) fn page_tools() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("page/node_modules");
    std::env::var_os("MAATWERK_PAGE_TOOLS").map_or_else(beside, PathBuf::from)
}
