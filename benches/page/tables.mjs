// What the visits come to: medians, and beside some of them how many times that of the first page.

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const waited = (visit) => visit.answered - visit.inView;

const COLUMNS = [
  { name: "first paint ms", of: (visit) => visit.paint },
  { name: "fallback seen ms", of: (visit) => visit.fallback },
  { name: "usable after in view ms", of: (visit) => visit.usable - visit.inView },
  { name: "answered after in view ms", of: waited, compared: true },
  { name: "first paint and answer together ms", of: (visit) => visit.paint + waited(visit), compared: true },
  { name: "main thread blocked ms", of: (visit) => visit.blocked, compared: true },
  { name: "kB before in view", of: (visit) => visit.before / 1000, compared: true },
  { name: "kB", of: (visit) => visit.bytes / 1000, compared: true },
  { name: "requests", of: (visit) => visit.requests },
];

/** A line for each page, and how far its visits lay apart. */
export function table(seen) {
  const [first] = seen.values();
  const shown = (visits, { of, compared }) => {
    const number = middle(visits.map((visit) => of(visit) ?? NaN));
    if (Number.isNaN(number)) return "never";
    const times = number / middle(first.map(of));
    return Math.round(number) + (compared && visits !== first && Number.isFinite(times) ? ` (${times.toFixed(1)} x)` : "");
  };
  const lines = [["", ...COLUMNS.map(({ name }) => name), "answered after in view, lowest to highest"]];
  for (const [page, visits] of seen) {
    const [lowest, highest] = [Math.min, Math.max].map((of) => Math.round(of(...visits.map(waited))));
    lines.push([page.name, ...COLUMNS.map((column) => shown(visits, column)), `${lowest} to ${highest}`]);
  }
  return lines.map((line) => line.join("\t")).join("\n");
}

/** What the middle visit of each page fetched, when. */
export function breakdown(seen) {
  const lines = [];
  for (const [page, visits] of seen) {
    const visit = visits.toSorted((one, other) => waited(one) - waited(other))[Math.floor(visits.length / 2)];
    const at = (moment) => Math.round(moment - visit.inView);
    lines.push(`${page.name}, ms after it came into view: usable ${at(visit.usable)}, answered ${at(visit.answered)}`);
    for (const { path, start, end, bytes } of visit.files) {
      lines.push(`  ${at(start)} to ${at(end)}\t${path}\t${(bytes / 1000).toFixed(1)} kB`);
    }
  }
  return lines.join("\n");
}
