// The same page of a municipality around each of them, with the same text in the place where it will stand.

const OF_API = "/api/v2/";

/** `control` is pressed as soon as it is there; `answer` is there once it answered. Within the shadow root of `tag`. */
export const PAGES = [
  {
    name: "explorer",
    path: "/explorer",
    head: '<script type="module" src="/widget/maatwerk.js"></script>',
    body: (fallback) => `<maatwerk-explorer id="place" heading-level="2">${fallback}</maatwerk-explorer>`,
    tag: "maatwerk-explorer[data-ready]",
    control: ".mw-button--primary",
    answer: "input[type=checkbox]",
  },
  {
    name: "calculator",
    path: "/calculator",
    head: '<script type="module" src="/widget/maatwerk.js"></script>',
    body: (fallback) => `<maatwerk-calculator id="place" heading-level="2">${fallback}</maatwerk-calculator>`,
    tag: "maatwerk-calculator[data-ready]",
    control: "#tab-around",
    answer: "#tab-around[aria-selected=true]",
  },
  {
    name: "Open Forms SDK 3.3.0",
    path: "/open-forms",
    // As its documentation says.
    head: '<link rel="stylesheet" href="/sdk/open-forms-sdk.css"><link rel="modulepreload" href="/sdk/open-forms-sdk.mjs">',
    body: (fallback) => `<div id="place" data-base-url="${OF_API}" data-form-id="hulp" data-base-path="/open-forms">${fallback}</div>
<script type="module">
  import { OpenForm } from "/sdk/open-forms-sdk.mjs";
  const place = document.getElementById("place");
  new OpenForm(place, place.dataset).init();
</script>`,
    control: "[data-testid=start-form] button",
    answer: "[name=woontHier]",
  },
  ...[100, 20].map((rules) => ({
    name: `publicodes 1.10.3, ${rules} rules`,
    path: `/publicodes-${rules}`,
    head: '<script type="module" src="/publicodes/form.js"></script>',
    body: (fallback) => `<div id="place" data-rules="${rules}">${fallback}</div>`,
    control: "#place input[type=radio]",
    answer: "#place input[type=number]",
  })),
];

const READING = Array.from({ length: 24 }, (_, number) => `<p>${number + 1}. Soms komt er veel tegelijk. De huur loopt op,
het werk stopt, of er is ruzie thuis. U hoeft dat niet alleen uit te zoeken. In elke buurt is iemand die met u meekijkt.
Die kent de regels en de mensen die kunnen helpen. Een gesprek kost niets en u zit nergens aan vast.</p>`).join("\n");
const FALLBACK = '<p elementtiming="fallback">Bel het wijkteam: 0800 0000 (verzonnen nummer).</p>';

export const document = ({ head, body }) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hulp op maat</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>Hulp op maat</h1>
${READING}
${body(FALLBACK)}
</main>
</body>
</html>
`;
