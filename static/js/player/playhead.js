/**
 * The playhead of a studio tab, for an overlay in the same browser that follows it (`/overlay?follow=page`).
 *
 * A broadcast channel carries where playback is; the receiver runs on by the shared wall clock in between.
 */

const CHANNEL = "captionsync.playhead";
const EVERY_MS = 200;

/** @typedef {{session: string, heard_ms: number, playing: boolean, at: number}} Place `at` is Date.now() */

export class Playhead {
  /** @param {import("./playback.js").Playback} playback */
  constructor(playback) {
    this.playback = playback;
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
    this.told = 0;
    // A tab that is hidden has no frames, but it can pause, end, and be sent elsewhere.
    playback.addEventListener("state", () => this.tell(playback.place_ms()));
  }

  /** In every frame: now and then is enough while nothing changes. @param {number} now */
  frame(now) {
    if (now - this.told >= EVERY_MS) this.tell(this.playback.heard_ms(now));
  }

  /** @param {number} heard_ms */
  tell(heard_ms) {
    const { id, player } = this.playback;
    if (!this.channel || !id) return;
    this.told = performance.now();
    /** @type {Place} */
    const place = { session: id, heard_ms, playing: player.state === "playing", at: Date.now() };
    this.channel.postMessage(place);
  }
}

/** @param {(place: Place) => void} onPlace */
export function followPlayhead(onPlace) {
  if (typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(CHANNEL).addEventListener("message", (event) => onPlace(event.data));
}
