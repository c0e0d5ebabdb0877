/** The Events tab: every event as received, with filters. Rows are drawn only while the tab is open. */

import { keyOf } from "../lib/access.js";
import { EVENT_TYPES } from "../lib/events.js";
import { copyButton, el, setText } from "./dom.js";
import { readable, spanText, summaryOf } from "./event-summary.js";
import { countText } from "./format.js";
import { curlKey } from "./snippets.js";

const MAX_ROWS = 2000;
/** Rows drawn per frame: a burst of thousands must not delay the mouth. */
const ROWS_PER_FRAME = 60;

/** @typedef {import("../player/playback.js").PlaybackEvent & {row?: HTMLElement}} Entry */

export class EventLog {
  /**
   * @param {import("../player/playback.js").Playback} playback
   * @param {{rows: HTMLElement, scroll: HTMLElement, facts: HTMLElement, filters: HTMLElement, count: HTMLElement,
   *   pause: HTMLElement, clear: HTMLElement, cut: HTMLElement, curl: HTMLElement}} parts
   */
  constructor(playback, parts) {
    this.playback = playback;
    this.parts = parts;
    /** @type {Entry[]} */
    this.entries = [];
    this.drawn = 0;
    this.total = 0;
    this.paused = false;
    this.visible = false;
    /** @type {Set<string>} */
    this.hidden = new Set();
    /** @type {number[]} */
    this.arrivals = [];
    this.factsAt = 0;
    playback.addEventListener("event", (event) => this.take(/** @type {CustomEvent<Entry>} */ (event).detail));
    parts.pause.addEventListener("click", () => {
      this.paused = !this.paused;
      parts.pause.setAttribute("aria-pressed", String(this.paused));
    });
    parts.clear.addEventListener("click", () => this.clear());
    parts.cut.addEventListener("click", () => playback.stream?.cut());
    copyButton(parts.curl, () => this.curl());
    parts.rows.addEventListener("click", (event) => this.toggle(/** @type {HTMLElement} */ (event.target)));
    for (const type of EVENT_TYPES) this.addFilter(type);
  }

  /** @param {string} type */
  addFilter(type) {
    const button = el("button", {
      type: "button",
      class: "filter",
      "data-type": type,
      "aria-pressed": "true",
      text: type,
    });
    button.addEventListener("click", () => {
      if (this.hidden.has(type)) this.hidden.delete(type);
      else this.hidden.add(type);
      button.setAttribute("aria-pressed", String(!this.hidden.has(type)));
      for (const entry of this.entries) if (entry.row) entry.row.hidden = this.hidden.has(entry.type);
    });
    this.parts.filters.append(button);
  }

  curl() {
    const { stream, links } = this.playback;
    const resume = stream?.lastId ? ` -H 'Last-Event-ID: ${stream.lastId}'` : "";
    const key = keyOf() ? ` ${curlKey}` : "";
    return `curl -N${key} '${location.origin}${links.events}'${resume}`;
  }

  /** @param {Entry} entry */
  take(entry) {
    this.total += 1;
    this.arrivals.push(performance.now());
    if (this.arrivals.length > 4000) this.arrivals.splice(0, 2000);
    this.entries.push({ ...entry });
    if (this.entries.length <= MAX_ROWS) return;
    this.entries.shift()?.row?.remove();
    this.drawn = Math.max(0, this.drawn - 1);
  }

  clear() {
    this.entries = [];
    this.drawn = 0;
    this.parts.rows.replaceChildren();
  }

  /** Start counting for a new session. */
  reset() {
    this.total = 0;
    this.arrivals = [];
    this.clear();
  }

  /** @param {number} ms shown @param {number} now */
  draw(ms, now) {
    setText(this.parts.count, this.total > 0 ? countText(this.total) : "");
    if (!this.visible) return;
    if (!this.paused) this.drawRows();
    if (now - this.factsAt > 250) {
      this.factsAt = now;
      this.drawFacts(ms, now);
    }
  }

  drawRows() {
    if (this.drawn >= this.entries.length) return;
    const { scroll, rows } = this.parts;
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 40;
    const part = document.createDocumentFragment();
    for (const entry of this.entries.slice(this.drawn, this.drawn + ROWS_PER_FRAME)) part.append(this.row(entry));
    this.drawn = Math.min(this.entries.length, this.drawn + ROWS_PER_FRAME);
    rows.append(part);
    if (atEnd) scroll.scrollTop = scroll.scrollHeight;
  }

  /** @param {Entry} entry */
  row(entry) {
    const row = el(
      "tr",
      { class: "event-row", "data-type": entry.type },
      el(
        "td",
        {},
        el("button", { type: "button", class: "event-id", "aria-expanded": "false", text: entry.id || "–" }),
      ),
      el("td", { class: "event-type", text: entry.type }),
      el("td", { class: "event-span", text: spanText(entry) }),
      el("td", { class: "event-summary", dir: "auto", text: summaryOf(entry) }),
    );
    row.hidden = this.hidden.has(entry.type);
    entry.row = row;
    return row;
  }

  /** Open or close the JSON of a row. @param {HTMLElement} target */
  toggle(target) {
    const row = /** @type {HTMLElement | null} */ (target.closest(".event-row"));
    const button = row?.querySelector(".event-id");
    if (!row || !button) return;
    const entry = this.entries.find((one) => one.row === row);
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) row.querySelector("pre")?.remove();
    else if (entry) row.lastElementChild?.append(el("pre", { class: "event-json", text: readable(entry) }));
  }

  /** @param {number} ms @param {number} now */
  drawFacts(ms, now) {
    const { playback } = this;
    const heard = playback.heard_ms(now);
    const rate = this.arrivals.filter((at) => now - at < 1000).length;
    const facts = [
      ["connection", playback.connection],
      ["last id", playback.stream?.lastId || "–"],
      ["events/s", String(rate)],
      ["shown − heard", playback.player.state === "playing" ? `${(ms - heard).toFixed(1)} ms` : "–"],
      ["data ahead", `${Math.max(0, Math.round(playback.timeline.audioEnd_ms - heard))} ms`],
      ["underruns", String(playback.player.inner?.underruns ?? 0)],
    ];
    this.parts.facts.replaceChildren(
      ...facts.map(([name, value]) => el("div", {}, el("dt", { text: name }), el("dd", { text: value }))),
    );
  }
}
