import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { groupsOf, operationsOf, typeText } from "../../static/js/pages/docs-model.js";
import { byteText, base64Bytes, clockText, codePoints, countText, spokenTime } from "../../static/js/views/format.js";
import { readable, spanText, summaryOf } from "../../static/js/views/event-summary.js";
import { keyOf } from "../../static/js/views/keys.js";
import { Axis, phonesOf, rulerStep, within } from "../../static/js/views/lanes-model.js";
import { problemOf, tooLong } from "../../static/js/views/messages.js";
import { overlayOptions, rgbTriple } from "../../static/js/views/overlay-options.js";
import { Peaks } from "../../static/js/views/peaks.js";
import { readChoices, toQuery } from "../../static/js/views/settings.js";
import { curlLine, shellQuote, shorten, snippets } from "../../static/js/views/snippets.js";
import { STATES, stateOf } from "../../static/js/player/states.js";
import { findInWords } from "../../static/js/views/transcript-find.js";

test("times read as people write them", () => {
  assert.equal(clockText(0), "0:00.0");
  assert.equal(clockText(3_690), "0:03.6");
  assert.equal(clockText(62_345, 3), "1:02.345");
  assert.equal(clockText(3_723_400), "1:02:03.4");
  assert.equal(clockText(14_999, 0), "0:14");
  assert.equal(clockText(-5), "0:00.0");
  assert.equal(spokenTime(3600), "3.6 seconds");
  assert.equal(spokenTime(125_000), "2 minutes 5 seconds");
  assert.equal(byteText(1600), "1.6 kB");
  assert.equal(countText(106_120), "106,120");
  assert.equal(codePoints("a😀é"), 3);
  assert.equal(base64Bytes("AAA="), 2);
});

test("an event is told in one line, and audio never as base64", () => {
  const audio = { seq: 1, start_ms: 100, duration_ms: 50, data: "QUJD".repeat(200) };
  assert.equal(summaryOf({ type: "audio", data: audio }), "50 ms, 600 B");
  assert.ok(!readable({ type: "audio", data: audio }).includes("QUJD"));
  assert.equal(spanText({ type: "audio", data: audio }), "100–150");
  assert.equal(spanText({ type: "tag", data: { name: "laughs", start_ms: 7 } }), "7");
  assert.equal(summaryOf({ type: "word", data: { text: "<b>", estimated: true } }), "<b> (estimated)");
});

test("every state has its words", () => {
  const facts = { phase: "live", player: "playing", wanted: true, blocked: false, connection: "open", begun: true };
  assert.equal(stateOf({ ...facts, phase: "idle" }), "idle");
  assert.equal(stateOf(facts), "speaking");
  assert.equal(stateOf({ ...facts, player: "filling" }), "preparing");
  assert.equal(stateOf({ ...facts, player: "dry" }), "waiting");
  assert.equal(stateOf({ ...facts, connection: "retrying" }), "reconnecting");
  assert.equal(stateOf({ ...facts, connection: "offline" }), "offline");
  assert.equal(stateOf({ ...facts, player: "dry", connection: "offline" }), "offline");
  assert.equal(stateOf({ ...facts, wanted: false, player: "paused" }), "paused");
  assert.equal(stateOf({ ...facts, blocked: true, player: "filling" }), "blocked");
  assert.equal(stateOf({ ...facts, phase: "complete", player: "ended" }), "ended");
  assert.equal(stateOf({ ...facts, phase: "stopped", wanted: false, player: "paused" }), "stopped");
  assert.equal(stateOf({ ...facts, phase: "failed", player: "ended" }), "failed");
  assert.equal(stateOf({ ...facts, phase: "failed" }), "speaking");
  assert.equal(stateOf({ ...facts, phase: "failed", begun: false, wanted: false, player: "paused" }), "refused");
  assert.equal(stateOf({ ...facts, phase: "failed", begun: false, blocked: true, player: "filling" }), "refused");
  for (const { badge } of Object.values(STATES)) assert.match(badge, /^[A-Z][^!]+$/);
});

