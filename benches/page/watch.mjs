/** Runs within the page, before anything of its own: brings the place into view, presses, and looks at the clock. */
export function watch({ tag, control, answer, after, patience }) {
  const seen = { blocked: 0 };
  const on = (type, entry) => new PerformanceObserver((list) => list.getEntries().forEach(entry)).observe({ type, buffered: true });
  on("longtask", ({ duration }) => (seen.blocked += duration - 50));
  on("element", ({ renderTime }) => (seen.fallback ??= renderTime));

  const root = () => (tag ? document.querySelector(tag)?.shadowRoot : document);
  const until = (selector, found) => {
    const element = root()?.querySelector(selector);
    if (element) found(element);
    else if (performance.now() - seen.inView < patience) requestAnimationFrame(() => until(selector, found));
    else found(null);
  };
  let answered;
  globalThis.watched = {
    answered: new Promise((go) => (answered = go)),
    seen: () => ({ ...seen, files: performance.getEntriesByType("resource").map(({ name, startTime, responseEnd }) =>
      ({ path: new URL(name).pathname, start: startTime, end: responseEnd })) }),
  };
  on("paint", ({ name, startTime }) => {
    if (name !== "first-contentful-paint") return;
    seen.paint = startTime;
    setTimeout(() => {
      document.getElementById("place").scrollIntoView();
      seen.inView = performance.now();
      until(control, (element) => {
        if (!element) return answered();
        seen.usable = performance.now();
        element.click();
        until(answer, (element) => {
          if (element) seen.answered = performance.now();
          answered();
        });
      });
    }, Math.max(0, after - performance.now()));
  });
}
