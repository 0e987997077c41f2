// The workload that every engine gets: 20 rules about one household with 8 facts, the income another each time.
// Each rule: lives here AND age >= 18 AND income < c1 AND (assets < c2 OR debts > c3) AND (single OR children > 0).

/** The bounds of the rules; `openfisca.py` and `src/rules.rs` have the same. 13 of the 20 grant. */
export const RULES = Array.from({ length: 20 }, (_, i) => ({ c1: 1400 + 100 * i, c2: 5000 + 500 * i, c3: 1000 * i }));
export const GRANTED = 13;

/** The household of a turn. */
export const household = (turn) => ({
  lives_here: true,
  age: 34,
  income: 2000 + (turn % 50),
  assets: 4000,
  debts: 12000,
  single: true,
  children: 2,
  tenant: true,
});

/**
 * Says how long it took from import to the first 20 verdicts, and then answers each line `round SECONDS` with the
 * households per second, one household after the other; with `--at-once`, 20 at a time for an engine that can wait for
 * several.
 */
export async function serve(name, started, assess) {
  const check = (granted) => {
    if (granted !== GRANTED) throw new Error(`${name}: ${granted} of ${GRANTED} rules grant`);
  };
  let turn = 0;
  const oneByOne = async () => {
    for (let i = 0; i < 20; i++) check(await assess(household(turn++)));
  };
  const atOnce = async () => {
    const all = Array.from({ length: 20 }, () => assess(household(turn++)));
    (await Promise.all(all)).forEach(check);
  };
  const twenty = process.argv.includes("--at-once") ? atOnce : oneByOne;
  check(await assess(household(0)));
  say({ name: twenty === atOnce ? `${name}, 20 at once` : name, cold_ms: performance.now() - started });
  const { createInterface } = await import("node:readline");
  for await (const line of createInterface({ input: process.stdin })) {
    const milliseconds = Number(line.split(" ")[1]) * 1000;
    const [begin, first] = [performance.now(), turn];
    while (performance.now() - begin < milliseconds) await twenty();
    say({ name, per_second: (turn - first) / ((performance.now() - begin) / 1000) });
  }
}

function say(result) {
  process.stdout.write(JSON.stringify(result) + "\n");
}
