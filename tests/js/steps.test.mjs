import assert from "node:assert/strict";
import { test } from "node:test";

import { cueStartFrom, stepFrom } from "../../static/js/views/steps.js";

const items = [100, 500, 900].map((start_ms) => ({ start_ms }));

test("steps go to the neighbours, never before the first and never past the last", () => {
  assert.equal(stepFrom(items, 600, 1), items[2]);
  assert.equal(stepFrom(items, 600, -1), items[0]);
  assert.equal(stepFrom(items, 0, 1), items[0]);
  assert.equal(stepFrom(items, 0, -1), items[0]);
  assert.equal(stepFrom(items, 950, 1), undefined);
  assert.equal(stepFrom([], 0, 1), undefined);
});

test("a step counts from the item that a seek has just reached", () => {
  assert.equal(stepFrom(items, 499.5, 1), items[2]);
});

test("captions step to their starts; back repeats a caption that has been on for a while", () => {
  assert.equal(cueStartFrom(items, 0, 1), 100);
  assert.equal(cueStartFrom(items, 100, 1), 500);
  assert.equal(cueStartFrom(items, 950, 1), undefined);
  assert.equal(cueStartFrom(items, 920, -1), 500);
  assert.equal(cueStartFrom(items, 1400, -1), 900);
  assert.equal(cueStartFrom(items, 300, -1), 0);
});
