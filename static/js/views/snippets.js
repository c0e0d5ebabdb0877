/**
 * Code that does the same: at most eight lines each, with this page's address, voice and text. Pure.
 *
 * Code for a server that requires keys takes the key from the environment: what is copied is also shown and pasted.
 *
 * @typedef {{origin: string, text: string, voice?: string, language?: string, needsKey?: boolean}} About
 */

const KEY = "CAPTIONSYNC_API_KEY";

/** The option with which curl sends the key. */
export const curlKey = `-H "Authorization: Bearer $${KEY}"`;

/** Quote for a POSIX shell. @param {string} text */
export const shellQuote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** The longest word that shells accept, in bytes. */
const LONGEST_WORD = 120_000;

/**
 * A command with a text as its last word, or on its standard input where the text is too long for a word.
 * @param {string} text
 * @param {{word: string, input: string}} command the part before the word; the form that reads input
 * @param {string} [rest] the part after the word, or after `input`
 */
function withText(text, { word, input }, rest = "") {
  if (new TextEncoder().encode(text).length <= LONGEST_WORD) return `${word} ${shellQuote(text)}${rest}`;
  let mark = "THE_END";
  while (text.includes(mark)) mark += "_";
  return `${input}${rest} <<'${mark}'\n${text}\n${mark}`;
}

/** @param {string} text @param {number} most */
export function shorten(text, most) {
  const chars = [...text.replace(/\s+/gu, " ").trim()];
  return chars.length <= most
    ? chars.join("")
    : `${chars
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** @param {Record<string, string>} body */
const json = (body) => JSON.stringify(body).replaceAll('":', '": ').replaceAll(',"', ', "');

/** @param {About} about */
export function curlLine({ origin, text, voice = "", language = "", needsKey = false }) {
  const body = json({ text: text || "Hello, world.", ...(voice && { voice }), ...(language && { language }) });
  const command = `curl -N ${needsKey ? `${curlKey} ` : ""}${origin}/v1/speak`;
  return withText(body, { word: `${command} -d`, input: `${command} -d @-` });
}

/** @param {string} origin @param {string} body @param {boolean} needsKey */
function javascript(origin, body, needsKey) {
  const listen = [
    'events.addEventListener("word", (event) => console.log(JSON.parse(event.data)));',
    'events.addEventListener("end", () => events.close());',
  ];
  if (!needsKey)
    return [
      `const answer = await fetch("${origin}/v1/sessions", { method: "POST", body: JSON.stringify(`,
      `  ${body}) });`,
      "const { links } = await answer.json();",
      `const events = new EventSource("${origin}" + links.events);`,
      ...listen,
    ];
  return [
    "// The key stays on your server; the page gets the ticket's links.",
    `const post = async (path, body) => (await fetch("${origin}" + path, { method: "POST", body: JSON.stringify(body),`,
    `  headers: { Authorization: "Bearer " + process.env.${KEY} } })).json();`,
    `const session = await post("/v1/sessions", ${body});`,
    'const { links } = await post(session.links.self + "/ticket");',
    `const events = new EventSource("${origin}" + links.events); // in the page, within a minute`,
    ...listen,
  ];
}

/** @param {string} origin @param {string} body @param {boolean} needsKey */
function python(origin, body, needsKey) {
  const request = needsKey
    ? [
        `key = {"Authorization": "Bearer " + os.environ["${KEY}"]}`,
        `with urllib.request.urlopen(urllib.request.Request("${origin}/v1/speak", body, key)) as stream:`,
      ]
    : [`with urllib.request.urlopen("${origin}/v1/speak", body) as stream:`];
  return [
    `import json, ${needsKey ? "os, " : ""}urllib.request`,
    "",
    `body = json.dumps(${body}).encode()`,
    ...request,
    "    for line in stream:",
    '        if line.startswith(b"data: "):',
    "            print(json.loads(line[6:]))",
  ];
}

/** @param {About} about @returns {{id: string, title: string, code: string}[]} */
export function snippets({ origin, text, voice = "", language = "", needsKey = false }) {
  const said = text || "Hello, world.";
  const speak = withText(
    said,
    { word: "captionsync speak", input: "captionsync speak -" },
    " -o speech.mp3 -o speech.vtt",
  );
  const token = needsKey ? ' token="LISTEN_TOKEN"' : "";
  const body = json({ text: said, ...(voice && { voice }), ...(language && { language }) });
  return [
    {
      id: "curl",
      title: "curl",
      code: `${curlLine({ origin, text, voice, language, needsKey })}\n\n# or only files, without a server\n${speak}`,
    },
    {
      id: "javascript",
      title: "JavaScript",
      code: javascript(origin, body, needsKey).join("\n"),
    },
    {
      id: "html",
      title: "HTML",
      code: [
        `<script type="module" src="${origin}/static/js/caption-sync.js"></script>`,
        `<caption-sync src="${origin}/v1/sessions/SESSION"${token} captions face controls></caption-sync>`,
      ].join("\n"),
    },
    {
      id: "python",
      title: "Python",
      code: python(origin, body, needsKey).join("\n"),
    },
  ];
}
