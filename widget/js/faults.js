// Why a widget failed, for the people who keep the page: fetched only when one did.

const POLICY = "Content-Security-Policy";

/** The fault behind a cause: a name that does not change between versions, and what is found and what mends it. */
export async function explain(cause, { address, refused }) {
  const { file, hash } = cause;
  const url = file ? address(file) : address("");
  const ours = refused.filter(({ blockedURI }) => url.startsWith(blockedURI) || blockedURI.startsWith(url));
  if (typeof WebAssembly === "undefined") {
    return fault("no-wasm", "This browser runs no WebAssembly: an old one, or one whose security setting turns it off.");
  }
  if (refused.some(({ blockedURI }) => blockedURI === "wasm-eval")) {
    return fault("wasm-refused", `The page's ${POLICY} lets no WebAssembly run. Add 'wasm-unsafe-eval' to script-src.`);
  }
  if (ours.length > 0) {
    const [{ effectiveDirective }] = ours;
    const name = effectiveDirective.replace(/-(elem|attr)$/, "");
    return fault(`${name}-refused`, `The page's ${POLICY} refuses ${url}. Add ${new URL(url).origin} to ${name}.`);
  }
  if (cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError) {
    return fault("not-compiled", `${url} cannot be run by this browser: it is too old, or the file is not whole.`);
  }
  if (!file || cause instanceof WebAssembly.RuntimeError) {
    return fault("stopped", "The program broke. This is a fault of ours: please report it, with the cause and the version.");
  }
  return download(url, file, hash, cause);
}

/** Fetches once more what would not come, to see why. */
async function download(url, file, hash, cause) {
  if (!navigator.onLine) return fault("offline", `There is no connection. ${url} did not come.`);
  const answer = await fetch(url, { cache: "no-store" }).catch(() => null);
  if (!answer) {
    const there = await fetch(url, { mode: "no-cors", cache: "no-store" }).catch(() => null);
    return there
      ? fault("no-cors", `${new URL(url).host} answers, but lets no page of ${location.origin} read ${url}. Let it send Access-Control-Allow-Origin: *`)
      : fault("unreachable", `${url} did not come: no connection to ${new URL(url).host}.`);
  }
  if (!answer.ok) return fault("missing", `${url} gives ${answer.status} ${answer.statusText}. Copy the whole folder of the release.`);
  const type = answer.headers.get("content-type") ?? "nothing";
  if (file.endsWith(".js") && !/(java|ecma)script/.test(type)) {
    return fault("wrong-type", `${url} comes as ${type}, expected text/javascript.`);
  }
  if (hash && !(await fetch(url, { integrity: hash, cache: "no-store" }).catch(() => null))) {
    return fault("other-bytes", `${url} is not the file of this release, or something on the way changes it. Copy the whole folder again.`);
  }
  return fault("not-used", `${url} cannot be used (${cause.message}), and came this time. Load the page again; a page that replaces fetch must hand on the browser's own answer.`);
}

const fault = (id, text) => ({ id, text });
