/**
 * Captions: the cue at a media time, with three word states (said, now, upcoming).
 *
 * A cue may be sent whole before it is spoken, or grow word by word; pop-on, roll-up and word by word are views of the
 * same cue. The block is built when a cue arrives or changes; after that only classes change, so the marker moves no
 * letter. The element is not a live region: speech and captions are perceived together. Its appearance is CSS,
 * controlled by attributes of the root element (see settings.js).
 */

import { CaptionFit } from "./caption-fit.js";
import { rolledRows, rowsOf, soundsAt } from "./caption-rows.js";
import { el } from "./dom.js";
import { speakerMark } from "./speaker.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline @typedef {import("../lib/timeline.js").Word} Word */
/** @typedef {import("./caption-rows.js").Row} Row */
/** @typedef {{word: Word | null, node: HTMLElement, after: Text, state: string}} Mark */
/** @typedef {{node: HTMLElement, said: HTMLElement, speaker: HTMLElement | null, marks: Mark[], count: number}} Line */

/** The marker leaves a word after this much silence. */
const LINGER_MS = 400;
/** Lines of roll-up captions. */
const ROLLED_LINES = 3;

export class CaptionView {
  /**
   * @param {HTMLElement} host
   * @param {{style?: () => string, lines?: number, hold_ms?: number}} [options] `style` is pop, roll or words; `lines`
   *   shown at once; `hold_ms`: how long the last caption stays after its end
   */
  constructor(host, { style = () => "pop", lines = Infinity, hold_ms } = {}) {
    this.host = host;
    this.style = style;
    this.maxLines = lines;
    this.hold_ms = hold_ms;
    this.fit = new CaptionFit(host);
    this.key = "";
    /** @type {Mark[]} */
    this.marks = [];
    /** @type {Line[]} */
    this.lines = [];
    /** Index of the word that has the marker, or -1. */
    this.current = -1;
    /** Rises when the room for captions may have changed. */
    this.rooms = 0;
    if (globalThis.ResizeObserver) new ResizeObserver(() => this.relayout()).observe(host);
  }

  /** Find room again: the host's size or the looks have changed. */
  relayout() {
    this.rooms += 1;
  }

  /**
   * @param {Timeline} timeline @param {number} ms
   * @param {{dry?: boolean, rest_ms?: number}} [facts] `dry`: the audio has stopped; `rest_ms`: since when, if it has
   *   run dry or is over
   */
  draw(timeline, ms, { dry = false, rest_ms = 0 } = {}) {
    const cue = timeline.cueAt(ms, { rest_ms, hold_ms: this.hold_ms });
    const word = timeline.words[timeline.wordIndexAt(ms)];
    const style = this.style();
    const at = cue ? timeline.cues.indexOf(cue) : -1;
    const sounds = soundsAt(timeline, ms + rest_ms);
    const rolled = style === "roll" && word ? word.index : "";
    const count = cue ? timeline.wordsOf(cue.id).filter(({ dropped }) => !dropped).length : 0;
    const key =
      cue || sounds.length > 0
        ? [cue?.id, cue?.revision, cue?.final, count, rolled, style, this.rooms, ...sounds].join(":")
        : "";
    if (key !== this.key) {
      this.key = key;
      const rows = !cue ? [] : style === "roll" ? rolledRows(timeline, at, ms) : rowsOf(timeline, at);
      this.build(rows, sounds, cue, style);
    }
    if (this.marks.length === 0) {
      this.current = -1;
      return;
    }
    this.mark(word ? word.index : -1, Boolean(word) && (dry || ms < word.end_ms + LINGER_MS));
    if (style === "words") for (const line of this.lines) this.grow(line);
    this.follow(word, ms, style === "roll");
  }

