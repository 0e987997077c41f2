// One server for all pages: every text is compressed before the clock runs, as brotli can at its best.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".mjs": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};
const compress = promisify(brotliCompress);
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

async function prepared(content, extension) {
  const type = TYPES[extension];
  // Fonts and pictures are compressed already.
  if (!type) return { head: { "content-type": "application/octet-stream" }, body: content };
  return { head: { "content-type": type, "content-encoding": "br" }, body: await compress(content, BEST) };
}

async function read({ at, folder, wanted }) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error(`${folder} cannot be read. Build the release with \`cargo xtask build\``);
  });
  const paths = names.filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Promise.all(paths.map(async (path) =>
    [at + relative(folder, path), await prepared(await readFile(path), extname(path))]));
}

/** Serves what was prepared, and what `answers` gives for a method and a path; `tally` counts since `count()`. */
export async function serve({ files, texts, answers }) {
  const ready = new Map((await Promise.all(files.map(read))).flat());
  for (const [path, { type, text }] of Object.entries(texts)) ready.set(path, await prepared(text, `.${type}`));
  let tally;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const answer = answers(request.method, pathname, origin);
    const { head, body } = answer ? await prepared(JSON.stringify(answer), ".json") : ready.get(pathname) ?? {};
    if (!body) {
      response.writeHead(404).end();
      tally?.absent.push(pathname);
      return;
    }
    if (tally) {
      tally.bytes += body.length;
      tally.requests += 1;
      tally.sizes.set(pathname, body.length);
    }
    // What an application answers is never kept.
    const cache = answer ? "no-store" : "max-age=31536000";
    response.writeHead(200, { ...head, "content-length": body.length, "cache-control": cache }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    count: () => (tally = { bytes: 0, requests: 0, sizes: new Map(), absent: [] }),
    close: () => server.close(),
  };
}
