// One module script for a page: defines the custom elements, and fetches a bundle when its first tag comes near the screen.
// The text inside a tag stays until the widget is ready, and comes back when it fails.

/** The build writes this line: the version, the hash of every program and script, and what residents read when a widget fails. The
    hashes of its words a script brings itself. As it stands here no file has a hash. */
const release = { version: "", hashes: {}, words: {} };

const BUNDLES = {
  "maatwerk-explorer": "explorer",
  "maatwerk-calculator": "calculator",
  "maatwerk-grounds": "grounds",
  "maatwerk-cohort": "cohort",
  "maatwerk-portfolio": "portfolio",
  "maatwerk-review": "review",
  "maatwerk-equal-treatment": "equal_treatment",
  "maatwerk-practice": "practice",
};

const address = (file) => new URL(file, import.meta.url).href;

/** What the page's policy refused of ours: a download that fails does not say why. */
const refused = [];
document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
  if (disposition === "enforce") refused.push({ blockedURI, effectiveDirective });
});

/** Names the file in an error, and the hash it should have had. */
const about = (file, hash) => (cause) => {
  throw Object.assign(cause, { file, hash });
};

/** Fetches a file of this release; other bytes than the release has are refused. */
async function get(file, hash = release.hashes[file] ?? "") {
  const answer = await fetch(address(file), { integrity: hash }).catch(about(file, hash));
  return answer.ok ? answer : about(file)(new Error(`${answer.status} ${answer.statusText}`));
}

/** Imports a module of this release. `import` takes no hash, but uses what a link with a hash has fetched before. */
async function load(file, again = "") {
  const href = address(file + again);
  const hash = release.hashes[file] ?? "";
  const link = document.createElement("link");
  // What this script may, the link may: a page that goes by nonces gave it one.
  link.nonce = document.querySelector("script[nonce]")?.nonce ?? "";
  if (link.relList.supports("modulepreload")) {
    await new Promise((go, stop) => {
      link.onload = go;
      link.onerror = () => stop(new Error("refused"));
      Object.assign(link, { rel: "modulepreload", crossOrigin: "anonymous", integrity: hash, href });
      document.head.append(link);
    })
      .catch(about(file, hash))
      .finally(() => link.remove());
  }
  return import(href).catch(about(file, hash));
}

/** The program in an answer. A browser starts one of another media type only when told what it is. */
function program(answer) {
  const type = answer.headers.get("content-type");
  if (type === "application/wasm") return answer;
  console.warn(`${answer.url} comes as ${type}, expected application/wasm. It works, and starts slower.`);
  return new Response(answer.body, { headers: { "content-type": "application/wasm" } });
}

/** A bundle at work for all its tags: fetched and started once. One that stopped is started again with a memory of its own. */
class Run {
  static #now = new Map();
  static #count = 0;

  /** The tags it shows. */
  tags = new Set();
  #words = new Map();

