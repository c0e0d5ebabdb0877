/**
 * Plays a session's audio, and owns the only clock of the page.
 *
 * Transports: PCM through an AudioWorklet ring; the same PCM as chained buffers where there is no worklet; an audio
 * element on request; no sound for a silent overlay. Views ask for `heard_ms` and do not know the transport.
 */

import { ChainPlayer } from "./chain-player.js";
import { OutputClock } from "./clock.js";
import { ElementPlayer } from "./element-player.js";
import { RingPlayer } from "./ring-player.js";
import { SilentPlayer } from "./silent-player.js";
import { validRate } from "./stretch.js";

/** @typedef {"auto" | "chain" | "element" | "silent"} Transport */
/** @typedef {RingPlayer | ChainPlayer | ElementPlayer | SilentPlayer} Inner */

/** The transport of this name; `auto` for any other. @param {string | null} name @returns {Transport} */
export function transportOf(name) {
  return name === "chain" || name === "element" || name === "silent" ? name : "auto";
}

const SUSPEND_AFTER_MS = 30_000;
const BLOCKED_AFTER_MS = 400;

export class AudioPlayer extends EventTarget {
  /** @param {{transport?: Transport}} [options] */
  constructor({ transport = "auto" } = {}) {
    super();
    /** @type {Transport} */
    this.transport = transport;
    /** @type {AudioContext | null} */
    this.context = null;
    /** @type {OutputClock | null} */
    this.clock = null;
    /** @type {GainNode | null} */
    this.output = null;
    /** @type {Inner | null} */
    this.inner = null;
    /** @type {((inner: Inner) => void)[]} */
    this.queue = [];
    this.volume = 1;
    this.muted = false;
    /** Media time per time, from 0.5 to 2. */
    this.rate = 1;
    this.wanted = false;
    this.blocked = false;
    this.unsupported = false;
    this.rate_hz = 24_000;
    this.suspendTimer = 0;
    this.opened = 0;
    this.queued_ms = 0;
  }

  changed() {
    this.dispatchEvent(new Event("state"));
  }

  /** Whether audio is fed as PCM samples, rather than fetched by an element or not played. */
  get takesSamples() {
    return this.transport === "auto" || this.transport === "chain";
  }

  /**
   * Make and resume the audio context. Call inside a click, before any `await`, or the browser may keep it silent.
   * @param {number} [rate_hz] the stream's rate
   */
  unlock(rate_hz = this.rate_hz) {
    if (!this.takesSamples) return;
    if (typeof AudioContext === "undefined") {
      this.unsupported = true;
      this.transport = "silent";
      return;
    }
    if (this.context && (this.context.sampleRate !== rate_hz || this.context.state === "closed")) this.closeContext();
    if (!this.context) this.makeContext(rate_hz);
    this.resume();
  }

  /** @param {number} rate_hz */
  makeContext(rate_hz) {
    const { audioSession } = /** @type {Navigator & {audioSession?: {type: string}}} */ (navigator);
    if (audioSession) audioSession.type = "playback";
    const context = new AudioContext({ sampleRate: rate_hz, latencyHint: "interactive" });
    this.context = context;
    this.clock = new OutputClock(context);
    this.output = context.createGain();
    this.output.connect(context.destination);
    this.applyVolume();
    context.addEventListener("statechange", () => {
      if (context === this.context) this.checkBlocked();
    });
    this.workletReady =
      this.transport !== "chain" && context.audioWorklet && typeof AudioWorkletNode !== "undefined"
        ? context.audioWorklet.addModule(new URL("./ring-worklet.js", import.meta.url)).then(
            () => true,
            () => false,
          )
        : Promise.resolve(false);
  }

  closeContext() {
    this.inner?.close();
    this.inner = null;
    this.context?.close().catch(() => {});
    this.context = null;
  }

  resume() {
    clearTimeout(this.suspendTimer);
    const context = this.context;
    if (!context || context.state === "running") return;
    context.resume().catch(() => {});
    // A context that may not start reports nothing: wait a moment, then ask for a tap.
    setTimeout(() => context === this.context && this.checkBlocked(), BLOCKED_AFTER_MS);
  }

  checkBlocked() {
    const blocked = this.wanted && this.context !== null && this.context.state !== "running";
    if (!blocked && this.inner instanceof ChainPlayer) this.inner.pump();
    if (blocked === this.blocked) return;
    this.blocked = blocked;
    this.changed();
  }

