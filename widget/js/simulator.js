// A worker that draws: the calculator's own program, compiled once by the page and sent here, without its views.
// The page sends that program, then lists of numbers. `[run, draws, ...from what]` begins a run, `[run]` ends it.
// The worker answers `[]` once it can begin, `[run, drawn]` on the way and `[run, drawn, ...what came out]` at the end.

/** So many draws between two looks at the messages: a few milliseconds, so that a run ends as soon as it should. */
const SLICE = 20_000;

const running = new Set();
let program;

onmessage = ({ data }) => {
  if (data instanceof WebAssembly.Module) {
    program = data;
    postMessage([]);
  } else if (data.length === 1) {
    running.delete(data[0]);
  } else {
    // What goes wrong is for the page, which then draws by itself.
    draw(...data).catch((cause) => setTimeout(() => { throw cause; }));
  }
};

/** Each run has a program of its own, and so leaves nothing behind. */
async function draw(run, ...input) {
  const [draws] = input;
  running.add(run);
  const { exports } = await WebAssembly.instantiate(program, withoutPage());
  input.forEach((number) => exports.simulation_take(number));
  while (running.has(run)) {
    const drawn = exports.simulation_draw(SLICE);
    if (drawn === 0) throw new Error("Nothing can be drawn from these numbers.");
    if (drawn >= draws) {
      postMessage([run, drawn, ...outcome(exports)]);
      running.delete(run);
    } else {
      postMessage([run, drawn]);
      await new Promise((done) => setTimeout(done));
    }
  }
}

/** What came out, number by number until there is none. */
function outcome(exports) {
  const numbers = [];
  for (let number; !Number.isNaN((number = exports.simulation_give(numbers.length))); ) numbers.push(number);
  return numbers;
}

/** What the program expects of a page. Drawing needs none of it. */
function withoutPage() {
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(program)) {
    (imports[module] ??= {})[name] = () => {
      throw new Error(`${name}: there is no page here.`);
    };
  }
  return imports;
}
