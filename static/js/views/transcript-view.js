/**
 * The transcript: a line for each cue, a click target for each word, the current word marked, find, follow.
 *
 * It is one tab stop: arrow keys move inside. Words are added as they arrive and never rebuilt. Lines out of view cost
 * nothing to draw (`content-visibility` in the style sheet).
 */

import { el } from "./dom.js";
import { clockText } from "./format.js";
import { newSpeaker, speakerMark } from "./speaker.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline @typedef {import("../lib/timeline.js").Word} Word */
/** @typedef {{item: HTMLElement, button: HTMLButtonElement, text: HTMLElement, start_ms: number}} Line */
/** @typedef {{word: Word, node: HTMLElement, line: Line}} Entry */

/** @param {string} name */
const soundMark = (name) => el("span", { class: "sound", text: `[${name}]` });

export class TranscriptView {
  /**
   * @param {HTMLElement} list an `ol`
   * @param {{onSeek: (ms: number) => void, onFollow?: (on: boolean) => void}} listener
   */
  constructor(list, { onSeek, onFollow = () => {} }) {
    this.list = list;
    this.onSeek = onSeek;
    this.onFollow = onFollow;
    this.follow = true;
    this.reduced = matchMedia("(prefers-reduced-motion: reduce)");
    /** @type {Map<string, Line>} by the cue's id */
    this.lines = new Map();
    /** @type {Map<number, Entry>} by the word's index */
    this.words = new Map();
    /** @type {Word | null} the last one that was added */
    this.lastWord = null;
    /** Sounds that come before the next word. @type {string[]} */
    this.sounds = [];
    /** @type {Line | null} */
    this.currentLine = null;
    /** Index of the word that is marked, or -1. */
    this.current = -1;
    /** Index of the last word that is shown as said, or -1. */
    this.said = -1;
    list.addEventListener("click", (event) => this.onClick(event));
    list.addEventListener("keydown", (event) => this.onKey(event));
    list.addEventListener("wheel", () => this.setFollow(false), { passive: true });
    list.addEventListener("touchmove", () => this.setFollow(false), { passive: true });
    list.addEventListener("pointerdown", (event) => event.target === list && this.setFollow(false));
  }

  clear() {
    this.lines.clear();
    this.words.clear();
    this.lastWord = null;
    this.sounds = [];
    this.currentLine = null;
    this.current = -1;
    this.said = -1;
    this.list.replaceChildren();
    this.setFollow(true);
  }

  get empty() {
    return this.words.size === 0;
  }

  /** @param {Word} word @param {{language?: string, direction?: string} | null} start of the session */
  addWord(word, start) {
    const line = this.lines.get(word.cue_id) ?? this.addLine(word, start);
    const tight = this.lastWord?.cue_id === word.cue_id && this.lastWord.after === "";
    if (tight) this.words.get(this.lastWord?.index ?? -1)?.node.classList.add("tight-end");
    const node = el("span", {
      class: `word${tight ? " tight-start" : ""}${word.estimated ? " estimated" : ""}`,
      "data-index": word.index,
      tabindex: "-1",
      text: word.text,
    });
    for (const name of this.sounds.splice(0)) line.text.append(soundMark(name), " ");
    // A blank line ends its cue, and the next line of the transcript begins anyway.
    line.text.append(node, word.after.replace(/\n{2,}/g, "\n"));
    this.words.set(word.index, { word, node, line });
    this.lastWord = word;
  }

  /** @param {Word} word @param {{language?: string, direction?: string} | null} start */
  addLine(word, start) {
    const time = clockText(word.start_ms);
    const button = el("button", {
      type: "button",
      class: "line-time",
      tabindex: this.lines.size === 0 ? "0" : "-1",
      dir: "ltr",
      "aria-label": `Play from ${time}`,
      text: time,
    });
    const text = el("p", { class: "line-text", lang: start?.language || undefined });
    const speaker = newSpeaker(word, this.lastWord);
    if (speaker) text.append(speakerMark(speaker));
    const item = el("li", { class: "line", dir: start?.direction }, button, text);
    const line = { item, button, text, start_ms: word.start_ms };
    this.list.append(item);
    this.lines.set(word.cue_id, line);
    return line;
  }

  /**
   * A sound, such as `laughs`, before the word that follows it, which may have been sent already.
   * @param {string} name @param {number} start_ms
   */
  addSound(name, start_ms) {
    const next = [...this.words.values()].find(({ word }) => word.start_ms >= start_ms);
    if (next) next.node.before(soundMark(name), " ");
    else this.sounds.push(name);
  }

