// The sum of the largest case, again and again; its simulation beside drawing alone; and what the memory grew to.
const say = (answer) => fetch("answer", { method: "POST", body: JSON.stringify(answer) });
const at = (times, percent) => times[Math.max(Math.ceil((times.length * percent) / 100), 1) - 1];

/** How long each of so many turns takes, in milliseconds, the shortest first. */
function timed(turns, work) {
  const times = Array.from({ length: turns }, (_, turn) => {
    const start = performance.now();
    work(turn);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other);
}

try {
  await new Promise((done) => setTimeout(done, 1000));
  const bundle = await import("./bundle.js");
  const { memory } = await bundle.default();
  const sum = new bundle.Sum();
  // The first turns warm up, as typing does.
  timed(200, (turn) => sum.recalculate(turn));
  const before = memory.buffer.byteLength;
  const times = timed(10_000, (turn) => sum.recalculate(turn));
  const grown = memory.buffer.byteLength - before;
  const lines = [
    `recalculate, ms: median ${at(times, 50).toFixed(3)}  p99 ${at(times, 99).toFixed(3)}  highest ${at(times, 100).toFixed(3)}`,
    `memory grew by ${grown} bytes over 10,000 recalculations`,
  ];
  for (const pert of [false, true]) {
    timed(3, (turn) => sum.simulate(pert, turn));
    const ratios = [];
    const alone = [];
    const simulated = timed(21, (turn) => {
      const first = timed(1, () => sum.draw_alone(pert, turn))[0];
      const second = timed(1, () => sum.simulate(pert, turn))[0];
      alone.push(first);
      ratios.push(second / first);
      return second;
    });
    ratios.sort((one, other) => one - other);
    alone.sort((one, other) => one - other);
    const only = timed(21, (turn) => sum.simulate(pert, turn));
    lines.push(
      `simulate 100,000 draws, ${pert ? "PERT" : "triangular"}, ms: median ${at(only, 50).toFixed(1)}, drawing alone ` +
        `${at(alone, 50).toFixed(1)}, ratio within each run ${at(ratios, 50).toFixed(2)}`,
    );
  }
  await say({ lines, memory: memory.buffer.byteLength });
} catch (cause) {
  await say({ failed: String(cause) });
}
