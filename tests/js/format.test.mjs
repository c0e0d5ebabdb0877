import assert from "node:assert/strict";
import { test } from "node:test";

import { base64Bytes, byteText, clockText, codePoints, countText, spokenTime } from "../../static/js/views/format.js";

test("times read as people write them", () => {
  assert.equal(clockText(0), "0:00.0");
  assert.equal(clockText(3_690), "0:03.6");
  assert.equal(clockText(62_345, 3), "1:02.345");
  assert.equal(clockText(3_723_400), "1:02:03.4");
  assert.equal(clockText(14_999, 0), "0:14");
  assert.equal(clockText(-5), "0:00.0");
  assert.equal(spokenTime(3600), "3.6 seconds");
  assert.equal(spokenTime(125_000), "2 minutes 5 seconds");
  assert.equal(byteText(1600), "1.6 kB");
  assert.equal(countText(106_120), "106,120");
  assert.equal(codePoints("a😀é"), 3);
  assert.equal(base64Bytes("AAA="), 2);
});
