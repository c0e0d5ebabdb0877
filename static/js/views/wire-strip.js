/** On the wire: the word, the viseme and the audio that belong to what is heard now, as they were sent. */

import { el, setText } from "./dom.js";
import { gistOf, spanOf, spanText } from "./event-summary.js";
import { lastStarted } from "../lib/timeline.js";

const SHOWN = ["word", "viseme", "audio"];

/** The place of an event in its log, from `epoch.place`. @param {string} id */
const seqOf = (id) => Number(id.split(".").pop());

export class WireStrip {
  /** @param {HTMLElement} rows @param {HTMLElement} rate */
  constructor(rows, rate) {
    this.rate = rate;
    this.cells = SHOWN.map((type) => {
      const cells = ["wire-id", "wire-type", "wire-span", "wire-gist"].map((name) =>
        el("span", { class: name, dir: name === "wire-gist" ? "auto" : undefined }),
      );
      const row = el("div", { class: "wire-row", "data-type": type }, ...cells);
      rows.append(row);
      return { row, cells };
    });
    this.clear();
  }

  clear() {
    /** @type {Record<string, {start_ms: number, type: string, data: any, id: string}[]>} */
    this.events = { word: [], viseme: [], audio: [], cue: [] };
    this.key = "";
    for (const { cells } of this.cells) for (const cell of cells) cell.textContent = "";
    this.rate.textContent = "";
  }

  /** @param {{type: string, data: any, id: string, fresh: boolean}} event */
  take({ type, data, id, fresh }) {
    const span = spanOf(type, data);
    if (!fresh || !span) return;
    this.events[type]?.push({ start_ms: span[0], type, data, id });
  }

  /** @param {number} ms */
  draw(ms) {
    const rows = SHOWN.map((type) => this.events[type][lastStarted(this.events[type], ms)]).filter(Boolean);
    const key = rows.map((row) => row.id).join();
    if (key === this.key) return;
    this.key = key;
    rows.sort((a, b) => seqOf(a.id) - seqOf(b.id));
    rows.forEach((event, index) => {
      const { row, cells } = this.cells[index];
      row.dataset.type = event.type;
      setText(cells[0], event.id);
      setText(cells[1], event.type);
      setText(cells[2], spanText(event.type, event.data));
      setText(cells[3], gistOf(event.type, event.data));
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
