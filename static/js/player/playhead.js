/**
 * The playhead of a studio tab, for an overlay in the same browser that follows it (`/overlay?follow=page`).
 *
 * A broadcast channel carries the playback position; between messages the receiver advances it by the wall clock.
 */

const CHANNEL = "captionsync.playhead";
const EVERY_MS = 200;

/** @typedef {{session: string, heard_ms: number, playing: boolean, rate: number, rest_ms: number,
 *   at: number}} Place `at` is Date.now() */

export class Playhead {
  /** @param {import("./playback.js").Playback} playback */
  constructor(playback) {
    this.playback = playback;
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
    this.sentAt = 0;
    // A hidden tab has no frames, but it can still pause, end and seek.
    playback.addEventListener("state", () => this.send(playback.place_ms()));
  }

  /** Call in every frame; it sends a few times per second. @param {number} now */
  frame(now) {
    if (now - this.sentAt >= EVERY_MS) this.send(this.playback.heard_ms(now));
  }

  /** @param {number} heard_ms */
  send(heard_ms) {
    const { id, player } = this.playback;
    if (!this.channel || !id) return;
    this.sentAt = performance.now();
    /** @type {Place} */
    const place = {
      session: id,
      heard_ms,
      playing: player.state === "playing",
      rate: player.rate,
      rest_ms: this.playback.rest_ms(),
      at: Date.now(),
    };
    this.channel.postMessage(place);
  }
}

/** Follow the playhead of a studio tab. @param {(place: Place) => void} onPlace @returns {BroadcastChannel | null} */
export function followPlayhead(onPlace) {
  if (typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", (event) => onPlace(event.data));
  return channel;
}