test("problems say what to do, with the server's numbers", () => {
  assert.equal(
    tooLong(106_120, 100_000).text,
    "The text has 106,120 characters; the limit is 100,000. Shorten it, or stream it through the API.",
  );
  assert.match(
    problemOf({ code: "provider_connection" }, { heard_ms: 14_300 }).text,
    /after 0:14\. The part you heard is saved/,
  );
  assert.equal(problemOf({ code: "limit_exceeded", retry_s: 12 }).wait_s, 12);
  assert.equal(problemOf({ code: "server_stopping", status: 503, retry_s: 2 }).wait_s, 2);
  assert.match(problemOf({ code: "server_stopping" }, { heard_ms: 65_000 }).text, /stopped after 1:05/);
  assert.equal(problemOf({ code: "server_stopping" }, { heard_ms: 65_000 }).action, "rest");
  assert.equal(problemOf({ code: "what_is_this" }).code, "what_is_this");
  assert.equal(problemOf({ code: "provider_auth" }).mono, "captionsync doctor");
  assert.equal(
    problemOf({ code: "provider_refused", message: "ElevenLabs refused the request." }).text,
    "ElevenLabs refused the request.",
  );
  assert.match(problemOf({ code: "provider_quota" }).text, /credits/);
  assert.equal(problemOf({ code: "provider_busy" }).wait_s, 5);
  assert.equal(problemOf({ code: "provider_busy" }, { heard_ms: 2_000 }).action, "rest");
  for (const code of ["empty_text", "voice_not_found", "network", "session_not_found", "x"])
    assert.doesNotMatch(problemOf({ code }).text, /!/);
});

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

test("find marks the words a hit touches", () => {
  const words = ["The", "mouth", "closes", "on", "every", "B,"].map((text) => ({ text, after: " " }));
  assert.deepEqual(findInWords(words, "th"), [[0], [1]]);
  assert.deepEqual(findInWords(words, "closes ON"), [[2, 3]]);
  assert.deepEqual(findInWords(words, "  "), []);
});

test("overlay addresses are read carefully", () => {
  const options = overlayOptions(
    new URLSearchParams(
      "session=a%2Fb&size=150&lines=9&colour=%23fff&background=none&shift_ms=33&hold_ms=-4&sound=1&highlight=<script>",
    ),
  );
  assert.equal(options.session, "a/b");
  assert.deepEqual([options.looks.size, options.looks.background, options.looks.highlight], ["150", "none", "marker"]);
  assert.deepEqual(
    [options.lines, options.shift_ms, options.hold_ms, options.sound, options.colour],
    [3, 40, 0, true, "ffffff"],
  );
  assert.equal(overlayOptions(new URLSearchParams("colour=red;}")).colour, "");
  assert.equal(rgbTriple("0809ff"), "8 9 255");
});

test("settings fall back to their defaults and travel as a query", () => {
  const choices = readChoices({ size: "150", colours: "no such", shift: "9999" });
  assert.deepEqual([choices.size, choices.colours, choices.shift], ["150", "white", "500"]);
  assert.equal(toQuery(choices).toString(), "size=150&shift_ms=500");
});

test("letters act only outside text fields and without modifiers", () => {
  const press = (tagName, key, extra = {}) =>
    keyOf({
      key,
      target: { tagName, type: "text", isContentEditable: false },
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      defaultPrevented: false,
      ...extra,
    });
  assert.equal(press("BODY", "K"), "k");
  assert.equal(press("TEXTAREA", "k"), null);
  assert.equal(press("INPUT", "k"), null);
  assert.equal(press("BUTTON", "k", { ctrlKey: true }), null);
});

test("the axis zooms around a point and stays inside the session", () => {
  const axis = new Axis();
  axis.width = 1000;
  axis.duration_ms = 10_000;
  axis.fit();
  const ms = axis.ms(400);
  axis.zoom(4, 400);
  assert.ok(Math.abs(axis.ms(400) - ms) < 1e-6);
  axis.pan(-1e9);
  assert.equal(axis.start_ms, 0);
  axis.follow(9000);
  assert.ok(axis.x(9000) > 0 && axis.x(9000) < 1000);
  assert.ok(rulerStep(0.1) * 0.1 >= 72);
});

test("lanes show what meets the window, and diphthongs are one phone", () => {
  const items = Array.from({ length: 100 }, (_, i) => ({ start_ms: i * 10, end_ms: i * 10 + 10 }));
  assert.deepEqual(
    within(items, 95, 121).map((one) => one.start_ms),
    [90, 100, 110, 120],
  );
  const shape = (phone, start_ms, end_ms) => ({ id: "aa", phone, start_ms, end_ms, weight: 1, word_index: 0 });
  assert.deepEqual(
    phonesOf([shape("aɪ", 0, 60), shape("aɪ", 60, 100), shape("t", 100, 140), shape("t", 140, 180)]).map(
      (one) => one.end_ms,
    ),
    [100, 140, 180],
  );
  const peaks = new Peaks();
  peaks.add(
    0,
    Int16Array.from({ length: 24_000 }, (_, i) => (i >= 12_000 && i < 12_120 ? 16_384 : 0)),
    24_000,
  );
  assert.deepEqual(peaks.range(500, 505), [0, 0.5]);
  assert.deepEqual(peaks.range(0, 400), [0, 0]);
});

