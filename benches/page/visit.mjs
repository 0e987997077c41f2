// One visit: a Chromium that has never run before, on a slow phone, to one page.
import { launch } from "puppeteer-core";
import { watch } from "./watch.mjs";

// As Lighthouse's phone.
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const PATIENCE = 60_000;
/** A browser that has just been opened is still busy with itself. */
const settled = () => new Promise((go) => setTimeout(go, 1500));

export async function visit({ chromium, server, page: { name, path, tag, control, answer }, network, after }) {
  const browser = await launch({ executablePath: chromium, args: OPTIONS, protocolTimeout: 2 * PATIENCE });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    await page.setViewport(PHONE);
    await page.emulateCPUThrottling(4);
    const { download, upload, latency } = network;
    await page.emulateNetworkConditions({ download: download / 8, upload: upload / 8, latency });
    await page.evaluateOnNewDocument(watch, { tag, control, answer, after, patience: PATIENCE });
    await settled();
    const tally = server.count();
    await page.goto(server.origin + path, { waitUntil: "domcontentloaded" });
    await page.evaluate(() => globalThis.watched.answered);
    await page.waitForNetworkIdle({ idleTime: 1500 });
    const seen = await page.evaluate(() => globalThis.watched.seen());
    if (seen.answered === undefined || tally.absent.length > 0) {
      const step = seen.usable === undefined ? `nothing like ${control}` : `nothing like ${answer} after a press`;
      throw new Error([
        `${name}: ${seen.answered === undefined ? `${step} within ${PATIENCE / 1000} s` : "something is not there"}.`,
        `Asked for and not there: ${tally.absent.join(", ") || "nothing"}.`,
        `The page said: ${complaints.join("; ") || "nothing"}.`,
        "If the page is another than it was, change what is looked for in benches/page/pages.mjs; if the machine is busy, try again.",
      ].join("\n"));
    }
    const { bytes, requests, sizes } = tally;
    const files = seen.files.map((file) => ({ ...file, bytes: sizes.get(file.path) ?? 0 }));
    const early = files.filter((file) => file.start < seen.inView);
    const before = early.reduce((sum, file) => sum + file.bytes, sizes.get(path));
    return { ...seen, before, bytes, requests, files };
  } finally {
    await browser.close();
  }
}
