/** What the inspector shows below the lanes: facts at the playhead, and links to the session's files. */

import { lastStarted } from "../lib/timeline.js";
import { el, setText } from "./dom.js";
import { labelOf } from "./lanes-model.js";

/**
 * @typedef {{ipa: string, start_ms: number, end_ms: number}} Phone
 * @typedef {import("../player/sent-characters.js").Item} Item
 */

/**
 * What is said, shown and formed at a time: rows of a name, a value and a span; empty where there is nothing.
 * @param {import("../lib/timeline.js").Timeline} timeline @param {Phone[]} phones
 * @param {Item[]} sent what the engine sent @param {number} ms
 * @returns {[name: string, value: string, span: string][]}
 */
export function rowsAt(timeline, phones, sent, ms) {
  const started = sent[lastStarted(sent, ms)];
  const item = started && ms < started.end_ms ? started : null;
  const spoken = timeline.words[timeline.wordIndexAt(ms)];
  const word = spoken && ms < spoken.end_ms ? spoken : null;
  const viseme = timeline.visemes[timeline.visemeIndexAt(ms)];
  const phone = phones[lastStarted(phones, ms)];
  const cue = timeline.cueAt(ms);
  const span = (/** @type {{start_ms: number, end_ms: number} | null | undefined} */ item) =>
    item ? `${item.start_ms}–${item.end_ms} ms` : "";
  return [
    ["Character", item ? labelOf(item) : "", item?.times === "none" ? "" : span(item)],
    ["Word", word?.text ?? "", span(word)],
    ["Caption", cue ? `${cue.id}.${cue.revision}${cue.final ? "" : " (open)"}` : "", span(cue)],
    ["Phone", phone?.ipa ? `/${phone.ipa}/` : "", span(phone)],
    ["Mouth", viseme ? `${viseme.id} ${viseme.weight.toFixed(2)}` : "", span(viseme)],
  ];
}

/**
 * Draw the facts at a time.
 * @param {HTMLElement} box a `dl` @param {import("../lib/timeline.js").Timeline} timeline
 * @param {Phone[]} phones @param {Item[]} sent @param {number} ms
 */
export function drawUnder(box, timeline, phones, sent, ms) {
  const rows = rowsAt(timeline, phones, sent, ms);
  if (box.childElementCount === 0) {
    const row = (/** @type {string} */ name) =>
      el("div", {}, el("dt", { text: name }), el("dd"), el("dd", { class: "under-span" }));
    box.append(...rows.map(([name]) => row(name)));
  }
  rows.forEach(([, value, when], index) => {
    const cells = box.children[index].children;
    setText(cells[1], value || "–");
    setText(cells[2], when);
  });
}

/** Audio formats to download, by file extension. */
const AUDIO_FORMATS = { mp3: "mp3_44100_128", wav: "wav_24000", ogg: "opus_48000_64" };

/**
 * Every file of a session, in groups: the server's formats of captions and visemes, and audio.
 * @param {ReturnType<typeof import("../player/session-api.js").linksOf>} links
 * @param {{caption_extensions: string[], viseme_extensions: string[]}} formats as the server lists them
 * @returns {{title: string, files: {extension: string, url: string}[]}[]}
 */
export function filesOf(links, { caption_extensions, viseme_extensions }) {
  const audio = Object.entries(AUDIO_FORMATS);
  return [
    { title: "Captions", files: caption_extensions.map((extension) => ({ extension, url: links.caption(extension) })) },
    { title: "Mouth", files: viseme_extensions.map((extension) => ({ extension, url: links.mouth(extension) })) },
    { title: "Sound", files: audio.map(([extension, format]) => ({ extension, url: links.audioAs(format) })) },
  ];
}

/** Add links to files. @param {HTMLElement} box @param {ReturnType<typeof filesOf>} groups @param {string} id */
export function addFiles(box, groups, id) {
  for (const { title, files } of groups) {
    const links = files.map(({ extension, url }) =>
      el("a", { href: url, download: `captionsync-${id.slice(0, 8)}.${extension}`, text: extension }),
    );
    box.append(el("div", {}, el("h3", { text: title }), ...links));
  }
}
