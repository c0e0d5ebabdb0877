import assert from "node:assert/strict";
import { test } from "node:test";

import { Axis } from "../../static/js/views/lanes-model.js";
import { setupLanePointer } from "../../static/js/views/lanes-pointer.js";

/** An element that is 1000 pixels wide and starts at x = 100. */
class FakeElement extends EventTarget {
  setPointerCapture() {}

  getBoundingClientRect() {
    return { left: 100, width: 1000 };
  }

  fire(type, fields = {}) {
    const event = Object.assign(new Event(type, { cancelable: true }), { button: 0, ...fields });
    this.dispatchEvent(event);
    return event.defaultPrevented;
  }
}

function setup() {
  const axis = Object.assign(new Axis(), { width: 1000, duration_ms: 20_000, px_per_ms: 0.1, fitted: false });
  const [host, overview] = [new FakeElement(), new FakeElement()];
  const calls = { played: [], moves: 0 };
  setupLanePointer(host, overview, axis, {
    onPlayFrom: (ms) => calls.played.push(ms),
    onMove: () => (calls.moves += 1),
  });
  return { axis, host, overview, calls };
}

test("a click plays from there, and a small tremble is still a click", () => {
  const { host, calls, axis } = setup();
  host.fire("pointerdown", { clientX: 300 });
  host.fire("pointermove", { clientX: 303 });
  host.fire("pointerup", { clientX: 300 });
  assert.deepEqual(calls, { played: [2000], moves: 0 });
  assert.equal(axis.start_ms, 0);
});

test("a drag moves the window and plays nothing; other buttons do nothing", () => {
  const { host, calls, axis } = setup();
  host.fire("pointerdown", { clientX: 600, button: 2 });
  host.fire("pointermove", { clientX: 100 });
  assert.equal(calls.moves, 0);
  host.fire("pointerdown", { clientX: 600 });
  host.fire("pointermove", { clientX: 400 });
  host.fire("pointerup", { clientX: 400 });
  assert.deepEqual(calls, { played: [], moves: 1 });
  assert.equal(axis.start_ms, 2000);
});

test("the wheel pans sideways, zooms with Ctrl at the pointer, and otherwise scrolls the page", () => {
  const { host, axis } = setup();
  const fixed = { ctrlKey: false, metaKey: false, shiftKey: false, deltaX: 0, deltaY: 0, clientX: 600 };
  assert.equal(host.fire("wheel", { ...fixed, deltaY: 100 }), false);
  assert.equal(axis.start_ms, 0);
  assert.equal(host.fire("wheel", { ...fixed, deltaY: 100, shiftKey: true }), true);
  assert.equal(axis.start_ms, 1000);
  const ms = axis.ms(500);
  assert.equal(host.fire("wheel", { ...fixed, deltaY: -100, ctrlKey: true }), true);
  assert.ok(axis.px_per_ms > 0.1);
  assert.ok(Math.abs(axis.ms(500) - ms) < 1e-6);
});

test("a press on the overview centres the window there", () => {
  const { overview, axis } = setup();
  axis.px_per_ms = 0.5;
  overview.fire("pointerdown", { clientX: 600 });
  assert.equal(axis.ms(500), 10_000);
});
