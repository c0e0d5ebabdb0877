/**
 * Feeds TalkingHead's stream mode from a session's events, mouth and sound together.
 *
 * A session's times count from its first audio. TalkingHead (1.7.0) counts from where its sound last began: anew after a
 * second without any and after `streamInterrupt()`; a shorter lack of sound delays the sound but not its clock. So each
 * piece of audio is given with times on that clock. Nothing here asks a clock but TalkingHead's own.
 *
 * @typedef {{isSpeaking: boolean, streamAudioStartTime: number | null, animClock: number, streamInterrupt: () => void,
 *   streamAudio: (given: {audio: ArrayBuffer} & import("./avatar.js").TalkingHeadArrays) => void,
 *   streamNotifyEnd: () => void}} Head what is used of a TalkingHead
 * @typedef {{clock_ms: number, start_ms: number, end_ms: number, audio: ArrayBuffer}} Piece of audio; it sounds at `clock_ms`
 */

import { Avatar } from "./avatar.js";

/** The head restarts by itself somewhat after a second; before that it is made to, so that it is known when. */
const LONGEST_DRY_MS = 500;

/** Less than this is not worth saying after an interruption. */
const SHORTEST_REST_MS = 50;

/** @param {string} base64 @returns {ArrayBuffer} */
const bytesOf = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;

export class TalkingHeadFeed {
  /** @param {Head} head after its `streamStart` with `waitForAudioChunks: true` @param {Avatar} [avatar] */
  constructor(head, avatar = new Avatar()) {
    this.head = head;
    this.avatar = avatar;
    /** @type {Piece[]} given since the sound began that were not heard to their end */
    this.pieces = [];
    /** Where on the head's clock the sound given so far ends. */
    this.given_ms = 0;
    /** End of the audio taken, in media time. */
    this.end_ms = 0;
    /** What had been heard at the last interruption. */
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

  /** How long the head's sound has been going. */
  get clock_ms() {
    const { isSpeaking, streamAudioStartTime, animClock } = this.head;
    return isSpeaking && streamAudioStartTime ? animClock - streamAudioStartTime : 0;
  }

  /** Media time that is heard: what `POST …/interrupt` wants to know. */
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
    // Once more after an interruption: the message that its sound began may have come after that.
    if (head.isSpeaking && (dry || this.silenced)) head.streamInterrupt();
    if (head.isSpeaking === false || this.silenced) {
      this.pieces = [];
      this.given_ms = 0;
    }
    this.silenced = false;
    const now = this.clock_ms;
    const clock_ms = Math.max(this.given_ms, now);
    this.pieces = this.pieces.filter((piece) => piece.clock_ms + piece.end_ms - piece.start_ms > now);
    // What is given is gone from here.
    this.pieces.push({ clock_ms, start_ms, end_ms, audio: audio.slice(0) });
    this.given_ms = clock_ms + end_ms - start_ms;
    head.streamAudio({ audio, ...this.avatar.takeTalkingHead({ from_ms: start_ms - clock_ms }) });
  }

  /** Barge-in: silence at once, unless what was to be heard has not been yet. @param {number} heard_ms @param {number} resume_ms */
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
    // The head was given more than it has played, as when an old session is followed: it gets the rest once more.
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
