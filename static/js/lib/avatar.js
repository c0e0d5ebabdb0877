/**
 * Drives an avatar from a session's events: TalkingHead arrays, VRM and ARKit weights, Azure viseme ids.
 *
 * One file without imports, to copy or to load from the server. It uses no page, no network and no clock: events go
 * in with `add`, and weights come out for a media time. That time is the position of the sound being heard, in
 * milliseconds of the session, as the audio player reports it; `setTimeout` drifts away from it.
 *
 * @typedef {{id: string, phone: string, start_ms: number, end_ms: number, weight: number,
 *   word_index: number | null}} Viseme visemes of the `oculus` set, tiling the session
 * @typedef {{text: string, start_ms: number, end_ms: number, index?: number}} Word
 * @typedef {{start_ms: number, fps: number, names: string[], frames: number[][]}} Blendshapes
 * @typedef {{words: string[], wtimes: number[], wdurations: number[], visemes: string[], vtimes: number[],
 *   vdurations: number[]}} TalkingHeadArrays
 * @typedef {{aa: number, ih: number, ou: number, ee: number, oh: number}} VrmWeights
 * @typedef {["start", {audio: {format: string}}] | ["word", Word] | ["viseme", Viseme] |
 *   ["audio", {start_ms: number, duration_ms: number, data: string}] | ["blendshapes", Blendshapes] |
 *   ["interrupted", {heard_ms: number, resume_ms: number}] | ["end", {reason: string, duration_ms: number}] |
 *   ["cue" | "tag" | "voice" | "gap" | "reset" | "failed", unknown]} EventArguments type and data of an event
 */

/** TalkingHead opens a given viseme 2/3 of its duration early, without a cap: longer ones go in equal pieces. */
const LONGEST_PIECE_MS = 150;

export const VRM_NAMES = Object.freeze(/** @type {const} */ (["aa", "ih", "ou", "ee", "oh"]));

/**
 * VRM's five vowels for each shape. Closed lips are all zeros: any vowel left over would keep the mouth open.
 * @type {Record<string, number[]>}
 */
const VRM_OF_SHAPE = {
  sil: [0, 0, 0, 0, 0],
  PP: [0, 0, 0, 0, 0],
  FF: [0, 0.1, 0, 0, 0],
  TH: [0, 0.25, 0, 0, 0],
  DD: [0, 0.25, 0, 0, 0],
  kk: [0.15, 0, 0, 0, 0],
  CH: [0, 0, 0.4, 0, 0],
  SS: [0, 0.3, 0, 0, 0],
  nn: [0, 0.2, 0, 0, 0],
  RR: [0, 0, 0.3, 0, 0],
  aa: [1, 0, 0, 0, 0],
  E: [0, 0, 0, 0.9, 0],
  I: [0, 0.9, 0, 0, 0],
  O: [0, 0, 0, 0, 1],
  U: [0, 0, 1, 0, 0],
};

/** @type {Record<string, number>} */
// prettier-ignore
const AZURE_OF_SHAPE = {
  sil: 0, PP: 21, FF: 18, TH: 19, DD: 19, kk: 20, CH: 16, SS: 15, nn: 19, RR: 13, aa: 2, E: 4, I: 6, O: 3, U: 7,
};

/** Letters by id, for shapes that Azure divides further. @type {Record<string, Record<number, string>>} */
const AZURE_OF_LETTER = {
  TH: { 17: "ð", 19: "θ" },
  nn: { 14: "lɫɭʎʟɬɮɺ", 19: "nɲɳ", 20: "ŋɴ" },
  aa: { 1: "æʌɐ", 2: "aɑ" },
  E: { 1: "əɐɚ", 4: "eɛɘɤ", 5: "ɜɝ" },
  O: { 3: "ɔɒœɞɶ", 8: "o" },
  U: { 4: "ʊʏᵿ", 7: "uwʍyʉɥ", 8: "øɵ" },
};

/** Phones of two shapes that share one Azure id. @type {Record<string, number>} */
const AZURE_OF_PHONE = { aʊ: 9, ɔɪ: 10, aɪ: 11, ɝ: 5, ɜ: 5, ɚ: 1 };

/** Sounds made in the throat: the mouth shows a neighbour's shape. */
const GLOTTAL = /^[hɦʔʕħʢʡ]+$/u;
const AZURE_OF_GLOTTAL = 12;

/** Length, stress, tone and secondary articulation, which the lips do not show. */
const MARKS = /[\p{M}\p{Lm}\p{Sk}]/gu;

