/**
 * One session on the page: its events go into a timeline, its audio into the player. Views draw what is at `shown_ms`.
 *
 * Fires `event` (each event of the stream), `samples`, `state` (it or a fact that it depends on changed), `session`.
 */

import { bearer, isOwnOrigin, keyOf, permit } from "../lib/access.js";
import { AudioPlayer } from "../lib/audio-player.js";
import { EventStream } from "../lib/event-stream.js";
import { samplesFromBase64 } from "../lib/pcm.js";
import { Timeline } from "../lib/timeline.js";
import { elementSource } from "./element-source.js";
import { readPcm } from "./pcm-fetch.js";
import { Rest } from "./rest.js";
import { ApiError, cancelSession, createSession, linksOf } from "./session-api.js";
import { stateOf } from "./states.js";

/** A connection that returns within this time is not reported. */
const BLIP_MS = 1_000;
/** A seek reaches the loudspeaker within this time. */
const SEEK_MS = 250;
/** Rate to request where the session's own format is compressed. */
const FETCHED_HZ = 24_000;

/**
 * @typedef {import("../lib/event-stream.js").StreamEvent & {fresh: boolean}} PlaybackEvent detail of `event`; `fresh`
 *   unless it repeats
 * @typedef {{start_ms: number, samples: Int16Array}} Samples detail of `samples`
 * @typedef {import("../lib/events.js").EventArguments} EventArguments
 */

export class Playback extends EventTarget {
  /** @param {{transport?: import("../lib/audio-player.js").Transport, shift_ms?: number}} [options] */
  constructor({ transport = "auto", shift_ms = 0 } = {}) {
    super();
    this.player = new AudioPlayer({ transport });
    this.player.addEventListener("state", () => this.report());
    this.timeline = new Timeline();
    this.shift_ms = shift_ms;
    /** @type {import("./states.js").Phase} */
    this.phase = "idle";
    /** @type {import("../lib/event-stream.js").Connection} */
    this.connection = "closed";
    this.id = "";
    this.links = linksOf("");
    /** @type {EventStream | null} */
    this.stream = null;
    /** @type {ApiError | null} */
    this.failure = null;
    this.cut_ms = Infinity;
    this.generation = 0;
    this.known = "";
    /** The session's listen token, on a server that requires keys. */
    this.token = "";
    this.permitted = false;
    /** @type {{ms: number, at: number} | null} the last seek */
    this.sought = null;
    this.rest = new Rest();
  }

  /** @returns {import("./states.js").State} */
  get state() {
    return stateOf({
      phase: this.phase,
      player: this.player.state,
      wanted: this.player.wanted,
      blocked: this.player.blocked,
      connection: this.connection,
      begun: this.timeline.audioEnd_ms > 0,
    });
  }

  /** Whether the session is over and nothing in its text made a sound. */
  get nothingSaid() {
    return this.phase === "complete" && !this.timeline.visemes.some((viseme) => viseme.weight > 0);
  }

  report() {
    this.dispatchEvent(new Event("state"));
  }

  /** Speak a text. Call inside a click. @param {import("./session-api.js").SessionOptions} options */
  async speak(options) {
    const generation = this.reset();
    this.phase = "preparing";
    this.player.unlock(24_000);
    this.player.play();
    this.report();
    try {
      const session = await createSession(options);
      if (generation !== this.generation) {
        cancelSession(session.id, 0).catch(() => {});
        return;
      }
      this.attach(session.id, session.links, { token: session.listen_token, isPermitted: true });
    } catch (error) {
      if (generation !== this.generation) return;
      this.fail(error instanceof ApiError ? error : new ApiError("page_error", String(error), 0));
    }
  }