  /**
   * @param {Row[]} rows @param {string[]} sounds @param {import("../lib/timeline.js").Cue | null} cue
   * @param {string} style
   */
  build(rows, sounds, cue, style) {
    this.marks = [];
    this.lines = [];
    this.current = -1;
    if (rows.length + sounds.length === 0) {
      this.host.replaceChildren();
      return;
    }
    const block = el("div", { class: "caption-block", lang: cue?.language || undefined, dir: cue?.direction });
    if (sounds.length > 0) {
      block.append(el("span", { class: "caption-sounds", text: sounds.map((name) => `[${name}]`).join(" ") }));
    }
    const text = el("div", { class: "caption-text" });
    const clip = el("div", { class: "caption-clip" }, text);
    const box = el("div", { class: "caption-box" }, clip);
    rows.forEach((row, index) => text.append(this.line(row, rows[index - 1]?.items.at(-1)?.after)));
    if (rows.length > 0) block.append(box);
    this.host.replaceChildren(block);
    if (rows.length > 0) this.fit.layOut({ block, box, clip, text }, this.mostLines(style));
  }

  /** @param {string} style */
  mostLines(style) {
    return style === "roll" ? Math.min(ROLLED_LINES, this.maxLines) : this.maxLines;
  }

  /** @param {Row} row @param {string} [before] white space before it */
  line({ items, speaker }, before = "") {
    const mark = speaker ? speakerMark(speaker) : null;
    const node = el("span", { class: "caption-line" }, mark);
    /** @type {Line} */
    const line = { node, said: el("span", { class: "caption-said" }), speaker: mark, marks: [], count: -1 };
    let gap = before;
    items.forEach(({ text, after, word }, index) => {
      const classes = [
        "word",
        index > 0 && !gap ? "tight-start" : "",
        index < items.length - 1 && !after ? "tight-end" : "",
        word?.estimated ? "estimated" : "",
      ];
      const span = el("span", { class: classes.filter(Boolean).join(" "), text });
      const one = { word, node: span, after: new Text(after), state: "" };
      line.marks.push(one);
      this.marks.push(one);
      node.append(one.node, one.after);
      gap = after;
    });
    this.lines.push(line);
    return node;
  }

  /** @param {number} index of the word being said @param {boolean} lit whether it has the marker */
  mark(index, lit) {
    this.current = -1;
    for (const mark of this.marks) {
      const { word } = mark;
      const now = lit && word?.index === index;
      if (now) this.current = index;
      const state = !word ? "" : now ? "now" : word.index <= index ? "said" : "";
      if (state === mark.state) continue;
      mark.state = state;
      mark.node.classList.toggle("now", state === "now");
      mark.node.classList.toggle("said", state === "said");
    }
  }

  /** Word by word: the background reaches as far as the words that were said. @param {Line} line */
  grow(line) {
    const count = line.marks.filter(({ state }) => state !== "").length;
    if (count === line.count) return;
    line.count = count;
    const nodes = line.marks.flatMap(({ node, after }) => [node, after]);
    const cut = Math.max(0, 2 * count - 1);
    line.said.replaceChildren(...(line.speaker && count > 0 ? [line.speaker] : []), ...nodes.slice(0, cut));
    line.node.replaceChildren(...(count > 0 ? [line.said] : []), ...nodes.slice(cut));
  }

  /** @param {Word | undefined} word @param {number} ms @param {boolean} rolls */
  follow(word, ms, rolls) {
    if (this.fit.lines === 0) return;
    const mark = word && this.marks.findLast((one) => one.word && one.word.index <= word.index);
    const part = word && mark?.word === word ? (ms - word.start_ms) / Math.max(1, word.end_ms - word.start_ms) : 1;
    this.fit.follow(mark?.node ?? null, Math.max(0, Math.min(0.999, part)), rolls);
  }

  clear() {
    if (this.key === "" && this.host.childElementCount === 0) return;
    this.key = "";
    this.marks = [];
    this.lines = [];
    this.current = -1;
    this.host.replaceChildren();
  }
}