/**
 * The Azure viseme id (0 to 21) of an event of an `oculus` or `azure` stream, as the server gives it.
 * @param {Viseme} viseme @returns {number}
 */
export function azureId(viseme) {
  if (/^\d+$/.test(viseme.id)) return Number(viseme.id);
  const phone = viseme.phone.normalize("NFD").replace(MARKS, "");
  const whole = AZURE_OF_PHONE[phone];
  if (whole !== undefined) return whole;
  if (GLOTTAL.test(phone)) return AZURE_OF_GLOTTAL;
  const finer = Object.entries(AZURE_OF_LETTER[viseme.id] ?? {});
  for (const letter of phone) {
    const found = finer.find(([, letters]) => letters.includes(letter));
    if (found) return Number(found[0]);
  }
  return AZURE_OF_SHAPE[viseme.id] ?? 0;
}

/** The second half of the phone before it? @param {Viseme} viseme @param {Viseme | undefined} before */
function isSecondHalf({ id, phone, start_ms, word_index }, before) {
  if (!before || before.phone !== phone || before.end_ms !== start_ms || before.word_index !== word_index) return false;
  // Azure's numbers may be equal in both halves; a vowel before another letter, or one with an r in it, moves.
  return /^\d+$/.test(id) ? /..|[ɚɝɜ]/u.test(phone.normalize("NFD").replace(MARKS, "")) : before.id !== id;
}

/**
 * Azure's events for visemes: `{audioOffset, visemeId}`, the offset in ticks of 100 ns. As in Azure's stream and the
 * server's `azure.json`, a phone of two movements with one id (aɪ is 11) is one event.
 * @param {Viseme[]} visemes
 */
export function azureEvents(visemes) {
  /** @type {{audioOffset: number, visemeId: number}[]} */
  const events = [];
  let halved = false;
  for (const [place, viseme] of visemes.entries()) {
    const visemeId = azureId(viseme);
    halved = !halved && isSecondHalf(viseme, visemes[place - 1]);
    if (halved && visemeId === events.at(-1)?.visemeId) continue;
    events.push({ audioOffset: viseme.start_ms * 10_000, visemeId });
  }
  return events;
}

/**
 * The arrays of TalkingHead's `speakAudio` and `streamAudio`. Silence is left out: the mouth closes by itself.
 * @param {Word[]} words @param {Viseme[]} visemes
 * @param {number} [from_ms] media time at which TalkingHead's clock is at 0: the start of the sound it was given
 * @returns {TalkingHeadArrays}
 */
export function talkingHeadArrays(words, visemes, from_ms = 0) {
  /** @type {TalkingHeadArrays} */
  const out = { words: [], wtimes: [], wdurations: [], visemes: [], vtimes: [], vdurations: [] };
  for (const word of words) {
    out.words.push(word.text);
    out.wtimes.push(word.start_ms - from_ms);
    out.wdurations.push(word.end_ms - word.start_ms);
  }
  for (const viseme of visemes) {
    if (viseme.id === "sil") continue;
    const length = viseme.end_ms - viseme.start_ms;
    const count = Math.ceil(length / LONGEST_PIECE_MS);
    for (let piece = 0; piece < count; piece += 1) {
      const start = viseme.start_ms + Math.floor((length * piece) / count);
      const end = viseme.start_ms + Math.floor((length * (piece + 1)) / count);
      out.visemes.push(viseme.id);
      out.vtimes.push(start - from_ms);
      out.vdurations.push(end - start);
    }
  }
  return out;
}

/** Index of the last item started by `ms`, or -1. @param {{start_ms: number}[]} items @param {number} ms */
function placeAt(items, ms) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start_ms <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param {number} x */
const smooth = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

const closes = (/** @type {Viseme} */ viseme) => viseme.id === "PP" || viseme.id === "FF";

/** How early the mouth leaves one shape for the next; a closure opens late. */
const LEAD_MS = 60;
const LATE_LEAD_MS = 25;
/** A short move ends after the boundary rather than go faster; only lips that close are on time. */
const SHORTEST_TURN_MS = 45;

/** @param {Viseme} viseme @returns {number[]} */
function vrmOf(viseme) {
  const row = VRM_OF_SHAPE[viseme.id] ?? VRM_OF_SHAPE.sil;
  const strength = closes(viseme) ? 1 : 0.5 + 0.5 * viseme.weight;
  return row.map((value) => value * strength);
}