  /**
   * Follow a session.
   * @param {string} id @param {import("./session-api.js").Links} [links]
   * @param {{play?: boolean, query?: string, token?: string, isPermitted?: boolean}} [options] `query` is added to the
   *   address of the events; `token` is the session's listen token; `isPermitted` if the page has the cookie already
   */
  attach(id, links = {}, { play = true, query = "", token = "", isPermitted = false } = {}) {
    if (this.id !== "" || this.phase === "idle") this.reset();
    this.id = id;
    this.links = linksOf(id, links);
    this.phase = "preparing";
    if (play) this.player.play();
    const { events } = this.links;
    const url = query ? `${events}${events.includes("?") ? "&" : "?"}${query}` : events;
    const generation = this.generation;
    const current = () => generation === this.generation;
    this.token = token;
    this.permitted = isPermitted;
    this.stream = new EventStream(
      url,
      {
        onEvent: (event) => current() && this.onEvent(event),
        onConnection: (connection) => current() && this.onConnection(connection),
        onGone: (status) =>
          current() && this.fail(new ApiError(status === 404 ? "session_not_found" : "unauthorized", "", status)),
      },
      { permit: this.tickets, headers: () => bearer(this.token || keyOf()) },
    );
    this.dispatchEvent(new Event("session"));
    this.report();
  }

  /** What gets tickets, where there is a key or a token to get them with. */
  get tickets() {
    return this.token || keyOf() ? () => this.permit() : undefined;
  }

  /** Get the rights to the session. @returns {Promise<string>} a ticket for the address; empty where a cookie does */
  async permit() {
    const { self } = this.links;
    const own = isOwnOrigin(self);
    if (own && this.permitted) return "";
    const given = await permit(self, this.token);
    if (!given) return "";
    this.token ||= given.listen_token;
    this.permitted = true;
    this.report();
    return own ? "" : given.ticket;
  }

  /** Forget the session. Returns the generation of the next one. */
  reset() {
    this.stream?.close();
    this.stream = null;
    clearTimeout(this.blipTimer);
    this.connection = "closed";
    this.timeline = new Timeline();
    this.failure = null;
    this.cut_ms = Infinity;
    this.sought = null;
    this.id = "";
    this.token = "";
    this.phase = "idle";
    this.fetching?.abort();
    if (this.player.inner) this.player.seek(0);
    this.player.pause();
    return (this.generation += 1);
  }

  /** @param {import("../lib/event-stream.js").StreamEvent} event */
  onEvent(event) {
    const { type, data } = event;
    const fresh = this.timeline.add(.../** @type {EventArguments} */ ([type, data]));
    if (type === "start" && fresh) this.onStart(data);
    else if (type === "audio") this.onAudio(data);
    else if (type === "interrupted") this.skipDropped();
    else if (type === "end") this.onEnd(data);
    else if (type === "failed") this.fail(new ApiError(data.code, data.message, 0));
    this.dispatchEvent(new CustomEvent("event", { detail: { ...event, fresh } }));
    if (type === "start" || type === "end" || type === "gap") this.report();
  }

  /** @param {import("../lib/events.js").Start} start */
  onStart(start) {
    const { format, sample_rate_hz } = start.audio;
    this.pcm = format.startsWith("pcm_");
    this.player.open({
      rate_hz: this.pcm ? sample_rate_hz : FETCHED_HZ,
      ...(this.player.transport === "element" && elementSource(this.links, this.tickets)),
    });
    if (!this.pcm && this.player.takesSamples) this.fetchSamples();
    if (this.player.wanted) this.player.play();
  }

  /** @param {import("../lib/events.js").Audio} audio */
  onAudio(audio) {
    if (this.phase === "preparing") this.phase = "live";
    if (this.player.takesSamples) {
      if (this.pcm) this.takeSamples(audio.start_ms, samplesFromBase64(audio.data));
    } else {
      this.player.extend(audio.start_ms, audio.duration_ms);
    }
    if (this.known !== this.phase) {
      this.known = this.phase;
      this.report();
    }
  }

  /** @param {number} start_ms @param {Int16Array} samples */
  takeSamples(start_ms, samples) {
    this.dispatchEvent(new CustomEvent("samples", { detail: { start_ms, samples } }));
    this.player.append(start_ms, samples);
  }

  /** For a session in a compressed format: get the same audio from the server as PCM. */
  async fetchSamples() {
    const { generation } = this;
    this.fetching = new AbortController();
    const url = this.links.audioAs(`pcm_${FETCHED_HZ}`);
    const onSamples = (/** @type {number} */ start_ms, /** @type {Int16Array} */ samples) => {
      if (generation === this.generation) this.takeSamples(start_ms, samples);
    };
    await readPcm(url, FETCHED_HZ, this.fetching.signal, onSamples, undefined, this.tickets);
    if (generation === this.generation) this.player.end();
  }

