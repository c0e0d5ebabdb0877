import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, normalize } from "node:path/posix";
import { test } from "node:test";

import * as api from "../../static/js/lib/index.js";

const scripts = new URL("../../static/js/", import.meta.url);
const modules = readdirSync(scripts, { recursive: true }).filter((name) => name.endsWith(".js"));

/** Folder to the folders that its modules may import from. The top folder holds the element alone. */
const MAY_IMPORT = {
  lib: ["lib"],
  player: ["player", "lib"],
  face: ["face", "lib"],
  views: ["views", "player", "face", "lib"],
  ".": ["views", "player", "face", "lib"],
  pages: ["pages", "views", "player", "face", "lib"],
};

/** Paths that a module names in imports, type imports and worklet addresses, from static/js/. */
function importsOf(name) {
  const text = readFileSync(new URL(name, scripts), "utf8");
  return [...text.matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, path]) => normalize(`${dirname(name)}/${path}`));
}

test("every module is in a folder of its own kind, and only the element is at the top", () => {
  assert.ok(modules.length > 60);
  for (const name of modules) assert.ok(Object.hasOwn(MAY_IMPORT, dirname(name)), name);
  assert.deepEqual(
    modules.filter((name) => dirname(name) === "."),
    ["caption-sync.js"],
  );
});

test("imports name modules that exist, in folders that may be imported from", () => {
  let count = 0;
  for (const name of modules) {
    for (const path of importsOf(name)) {
      count += 1;
      assert.ok(modules.includes(path), `${name} imports ${path}`);
      assert.ok(MAY_IMPORT[dirname(name)].includes(dirname(path)), `${name} imports ${path}`);
    }
  }
  assert.ok(count > 100);
});

test("avatar.js can be copied alone, talkinghead.js with it", () => {
  assert.deepEqual(importsOf("lib/avatar.js"), []);
  assert.deepEqual([...new Set(importsOf("lib/talkinghead.js"))], ["lib/avatar.js"]);
});

test("the public names load without a browser", () => {
  assert.deepEqual(
    Object.keys(api).sort(),
    [
      "AudioPlayer",
      "Avatar",
      "EVENT_TYPES",
      "EventStream",
      "TalkingHeadFeed",
      "Timeline",
      "VRM_NAMES",
      "azureEvents",
      "azureId",
      "bearer",
      "keepKey",
      "permit",
      "talkingHeadArrays",
      "wordsByLine",
    ].sort(),
  );
});
