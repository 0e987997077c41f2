// The page for an iframe: shows the widget that its address names, and tells the page around it how high it is.
// `iframe.html?widget=explorer&lang=nl&contact-name=...` takes the attributes of the tag.

const ATTRIBUTES = [
  "lang", "heading-level", "municipality", "example", "examples", "sentences",
  "contact-name", "contact-phone", "contact-hours", "contact-url",
];
const OURS = /--(?:nl|utrecht|basis|maatwerk)-[\w-]+/g;

// Without the loader the text that stands in the page is all there is.
if (!customElements.get("maatwerk-explorer")) throw new Error("maatwerk.js did not come: the text of the page stays.");

const asked = new URLSearchParams(location.search);
const tag = `maatwerk-${asked.get("widget") ?? "explorer"}`;
// A name that is no widget's shows no widget: only those that the loader defines.
const widget = document.createElement(customElements.get(tag) ? tag : "maatwerk-explorer");
for (const name of ATTRIBUTES) {
  // Out of a frame nobody but the maker of the address stands behind it: a stranger's number is not shown under this site's name.
  const speaks = name === "municipality" || name.startsWith("contact-");
  if (asked.has(name) && !(speaks && parent === window)) widget.setAttribute(name, asked.get(name));
}
document.documentElement.lang = /^en/i.test(asked.get("lang") ?? "") ? "en" : "nl";
// From here on the loader says whom to call, and that it does not work once that is so.
document.querySelector("main").replaceChildren(widget);

/** The origin of the page around this one: of whoever answered, and only when that is the page around this one. */
let around = null;
const tell = (message) => around && parent.postMessage({ maatwerk: message }, around);
const height = () => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || parent === window || !data?.maatwerk) return;
  if (!around) {
    around = origin;
    // Who comes late did not hear what was asked.
    ask();
  }
  const { tokens, scheme } = data.maatwerk;
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(tokens ?? {})) {
    // Colours, sizes and faces: nothing that fetches, also not in other letters.
    if (name.match(OURS)?.[0] === name && !/url|image|src|\\/i.test(value)) style.setProperty(name, value);
  }
  if (scheme) style.colorScheme = scheme;
  height();
});
new ResizeObserver(height).observe(document.body);
// A browser may leave what is off the screen as it was drawn last, and then looks at no sizes.
new MutationObserver(height).observe(widget.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });

/** Asks how the page around this one looks: of what the widget looks at, which is known once its style sheet is there. */
function ask() {
  const rules = widget.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const names = [...new Set(rules.map((rule) => rule.cssText).join().match(OURS))];
  if (parent !== window) parent.postMessage({ maatwerk: { names } }, around ?? "*");
}
addEventListener("maatwerk:ready", ask);
for (const event of ["ready", "failed", "step"]) {
  addEventListener(`maatwerk:${event}`, ({ detail }) => tell({ event, detail }));
}
ask();
