/**
 * Feeds TalkingHead's stream mode from a session's events, mouth and sound together.
 *
 * A session's times count from its first audio. TalkingHead (1.7.0) counts from the start of its current sound, and
 * starts again after a second of silence and after `streamInterrupt()`; a shorter gap delays the sound but not its
 * clock. So each piece of audio gets times on that clock. The only clock read here is TalkingHead's own.
 *
 * @typedef {{isSpeaking: boolean, streamAudioStartTime: number | null, animClock: number, streamInterrupt: () => void,
 *   streamAudio: (given: {audio: ArrayBuffer} & import("./avatar.js").TalkingHeadArrays) => void,
 *   streamNotifyEnd: () => void}} Head the part of TalkingHead that is used
 * @typedef {{clock_ms: number, start_ms: number, end_ms: number, audio: ArrayBuffer}} Piece of audio, heard at
 *   `clock_ms`
 */

import { Avatar } from "./avatar.js";

/** TalkingHead restarts its clock after about a second of silence; restarting it earlier makes the time known. */
const LONGEST_DRY_MS = 500;

/** After an interruption, a shorter rest is not played. */
const SHORTEST_REST_MS = 50;

/** @param {string} base64 @returns {ArrayBuffer} */
const bytesOf = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;

export class TalkingHeadFeed {
  /** @param {Head} head after its `streamStart` with `waitForAudioChunks: true` @param {Avatar} [avatar] */
  constructor(head, avatar = new Avatar()) {
    this.head = head;
    this.avatar = avatar;
    /** @type {Piece[]} given since the sound started and not yet heard to the end */
    this.pieces = [];
    /** End of the sound given so far, on the head's clock. */
    this.given_ms = 0;
    /** End of the audio received, in media time. */
    this.end_ms = 0;
    /** Media time heard at the last interruption. */
    this.left_ms = 0;
    this.silenced = false;
  }

  /**
   * Take an event of a session in a `pcm_` format: its name, then its data.
   * @param {import("./avatar.js").EventArguments} event
   */
  add(...event) {
    const [type, data] = event;
    if (type === "start" && !data.audio.format.startsWith("pcm_")) {
      throw new Error(`TalkingHead plays PCM: make the session with format pcm_24000, not ${data.audio.format}`);
    }
    if (type === "audio") return this.take(data);
    if (type === "interrupted") return this.drop(data.heard_ms, data.resume_ms);
    if (type === "end" && data.reason === "cancelled") this.drop(data.duration_ms, Infinity);
    this.avatar.add(...event);
    if (type === "end" || type === "failed") this.head.streamNotifyEnd();
  }

  /** How long the head's current sound has been playing. */
  get clock_ms() {
    const { isSpeaking, streamAudioStartTime, animClock } = this.head;
    return isSpeaking && streamAudioStartTime ? animClock - streamAudioStartTime : 0;
  }

  /** Media time that is heard now: the `heard_ms` of `POST …/interrupt`. */
  get heard_ms() {
    if (this.head.isSpeaking === false) return this.pieces.at(-1)?.end_ms ?? this.left_ms;
    const now = this.clock_ms;
    const piece = this.pieces.findLast(({ clock_ms }) => clock_ms <= now) ?? this.pieces[0];
    return piece
      ? Math.round(Math.min(piece.end_ms, piece.start_ms + Math.max(0, now - piece.clock_ms)))
      : this.left_ms;
  }

  /** @param {{start_ms: number, duration_ms: number, data: string}} audio */
  take({ start_ms, duration_ms, data }) {
    const end_ms = start_ms + duration_ms;
    if (end_ms <= this.end_ms) return;
    this.end_ms = end_ms;
    this.give(start_ms, end_ms, bytesOf(data));
  }

  /** @param {number} start_ms @param {number} end_ms @param {ArrayBuffer} audio */
  give(start_ms, end_ms, audio) {
    const { head } = this;
    const dry = this.clock_ms - this.given_ms > LONGEST_DRY_MS;
    // Repeat it after an interruption: the worklet may have reported the start of its sound later.
    if (head.isSpeaking && (dry || this.silenced)) head.streamInterrupt();
    if (head.isSpeaking === false || this.silenced) {
      this.pieces = [];
      this.given_ms = 0;
    }
    this.silenced = false;
    const now = this.clock_ms;
    const clock_ms = Math.max(this.given_ms, now);
    this.pieces = this.pieces.filter((piece) => piece.clock_ms + piece.end_ms - piece.start_ms > now);
    // The worklet takes the buffer away, so keep a copy.
    this.pieces.push({ clock_ms, start_ms, end_ms, audio: audio.slice(0) });
    this.given_ms = clock_ms + end_ms - start_ms;
    head.streamAudio({ audio, ...this.avatar.takeTalkingHead({ from_ms: start_ms - clock_ms }) });
  }

  /**
   * Barge-in: fall silent at once. A head that has not yet played up to `heard_ms` plays the rest first.
   * @param {number} heard_ms @param {number} resume_ms
   */
  drop(heard_ms, resume_ms) {
    const at = this.heard_ms;
    const { pieces } = this;
    this.avatar.add("interrupted", { heard_ms, resume_ms });
    if (this.end_ms <= heard_ms) return;
    this.head.streamInterrupt();
    this.pieces = [];
    this.left_ms = Math.min(at, heard_ms);
    this.silenced = true;
    if (heard_ms - at < SHORTEST_REST_MS) return;
    // The head has played less than was heard, as when it follows an old session: give it the rest again.
    this.avatar.retake(at);
    for (const piece of pieces) {
      const from = Math.max(at, piece.start_ms);
      const to = Math.min(heard_ms, piece.end_ms);
      if (from < to) this.give(from, to, part(piece, from, to));
    }
  }
}

/** Samples of a piece between two media times. @param {Piece} piece @param {number} from @param {number} to */
function part({ start_ms, end_ms, audio }, from, to) {
  const byteAt = (/** @type {number} */ ms) =>
    2 * Math.round((audio.byteLength * (ms - start_ms)) / (end_ms - start_ms) / 2);
  return audio.slice(byteAt(from), byteAt(to));
}
