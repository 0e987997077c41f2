const started = performance.now();
const { default: Engine } = await import("publicodes");
const { RULES, serve } = await import("./workload.mjs");

const rules = { age: null, income: null, assets: null, debts: null, children: null, "lives here": null, single: null, tenant: null };
RULES.forEach(({ c1, c2, c3 }, i) => {
  rules[`rule ${i}`] = {
    valeur: {
      "toutes ces conditions": [
        "lives here",
        "age >= 18",
        `income < ${c1}`,
        { "une de ces conditions": [`assets < ${c2}`, `debts > ${c3}`] },
        { "une de ces conditions": ["single", "children > 0"] },
      ],
    },
  };
});
const engine = new Engine(rules);
const yes = (value) => (value ? "oui" : "non");

await serve("publicodes 1.10.3", started, (household) => {
  engine.setSituation({
    "lives here": yes(household.lives_here),
    single: yes(household.single),
    tenant: yes(household.tenant),
    age: household.age,
    income: household.income,
    assets: household.assets,
    debts: household.debts,
    children: household.children,
  });
  let granted = 0;
  for (let i = 0; i < RULES.length; i++) if (engine.evaluate(`rule ${i}`).nodeValue === true) granted++;
  return granted;
});