  /**
   * Prepare for a new session and drop the previous one.
   * @param {{rate_hz?: number, url?: string, priming_ms?: number, permit?: (url: string) => Promise<string>}} source
   *   `permit` adds to the address of an audio element what its next request needs, such as a ticket
   */
  async open({ rate_hz = 24_000, url = "", priming_ms = 0, permit } = {}) {
    const opened = (this.opened += 1);
    this.inner?.close();
    this.inner = null;
    this.queue = [];
    this.queued_ms = 0;
    this.rate_hz = rate_hz;
    const onState = () => this.changed();
    if (this.transport === "silent") this.adopt(new SilentPlayer(onState));
    else if (this.transport === "element") {
      const address = permit ? await permit(url) : url;
      if (opened !== this.opened) return;
      this.adopt(new ElementPlayer(address, priming_ms, onState, permit && (() => permit(url))));
      this.applyVolume();
    } else {
      this.unlock(rate_hz);
      const context = this.context;
      const worklet = context ? await this.workletReady : false;
      if (opened !== this.opened || !context || !this.output) return;
      this.adopt(
        worklet
          ? new RingPlayer(context, rate_hz, this.output, onState)
          : new ChainPlayer(context, rate_hz, this.output, onState),
      );
    }
  }

  /** @param {Inner} inner */
  adopt(inner) {
    this.inner = inner;
    if (this.rate !== 1) inner.setRate(this.rate);
    for (const action of this.queue.splice(0)) action(inner);
    this.changed();
  }

  /** @param {(inner: Inner) => void} action */
  send(action) {
    if (this.inner) action(this.inner);
    else this.queue.push(action);
  }

  /** Take samples that start at `start_ms`. @param {number} start_ms @param {Int16Array} samples */
  append(start_ms, samples) {
    this.queued_ms = Math.max(this.queued_ms, start_ms + (samples.length * 1000) / this.rate_hz);
    this.send((inner) => "append" in inner && inner.append(start_ms, samples));
  }

  /**
   * Announce audio that exists, to transports that fetch it themselves or play none.
   * @param {number} start_ms @param {number} duration_ms
   */
  extend(start_ms, duration_ms) {
    this.queued_ms = Math.max(this.queued_ms, start_ms + duration_ms);
    this.send((inner) => "extend" in inner && inner.extend(start_ms, duration_ms));
  }

  /** No more audio will come. */
  end() {
    this.send((inner) => inner.end());
  }

  play() {
    this.wanted = true;
    this.resume();
    this.send((inner) => inner.play());
    this.changed();
  }

  pause() {
    this.wanted = false;
    this.blocked = false;
    this.send((inner) => inner.pause());
    clearTimeout(this.suspendTimer);
    this.suspendTimer = setTimeout(() => {
      if (!this.wanted) this.context?.suspend().catch(() => {});
    }, SUSPEND_AFTER_MS);
    this.changed();
  }

  /** @param {number} ms */
  seek(ms) {
    this.resume();
    this.send((inner) => inner.seek(ms));
  }

  /** Play faster or slower; the pitch stays. @param {number} rate 0.5 to 2 */
  setRate(rate) {
    this.rate = validRate(rate);
    this.inner?.setRate(this.rate);
    this.changed();
  }

  /** Media time that the loudspeaker plays now. @param {number} [now] `performance.now()` @returns {number} */
  heard_ms(now = performance.now()) {
    const inner = this.inner;
    if (!inner) return 0;
    if (!("ms_at" in inner)) return inner.heard_ms(now);
    if (inner instanceof ChainPlayer) inner.pump();
    if (!this.clock || !this.context) return 0;
    return inner.ms_at(this.clock.heard_s(now) * this.context.sampleRate);
  }

  /** @returns {"filling" | "playing" | "dry" | "paused" | "ended"} */
  get state() {
    return this.inner?.state ?? (this.wanted ? "filling" : "paused");
  }

  /** End of the audio received so far, in media milliseconds. */
  get buffered_ms() {
    return this.inner?.buffered_ms ?? this.queued_ms;
  }

  /** @param {number} volume 0 to 1 @param {boolean} muted */
  setVolume(volume, muted) {
    this.volume = volume;
    this.muted = muted;
    this.applyVolume();
  }

  applyVolume() {
    const level = this.muted ? 0 : this.volume;
    if (this.output && this.context) this.output.gain.setTargetAtTime(level, this.context.currentTime, 0.01);
    if (this.inner instanceof ElementPlayer) this.inner.element.volume = level;
  }

  /** Release the audio device. */
  close() {
    this.opened += 1;
    this.wanted = false;
    this.closeContext();
  }
}
