/** Parts of the inspector below the lanes. */

import { el, setText } from "./dom.js";
import { lastStarted } from "../lib/timeline.js";

/**
 * Under the playhead: what is said, shown and formed at a time.
 * @param {HTMLElement} box a `dl` @param {import("../lib/timeline.js").Timeline} timeline
 * @param {{ipa: string, start_ms: number, end_ms: number}[]} phones @param {number} ms
 */
export function drawUnder(box, timeline, phones, ms) {
  const word = timeline.words[timeline.wordIndexAt(ms)];
  const viseme = timeline.visemes[timeline.visemeIndexAt(ms)];
  const phone = phones[lastStarted(phones, ms)];
  const cue = timeline.cueAt(ms);
  const span = (/** @type {{start_ms: number, end_ms: number} | null | undefined} */ item) =>
    item ? `${item.start_ms}–${item.end_ms} ms` : "";
  const rows = [
    ["Word", word && ms < word.end_ms ? word.text : "", word && ms < word.end_ms ? span(word) : ""],
    ["Caption", cue ? `${cue.id}.${cue.revision}${cue.final ? "" : " (open)"}` : "", span(cue)],
    ["Phone", phone?.ipa ? `/${phone.ipa}/` : "", span(phone)],
    ["Mouth", viseme ? `${viseme.id} ${viseme.weight.toFixed(2)}` : "", span(viseme)],
  ];
  if (box.childElementCount === 0)
    box.append(
      ...rows.map(([name]) => el("div", {}, el("dt", { text: name }), el("dd"), el("dd", { class: "under-span" }))),
    );
  rows.forEach(([, value, when], index) => {
    const cells = box.children[index].children;
    setText(cells[1], value || "–");
    setText(cells[2], when);
  });
}

/** Links to every file of the session. @param {HTMLElement} box @param {any} links @param {string} id */
export function addFiles(box, links, id) {
  const names = ["vtt", "srt", "ttml", "ass", "json", "whisper.json", "txt", "TextGrid", "marks.jsonl"];
  const mouthNames = ["json", "tsv", "dat", "azure.json", "talkinghead.json", "arkit.csv"];
  const link = (/** @type {string} */ url, /** @type {string} */ text) =>
    el("a", { href: url, download: `captionsync-${id.slice(0, 8)}.${text}`, text });
  box.append(
    el("div", {}, el("h3", { text: "Captions" }), ...names.map((name) => link(links.caption(name), name))),
    el(
      "div",
      {},
      el("h3", { text: "Mouth" }),
      ...mouthNames.map((name) =>
        link(links.visemes.replace(/visemes\.json/, `visemes.${name}`), name === "json" ? "visemes.json" : name),
      ),
    ),
    el(
      "div",
      {},
      el("h3", { text: "Sound" }),
      ...["mp3_44100_128", "wav_24000", "opus_48000_64"].map((name) =>
        link(links.audioAs(name), name.split("_")[0].replace("opus", "ogg")),
      ),
    ),
  );
}
