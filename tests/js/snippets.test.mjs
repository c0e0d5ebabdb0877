import assert from "node:assert/strict";
import { test } from "node:test";

import { curlLine, shellQuote, shorten, snippets } from "../../static/js/views/snippets.js";

test("code on the page survives any text", () => {
  const text = 'It\'s "quoted" <b>&amp; $HOME `id` \\';
  const line = curlLine({ origin: "http://x", text });
  assert.ok(line.includes(`It'\\''s`));
  assert.equal(shellQuote("a'b"), `'a'\\''b'`);
  assert.equal(shorten("a  b\nc", 5), "a b c");
  assert.equal([...shorten("😀".repeat(50), 10)].length, 10);
  for (const { code } of snippets({ origin: "http://x", text, voice: "v" })) assert.ok(code.split("\n").length <= 8);
});

test("code on the page holds the whole text", () => {
  const text = `${"A sentence of the text. ".repeat(100)}The end.`;
  for (const { id, code } of snippets({ origin: "http://x", text }))
    if (id !== "html") assert.ok(code.includes(text), id);
  assert.equal(snippets({ origin: "http://x", text })[0].code.split(text).length, 3);
});

test("a text too long for a shell's word goes through its input", () => {
  const text = `${"Ж".repeat(70_000)} THE_END it's`;
  const line = curlLine({ origin: "http://x", text });
  const [command, body, mark] = line.split("\n");
  assert.equal(command, "curl -N http://x/v1/speak -d @- <<'THE_END_'");
  assert.equal(JSON.parse(body).text, text);
  assert.equal(mark, "THE_END_");
  const { code } = snippets({ origin: "http://x", text })[0];
  assert.ok(code.endsWith(`captionsync speak - -o speech.mp3 -o speech.vtt <<'THE_END_'\n${text}\nTHE_END_`));
});

test("code for a server that requires keys takes the key from the environment, and no page gets it", () => {
  const about = { origin: "http://x", text: "Hello.", voice: "v", needsKey: true };
  assert.ok(
    curlLine(about).startsWith('curl -N -H "Authorization: Bearer $CAPTIONSYNC_API_KEY" http://x/v1/speak -d '),
  );
  const { curl, javascript, html, python } = Object.fromEntries(snippets(about).map(({ id, code }) => [id, code]));
  for (const code of [curl, javascript, python]) assert.ok(code.includes("CAPTIONSYNC_API_KEY"));
  for (const code of [curl, javascript, html, python]) assert.ok(code.split("\n").length <= 8);
  assert.ok(javascript.includes("/ticket") && html.includes('token="LISTEN_TOKEN"'));
});
