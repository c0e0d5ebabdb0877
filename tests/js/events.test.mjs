import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { EVENT_TYPES } from "../../static/js/lib/events.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const events = read("../../captionsync/events.py");

test("the types are those of the server, in any order", () => {
  const types = [...events.matchAll(/type: ClassVar\[str\] = "(\w+)"/g)].map(([, type]) => type);
  assert.ok(types.length > 10);
  assert.deepEqual([...EVENT_TYPES].sort(), types.sort());
});

test("the fields of word, viseme and cue are those of the server", () => {
  const source = read("../../static/js/lib/events.js");
  for (const name of ["Word", "Viseme", "Cue"]) {
    const [body] = events.split(`class ${name}Event(Event):`)[1].split("def data")[1].split("return out\n");
    const sent = new Set([...body.split("\n\n")[0].matchAll(/"(\w+)"(?=[:\]])/g)].map(([, field]) => field));
    const [, typedef] = source.match(new RegExp(`@typedef \\{\\{([^}]*)\\}\\} ${name}\\b`));
    const known = [...typedef.matchAll(/(\w+)\??: /g)].map(([, field]) => field);
    assert.deepEqual(known.sort(), [...sent].sort(), name);
  }
});
