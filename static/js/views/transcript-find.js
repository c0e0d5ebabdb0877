/** Find in the transcript: a live count, and steps through the matches. */

import { setText } from "./dom.js";

/**
 * Where `needle` occurs in the words of one line; a match is the indexes of the words it touches.
 * @param {{text: string, after: string}[]} words @param {string} needle
 * @returns {number[][]}
 */
export function findInWords(words, needle) {
  const wanted = needle.trim().toLocaleLowerCase();
  if (!wanted) return [];
  /** @type {number[]} */
  const owner = [];
  let text = "";
  words.forEach((word, place) => {
    const part = (word.text + word.after).toLocaleLowerCase();
    for (let i = 0; i < part.length; i += 1) owner.push(place);
    text += part;
  });
  const hits = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    hits.push([...new Set(owner.slice(at, at + wanted.length))]);
  }
  return hits;
}

export class TranscriptFind {
  /**
   * @param {HTMLInputElement} input @param {HTMLElement} status
   * @param {import("./transcript-view.js").TranscriptView} transcript @param {() => void} onLeave
   */
  constructor(input, status, transcript, onLeave) {
    this.input = input;
    this.status = status;
    this.transcript = transcript;
    /** @type {HTMLElement[][]} */
    this.hits = [];
    this.at = -1;
    input.addEventListener("input", () => this.search());
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.step(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        input.value = "";
        this.search();
        onLeave();
      }
    });
  }

  search() {
    for (const hit of this.hits) for (const node of hit) node.classList.remove("hit", "hit-now");
    this.hits = [];
    this.at = -1;
    const needle = this.input.value;
    /** @type {Map<object, import("./transcript-view.js").Entry[]>} */
    const groups = new Map();
    for (const entry of this.transcript.words.values()) {
      const group = groups.get(entry.line);
      if (group) group.push(entry);
      else groups.set(entry.line, [entry]);
    }
    for (const group of groups.values()) {
      for (const places of findInWords(
        group.map((entry) => entry.word),
        needle,
      )) {
        this.hits.push(places.map((place) => group[place].node));
      }
    }
    for (const hit of this.hits) for (const node of hit) node.classList.add("hit");
    if (this.hits.length > 0) this.step(1);
    else setText(this.status, needle.trim() ? "0 of 0" : "");
  }

  /** @param {number} by */
  step(by) {
    if (this.hits.length === 0) return;
    for (const node of this.hits[this.at] ?? []) node.classList.remove("hit-now");
    this.at = (this.at + by + this.hits.length) % this.hits.length;
    for (const node of this.hits[this.at]) node.classList.add("hit-now");
    setText(this.status, `${this.at + 1} of ${this.hits.length}`);
    const line = /** @type {HTMLElement | null} */ (this.hits[this.at][0].closest(".line"));
    this.transcript.setFollow(false);
    if (line) this.transcript.reveal(line);
  }

  /** New words arrived: search again and keep the position. */
  refresh() {
    if (!this.input.value.trim()) return;
    const at = this.at;
    this.search();
    if (at > 0) this.step(at);
  }
}
