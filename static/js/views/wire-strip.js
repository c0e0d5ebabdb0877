/** The strip below the transcript: the word, viseme and audio events of what is heard now, as they were sent. */

import { lastStarted } from "../lib/timeline.js";
import { el, setText } from "./dom.js";
import { spanOf, spanText, summaryOf } from "./event-summary.js";

/** @typedef {import("../player/playback.js").PlaybackEvent & {start_ms: number}} Sent */

const SHOWN = /** @type {const} */ (["word", "viseme", "audio"]);

/** The position of an event in its log, from `epoch.position`. @param {string} id */
const positionOf = (id) => Number(id.split(".").pop());

export class WireStrip {
  /** @param {HTMLElement} rows @param {HTMLElement} rate */
  constructor(rows, rate) {
    this.rate = rate;
    /** @type {{word: Sent[], viseme: Sent[], audio: Sent[], cue: Sent[]}} */
    this.events = { word: [], viseme: [], audio: [], cue: [] };
    /** Ids of the rows that are drawn. */
    this.key = "";
    this.cells = SHOWN.map((type) => {
      const cells = ["id", "type", "span", "summary"].map((name) =>
        el("span", { class: `wire-${name}`, dir: name === "summary" ? "auto" : undefined }),
      );
      const row = el("div", { class: "wire-row", "data-type": type }, ...cells);
      rows.append(row);
      return { row, cells };
    });
  }

  clear() {
    this.events = { word: [], viseme: [], audio: [], cue: [] };
    this.key = "";
    for (const { cells } of this.cells) for (const cell of cells) cell.textContent = "";
    this.rate.textContent = "";
  }

  /** @param {import("../player/playback.js").PlaybackEvent} event */
  take(event) {
    const { type, fresh } = event;
    const span = spanOf(event);
    if (!fresh || !span) return;
    if (type === "word" || type === "viseme" || type === "audio" || type === "cue")
      this.events[type].push({ ...event, start_ms: span[0] });
  }

  /** @param {number} ms */
  draw(ms) {
    const rows = SHOWN.map((type) => this.events[type][lastStarted(this.events[type], ms)]).filter(Boolean);
    const key = rows.map((row) => row.id).join();
    if (key === this.key) return;
    this.key = key;
    rows.sort((a, b) => positionOf(a.id) - positionOf(b.id));
    rows.forEach((event, index) => {
      const { row, cells } = this.cells[index];
      row.dataset.type = event.type;
      setText(cells[0], event.id);
      setText(cells[1], event.type);
      setText(cells[2], spanText(event));
      setText(cells[3], summaryOf(event));
    });
    setText(this.rate, `${this.rateAt(ms)} events/s`);
  }

  /** Events whose time lies in the second before `ms`. @param {number} ms */
  rateAt(ms) {
    const passed = (/** @type {number} */ at) =>
      Object.values(this.events).reduce((sum, list) => sum + lastStarted(list, at) + 1, 0);
    return passed(ms) - passed(ms - 1000);
  }
}
