/** A sample caption for previews, spoken in a loop. */

import { Timeline } from "../lib/timeline.js";

const SAID = "Captions follow the voice, and every word is marked as it is spoken.".split(" ");
const WORD_MS = 380;
const LENGTH_MS = SAID.length * WORD_MS + 1200;

/** A timeline with the sample: the cue is known whole from its start, as in live captions. */
export function sampleTimeline() {
  const timeline = new Timeline();
  SAID.forEach((text, index) =>
    timeline.add("word", {
      index,
      text,
      after: index === SAID.length - 1 ? "" : " ",
      start_ms: index * WORD_MS,
      end_ms: (index + 1) * WORD_MS,
      char_start: 0,
      char_end: 0,
      cue_id: "c1",
    }),
  );
  timeline.add("cue", {
    id: "c1",
    revision: 1,
    final: true,
    start_ms: 0,
    end_ms: LENGTH_MS,
    lines: [SAID.slice(0, 7).join(" "), SAID.slice(7).join(" ")],
    language: "en",
    direction: "ltr",
    vtt: "",
  });
  return timeline;
}

/** Where the sample is. @param {number} now @param {boolean} still for a reader who wants no motion */
export function sampleTime(now, still) {
  return still ? 5 * WORD_MS : now % LENGTH_MS;
}
