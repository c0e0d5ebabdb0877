/**
 * A session's timeline: the words, cues, visemes and curves received so far, and what is shown at a time.
 *
 * It uses no page, no network and no clock: events go in, and lookups by media time come out. Lookups bisect and
 * remember their last index, so a frame costs a handful of comparisons however long the session is. Events may repeat
 * (after a reconnect): a repeat changes nothing. All times are integer milliseconds, half-open.
 *
 * @typedef {import("./events.js").Word & {dropped?: boolean}} Word `dropped` when it will not be spoken
 * @typedef {import("./events.js").Cue} Cue
 * @typedef {import("./events.js").Viseme} Viseme
 * @typedef {import("./events.js").Gap & {from: string}} Gap `from` is the engine that was lost
 * @typedef {import("./events.js").EventArguments} EventArguments
 */

/**
 * Index of the last item that starts at or before `ms`, or -1.
 * @param {{start_ms: number}[]} items in order of their starts
 * @param {number} ms
 * @param {number} [hint] the last result
 */
export function lastStarted(items, ms, hint = -1) {
  if (hint >= 0 && hint < items.length && items[hint].start_ms <= ms) {
    if (hint + 1 >= items.length || items[hint + 1].start_ms > ms) return hint;
    if (hint + 2 >= items.length || items[hint + 2].start_ms > ms) return hint + 1;
  }
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start_ms <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A gap between cues that is shorter stays filled; a caption with nothing after it stays as long. */
const HOLD_MS = 500;
/** How long an unfinished cue stays when the sound has run dry: its words may still come. */
const STALL_MS = 5000;

export class Timeline {
  constructor() {
    /** @type {Word[]} */
    this.words = [];
    /** @type {Cue[]} */
    this.cues = [];
    /** @type {Viseme[]} */
    this.visemes = [];
    /** @type {Gap[]} */
    this.gaps = [];
    /** @type {{heard_ms: number, resume_ms: number}[]} */
    this.skips = [];
    /** @type {import("./events.js").Blendshapes[]} */
    this.curves = [];
    /** @type {import("./events.js").Tag[]} */
    this.tags = [];
    /** Later turns in another voice or language. @type {import("./events.js").Voice[]} */
    this.voices = [];
    /** @type {Map<string, Cue>} */
    this.cueById = new Map();
    /** @type {Map<string, Word[]>} */
    this.wordsOfCueId = new Map();
    /** @type {import("./events.js").Start | null} */
    this.start = null;
    /** @type {import("./events.js").End | null} */
    this.end = null;
    this.audioEnd_ms = 0;
    this.hints = { word: -1, cue: -1, viseme: -1, curve: -1 };
  }

  /**
   * Take an event of the stream: its type, then its data. Returns whether it was new.
   * @param {EventArguments} event
   */
  add(...event) {
    const [type, data] = event;
    switch (type) {
      case "start":
        return this.addStart(data);
      case "word":
        return this.addWord(data);
      case "cue":
        return this.addCue(data);
      case "viseme":
        return this.addViseme(data);
      case "blendshapes":
        return this.push(this.curves, data);
      case "tag":
        return this.push(this.tags, data);
      case "voice":
        return this.push(this.voices, data);
      case "gap":
        return this.addGap(data);
      case "interrupted":
        return this.addInterruption(data);
      case "audio":
        return this.addAudio(data);
      case "end":
        return this.addEnd(data);
      case "reset":
        if (data.cue) this.addCue(data.cue);
        return true;
      default:
        return false;
    }
  }

  /** @param {import("./events.js").Start} start */
  addStart(start) {
    if (this.start) return false;
    this.start = start;
    return true;
  }

  /** @template {{start_ms: number}} T @param {T[]} list @param {T} item */
  push(list, item) {
    const last = list.at(-1);
    if (last && item.start_ms <= last.start_ms) return false;
    list.push(item);
    return true;
  }

  /** @param {import("./events.js").Word} word */
  addWord(word) {
    const last = this.words.at(-1);
    if (last && word.index <= last.index) return false;
    const kept = { ...word };
    this.words.push(kept);
    const group = this.wordsOfCueId.get(word.cue_id);
    if (group) group.push(kept);
    else this.wordsOfCueId.set(word.cue_id, [kept]);
    return true;
  }

  /** @param {Cue} cue */
  addCue(cue) {
    const known = this.cueById.get(cue.id);
    if (known && (known.final || cue.revision < known.revision || (cue.revision === known.revision && !cue.final)))
      return false;
    this.cueById.set(cue.id, cue);
    if (known) this.cues[this.cues.lastIndexOf(known)] = cue;
    else this.cues.splice(this.placeOfCue(cue.start_ms), 0, cue);
    return true;
  }

  /** Where a cue belongs: after a `reset`, the cue on screen comes before the earlier ones. @param {number} start_ms */
  placeOfCue(start_ms) {
    let place = this.cues.length;
    while (place > 0 && this.cues[place - 1].start_ms > start_ms) place -= 1;
    return place;
  }

  /** @param {Viseme} viseme */
  addViseme(viseme) {
    const last = this.visemes.at(-1);
    if (last && viseme.start_ms < last.end_ms) return false;
    this.visemes.push(viseme);
    return true;
  }

  /** @param {import("./events.js").Gap} gap */
  addGap(gap) {
    const from = this.gaps.at(-1)?.provider ?? this.start?.provider ?? "";
    return this.push(this.gaps, { ...gap, from });
  }

  /** @param {{start_ms: number, duration_ms: number}} audio */
  addAudio(audio) {
    const end = audio.start_ms + audio.duration_ms;
    if (end <= this.audioEnd_ms) return false;
    this.audioEnd_ms = end;
    return true;
  }

  /** Words in the dropped interval were never heard. @param {{heard_ms: number, resume_ms: number}} data */
  addInterruption(data) {
    if (this.skips.some((skip) => skip.heard_ms === data.heard_ms && skip.resume_ms === data.resume_ms)) return false;
    this.skips.push({ heard_ms: data.heard_ms, resume_ms: data.resume_ms });
    this.dropWords(data.heard_ms, data.resume_ms);
    return true;
  }

  /** @param {import("./events.js").End} end */
  addEnd(end) {
    this.end = end;
    if (end.reason === "cancelled") this.dropWords(end.duration_ms, Infinity);
    return true;
  }

  /** Mark words that start in the interval as not spoken. @param {number} from_ms @param {number} to_ms */
  dropWords(from_ms, to_ms) {
    for (const word of this.words) if (word.start_ms >= from_ms && word.start_ms < to_ms) word.dropped = true;
  }

  /**
   * Where playback continues from `ms`: after the dropped intervals it is in, otherwise at `ms` itself.
   * @param {number} ms @returns {number}
   */
  playable(ms) {
    const skip = this.skips.find(({ heard_ms, resume_ms }) => ms >= heard_ms && ms < resume_ms);
    return skip ? this.playable(skip.resume_ms) : ms;
  }

  /** Index in `words` of the word being spoken or last spoken, or -1. @param {number} ms */
  wordIndexAt(ms) {
    this.hints.word = lastStarted(this.words, ms, this.hints.word);
    return this.hints.word;
  }

  /**
   * The cue to show: the one being spoken, or the one before for a moment.
   * @param {number} ms
   * @param {{rest_ms?: number, hold_ms?: number}} [facts] `rest_ms`: wall time since the sound stopped at `ms`;
   *   `hold_ms`: how long the last cue stays after its end
   */
  cueAt(ms, { rest_ms = 0, hold_ms = HOLD_MS } = {}) {
    this.hints.cue = lastStarted(this.cues, ms, this.hints.cue);
    const cue = this.cues[this.hints.cue];
    if (!cue) return null;
    const past_ms = ms + rest_ms - cue.end_ms;
    if (past_ms < 0) return cue;
    if (!cue.final) return rest_ms < STALL_MS ? cue : null;
    const next = this.cues[this.hints.cue + 1];
    const gap_ms = next ? next.start_ms - cue.end_ms : 0;
    if (gap_ms >= HOLD_MS) return null;
    return past_ms < gap_ms + hold_ms ? cue : null;
  }

  /** Index in `visemes` of the one at `ms`, or -1. @param {number} ms */
  visemeIndexAt(ms) {
    this.hints.viseme = lastStarted(this.visemes, ms, this.hints.viseme);
    return this.hints.viseme;
  }

  /** ARKit or VRM weights at `ms` by name, or null. @param {number} ms @returns {Record<string, number> | null} */
  weightsAt(ms) {
    this.hints.curve = lastStarted(this.curves, ms, this.hints.curve);
    const run = this.curves[this.hints.curve];
    if (!run || run.frames.length === 0) return null;
    const frame = run.frames[Math.min(run.frames.length - 1, Math.floor(((ms - run.start_ms) * run.fps) / 1000))];
    return Object.fromEntries(run.names.map((name, index) => [name, frame[index]]));
  }

  /** The words of a cue, in order. @param {string} id */
  wordsOf(id) {
    return this.wordsOfCueId.get(id) ?? [];
  }

  /** End of the session as far as it is known. */
  get duration_ms() {
    return this.end ? this.end.duration_ms : this.audioEnd_ms;
  }

  /** Whether the stream has ended. */
  get complete() {
    return this.end !== null;
  }
}

/**
 * Distribute the words of a cue over its lines by counting visible characters: white space may differ at line ends.
 * @param {string[]} lines @param {Word[]} words
 * @returns {Word[][]}
 */
export function wordsByLine(lines, words) {
  const visible = (/** @type {string} */ text) => text.replace(/\s+/gu, "").length;
  const rows = lines.map(() => /** @type {Word[]} */ ([]));
  let line = 0;
  let room = lines.length > 0 ? visible(lines[0]) : 0;
  for (const word of words) {
    while (room <= 0 && line < lines.length - 1) {
      line += 1;
      room = visible(lines[line]);
    }
    if (rows.length === 0) rows.push([]);
    rows[line].push(word);
    room -= visible(word.text);
  }
  return rows;
}
