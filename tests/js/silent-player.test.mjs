import assert from "node:assert/strict";
import { test } from "node:test";

import { SilentPlayer } from "../../static/js/lib/silent-player.js";

test("a silent player waits for its pre-roll, holds when dry, and never races through a burst", () => {
  let now = 0;
  const player = new SilentPlayer(
    () => {},
    () => now,
  );
  player.play();
  player.extend(0, 60);
  assert.equal(player.state, "filling");
  player.extend(60, 940);
  assert.equal(player.state, "playing");
  now = 500;
  assert.equal(player.heard_ms(now), 500);
  now = 5000;
  assert.equal(player.heard_ms(now), 1000);
  assert.equal(player.state, "dry");
  player.extend(1000, 200);
  assert.equal(player.state, "dry");
  player.extend(1200, 4000);
  now = 5100;
  assert.equal(player.heard_ms(now), 1100);
  player.pause();
  now = 9000;
  assert.equal(player.heard_ms(now), 1100);
  player.end();
  player.play();
  now = 20_000;
  assert.equal(player.heard_ms(now), 5200);
  assert.equal(player.state, "ended");
});

test("the silent player waits behind what has arrived, too", () => {
  let now = 0;
  const player = new SilentPlayer(
    () => {},
    () => now,
  );
  player.play();
  player.extend(0, 2000);
  now = 500;
  assert.equal(player.heard_ms(now), 500);
  player.seek(2100);
  now = 900;
  assert.equal(player.heard_ms(now), 2100);
  assert.equal(player.state, "dry");
  player.extend(2000, 1000);
  now = 1000;
  assert.equal(player.heard_ms(now), 2200);
  assert.equal(player.underruns, 0);
});
