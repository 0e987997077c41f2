// The widgets, the SDK of Open Forms and a form of publicodes, on the same page on the same slow phone.
// node page.mjs DIST OPEN_FORMS_SDK CHROMIUM RUNS
import { join } from "node:path";
import { bundle } from "./publicodes_bundle.mjs";
import { backend } from "./open_forms.mjs";
import { document, PAGES } from "./pages.mjs";
import { serve } from "./server.mjs";
import { breakdown, table } from "./tables.mjs";
import { visit } from "./visit.mjs";

process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

const [dist, sdk, chromium, runs] = process.argv.slice(2);

// Requests pay the latency each; connections pay nothing. The preset multiplies Lighthouse's round trip for that.
const DEVTOOLS = { name: "DevTools' preset Slow 4G", download: 1_440_000, upload: 675_000, latency: 562.5 };
const LIGHTHOUSE = { name: "Lighthouse's slow 4G", download: 1_638_400, upload: 750_000, latency: 150 };
const CASES = [
  { network: DEVTOOLS, after: 10_000, says: "scrolled to after 10 seconds of reading" },
  { network: DEVTOOLS, after: 0, says: "scrolled to as soon as anything shows" },
  { network: LIGHTHOUSE, after: 10_000, says: "scrolled to after 10 seconds of reading" },
];

const server = await serve({
  files: [
    { at: "/widget/", folder: join(dist, "widget"), wanted: /^(maatwerk|faults|simulator|explorer|calculator)/ },
    { at: "/sdk/", folder: join(sdk, "dist"), wanted: /(?<!\.map|open-forms-sdk\.js)$/ },
  ],
  texts: {
    ...Object.fromEntries(PAGES.map((page) => [page.path, { type: "html", text: document(page) }])),
    "/publicodes/form.js": { type: "js", text: await bundle() },
  },
  answers: backend,
});

const seen = CASES.map(() => new Map(PAGES.map((page) => [page, []])));
for (let round = 1; round <= Number(runs); round += 1) {
  for (const [number, { network, after }] of CASES.entries()) {
    for (const page of PAGES) {
      process.stderr.write(`round ${round} of ${runs}: ${page.name}, ${network.name}, after ${after} ms\n`);
      seen[number].get(page).push(await visit({ chromium, server, page, network, after }));
    }
  }
}
server.close();

for (const [number, { network, says }] of CASES.entries()) {
  console.log(`\n${network.name} (${network.download / 1e6} Mbit/s, ${network.latency} ms), CPU 4 times slower, ${says}`);
  console.log(table(seen[number]));
  console.log(breakdown(seen[number]));
}
