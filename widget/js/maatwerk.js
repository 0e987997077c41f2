// One module script for a page: defines the custom elements and fetches a bundle when its first tag appears.
// The text inside a tag stays until the widget is ready, and comes back when it fails.

const bundles = {
  "maatwerk-explorer": "explorer",
  "maatwerk-calculator": "calculator",
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
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(bundle.styles());
        return { View: bundle.View, sheet };
      })(),
    );
    // A download that failed may succeed for the next tag.
    started.get(name).catch(() => started.delete(name));
  }
  return started.get(name);
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
          const { View, sheet } = await start(name);
          // The tag may have left the page, or come back, while the bundle was on its way.
          if (!this.isConnected || this.#view) return;
          shadow.adoptedStyleSheets = [sheet];
          const root = document.createElement("div");
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

      attributeChangedCallback() {
        this.#view?.update(this);
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
