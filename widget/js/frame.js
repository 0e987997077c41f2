// For a page with widgets in iframes: gives each frame the height of what stands in it, and hands it the page's own tokens
// and whether the page goes along with a system that prefers dark.
// One module script is enough for all frames of the folder that it comes from.

const page = new URL("iframe.html", import.meta.url);
/** The narrowest sheet that a frame is printed on, in CSS px: A4 between wide margins. */
const SHEET = 640;
/** The names of design tokens: of the rest of a page's look a frame is told nothing. */
const TOKEN = /^--(?:nl|utrecht|basis|maatwerk)-[\w-]+$/;

const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(page.href));

addEventListener("message", (message) => {
  const { source, origin, data } = message;
  if (origin !== page.origin || !data?.maatwerk) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame) return;
  // A page may have this script twice, under two addresses.
  message.stopImmediatePropagation();
  const { height, names, event, detail } = data.maatwerk;
  if (Number.isFinite(height) && height > 0) {
    const edge = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + edge}px`;
  }
  if (["ready", "failed", "step"].includes(event)) {
    frame.dispatchEvent(new CustomEvent(`maatwerk:${event}`, { bubbles: true, detail }));
  }
  if (height === undefined && !event) greet(frame, Array.isArray(names) ? names : []);
});

/** Answers a frame: now it knows whom it speaks to, and how the page looks. */
function greet(frame, names) {
  const style = getComputedStyle(frame);
  const known = names.filter((name) => TOKEN.test(name));
  const tokens = known.map((name) => [name, style.getPropertyValue(name)]).filter(([, value]) => value);
  // A style goes before what the page says in its head; a page that says nothing is light.
  const said = style.colorScheme === "normal" ? document.querySelector("meta[name=color-scheme]")?.content : style.colorScheme;
  frame.contentWindow.postMessage({ maatwerk: { tokens: Object.fromEntries(tokens), scheme: said || "light" } }, page.origin);
}

// A frame that was there first has said so before anybody listened. Whoever stands in it yet may hear this.
frames().forEach((frame) => frame.contentWindow.postMessage({ maatwerk: {} }, "*"));

/** What the page itself wrote on its frames, while they are dressed for paper. */
const written = new Map();

/** On paper a frame keeps the width at which its height is known, small enough for the sheet: else it would be cut off. */
addEventListener("beforeprint", () => {
  for (const frame of frames()) {
    const { width } = frame.getBoundingClientRect();
    // One that is folded away has no width; what the page does with it on paper is for the page.
    if (width === 0 || written.has(frame)) continue;
    written.set(frame, { width: frame.style.width, zoom: frame.style.zoom });
    Object.assign(frame.style, { width: `${width}px`, zoom: Math.min(1, SHEET / width) });
  }
});
addEventListener("afterprint", () => {
  written.forEach((style, frame) => Object.assign(frame.style, style));
  written.clear();
});
