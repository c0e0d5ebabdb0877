import assert from "node:assert/strict";
import { test } from "node:test";

import { SETTINGS, STORAGE_KEY, Settings, readChoices, toQuery, validShift } from "../../static/js/views/settings.js";

test("settings fall back to their defaults and travel as a query", () => {
  const choices = readChoices({ size: "150", colours: "no such", shift: "9999" });
  assert.deepEqual([choices.size, choices.colours, choices.shift], ["150", "white", "500"]);
  assert.equal(toQuery(choices).toString(), "size=150&shift_ms=500");
});
