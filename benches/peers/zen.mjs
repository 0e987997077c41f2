const started = performance.now();
const { ZenDecisionContent, ZenEngine, overrideConfig } = await import("@gorules/zen-engine");
const { RULES, serve } = await import("./workload.mjs");

// The fastest of the forms that were tried (twenty outputs, a decision table, an expression parsed each time): one
// expression with a list of the 20 rules, parsed once, no output node, and nothing passed along that nobody reads.
overrideConfig({ nodesInContext: false });
const rules = RULES.map(
  ({ c1, c2, c3 }) =>
    `lives_here and age >= 18 and income < ${c1} and (assets < ${c2} or debts > ${c3}) and (single or children > 0)`,
);
const expressions = [{ id: "granted", key: "granted", value: `[${rules.join(", ")}]` }];
const node = (id, type, content) => ({ id, type, name: id, content, position: { x: 0, y: 0 } });
const content = {
  nodes: [node("in", "inputNode", {}), node("rules", "expressionNode", { expressions, passThrough: false })],
  edges: [{ id: "1", sourceId: "in", targetId: "rules", type: "edge" }],
};
const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));

await serve("zen-engine 0.54.0", started, async (household) => {
  const { result } = await decision.evaluate(household);
  return result.granted.filter((granted) => granted === true).length;
});
