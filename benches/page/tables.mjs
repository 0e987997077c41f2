// What the visits come to: medians, and beside them how many times the explorer's.

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

const COLUMNS = [
  ["first paint ms", (visit) => visit.paint],
  ["fallback seen ms", (visit) => visit.fallback],
  ["in view ms", (visit) => visit.inView],
  ["usable, after in view ms", (visit) => visit.usable - visit.inView],
  ["answered, after in view ms", (visit) => visit.answered - visit.inView],
  ["lowest", null, (visits) => Math.min(...visits.map(waited))],
  ["highest", null, (visits) => Math.max(...visits.map(waited))],
  ["answered, after navigation ms", (visit) => visit.answered],
  ["main thread blocked ms", (visit) => visit.blocked],
  ["kB before in view", (visit) => visit.before / 1000],
  ["kB", (visit) => visit.bytes / 1000],
  ["requests", (visit) => visit.requests],
];
const waited = (visit) => visit.answered - visit.inView;

/** A line for each page. */
export function table(seen) {
  const lines = [["", ...COLUMNS.map(([name]) => name)]];
  for (const [page, visits] of seen) {
    const numbers = COLUMNS.map(([, of, all]) => (all ? all(visits) : middle(visits.map(of).map((number) => number ?? NaN))));
    lines.push([page.name, ...numbers.map((number) => (Number.isNaN(number) ? "never" : Math.round(number)))]);
  }
  return lines.map((line) => line.join("\t")).join("\n");
}

/** What the middle visit of each page fetched, when. */
export function breakdown(seen) {
  const lines = [];
  for (const [page, visits] of seen) {
    const visit = visits.toSorted((one, other) => waited(one) - waited(other))[Math.floor(visits.length / 2)];
    lines.push(`${page.name}, ms after it came into view: usable ${at(visit, visit.usable)}, answered ${at(visit, visit.answered)}`);
    for (const { path, start, end, bytes } of visit.files) {
      lines.push(`  ${at(visit, start)} to ${at(visit, end)}\t${path}\t${bytes ? `${(bytes / 1000).toFixed(1)} kB` : "kept"}`);
    }
  }
  return lines.join("\n");
}

const at = (visit, moment) => Math.round(moment - visit.inView);
