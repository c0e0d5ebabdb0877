/**
 * Captions for screen readers, on request: each whole final cue as it is heard, in a polite log.
 *
 * A cue counts as heard from its start on. What a seek jumps over is not read; what it goes back to is read again.
 */

import { el } from "./dom.js";
import { newSpeaker, speakerMark } from "./speaker.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline @typedef {import("../lib/timeline.js").Cue} Cue */

/** A larger step of the time is a seek. */
const JUMP_MS = 1500;
const KEPT = 5;

/** Which cues are heard next. Pure. */
export class HeardCues {
  constructor() {
    this.last_ms = 0;
    /** Start of the last cue that was given out. */
    this.given_ms = -1;
  }

  /** Cues that are final and were heard since the last call. @param {Cue[]} cues @param {number} ms @returns {Cue[]} */
  take(cues, ms) {
    if (ms < this.last_ms - 20 || ms > this.last_ms + JUMP_MS) {
      this.given_ms = (cues.findLast((cue) => cue.start_ms <= ms && cue.end_ms > ms)?.start_ms ?? ms) - 1;
    }
    this.last_ms = ms;
    /** @type {Cue[]} */
    const heard = [];
    for (const cue of cues.slice(Math.max(0, cues.length - 200))) {
      if (cue.start_ms <= this.given_ms) continue;
      // An open cue holds back what follows it: cues are read in order.
      if (cue.start_ms > ms || !cue.final) break;
      heard.push(cue);
      this.given_ms = cue.start_ms;
    }
    return heard;
  }
}

export class Announcer {
  /** @param {HTMLElement} log @param {() => boolean} isOn */
  constructor(log, isOn) {
    this.log = log;
    this.isOn = isOn;
    this.clear();
  }

  clear() {
    this.heard = new HeardCues();
    /** @type {Cue | null} the last one that was read */
    this.read = null;
  }

  /** @param {Timeline} timeline @param {number} ms @param {boolean} playing */
  draw(timeline, ms, playing) {
    if (!playing || !this.heard) return;
    for (const cue of this.heard.take(timeline.cues, ms)) if (this.isOn()) this.announce(cue);
  }

  /** @param {Cue} cue */
  announce(cue) {
    const speaker = newSpeaker(cue, this.read);
    this.read = cue;
    const lang = cue.language || undefined;
    this.log.append(el("p", { lang, dir: cue.direction }, speaker ? speakerMark(speaker) : "", cue.lines.join(" ")));
    while (this.log.childElementCount > KEPT) this.log.firstElementChild?.remove();
  }
}
