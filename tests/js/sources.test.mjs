import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

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

test("types are real: no any, and no comment that silences the checker", () => {
  for (const name of sources) {
    const text = textOf(`static/js/${name}`);
    assert.doesNotMatch(text, /@ts-(ignore|nocheck|expect-error)/, name);
    for (const [comment] of text.matchAll(/\/\*\*.*?\*\//gs)) {
      assert.doesNotMatch(comment, /[{(<|:,]\s*any\b(?=\s*[})>|,;[\]])/, `${name}: ${comment}`);
    }
  }
});

test("lines are at most 120 columns, but for texts to speak", () => {
  for (const name of sources.filter((one) => one !== "views/examples.js")) {
    for (const line of textOf(`static/js/${name}`).split("\n")) assert.ok(line.length <= 120, `${name}: ${line}`);
  }
});