/** @param {Record<string, number>} arkit @returns {VrmWeights} */
function vrmOfArkit(arkit) {
  const open = Math.max(0, (arkit.jawOpen ?? 0) - (arkit.mouthClose ?? 0));
  const apart = open > 0.02 ? 1 : open / 0.02;
  const funnel = arkit.mouthFunnel ?? 0;
  const pucker = arkit.mouthPucker ?? 0;
  const wide = ((arkit.mouthSmileLeft ?? 0) + (arkit.mouthStretchLeft ?? 0)) * apart;
  const ou = Math.min(1, 1.4 * pucker) * apart;
  const oh = Math.min(1 - ou, 1.6 * Math.max(0, funnel - 0.3 * pucker)) * apart;
  const spread = Math.min(1 - ou - oh, 1.8 * wide);
  const ee = spread * Math.min(1, Math.max(0, (open - 0.15) / 0.15));
  const aa = Math.min(1 - ou - oh - spread, 1.8 * open);
  return { aa: Math.max(0, aa), ih: spread - ee, ou, ee, oh };
}

/** Follows one session. */
export class Avatar {
  /** @param {{lead_ms?: number}} [options] `lead_ms`: how far the mouth runs ahead of the sound */
  constructor({ lead_ms = 0 } = {}) {
    this.lead_ms = lead_ms;
    /** @type {Word[]} */
    this.words = [];
    /** @type {Viseme[]} */
    this.visemes = [];
    /** @type {Blendshapes[]} */
    this.curves = [];
    /** @type {string[]} names of the weights; empty before the first curves */
    this.names = [];
    this.taken = { words: 0, visemes: 0 };
    this.ended = false;
  }

  /**
   * Take an event of the stream: its name, then its data. A repeated one (after a reconnect) changes nothing.
   * @param {EventArguments} event
   * @returns {boolean} whether it was new
   */
  add(...event) {
    const [type, data] = event;
    if (type === "word") return this.append(this.words, data);
    if (type === "viseme") return this.append(this.visemes, data);
    if (type === "blendshapes") {
      this.names = data.names;
      return this.append(this.curves, data);
    }
    if (type === "interrupted") return this.drop(data.heard_ms, data.resume_ms);
    if (type === "end" || type === "failed") this.ended = true;
    return type === "end" || type === "failed";
  }

  /** @template {{start_ms: number, index?: number}} T @param {T[]} list @param {T} item */
  append(list, item) {
    const last = list.at(-1);
    // Words may share a start; their numbers distinguish a repeat from a new one.
    const old = last && (item.index === undefined ? item.start_ms <= last.start_ms : item.index <= (last.index ?? -1));
    if (old) return false;
    list.push(item);
    return true;
  }

  /** Barge-in: drop what lies in the interval. @param {number} heard_ms @param {number} resume_ms */
  drop(heard_ms, resume_ms) {
    const before = this.visemes.length;
    const outside = (/** @type {{start_ms: number}} */ item) => item.start_ms < heard_ms || item.start_ms >= resume_ms;
    const takenVisemes = this.visemes.slice(0, this.taken.visemes).filter(outside).length;
    const takenWords = this.words.slice(0, this.taken.words).filter(outside).length;
    this.visemes = this.visemes
      .filter(outside)
      .map((item) => (item.start_ms < heard_ms && item.end_ms > heard_ms ? { ...item, end_ms: heard_ms } : item));
    this.words = this.words.filter(outside);
    this.curves = this.curves.filter(outside).map((run) => {
      const count = Math.ceil(((heard_ms - run.start_ms) * run.fps) / 1000);
      return count > 0 ? { ...run, frames: run.frames.slice(0, count) } : run;
    });
    this.taken = { words: takenWords, visemes: takenVisemes };
    return this.visemes.length !== before;
  }

  /**
   * What arrived since the last call, for TalkingHead's `streamAudio`. talkinghead.js keeps track of its clock, which
   * restarts after pauses and interruptions.
   * @param {{from_ms?: number}} [options] `from_ms`: media time at which TalkingHead's own clock is at 0
   * @returns {TalkingHeadArrays}
   */
  takeTalkingHead({ from_ms = 0 } = {}) {
    const words = this.words.slice(this.taken.words);
    const visemes = this.visemes.slice(this.taken.visemes);
    this.taken = { words: this.words.length, visemes: this.visemes.length };
    return talkingHeadArrays(words, visemes, from_ms);
  }

