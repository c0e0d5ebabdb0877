/** Moves the face: the mouth follows the timeline, eyes and brows follow FaceLife. */

import { FaceLife } from "./face-life.js";
import { POSES, mixPose, poseFromArkit } from "./face-poses.js";
import { Face } from "./face.js";
import { poseAt } from "./mouth-curve.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline */

/** How long the mouth takes to close when playback stops. */
const CLOSE_MS = 110;
/** The face smiles when a session has finished. */
const SMILE = Object.freeze({ ...POSES.sil, w: 30, c: 8.5, tl: 6.2 });

export class MouthView {
  /** @param {HTMLElement} host @param {{still?: () => boolean}} [options] `still`: only the mouth at rest is shown */
  constructor(host, { still = () => false } = {}) {
    this.face = new Face(host);
    this.still = still;
    this.life = new FaceLife("captionsync");
    this.seed = "captionsync";
    this.rest = 1;
    this.smile = 0;
    this.last = 0;
    this.reduced = matchMedia("(prefers-reduced-motion: reduce)");
    /** The pose drawn last. */
    this.pose = POSES.sil;
  }

  /** @param {string} text */
  setSeed(text) {
    if (text === this.seed) return;
    this.seed = text;
    this.life = new FaceLife(text);
  }

  /**
   * @param {Timeline} timeline @param {number} ms media time
   * @param {{now: number, face: string, playing: boolean}} mood `face` as in STATES
   */
  draw(timeline, ms, { now, face, playing }) {
    const step = Math.min(100, now - this.last) / CLOSE_MS;
    this.last = now;
    const still = this.still();
    const moving = playing && !still;
    this.rest = moving ? 0 : Math.min(1, this.rest + step);
    this.smile = face === "smile" ? Math.min(1, this.smile + step / 2) : Math.max(0, this.smile - step);
    this.pose = mixPose(this.spoken(timeline, ms), mixPose(POSES.sil, SMILE, this.smile), this.rest);
    this.face.setPose(this.pose);
    this.face.setLife(
      this.life.at(playing ? ms : now, {
        speaking: moving,
        ready: face === "ready",
        smile: face === "smile",
        reduced: this.reduced.matches || still,
        ...this.sentenceEnd(timeline, ms, moving),
      }),
    );
  }

  /** @param {Timeline} timeline @param {number} ms */
  spoken(timeline, ms) {
    const weights = timeline.curves.length > 0 ? timeline.weightsAt(ms) : null;
    if (weights && "jawOpen" in weights) return poseFromArkit(weights);
    return poseAt(timeline.visemes, timeline.visemeIndexAt(ms), ms);
  }

  /** @param {Timeline} timeline @param {number} ms @param {boolean} moving */
  sentenceEnd(timeline, ms, moving) {
    const word = moving ? timeline.words[timeline.wordIndexAt(ms)] : undefined;
    if (!word) return {};
    const since = ms - word.end_ms;
    const ends = /[.!?…。！？؟]["'»”’)]*$/u.test(word.text);
    if (since < 0 || !ends) return {};
    return { sinceCue_ms: since, question_ms: /[?？؟]/u.test(word.text) ? since : Infinity };
  }
}
