// Lighthouse (mobile, its usual throttling) over the release, served as any web server does: with brotli.
// node lighthouse.mjs DIST CHROMIUM RUNS PAGE...
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createBrotliCompress } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [dist, chromePath, runs, ...pages] = process.argv.slice(2);

const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};

const server = createServer((request, response) => {
  let path = join(dist, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
  if (path.endsWith("/")) path = join(path, "index.html");
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-encoding": "br",
    "cache-control": "max-age=31536000",
  });
  createReadStream(path).pipe(createBrotliCompress()).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

console.log(["page", ...CATEGORIES, "first paint ms", "kB transferred", "requests"].join("\t"));
for (const page of pages) {
  const seen = [];
  const failed = new Set();
  for (let run = 0; run < Number(runs); run += 1) {
    const chrome = await launch({
      chromePath,
      chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    const { lhr } = await lighthouse(`${origin}/${page}`, { port: chrome.port, onlyCategories: CATEGORIES, output: [] });
    await chrome.kill();
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const requests = lhr.audits["network-requests"].details.items;
    seen.push([
      ...CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)),
      Math.round(lhr.audits["first-contentful-paint"].numericValue),
      requests.reduce((sum, one) => sum + one.transferSize, 0) / 1000,
      requests.length,
    ]);
    for (const category of CATEGORIES) {
      for (const { id, weight } of lhr.categories[category].auditRefs) {
        const { score, title } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 1) failed.add(`${category}: ${title} (${score})`);
      }
    }
  }
  const medians = seen[0].map((_, column) => median(seen.map((row) => row[column])));
  console.log([`/${page}`, ...medians.map((number) => (Number.isInteger(number) ? number : number.toFixed(1)))].join("\t"));
  failed.forEach((line) => console.log(`\t${line}`));
}
server.close();