  /** A note between the lines, such as a change of voice. @param {string} text */
  addNote(text) {
    this.list.append(el("li", { class: "line-note", text }));
  }

  /** Words that will not be spoken. @param {Timeline} timeline */
  markDropped(timeline) {
    for (const word of timeline.words) {
      const entry = word.dropped ? this.words.get(word.index) : undefined;
      if (!entry || entry.node.classList.contains("dropped")) continue;
      entry.node.classList.add("dropped");
      entry.node.title = "not spoken";
    }
  }

  /** @param {Timeline} timeline @param {number} ms @param {boolean} active something is playing or has been */
  draw(timeline, ms, active) {
    const place = active ? timeline.wordIndexAt(ms) : -1;
    const index = place < 0 ? -1 : timeline.words[place].index;
    if (index === this.current) return;
    this.words.get(this.current)?.node.classList.remove("now");
    this.current = index;
    this.setSaid(index);
    const entry = this.words.get(index);
    entry?.node.classList.add("now");
    this.setLine(entry?.line ?? null);
  }

  /** @param {number} index */
  setSaid(index) {
    for (let i = this.said + 1; i <= index; i += 1) this.words.get(i)?.node.classList.add("said");
    for (let i = this.said; i > index; i -= 1) this.words.get(i)?.node.classList.remove("said");
    this.said = index;
  }

  /** @param {Line | null} line */
  setLine(line) {
    if (line === this.currentLine) return;
    this.currentLine?.item.removeAttribute("aria-current");
    this.currentLine = line;
    line?.item.setAttribute("aria-current", "true");
    if (line && this.follow) this.reveal(line.item);
  }

  /** Scroll a line into the middle third. @param {HTMLElement} item */
  reveal(item) {
    const height = this.list.clientHeight;
    const top = item.offsetTop - this.list.offsetTop - this.list.scrollTop;
    if (top > height / 3 - item.offsetHeight && top + item.offsetHeight < (2 * height) / 3) return;
    const target = item.offsetTop - this.list.offsetTop - height / 2 + item.offsetHeight / 2;
    this.list.scrollTo({ top: Math.max(0, target), behavior: this.reduced.matches ? "instant" : "smooth" });
  }

  /** @param {boolean} on */
  setFollow(on) {
    if (on && this.currentLine) this.reveal(this.currentLine.item);
    if (on === this.follow) return;
    this.follow = on;
    this.onFollow(on);
  }

  /** @param {Event} event */
  onClick(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const node = /** @type {HTMLElement | null} */ (target.closest(".word"));
    const item = /** @type {HTMLElement | null} */ (target.closest(".line"));
    if (node) this.play(node);
    else if (item && !getSelection()?.toString()) this.playLine(item);
  }

  /** @param {HTMLElement} node */
  play(node) {
    const entry = this.words.get(Number(node.dataset.index));
    if (entry && !entry.word.dropped) this.onSeek(entry.word.start_ms);
  }

  /** @param {HTMLElement} item */
  playLine(item) {
    for (const line of this.lines.values()) if (line.item === item) this.onSeek(line.start_ms);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const item = /** @type {HTMLElement | null} */ (target.closest(".line"));
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = /** @type {HTMLElement[]} */ ([...item.querySelectorAll(".line-time, .word")]);
    const at = stops.indexOf(target);
    const back = getComputedStyle(item).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const on = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    /** @type {HTMLElement | null | undefined} */
    let next = null;
    if (event.key === "ArrowDown") next = this.neighbour(item, "nextElementSibling");
    else if (event.key === "ArrowUp") next = this.neighbour(item, "previousElementSibling");
    else if (event.key === on) next = stops[at + 1];
    else if (event.key === back) next = stops[at - 1];
    else if (event.key === "Enter" && target.classList.contains("word")) this.play(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next) this.moveFocus(next);
  }

  /** @param {Element} item @param {"nextElementSibling" | "previousElementSibling"} way */
  neighbour(item, way) {
    let next = item[way];
    while (next && !next.classList.contains("line")) next = next[way];
    return /** @type {HTMLElement | null} */ (next?.querySelector(".line-time") ?? null);
  }

  /** @param {HTMLElement} node */
  moveFocus(node) {
    for (const stop of this.list.querySelectorAll('[tabindex="0"]')) stop.setAttribute("tabindex", "-1");
    node.setAttribute("tabindex", "0");
    this.setFollow(false);
    node.focus();
  }
}
