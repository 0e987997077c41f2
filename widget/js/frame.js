// For a page with widgets in iframes: gives each frame the height of what stands in it, and hands it the page's own tokens.
// One module script is enough for all frames of the folder that it comes from.

const page = new URL("iframe.html", import.meta.url);
/** The narrowest sheet that a frame is printed on, in CSS px: A4 between wide margins. */
const SHEET = 640;

const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(page.href));

addEventListener("message", ({ source, origin, data }) => {
  if (origin !== page.origin || !data?.maatwerk) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame) return;
  const { height, names, event, detail } = data.maatwerk;
  if (Number.isFinite(height) && height > 0) {
    const edge = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + edge}px`;
  }
  if (["ready", "failed", "step"].includes(event)) {
    frame.dispatchEvent(new CustomEvent(`maatwerk:${event}`, { bubbles: true, detail }));
  }
  if (height === undefined && !event) greet(frame, names ?? []);
});

/** Answers a frame: now it knows whom it speaks to, and how the page looks. */
function greet(frame, names) {
  const style = getComputedStyle(frame);
  const tokens = names.map((name) => [name, style.getPropertyValue(name)]).filter(([, value]) => value);
  frame.contentWindow.postMessage({ maatwerk: { tokens: Object.fromEntries(tokens) } }, page.origin);
}

// A frame that was there first has said so before anybody listened.
frames().forEach((frame) => greet(frame, []));

/** On paper a frame keeps the width at which its height is known, small enough for the sheet: else it would be cut off. */
addEventListener("beforeprint", () => {
  for (const frame of frames()) {
    const width = frame.getBoundingClientRect().width;
    frame.style.width = `${width}px`;
    frame.style.zoom = Math.min(1, SHEET / width);
  }
});
addEventListener("afterprint", () => {
  for (const frame of frames()) for (const name of ["width", "zoom"]) frame.style.removeProperty(name);
});