  /** @param {import("../lib/events.js").End} end */
  onEnd(end) {
    if (this.phase !== "stopped")
      this.phase = end.reason === "cancelled" && end.heard_text !== undefined ? "stopped" : "complete";
    if (this.pcm || !this.player.takesSamples) this.player.end();
  }

  /** @param {ApiError} error */
  fail(error) {
    this.failure = error;
    this.phase = "failed";
    this.stream?.close();
    if (this.timeline.audioEnd_ms > 0) this.player.end();
    else this.player.pause();
    this.report();
  }

  /** @param {import("../lib/event-stream.js").Connection} connection */
  onConnection(connection) {
    clearTimeout(this.blipTimer);
    const apply = () => {
      if (this.connection === connection) return;
      this.connection = connection;
      this.report();
    };
    if (connection === "retrying") this.blipTimer = setTimeout(apply, BLIP_MS);
    else apply();
  }

  /** Barge-in: skip at once what was not heard, and wait in silence for what follows. */
  skipDropped() {
    // After Stop nothing past the cut is played.
    if (this.phase === "stopped") return;
    const ms = this.place_ms();
    const target = this.timeline.playable(ms);
    if (target === ms) return;
    this.sought = { ms: target, at: performance.now() };
    this.player.seek(target);
  }

  /** Media time that is heard now. @param {number} [now] */
  heard_ms(now = performance.now()) {
    return this.player.heard_ms(now);
  }

  /** Where steps by key count from: a seek counts as done before it is heard. */
  place_ms() {
    return this.seeking && this.sought ? this.sought.ms : this.heard_ms();
  }

  /** Whether a seek is not heard yet: `heard_ms` may still be the position before it. */
  get seeking() {
    return this.sought !== null && performance.now() - this.sought.at < SEEK_MS;
  }

  /** Media time to draw in the frame that starts now: it is seen half a frame later, on average. */
  shown_ms(now = performance.now(), interval_ms = 1000 / 60) {
    const heard = this.heard_ms(now);
    if (heard >= this.cut_ms && this.player.wanted && !this.seeking) this.player.pause();
    if (this.timeline.skips.length > 0 && this.player.state === "playing") this.skipDropped();
    // Wall time, like the device's delay that the shift makes up for.
    return Math.max(0, Math.min(heard, this.cut_ms) + (interval_ms / 2 + this.shift_ms) * this.player.rate);
  }

  /** Wall time for which the sound has run dry or is over. */
  rest_ms(now = performance.now()) {
    return this.rest.ms(this.player.state, now);
  }

  play() {
    const over = (this.player.state === "ended" && !this.seeking) || this.place_ms() >= this.duration_ms - 20;
    if (over && this.timeline.audioEnd_ms > 0 && this.phase !== "live") this.seek(0);
    this.player.play();
  }

  pause() {
    this.player.pause();
  }

  toggle() {
    if (this.player.wanted && this.player.state !== "ended") this.pause();
    else this.play();
  }

  /** @param {number} ms */
  seek(ms) {
    const target = Math.max(0, Math.min(ms, this.player.buffered_ms, this.cut_ms));
    this.sought = { ms: target, at: performance.now() };
    this.player.seek(target);
    this.report();
  }

  /** Stop speaking: what was not heard yet is dropped. */
  async stop() {
    if (this.phase === "preparing" && !this.id) {
      this.reset();
      this.report();
      return;
    }
    const heard = Math.round(this.heard_ms());
    this.cut_ms = heard;
    this.timeline.dropWords(heard, Infinity);
    this.phase = "stopped";
    this.player.pause();
    this.report();
    try {
      await cancelSession(this.id, heard);
    } catch {
      this.stream?.close();
    }
  }

  /** End of what can be played. */
  get duration_ms() {
    return Math.min(this.cut_ms, Math.max(this.timeline.duration_ms, 0));
  }

  /** Whether more may still come. */
  get live() {
    return this.phase === "live" || this.phase === "preparing";
  }
}
