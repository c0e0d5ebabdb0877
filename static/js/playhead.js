/**
 * The playhead of a studio tab, for an overlay in the same browser that follows it (`/overlay?follow=page`).
 *
 * A broadcast channel carries where playback is; the receiver runs on by the shared wall clock in between.
 */

const CHANNEL = "captionsync.playhead";
const EVERY_MS = 200;

/** @typedef {{session: string, heard_ms: number, playing: boolean, at: number}} Place `at` is Date.now() */

export class Playhead {
  constructor() {
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
    this.told = 0;
    this.was = "";
  }

  /** @param {import("./playback.js").Playback} playback @param {number} now */
  tell(playback, now) {
    const state = `${playback.id}:${playback.player.state}`;
    if (!this.channel || !playback.id || (state === this.was && now - this.told < EVERY_MS)) return;
    this.was = state;
    this.told = now;
    /** @type {Place} */
    const place = { session: playback.id, heard_ms: playback.heard_ms(now), playing: playback.player.state === "playing", at: Date.now() };
    this.channel.postMessage(place);
  }
}

/** @param {(place: Place) => void} onPlace */
export function followPlayhead(onPlace) {
  if (typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(CHANNEL).addEventListener("message", (event) => onPlace(event.data));
}
