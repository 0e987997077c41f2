const started = performance.now();
const { Engine } = await import("json-rules-engine");
const { RULES, serve } = await import("./workload.mjs");

const engine = new Engine();
const is = (fact, operator, value) => ({ fact, operator, value });
RULES.forEach(({ c1, c2, c3 }, i) => {
  engine.addRule({
    conditions: {
      all: [
        is("lives_here", "equal", true),
        is("age", "greaterThanInclusive", 18),
        is("income", "lessThan", c1),
        { any: [is("assets", "lessThan", c2), is("debts", "greaterThan", c3)] },
        { any: [is("single", "equal", true), is("children", "greaterThan", 0)] },
      ],
    },
    event: { type: `rule ${i}` },
  });
});

await serve("json-rules-engine 7.3.1", started, async (household) => (await engine.run(household)).events.length);
