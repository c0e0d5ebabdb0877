/** Play button, times and seek bar. The bar is a custom slider, because a live stream has two ends. */

import { el, setAttribute, setIcon, setText } from "./dom.js";
import { clockText, spokenTime } from "./format.js";
import { cueStartFrom, stepFrom } from "./steps.js";

export const STEP_MS = 5000;

/** @typedef {import("../player/playback.js").Playback} Playback */

export class TransportView {
  /**
   * @param {Playback} playback
   * @param {{seek: HTMLElement, now: HTMLElement, total: HTMLElement, play: HTMLElement}} parts
   */
  constructor(playback, parts) {
    this.playback = playback;
    this.parts = parts;
    this.played = /** @type {HTMLElement} */ (parts.seek.querySelector(".seek-played"));
    this.buffered = /** @type {HTMLElement} */ (parts.seek.querySelector(".seek-buffered"));
    this.thumb = /** @type {HTMLElement} */ (parts.seek.querySelector(".seek-thumb"));
    this.ticks = /** @type {HTMLElement} */ (parts.seek.querySelector(".seek-ticks"));
    this.dragging = false;
    this.valueAt = -Infinity;
    this.tickKey = "";
    parts.play.addEventListener("click", () => {
      if (parts.play.getAttribute("aria-disabled") !== "true") playback.toggle();
    });
    parts.seek.addEventListener("pointerdown", (event) => this.grab(event));
    parts.seek.addEventListener("keydown", (event) => this.onKey(event));
  }

  get scale_ms() {
    const { timeline } = this.playback;
    return Math.max(
      1,
      this.playback.duration_ms,
      timeline.audioEnd_ms > this.playback.duration_ms && this.playback.live ? timeline.audioEnd_ms : 0,
    );
  }

  /** @param {PointerEvent} event */
  grab(event) {
    if (event.button !== 0 || this.parts.seek.getAttribute("aria-disabled") === "true") return;
    this.dragging = true;
    this.parts.seek.setPointerCapture(event.pointerId);
    this.parts.seek.classList.add("dragging");
    const move = (/** @type {PointerEvent} */ one) => {
      const box = this.parts.seek.getBoundingClientRect();
      this.playback.seek(Math.max(0, Math.min(1, (one.clientX - box.left) / box.width)) * this.scale_ms);
    };
    const drop = () => {
      this.dragging = false;
      this.parts.seek.classList.remove("dragging");
      this.parts.seek.removeEventListener("pointermove", move);
    };
    move(event);
    this.parts.seek.addEventListener("pointermove", move);
    this.parts.seek.addEventListener("pointerup", drop, { once: true });
    this.parts.seek.addEventListener("pointercancel", drop, { once: true });
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { playback } = this;
    const back = event.key === "ArrowLeft" || event.key === "ArrowDown";
    const on = event.key === "ArrowRight" || event.key === "ArrowUp";
    if ((back || on) && event.shiftKey) this.byWord(on ? 1 : -1);
    else if (back || on) this.by(on ? STEP_MS : -STEP_MS);
    else if (event.key === "Home") playback.seek(0);
    else if (event.key === "End") playback.seek(playback.duration_ms);
    else if (event.key === " ") playback.toggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.valueAt = -Infinity;
  }

  /** @param {number} ms */
  by(ms) {
    this.playback.seek(this.playback.place_ms() + ms);
  }

  /** Whether there is anything to play. */
  get any() {
    return this.playback.timeline.audioEnd_ms > 0;
  }

  /** To a part of the length. @param {number} share from 0 to 1 */
  toShare(share) {
    this.playback.seek(share * this.playback.duration_ms);
  }

  /** @param {number} step */
  byWord(step) {
    const word = stepFrom(this.playback.timeline.words, this.playback.place_ms(), step);
    if (word) this.playback.seek(word.start_ms);
  }

  /** @param {number} step */
  byCue(step) {
    const target = cueStartFrom(this.playback.timeline.cues, this.playback.place_ms(), step);
    if (target !== undefined) this.playback.seek(target);
  }

  /** @param {number} ms shown @param {number} now `performance.now()` */
  draw(ms, now) {
    const { playback, parts } = this;
    const scale = this.scale_ms;
    const at = Math.min(ms, scale);
    const { any } = this;
    const live = playback.phase === "live";
    const share = any ? at / scale : 0;
    const percent = `${(100 * share).toFixed(2)}%`;
    if (this.thumb.style.insetInlineStart !== percent) {
      this.thumb.style.insetInlineStart = percent;
      this.played.style.inlineSize = percent;
    }
    const filled = `${any ? Math.min(100, (100 * playback.player.buffered_ms) / scale).toFixed(2) : 0}%`;
    if (this.buffered.style.inlineSize !== filled) this.buffered.style.inlineSize = filled;
    setText(parts.now, clockText(any ? at : 0));
    setText(parts.total, any ? `${clockText(playback.duration_ms)}${live ? " · live" : ""}` : "0:00.0");
    this.drawTicks(scale);
    if (now - this.valueAt > 1000) {
      this.valueAt = now;
      this.describe(at, any, live);
    }
  }

  /** @param {number} at @param {boolean} any @param {boolean} live */
  describe(at, any, live) {
    const { seek } = this.parts;
    const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1);
    setAttribute(seek, "aria-disabled", any ? null : "true");
    setAttribute(seek, "aria-valuemax", any ? seconds(this.playback.duration_ms) : "0");
    setAttribute(seek, "aria-valuenow", any ? seconds(at) : "0");
    setAttribute(
      seek,
      "aria-valuetext",
      any
        ? `${spokenTime(at)} of ${spokenTime(this.playback.duration_ms)}${live ? " so far" : ""}`
        : "Nothing to play yet",
    );
  }

  /** A tick where each caption starts. @param {number} scale */
  drawTicks(scale) {
    const { cues } = this.playback.timeline;
    const key = `${cues.length}:${scale}`;
    if (key === this.tickKey) return;
    this.tickKey = key;
    const shown = cues.length > 60 ? [] : cues.slice(1);
    while (this.ticks.childElementCount > shown.length) this.ticks.lastElementChild?.remove();
    while (this.ticks.childElementCount < shown.length) this.ticks.append(el("i"));
    shown.forEach((cue, index) => {
      /** @type {HTMLElement} */ (this.ticks.children[index]).style.insetInlineStart =
        `${((100 * cue.start_ms) / scale).toFixed(2)}%`;
    });
  }

  /** Update labels and icons after a change of state. */
  drawState() {
    const { playback, parts } = this;
    const { any } = this;
    const active = playback.player.wanted && playback.player.state !== "ended" && playback.phase !== "idle";
    const over = any && !playback.live && playback.player.state === "ended";
    setAttribute(parts.play, "aria-label", active ? "Pause" : over ? "Replay" : "Play");
    setAttribute(parts.play, "aria-disabled", any || (playback.phase === "preparing" && active) ? null : "true");
    setIcon(parts.play, active ? "pause" : over ? "replay" : "play");
    this.valueAt = -Infinity;
  }
}
