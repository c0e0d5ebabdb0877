/** The time axis of the inspector, and what its lanes show: ruler steps, labels, phones from visemes. Pure. */

/** @typedef {import("../player/sent-characters.js").Item} Item */

export const MIN_PX_PER_S = 8;
export const MAX_PX_PER_S = 4000;

export class Axis {
  constructor() {
    this.start_ms = 0;
    this.px_per_ms = 0.2;
    this.width = 800;
    this.duration_ms = 0;
    /** Whether the whole session is shown: no part was chosen. */
    this.fitted = true;
  }

  /** @param {number} ms */
  x(ms) {
    return (ms - this.start_ms) * this.px_per_ms;
  }

  /** @param {number} x */
  ms(x) {
    return this.start_ms + x / this.px_per_ms;
  }

  get span_ms() {
    return this.width / this.px_per_ms;
  }

  /** Keep the window inside the session. */
  clamp() {
    const most = Math.max(0, this.duration_ms + 200 - this.span_ms);
    this.start_ms = Math.max(0, Math.min(most, this.start_ms));
  }

  /** @param {number} factor @param {number} x the pixel that stays in place */
  zoom(factor, x) {
    const ms = this.ms(x);
    this.fitted = false;
    this.px_per_ms = Math.max(MIN_PX_PER_S / 1000, Math.min(MAX_PX_PER_S / 1000, this.px_per_ms * factor));
    this.start_ms = ms - x / this.px_per_ms;
    this.clamp();
  }

  /** @param {number} start_ms at the left edge */
  moveTo(start_ms) {
    this.fitted = false;
    this.start_ms = start_ms;
    this.clamp();
  }

  /** Show the whole session. */
  fit() {
    this.fitted = true;
    this.start_ms = 0;
    this.px_per_ms = Math.max(MIN_PX_PER_S / 1000, this.width / Math.max(1000, this.duration_ms + 200));
  }

  /** Keep a moving playhead in sight. @param {number} ms */
  follow(ms) {
    const x = this.x(ms);
    if (x >= this.width * 0.15 && x <= this.width * 0.8) return;
    this.start_ms = ms - this.span_ms * 0.3;
    this.clamp();
  }
}

const STEPS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000];

/** A ruler step wide enough for its label. @param {number} px_per_ms @param {number} [room] pixels */
export function rulerStep(px_per_ms, room = 72) {
  return STEPS_MS.find((step) => step * px_per_ms >= room) ?? STEPS_MS[STEPS_MS.length - 1];
}

/**
 * Phones as derived from the visemes: the two shapes of a diphthong or an affricate are one phone.
 * @param {import("../lib/timeline.js").Viseme[]} visemes
 * @returns {{ipa: string, start_ms: number, end_ms: number, word: number | null}[]}
 */
export function phonesOf(visemes) {
  /** @type {{ipa: string, start_ms: number, end_ms: number, word: number | null}[]} */
  const phones = [];
  for (const viseme of visemes) {
    const last = phones.at(-1);
    const same = last && last.ipa === viseme.phone && last.word === viseme.word_index && [...viseme.phone].length > 1;
    if (same && last.end_ms === viseme.start_ms) last.end_ms = viseme.end_ms;
    else phones.push({ ipa: viseme.phone, start_ms: viseme.start_ms, end_ms: viseme.end_ms, word: viseme.word_index });
  }
  return phones;
}

/** What is written on something that the engine sent. @param {Item} item */
export function labelOf({ text, times }) {
  if (times === "none") return text.trim() ? "The engine sent no valid times" : "";
  return text.trim() || "␣";
}

/** Pixels of a usual character of 60 ms below which whole words are drawn. */
const LEAST_CHAR_PX = 14;
const USUAL_CHAR_MS = 60;
/** A longer word is shown in part at the edge of the window. */
const LONGEST_WORD_MS = 1500;

/**
 * What to draw of what the engine sent: its characters, or the words they make where characters would be too narrow.
 * @param {Item[]} sent @param {Axis} axis @returns {Item[]}
 */
export function sentWithin(sent, axis) {
  const [from, to] = [axis.start_ms, axis.ms(axis.width)];
  if (USUAL_CHAR_MS * axis.px_per_ms >= LEAST_CHAR_PX) return within(sent, from, to);
  /** @type {Item[]} */
  const words = [];
  for (const item of within(sent, from - LONGEST_WORD_MS, to + LONGEST_WORD_MS)) {
    const last = words.at(-1);
    if (item.text.trim() === "") continue;
    if (last && last.next === item.char && last.times !== "none" && item.times !== "none")
      words[words.length - 1] = { ...last, text: last.text + item.text, end_ms: item.end_ms, next: item.next };
    else words.push(item);
  }
  return words;
}

/**
 * The items that overlap an interval.
 * @template {{start_ms: number, end_ms: number}} T
 * @param {T[]} items @param {number} from @param {number} to @returns {T[]}
 */
export function within(items, from, to) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].end_ms <= from) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let i = low; i < items.length && items[i].start_ms < to; i += 1) found.push(items[i]);
  return found;
}
