// An engine among the others: says how it started, then answers every wish `round SECONDS`. `?once` only starts.
const say = (answer) => fetch("answer", { method: "POST", body: JSON.stringify(answer) });
const hear = async () => (await fetch("wish")).text();

try {
  // A visitor's browser is up when the page comes; this one has only just been started.
  await new Promise((done) => setTimeout(done, 1000));
  const begin = performance.now();
  const bundle = await import("./bundle.js");
  const { memory } = await bundle.default();
  const loaded = performance.now();
  const verdicts = bundle.first_verdicts();
  const assessed = performance.now();
  if (verdicts === 0) throw new Error("the bundle carries no rules");
  const name = decodeURIComponent(location.hash.slice(1));
  await say({ name, cold_ms: assessed - loaded, load_ms: loaded - begin, verdicts, memory: memory.buffer.byteLength });

  const workload = new bundle.Workload();
  let turn = 0;
  while (!location.search.includes("once")) {
    const milliseconds = Number((await hear()).split(" ")[1]) * 1000;
    const [start, first] = [performance.now(), turn];
    for (; performance.now() - start < milliseconds; turn += 20) workload.assess(turn, 20);
    const per_second = (turn - first) / ((performance.now() - start) / 1000);
    await say({ per_second, memory: memory.buffer.byteLength });
  }
} catch (cause) {
  await say({ failed: String(cause) });
}