  static of(name) {
    if (!Run.#now.has(name)) Run.#now.set(name, new Run(name));
    return Run.#now.get(name);
  }

  /** Stops what broke: a program that broke answers no press any more. Which one it is, the script around it says; a browser
      may run the same program under one address for all. Where the page's own code broke while we called it, none of ours did. */
  static broke(cause) {
    const runs = [...Run.#now.values()];
    const places = cause?.stack?.split("\n").filter((line) => /^\s+at |@/.test(line)) ?? [];
    const script = places.find((line) => !line.includes(".wasm"));
    const broken = runs.find((run) => (script ? script.includes(`${run.script}:`) : places[0]?.includes(run.program)));
    // A page may have turned off the places. Then only one program can be meant.
    const lone = cause instanceof WebAssembly.RuntimeError && places.length === 0 && runs.length === 1 ? runs[0] : null;
    (broken ?? lone)?.stop(cause);
  }

  constructor(name) {
    const again = Run.#count ? `?run=${Run.#count}` : "";
    this.name = name;
    this.script = address(`${name}.js${again}`);
    this.program = address(`${name}_bg.wasm`);
    this.glue = load(`${name}.js`, again);
    this.bundle = this.#start();
    // What failed to come may come for the next tag.
    this.bundle.catch(() => Run.#now.delete(name));
  }

  async #start() {
    const wasm = `${this.name}_bg.wasm`;
    const [bundle, answer] = await Promise.all([this.glue, get(wasm)]);
    await bundle.default({ module_or_path: program(answer) }).catch(about(wasm));
    employ(bundle);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(bundle.styles());
    return { bundle, sheet };
  }

  /** Sees to it that the bundle has its words in a language, which travel in a file of their own (`explorer.nl.txt`). */
  words(lang) {
    const file = `${this.name}.${lang}.txt`;
    if (!this.#words.has(lang)) this.#words.set(lang, this.#take(lang, file));
    this.#words.get(lang).catch(() => this.#words.delete(lang));
    return this.#words.get(lang);
  }

  async #take(lang, file) {
    const { hashes } = await this.glue;
    const [{ bundle }, answer] = await Promise.all([this.bundle, get(file, hashes?.[file])]);
    if (!bundle.words(lang, await answer.text())) about(file)(new Error("is of another version than its bundle"));
  }

  /** Leaves everything on the page as it stood. */
  stop(cause) {
    Run.#now.delete(this.name);
    Run.#count += 1;
    this.tags.forEach((tag) => tag.freeze(cause));
  }
}

window.addEventListener("error", ({ error }) => Run.broke(error), { capture: true });
window.addEventListener("unhandledrejection", ({ reason }) => Run.broke(reason), { capture: true });

/** Gives a bundle that has work for one a worker. Without it the same work is done on the page, a little at a time. */
function employ(bundle) {
  try {
    bundle.employ?.(new Worker(address("simulator.js")));
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

/** Waits until a tag is touched, or is less than half a screen away from a page that has shown itself. */
function wanted(tag) {
  return new Promise((go) => {
    const watch = new IntersectionObserver(
      async (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        await shown;
        go();
      },
      { rootMargin: "50%" },
    );
    watch.observe(tag);
    for (const touch of ["pointerover", "focusin"]) tag.addEventListener(touch, () => (watch.disconnect(), go()), { once: true });
  });
}

/** The language of a tag, its own or that of what stands around it, outside a shadow root too. Its bundle reads it alike. */
function language(tag) {
  let around = null;
  for (let at = tag; at && !around; at = at.getRootNode().host) around = at.closest("[lang]");
  return /^en/i.test(around?.lang ?? "") ? "en" : "nl";
}

/** The municipality's file that a tag names, fetched once however many tags name it; nothing when it cannot be had. */
const files = new Map();
async function municipality(tag) {
  const name = tag.getAttribute("municipality");
  // A code names one that the program carries itself.
  if (!name || /^gm\d{4}$/i.test(name)) return null;
  if (!files.has(name)) {
    const file = read(name).catch((cause) => {
      console.error(`municipality="${name}" could not be read; the widget goes on without it.`, cause);
      return null;
    });
    files.set(name, file);
  }
  return files.get(name);
}

/** The longest file of a municipality, in bytes: no page has to hold more in memory than anyone would write. */
const LONGEST = 1_000_000;

/** Reads a municipality's file. The widget waits for it, but not for a server that does not answer or does not end. */
async function read(name) {
  const url = new URL(name, document.baseURI);
  // A number to call that changed must not wait until a cache forgets the old one.
  const answer = await fetch(url.href, { credentials: "omit", cache: "no-cache", signal: AbortSignal.timeout(5000) });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const parts = [];
  let size = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    size += value.length;
    if (size > LONGEST) {
      reader.cancel();
      throw new Error(`is longer than ${LONGEST} bytes`);
    }
    parts.push(value);
  }
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

/** Puts the focus on an element that no Tab stops at. */
const focus = (element) => Object.assign(element, { tabIndex: -1 }).focus({ preventScroll: true });

/** A new element with a text. */
const said = (name, text, more) => Object.assign(document.createElement(name), { textContent: text }, more);

/** The element behind a tag. */
const element = (tag, name) =>
  class extends HTMLElement {
    static version = release.version;
    static observedAttributes = [
      "lang", "heading-level", "contact-name", "contact-phone", "contact-hours", "contact-url",
    ];

    #view = null;
    #run = null;
    #day = null;
    #frozen = false;

    async connectedCallback() {
      if (this.#view || this.#frozen) return;
      if (!this.shadowRoot) this.attachShadow({ mode: "open" });
      this.shadowRoot.replaceChildren(this.#slot());
      await wanted(this);
      await this.#begin();
    }

    async #begin() {
      const run = Run.of(name);
      try {
        const [{ bundle, sheet }, file] = await Promise.all([run.bundle, municipality(this), this.#words(run)]);
        // The language may have changed while the file was on its way.
        await this.#words(run);
        // The tag may have left the page, or come back, meanwhile.
        if (!this.isConnected || this.#view) return;
        this.shadowRoot.adoptedStyleSheets = [sheet];
        if (file) bundle.municipality?.(file);
        const root = document.createElement("div");
        root.addEventListener("click", onePress(), true);
        this.#run = run;
        run.tags.add(this);
        this.#view = new bundle.View(this, root);
        this.#frozen = false;
        this.#day = new Date().toDateString();
        const reached = this.contains(document.activeElement) || this.shadowRoot.activeElement;
        this.shadowRoot.replaceChildren(root);
        // Whoever was at a link of the text inside the tag is now at the widget, and not at the top of the page.
        if (reached) focus(root);
        document.addEventListener("visibilitychange", this.#wake);
        this.removeAttribute("data-failed");
        this.setAttribute("data-ready", "");
        this.#tell("ready", {});
      } catch (cause) {
        this.#leave();
        if (cause instanceof WebAssembly.RuntimeError) run.stop(cause);
        this.#fallBack(cause);
      }
    }

    disconnectedCallback() {
      // A tag that is only moved comes back in the same turn and keeps what was typed.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#view?.destroy();
        this.#leave();
      });
    }

    async attributeChangedCallback(attribute, before, now) {
      if (!this.#view || before === now) return;
      try {
        await this.#follow();
      } catch (cause) {
        if (cause instanceof WebAssembly.RuntimeError) return this.#run?.stop(cause);
        await this.#explain("stays in its language", cause);
        if (attribute === "lang" && before) this.setAttribute(attribute, before);
      }
    }

    /** Shows what the tag says now, once the words for it are there. */
    async #follow() {
      await this.#words(this.#run);
      this.#view?.update(this);
    }

    /** A page that slept may wake on another day. */
    #wake = () => {
      const day = new Date().toDateString();
      if (document.hidden || !this.#view || day === this.#day) return;
      this.#day = day;
      this.#follow().catch(() => {});
    };

    /** Sees to it that the words are there in the tag's language, also when that changes meanwhile. */
    async #words(run) {
      for (let lang = null; lang !== language(this); ) {
        lang = language(this);
        await run.words(lang);
      }
    }

    /** The program has stopped: what stands on the page stays to be read and copied, below a way to begin again. */
    freeze(cause) {
      this.#leave();
      this.#frozen = true;
      const { stopped, again } = release.words[language(this)] ?? {};
      const reached = this.shadowRoot.activeElement;
      const view = still(this.shadowRoot.querySelector("div"));
      const notice = said("div", "", { className: "maatwerk mw-alert mw-stack--tight", role: "alert" });
      const restart = said("button", again, { type: "button", className: "mw-button mw-button--primary" });
      restart.addEventListener("click", async () => {
        restart.disabled = true;
        await this.#begin();
        restart.disabled = false;
      });
      notice.append(said("p", stopped), document.createElement("slot"), restart);
      this.shadowRoot.replaceChildren(notice, view);
      if (reached) {
        focus(notice);
        notice.scrollIntoView({ block: "nearest" });
      }
      this.#failed("has stopped; what stood on the page still stands there", cause);
    }

    /** The widget cannot be had: the tag's own text comes back; in a tag without one, whom to call. What stood on the page when
        a program stopped stays there. */
    #fallBack(cause) {
      if (this.#frozen) return this.#failed("could not begin again; what stood on the page still stands there", cause);
      const { away, ask } = release.words[language(this)] ?? {};
      this.shadowRoot.replaceChildren(this.#slot(away, ask));
      return this.#failed("could not start; the text inside the tag stays", cause);
    }

    /** The place of the tag's own text; in a tag without one, whom to call. */
    #slot(before, otherwise) {
      const contact = ["name", "phone", "hours"].map((part) => this.getAttribute(`contact-${part}`)).filter(Boolean);
      const slot = document.createElement("slot");
      // A line's end between the two halves of an empty tag would count as its text.
      if (this.firstChild && !this.textContent.trim() && !this.childElementCount) slot.name = "none";
      slot.append(...[before, contact.join(", ") || otherwise].filter(Boolean).map((text) => said("p", text)));
      return slot;
    }

    #leave() {
      this.#view = null;
      this.#run?.tags.delete(this);
      this.#run = null;
      document.removeEventListener("visibilitychange", this.#wake);
      this.removeAttribute("data-ready");
    }

    /** Lets the page know of a failure, by the name of the fault. */
    async #failed(what, cause) {
      const fault = await this.#explain(what, cause);
      // Meanwhile it may have begun again.
      if (!this.#view) this.setAttribute("data-failed", fault);
      this.#tell("failed", { fault });
    }

    /** Says in the console what is the matter and what mends it; gives the name of the fault. */
    async #explain(what, cause) {
      const looked = load("faults.js").then(({ explain }) => explain(cause, { address, refused }));
      const { id, text } = await looked.catch(() => {
        const [first] = refused;
        const name = first && `${first.effectiveDirective.replace(/-elem$/, "")}-refused`;
        return { id: name ?? "unreachable", text: first ? `The page's policy refuses ${first.blockedURI}.` : "" };
      });
      console.error(`<${tag}> ${what}. ${text} (${id}, version ${release.version})`, cause);
      return id;
    }

    #tell(event, detail) {
      this.dispatchEvent(new CustomEvent(`maatwerk:${event}`, { bubbles: true, composed: true, detail: { widget: tag, ...detail } }));
    }
  };

/** A copy of a view on which nothing can be pressed, with all that was typed. */
function still(view) {
  const copy = view.cloneNode(true);
  const chosen = [...view.querySelectorAll("select")].map((select) => select.value);
  copy.querySelectorAll("select").forEach((select, place) => (select.value = chosen[place]));
  copy.querySelectorAll("input, textarea").forEach((field) => (field.readOnly = true));
  copy.querySelectorAll("button, select, [type=checkbox], [type=radio], [type=file]").forEach((press) => (press.disabled = true));
  return copy;
}

/** Defines a tag, and beside it one that carries the version: where two versions share a page, the first one has the tag. */
for (const [tag, name] of Object.entries(BUNDLES)) {
  const own = `${tag}-${release.version.replaceAll(".", "-")}`;
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, element(tag, name));
  else if (first.version !== release.version) {
    console.info(`<${tag}> runs version ${first.version}, which came first. <${own}> runs version ${release.version}.`);
  }
  if (release.version && !customElements.get(own)) customElements.define(own, element(own, name));
}