  /** Let the next `takeTalkingHead` repeat what is seen from `ms` on. @param {number} ms */
  retake(ms) {
    const visemes = this.visemes.filter((viseme) => viseme.end_ms <= ms).length;
    const words = this.words.filter((word) => word.start_ms < ms).length;
    this.taken = { words: Math.min(words, this.taken.words), visemes: Math.min(visemes, this.taken.visemes) };
  }

  /** The viseme at a time, or null. @param {number} ms @returns {Viseme | null} */
  visemeAt(ms) {
    const at = ms + this.lead_ms;
    const found = this.visemes[placeAt(this.visemes, at)];
    return found && at < found.end_ms ? found : null;
  }

  /** The Azure id at a time; 0 in silence. @param {number} ms */
  azureAt(ms) {
    const viseme = this.visemeAt(ms);
    return viseme ? azureId(viseme) : 0;
  }

  /**
   * Weights by name at a time, between two frames of the session's curves. They are at rest where there are no frames:
   * before and after the curves, between turns, and where an interruption removed them. Null before the first curves.
   * @param {number} ms
   * @returns {Record<string, number> | null}
   */
  weightsAt(ms) {
    if (this.names.length === 0) return null;
    const at = ms + this.lead_ms;
    const place = placeAt(this.curves, at);
    const { start_ms, fps, frames } = this.curves[place] ?? { start_ms: 0, fps: 60, frames: [] };
    const exact = ((at - start_ms) * fps) / 1000;
    const index = Math.min(Math.floor(exact), frames.length - 1);
    const now = frames[index] ?? [];
    const follower = this.curves[place + 1];
    const joined = follower && ((follower.start_ms - start_ms) * fps) / 1000 < frames.length + 0.5;
    const next = frames[index + 1] ?? (joined ? follower.frames[0] : undefined);
    // After the last frame the mouth closes.
    const part = next ? Math.min(1, Math.max(0, exact - index)) : smooth(((exact - index - 1) * 1000) / fps / LEAD_MS);
    const between = (/** @type {number} */ i) => (now[i] ?? 0) * (1 - part) + (next?.[i] ?? 0) * part;
    return Object.fromEntries(this.names.map((name, i) => [name, between(i)]));
  }

  /** The 52 ARKit weights at a time; null without `curves: "arkit"`, and before the first frames. @param {number} ms */
  arkitAt(ms) {
    const weights = this.weightsAt(ms);
    return weights && "jawOpen" in weights ? weights : null;
  }

  /**
   * VRM's five vowels at a time: from the session's curves, or from its visemes where it has none.
   * @param {number} ms @returns {VrmWeights}
   */
  vrmAt(ms) {
    const weights = this.weightsAt(ms);
    if (weights) return "jawOpen" in weights ? vrmOfArkit(weights) : /** @type {VrmWeights} */ (weights);
    const at = ms + this.lead_ms;
    const [aa, ih, ou, ee, oh] = this.mixed(placeAt(this.visemes, at), at);
    return { aa, ih, ou, ee, oh };
  }

  /** @param {number} place @param {number} ms @returns {number[]} */
  mixed(place, ms) {
    const now = this.visemes[place];
    if (!now || ms >= now.end_ms + LEAD_MS) return VRM_OF_SHAPE.sil;
    const after = this.visemes[place + 1];
    if (!after && ms >= now.end_ms) return mix(vrmOf(now), VRM_OF_SHAPE.sil, smooth((ms - now.end_ms) / LEAD_MS));
    const before = this.visemes[place - 1];
    const here = before ? mix(vrmOf(before), vrmOf(now), turnOf(before, now, ms)) : vrmOf(now);
    return after ? mix(here, vrmOf(after), turnOf(now, after, ms)) : here;
  }
}

/** Progress from one shape to the next, 0 to 1. @param {Viseme} from @param {Viseme} to @param {number} ms */
function turnOf(from, to, ms) {
  const lead = Math.min(closes(from) ? LATE_LEAD_MS : LEAD_MS, (from.end_ms - from.start_ms) / 2);
  const trail = closes(to) ? 0 : Math.min(Math.max(0, SHORTEST_TURN_MS - lead), (to.end_ms - to.start_ms) / 2);
  return smooth((ms - from.end_ms + lead) / (lead + trail));
}

/** @param {number[]} from @param {number[]} to @param {number} part */
const mix = (from, to, part) => from.map((value, i) => value + (to[i] - value) * part);