test("an OpenAPI document becomes a list to read", () => {
  const document = {
    tags: [{ name: "Sessions", description: "d" }],
    paths: {
      "/v1/s/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        post: {
          tags: ["Sessions"],
          summary: "Do",
          requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } } },
          responses: { 200: { description: "ok" } },
        },
      },
    },
    components: {
      schemas: {
        B: {
          required: ["text"],
          properties: {
            text: { type: "string" },
            pace: { enum: ["asap", "realtime"], default: "asap" },
            loop: { $ref: "#/components/schemas/B" },
          },
        },
      },
    },
  };
  const [operation] = operationsOf(document);
  assert.deepEqual(
    [operation.method, operation.parameters[0].name, operation.body.map((row) => row.name)],
    ["POST", "id", ["text", "pace", "loop"]],
  );
  assert.equal(operation.body[1].type, '"asap" | "realtime"');
  assert.equal(groupsOf(document)[0].name, "Sessions");
  assert.equal(
    groupsOf({ paths: { "/healthz": { get: {} }, "/v1/text-to-speech/{id}": { post: {} } } })
      .map((one) => one.name)
      .join(),
    "Text to speech,Server",
  );
  assert.equal(typeText(document, { type: "array", items: { type: "integer" } }), "array of integer");
});

const root = new URL("../../", import.meta.url);
const sources = readdirSync(new URL("static/js/", root), { recursive: true }).filter((name) => name.endsWith(".js"));
const textOf = (path) => readFileSync(new URL(path, root), "utf8");

test("nothing is made from strings of HTML, and chunks are never decoded one by one", () => {
  assert.ok(sources.length > 40);
  for (const name of sources) {
    assert.doesNotMatch(
      textOf(`static/js/${name}`),
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|setHTMLUnsafe|decodeAudioData|\beval\(|new Function/,
      name,
    );
  }
});

test("modules stay small", () => {
  for (const name of sources) assert.ok(textOf(`static/js/${name}`).split("\n").length <= 350, name);
});

test("templates carry no script, no style and no event attributes", () => {
  const names = readdirSync(new URL("templates/", root), { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.ok(names.length >= 8);
  for (const name of names) {
    const text = textOf(`templates/${name}`);
    assert.doesNotMatch(text, /\sstyle=|<style|\son[a-z]+=|javascript:/i, name);
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g))
      assert.match(tag, /src="\/static\/|type="application\/json"/, name);
    if (name !== "base.html") assert.doesNotMatch(text, /\|\s*safe/, name);
  }
});

/** @param {string} hex */
function luminance(hex) {
  const parts = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

const contrast = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test("every pair of text and ground has a contrast of 4.5 to 1 in both themes", () => {
  const css = textOf("static/css/tokens.css");
  const token = (name, dark) => {
    const both = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
    return both ? both[dark ? 2 : 1] : css.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))[1];
  };
  const grounds = ["bg", "surface", "sunken"];
  for (const dark of [false, true]) {
    for (const name of [
      "text",
      "text-2",
      "text-3",
      "accent",
      "ok",
      "kind-word",
      "kind-viseme",
      "kind-cue",
      "kind-audio",
      "kind-other",
    ]) {
      for (const ground of grounds)
        assert.ok(contrast(token(name, dark), token(ground, dark)) >= 4.5, `${name} on ${ground} ${dark}`);
    }
    for (const [a, b] of [
      ["on-primary", "primary"],
      ["on-mark", "mark"],
      ["accent", "accent-soft"],
      ["text", "accent-soft"],
      ["text-3", "accent-soft"],
      ["warn", "warn-soft"],
      ["bad", "bad-soft"],
      ["bad", "surface"],
      ["stage-text", "stage-bar"],
      ["stage-text-2", "stage-bar"],
      ["stage-text-2", "stage"],
      ["stage-text", "stage-lit"],
    ]) {
      assert.ok(contrast(token(a, dark), token(b, dark)) >= 4.5, `${a} on ${b} ${dark}`);
    }
    assert.ok(contrast(token("border", dark), token("surface", dark)) >= 3, `border ${dark}`);
  }
});
