/** Who speaks, in front of their first words: a name or a dash, as the setting `speakers` says (in stage.css). */

import { el } from "./dom.js";

/** @param {string} name @returns {HTMLElement} */
export function speakerMark(name) {
  return el(
    "span",
    { class: "speaker" },
    el("bdi", { class: "speaker-name", text: `${name}:` }),
    el("span", { class: "speaker-dash", text: "-" }),
    " ",
  );
}

/**
 * The speaker's name if another one spoke before, otherwise an empty text.
 * @typedef {{speaker?: string} | null | undefined} Said a cue or a word
 * @param {Said} item @param {Said} before
 */
export function newSpeaker(item, before) {
  return item?.speaker && item.speaker !== before?.speaker ? item.speaker : "";
}
