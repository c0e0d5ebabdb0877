/**
 * The source characters of a session at the times that the engine sent, loaded in parts as they come.
 *
 * @typedef {"characters" | "words" | "none"} Times what the engine timed
 * @typedef {{type: "characters", char_start: number, text: string, starts_ms: number[], ends_ms: number[],
 *   times: Times}} Run
 * @typedef {Run | {type: "dropped", from_ms: number}} Entry
 * @typedef {{entries: Entry[], next: number, more: boolean}} Answer of `GET /v1/sessions/{id}/characters`
 * @typedef {{text: string, start_ms: number, end_ms: number, times: Times, char: number, next: number}} Item a
 *   character, a word of an engine that times words, or a stretch of text without times; from source offset `char` to
 *   `next`, in code points
 */

import { call } from "./session-api.js";

const SPACE = /^\s$/u;

export class SentCharacters {
  constructor() {
    /** @type {Item[]} in order of their starts */
    this.items = [];
    this.next = 0;
    this.loading = false;
  }

  /**
   * Load what is new. Rejects with an ApiError.
   * @param {string} url @param {(url: string) => Promise<unknown>} [get]
   * @returns {Promise<boolean>} false if it was being loaded already
   */
  async load(url, get = call) {
    if (this.loading) return false;
    this.loading = true;
    try {
      for (let more = true; more;) {
        const address = `${url}${url.includes("?") ? "&" : "?"}from=${this.next}`;
        const answer = /** @type {Answer} */ (await get(address));
        this.add(answer.entries);
        this.next = answer.next;
        more = answer.more;
      }
    } finally {
      this.loading = false;
    }
    return true;
  }

  /** What a step by key goes through: markup has no length and is at the place of what follows it. */
  steps() {
    return this.items.filter((item) => item.end_ms > item.start_ms);
  }

  /** @param {Entry[]} entries */
  add(entries) {
    for (const entry of entries) {
      if (entry.type === "dropped") this.dropFrom(entry.from_ms);
      else this.addRun(entry);
    }
  }

  /** @param {number} ms media time from which nothing was spoken */
  dropFrom(ms) {
    const last = this.dropWhile((item) => item.start_ms >= ms);
    if (last && last.times === "none") last.end_ms = Math.min(last.end_ms, ms);
  }

  /** A run replaces what was sent from its first character on: another engine speaks it again. @param {Run} run */
  addRun({ text, char_start, starts_ms, ends_ms, times }) {
    const before = this.dropWhile((item) => item.char >= char_start);
    if (before && before.next > char_start) {
      before.text = [...before.text].slice(0, char_start - before.char).join("");
      before.next = char_start;
      before.end_ms = Math.max(before.start_ms, Math.min(before.end_ms, starts_ms[0]));
    }
    [...text].forEach((char, index) => {
      const at = char_start + index;
      const last = this.items.at(-1);
      const isSpace = SPACE.test(char);
      // White space has no time of its own where the text before it has none.
      const kind = isSpace && last && last.times !== "characters" ? last.times : times;
      if (kind === "words" && isSpace) return;
      if (last && kind !== "characters" && last.times === kind && last.next === at) {
        last.text += char;
        last.end_ms = ends_ms[index];
        last.next = at + 1;
      } else {
        const [start_ms, end_ms] = [starts_ms[index], ends_ms[index]];
        this.items.push({ text: char, start_ms, end_ms, times: kind, char: at, next: at + 1 });
      }
    });
  }

  /**
   * Remove items from the end; returns the last one that stays.
   * @param {(item: Item) => boolean} isDropped
   */
  dropWhile(isDropped) {
    let last = this.items.at(-1);
    while (last && isDropped(last)) {
      this.items.pop();
      last = this.items.at(-1);
    }
    return last;
  }
}
