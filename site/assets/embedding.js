// The page about embedding: builds the lines to paste from what is chosen, and shows beside them what they do.
// Every word it writes stands in the page; without it the page shows the lines for the explorer.

const builder = document.querySelector(".site-builder");
const form = builder.querySelector("form");
const code = builder.querySelector("code");
const live = builder.querySelector(".site-builder__live");
const status = builder.querySelector("[role=status]");
let waiting;

/** What is chosen: the tag, its attributes in their order, and the text inside it. */
function chosen() {
  const tag = form.elements.tag.value;
  const takes = form.elements.tag.selectedOptions[0].dataset.takes.split(" ");
  const value = (name) => form.elements[name].value.trim();
  const attributes = [["lang", value("lang")], ["heading-level", value("heading-level")]];
  const byFile = form.elements.who.value === "file";
  if (takes.includes("municipality") && (byFile || !takes.includes("contact"))) {
    attributes.push(["municipality", value("municipality")]);
  } else if (takes.includes("contact")) {
    for (const name of ["contact-name", "contact-phone", "contact-hours", "contact-url"]) attributes.push([name, value(name)]);
  }
  return { tag, takes, byFile, attributes: attributes.filter(([, text]) => text !== ""), inside: inside(takes, byFile) };
}

/** The text for who has no JavaScript, in the language of the tag. */
function inside(takes, byFile) {
  const texts = builder.querySelector(`[data-inside="${form.elements.lang.value}"]`).dataset;
  const [name, phone] = ["contact-name", "contact-phone"].map((field) => form.elements[field].value.trim());
  if (!takes.includes("contact")) return texts.tool;
  // Whom a file names, this page does not know.
  return name && phone && !byFile ? texts.call.replace("{name}", () => name).replace("{phone}", () => phone) : texts.ask;
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The lines to paste. */
function lines({ tag, attributes, inside }) {
  const written = attributes.map(([name, text]) => `\n  ${name}="${escape(text)}"`).join("");
  const folder = form.elements.folder.value.trim().replace(/\/*$/, "/");
  return `<script type="module" src="${escape(folder)}maatwerk.js"\n  integrity="${builder.dataset.integrity}" crossorigin="anonymous"></script>\n`
    + `<${tag}${written}>\n  <p>${escape(inside)}</p>\n</${tag}>`;
}

/** Shows the widget itself. One that only changes its attributes keeps what was done in it. */
function show({ tag, attributes, inside }) {
  // The file that is named will stand on another server; here the made-up town's own is at hand.
  const own = attributes.map(([name, text]) => [name, name === "municipality" ? live.dataset.municipality : text]);
  const kind = own.map(([name]) => name).filter((name) => name === "municipality").join();
  let widget = live.firstElementChild;
  if (widget.localName !== tag || live.dataset.kind !== kind) {
    widget = document.createElement(tag);
    const text = document.createElement("p");
    text.textContent = inside;
    widget.append(text);
    for (const [name, text] of own) widget.setAttribute(name, text);
    live.replaceChildren(widget);
    live.dataset.kind = kind;
    return;
  }
  for (const name of ["contact-name", "contact-phone", "contact-hours", "contact-url"]) {
    if (!own.some(([one]) => one === name)) widget.removeAttribute(name);
  }
  for (const [name, text] of own) {
    if (widget.getAttribute(name) !== text) widget.setAttribute(name, text);
  }
}

function build() {
  const all = chosen();
  code.textContent = lines(all);
  show(all);
  const takesContact = all.takes.includes("contact");
  form.querySelector(".site-builder__who").hidden = !takesContact;
  form.querySelector(".site-builder__contact").hidden = !takesContact || all.byFile;
  form.querySelector(".site-builder__file").hidden = !all.takes.includes("municipality") || (takesContact && !all.byFile);
  status.textContent = "";
}

async function copy() {
  // What was typed a moment ago comes along.
  clearTimeout(waiting);
  build();
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = status.dataset.copied;
  } catch {
    // Not allowed here: at least it is selected.
    getSelection().selectAllChildren(code);
    status.textContent = status.dataset.selected;
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(build, 250);
});
form.addEventListener("submit", (event) => event.preventDefault());
builder.querySelector(".site-builder__copy").addEventListener("click", copy);
for (const part of builder.querySelectorAll("[data-script]")) part.hidden = false;
build();
