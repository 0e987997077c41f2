// The plainest form that publicodes' own package makes of rules: one question at a time, without a framework.
import { FormBuilder } from "@publicodes/forms";
import Engine from "publicodes";
import { FACTS, grounds } from "./publicodes_rules.mjs";

const place = document.getElementById("place");
const rules = grounds(Number(place.dataset.rules));
const engine = new Engine({ ...FACTS, ...rules }, { flag: { filterNotApplicablePossibilities: true } });
const builder = new FormBuilder({ engine, pageBuilder: (fields) => fields.map((field) => ({ elements: [field] })) });
let state = builder.start(FormBuilder.newState(), ...Object.keys(rules));

function choices({ id, options }, give) {
  return options.map(({ value, label }) => {
    const [line, input] = [document.createElement("label"), document.createElement("input")];
    Object.assign(input, { type: "radio", name: id, onchange: () => give(value) });
    line.append(input, label);
    return line;
  });
}

function line({ label, type }, give) {
  const [named, input] = [document.createElement("label"), document.createElement("input")];
  Object.assign(input, { type, onchange: () => give(input.valueAsNumber) });
  named.append(label, input);
  return [named];
}

function show() {
  const [element] = builder.currentPage(state).elements;
  const give = (value) => {
    state = builder.goToNextPage(builder.handleInputChange(state, element.id, value));
    show();
  };
  const [fieldset, legend] = [document.createElement("fieldset"), document.createElement("legend")];
  legend.textContent = element.label;
  fieldset.append(legend, ...(element.options ? choices : line)(element, give));
  place.replaceChildren(fieldset);
}
show();
