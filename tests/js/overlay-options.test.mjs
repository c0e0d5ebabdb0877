import assert from "node:assert/strict";
import { test } from "node:test";

import { overlayOptions, rgbTriple } from "../../static/js/views/overlay-options.js";

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
