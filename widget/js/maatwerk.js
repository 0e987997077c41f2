// One module script for a page: defines the custom elements and fetches a bundle when its first tag appears.
// The text inside a tag stays until the widget is ready, and comes back when it fails.

const bundles = {
  "maatwerk-explorer": "explorer",
  "maatwerk-calculator": "calculator",
  "maatwerk-grounds": "grounds",
  "maatwerk-cohort": "cohort",
  "maatwerk-portfolio": "portfolio",
  "maatwerk-review": "review",
  "maatwerk-equal-treatment": "equal_treatment",
  "maatwerk-practice": "practice",
};

/** Fetches and starts a bundle once, however many tags ask for it. */
const started = new Map();
function start(name) {
  if (!started.has(name)) {
    started.set(
      name,
      (async () => {
        const bundle = await import(new URL(`${name}.js`, import.meta.url).href);
        await bundle.default({ module_or_path: new URL(`${name}_bg.wasm`, import.meta.url) });
        employ(bundle);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(bundle.styles());
        return { View: bundle.View, sheet, municipality: bundle.municipality, words: bundle.words };
      })(),
    );
    // A download that failed may succeed for the next tag.
    started.get(name).catch(() => started.delete(name));
  }
  return started.get(name);
}

/** Gives a bundle that has work for one a worker. Without it the same work is done on the page, a little at a time. */
function employ(bundle) {
  try {
    bundle.employ?.(new Worker(new URL("simulator.js", import.meta.url)));
  } catch {
    // The files come from another origin than the page, or the page's policy allows no worker.
  }
}

/** Waits until the page has shown itself and rests, so that a bundle never stands in the way of the first paint; but not
    for a page that keeps loading. */
const shown = new Promise((go) => {
  const rest = () => (window.requestIdleCallback ?? setTimeout)(() => go());
  if (document.readyState === "complete") rest();
  else window.addEventListener("load", rest, { once: true });
  setTimeout(go, 2000);
});

/** The language of a tag, as its bundle reads it too. */
const language = (tag) => (/^en/i.test(tag.closest("[lang]")?.lang ?? "") ? "en" : "nl");

/** Hands a bundle its words in a language, which travel in a file of their own (`explorer.nl.txt`), fetched once. */
const taken = new Map();
function words(name, lang) {
  const file = `${name}.${lang}.txt`;
  if (!taken.has(file)) {
    taken.set(
      file,
      (async () => {
        const [bundle, answer] = await Promise.all([start(name), fetch(new URL(file, import.meta.url))]);
        if (!answer.ok) throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
        if (!bundle.words(lang, await answer.text())) throw new Error(`${file} is of another version than the bundle.`);
      })(),
    );
    taken.get(file).catch(() => taken.delete(file));
  }
  return taken.get(file);
}

/** The municipality's file that a tag names, fetched once however many tags name it; nothing when it cannot be had. */
const files = new Map();
async function municipality(tag) {
  const name = tag.getAttribute("municipality");
  // A code names one that the program carries itself.
  if (!name || /^gm\d{4}$/i.test(name)) return null;
  if (!files.has(name)) {
    files.set(
      name,
      (async () => {
        // The widget waits for it, but not for a server that does not answer.
        const signal = AbortSignal.timeout(5000);
        const answer = await fetch(new URL(name, document.baseURI), { credentials: "omit", signal });
        if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
        return answer.text();
      })().catch((cause) => {
        console.error(`municipality="${name}" could not be read; the widget goes on without it.`, cause);
        return null;
      }),
    );
  }
  return files.get(name);
}

/** Keeps the second click of a double click from answering the question that came under it meanwhile. */
function onePress() {
  let pressed = null;
  return (event) => {
    const target = event.target.closest("button, summary, label, a") ?? event.target;
    if (event.detail > 1 && target !== pressed) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    pressed = target;
  };
}

function define(tag, name) {
  if (customElements.get(tag)) return;

  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = [
        "lang", "heading-level", "contact-name", "contact-phone", "contact-hours", "contact-url",
      ];

      #view = null;
      #failed = () => this.#fallBack();

      async connectedCallback() {
        if (this.#view) return;
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.replaceChildren(document.createElement("slot"));
        window.addEventListener(`${tag}:failed`, this.#failed);
        try {
          await shown;
          const [bundle, file] = await Promise.all([start(name), municipality(this), this.#words()]);
          const { View, sheet } = bundle;
          // The tag may have left the page, or come back, while the bundle was on its way.
          if (!this.isConnected || this.#view) return;
          shadow.adoptedStyleSheets = [sheet];
          if (file) bundle.municipality?.(file);
          const root = document.createElement("div");
          root.addEventListener("click", onePress(), true);
          this.#view = new View(this, root);
          shadow.replaceChildren(root);
          this.setAttribute("data-ready", "");
        } catch (cause) {
          console.error(`<${tag}> could not start; the text inside the tag stays.`, cause);
          this.#fallBack();
        }
      }

      disconnectedCallback() {
        // A tag that is only moved comes back in the same turn and keeps what was typed.
        queueMicrotask(() => {
          if (this.isConnected) return;
          window.removeEventListener(`${tag}:failed`, this.#failed);
          this.#view?.destroy();
          this.#view = null;
          this.removeAttribute("data-ready");
        });
      }

      async attributeChangedCallback() {
        if (!this.#view) return;
        try {
          await this.#words();
          this.#view?.update(this);
        } catch (cause) {
          console.error(`<${tag}> stays in its language.`, cause);
        }
      }

      /** Sees to it that the words are there in the tag's language, also when that changes meanwhile. */
      async #words() {
        for (let lang = null; lang !== language(this); ) {
          lang = language(this);
          await words(name, lang);
        }
      }

      #fallBack() {
        this.#view = null;
        this.removeAttribute("data-ready");
        this.shadowRoot.replaceChildren(document.createElement("slot"));
      }
    },
  );
}

for (const [tag, name] of Object.entries(bundles)) define(tag, name);
