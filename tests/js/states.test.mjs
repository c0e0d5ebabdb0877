import assert from "node:assert/strict";
import { test } from "node:test";

import { STATES, stateOf } from "../../static/js/player/states.js";

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

test("after a failure what is there is still played, and dry means it is over", () => {
  const facts = { phase: "failed", player: "playing", wanted: true, blocked: false, connection: "closed", begun: true };
  assert.equal(stateOf(facts), "speaking");
  for (const player of ["dry", "filling", "ended"]) assert.equal(stateOf({ ...facts, player }), "failed", player);
  assert.equal(stateOf({ ...facts, phase: "stopped", player: "dry" }), "stopped");
  assert.equal(stateOf({ ...facts, phase: "stopped", player: "ended" }), "stopped");
});

test("a lost connection matters only while a session is live", () => {
  const facts = { phase: "live", player: "dry", wanted: true, blocked: false, connection: "retrying", begun: true };
  assert.equal(stateOf(facts), "reconnecting");
  assert.equal(stateOf({ ...facts, phase: "complete" }), "waiting");
  assert.equal(stateOf({ ...facts, wanted: false }), "paused");
});
