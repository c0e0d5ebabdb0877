import assert from "node:assert/strict";
import { test } from "node:test";

import { restOfText } from "../../static/js/views/rest-of-text.js";

const words = (...texts) => texts.map((text) => ({ text }));

test("the rest starts after the last spoken word, whatever the white space", () => {
  const text = "One  two,\nthree   four. ";
  assert.equal(restOfText(text, words("One", "two,")), "three   four.");
  assert.equal(restOfText(text, []), "One  two,\nthree   four.");
  assert.equal(restOfText(text, words("One", "two,", "three", "four.")), "");
});

test("words of several parts and of other scripts count by what is visible", () => {
  assert.equal(restOfText("New York 😀 now", words("New York", "😀")), "now");
  assert.equal(restOfText("こんにちは。世界。", words("こんにちは。")), "世界。");
});
