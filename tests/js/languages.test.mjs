import assert from "node:assert/strict";
import { test } from "node:test";

import { languageNames } from "../../static/js/views/languages.js";

const table = {
  de: "German",
  en: "English",
  "en-GB": "British English",
  "ca-VA": "Catalan (Vatican City)",
  fr: "French",
  "fr-CA": "Canadian French",
};
const known = {
  of(code) {
    if (code === "en-shaw-x") throw new RangeError("invalid");
    return table[code];
  },
};
const voice = (name, language, provider = "espeak") => ({ name, provider, labels: { language } });

test("browsers name the common languages, the engine's voices the rare ones and the dialects", () => {
  const nameOf = languageNames(
    [
      voice("German, female voice", "de"),
      voice("English (Great Britain), whisper", "en-GB"),
      voice("Catalan (Valencian)", "ca-VA"),
      voice("Chinese (Mandarin, latin as Pinyin), deeper male voice", "cmn-Latn-pinyin"),
      voice("Bashkir", "ba"),
      voice("Rachel", "xx", "elevenlabs"),
    ],
    known,
  );
  assert.equal(nameOf("de"), "German");
  assert.equal(nameOf("en-GB"), "English (Great Britain)");
  assert.equal(nameOf("ca-VA"), "Catalan (Valencian)");
  assert.equal(nameOf("cmn-Latn-pinyin"), "Chinese (Mandarin, latin as Pinyin)");
  assert.equal(nameOf("cmn"), "Chinese (Mandarin, latin as Pinyin)");
  assert.equal(nameOf("ba"), "Bashkir");
  assert.equal(nameOf("fr-CA"), "Canadian French");
  assert.equal(nameOf("xx"), "xx");
  assert.equal(nameOf("en-shaw-x"), "en-shaw-x");
});
