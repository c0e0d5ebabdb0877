import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

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
  const css = readFileSync(new URL("../../static/css/tokens.css", import.meta.url), "utf8");
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
