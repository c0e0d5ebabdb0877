/**
 * PCM as AudioBufferSourceNodes laid end to end, for pages without AudioWorklet, such as plain http in a LAN.
 *
 * It keeps the samples, schedules up to two seconds ahead in pieces, and writes the same anchors as the ring player, so
 * the clock works the same way. Events drive it (samples, sources that end, frames), never timers.
 */

import { Anchors } from "./clock.js";
import { SampleBlocks, placeSamples } from "./pcm.js";
import { KEEP_MINUTES } from "./ring-player.js";
import { Stretch } from "./stretch.js";

/** @typedef {import("./ring-core.js").RingState} RingState */

const FIRST_FILL_MS = 100;
const AHEAD_MS = 2000;
const PIECE_MS = 400;
const START_DELAY_S = 0.03;
const FADE_S = 0.005;

export class ChainPlayer {
  /**
   * @param {AudioContext} context @param {number} rate_hz @param {AudioNode} output @param {() => void} onState
   */
  constructor(context, rate_hz, output, onState) {
    this.kind = "chain";
    this.context = context;
    this.rate_hz = rate_hz;
    this.onState = onState;
    this.samples = new SampleBlocks();
    this.anchors = new Anchors();
    this.output = output;
    /** @type {{source: AudioBufferSourceNode, gain: GainNode, from: number, frame: number}[]} */
    this.sources = [];
    /** @type {RingState | null} null before the first play or pause */
    this.state = null;
    this.wanted = false;
    this.ended = false;
    this.played = false;
    this.stretch = new Stretch(rate_hz);
    /** Media samples per sample of output. */
    this.speed = 1;
    this.position = 0;
    this.nextFrame = 0;
    this.fill_ms = FIRST_FILL_MS;
    this.refill_ms = 250;
    this.underruns = 0;
  }

  /** @param {number} start_ms @param {Int16Array} samples */
  append(start_ms, samples) {
    const { at, skip } = placeSamples(start_ms, samples.length, this.rate_hz, this.samples.limit);
    if (skip >= samples.length) return;
    this.samples.write(at, skip > 0 ? samples.subarray(skip) : samples);
    this.samples.trim(KEEP_MINUTES * 60 * this.rate_hz);
    this.pump();
  }

  end() {
    this.ended = true;
    this.pump();
  }

  play() {
    this.wanted = true;
    this.pump();
  }

  pause() {
    this.wanted = false;
    this.halt();
    this.setState(this.ended && this.position >= this.samples.limit ? "ended" : "paused");
  }

  /** A position past the received audio waits for it. @param {number} ms */
  seek(ms) {
    this.halt();
    this.position = Math.max(this.samples.first, Math.round((ms * this.rate_hz) / 1000));
    this.anchors.push({ pos: this.position, frame: this.nowFrame() + 1, playing: false });
    this.fill_ms = FIRST_FILL_MS;
    this.setState("paused");
    this.pump();
  }

  /** What is scheduled at the old rate is dropped, and scheduled again. @param {number} rate */
  setRate(rate) {
    if (rate === this.speed) return;
    this.halt();
    this.speed = rate;
    this.pump();
  }

  nowFrame() {
    return Math.ceil(this.context.currentTime * this.context.sampleRate);
  }

  /** Stop the scheduled sources with a short fade, and find the sample at which the sound ends. */
  halt() {
    if (this.sources.length === 0) return;
    const stopAt = this.context.currentTime + FADE_S;
    const frame = stopAt * this.context.sampleRate;
    const anchored = this.anchors.positionAt(frame);
    this.position = Math.min(this.samples.limit, Math.round(anchored));
    for (const { source, gain } of this.sources) {
      gain.gain.setTargetAtTime(0, this.context.currentTime, FADE_S / 3);
      source.onended = null;
      source.stop(stopAt);
    }
    this.sources = [];
    this.stretch.reset();
    this.anchors.push({ pos: this.position, frame, playing: false });
  }

  /** Schedule the samples that are there, and detect an underrun. Cheap, because every frame calls it. */
  pump() {
    if (!this.wanted || this.context.state !== "running") return;
    if (this.sources.length > 0 && this.nowFrame() >= this.nextFrame) this.ranDry();
    const there = this.samples.limit - this.position;
    if (this.sources.length === 0) {
      if (there <= 0) {
        this.setState(this.ended ? "ended" : this.played ? "dry" : "filling");
        return;
      }
      if (there < (this.fill_ms * this.rate_hz) / 1000 && !this.ended) return;
      this.nextFrame = Math.round((this.context.currentTime + START_DELAY_S) * this.context.sampleRate);
      this.anchors.push({ pos: this.position, frame: this.nextFrame, playing: true, speed: this.speed });
      this.played = true;
    }
    const ahead = (AHEAD_MS * this.context.sampleRate) / 1000;
    while (this.playable() > 0 && this.nextFrame - this.nowFrame() < ahead) this.schedule();
    this.setState("playing");
  }

  /** Samples of output that what is there is enough for. */
  playable() {
    if (this.speed === 1) return this.samples.limit - this.position;
    const spare = this.ended ? 0 : this.stretch.ahead;
    return Math.floor((this.samples.limit - spare - this.position) / this.speed);
  }

  schedule() {
    const count = Math.min((PIECE_MS * this.rate_hz) / 1000, this.playable());
    const buffer = this.context.createBuffer(1, count, this.rate_hz);
    const data = buffer.getChannelData(0);
    const from = this.position;
    if (this.speed === 1) {
      this.samples.read(from, data, count);
      this.position += count;
    } else {
      this.position = this.stretch.render(this.samples, from, this.speed, data, count);
      if (this.ended && this.playable() < 1) this.position = this.samples.limit;
    }
    const source = this.context.createBufferSource();
    const gain = this.context.createGain();
    source.buffer = buffer;
    source.connect(gain).connect(this.output);
    if (this.sources.length === 0) {
      gain.gain.setValueAtTime(0, this.nextFrame / this.context.sampleRate);
      gain.gain.linearRampToValueAtTime(1, this.nextFrame / this.context.sampleRate + FADE_S);
    }
    source.start(this.nextFrame / this.context.sampleRate);
    const entry = { source, gain, from, frame: this.nextFrame };
    source.onended = () => {
      this.sources = this.sources.filter((one) => one !== entry);
      if (this.sources.length === 0) this.ranDry();
      this.pump();
    };
    this.sources.push(entry);
    this.nextFrame += count;
  }

  ranDry() {
    this.anchors.push({ pos: this.position, frame: this.nextFrame, playing: false });
    this.sources = [];
    const over = this.ended && this.position >= this.samples.limit;
    if (!over && this.position >= this.samples.limit) {
      this.underruns += 1;
      this.fill_ms = this.refill_ms;
      this.refill_ms = Math.min(1000, 2 * this.refill_ms);
    }
    this.setState(over ? "ended" : "dry");
  }

  /** @param {RingState} state */
  setState(state) {
    if (state === this.state) return;
    this.state = state;
    this.onState();
  }

  /** Media milliseconds at a context frame. @param {number} frame */
  ms_at(frame) {
    return (this.anchors.positionAt(frame) * 1000) / this.rate_hz;
  }

  get buffered_ms() {
    return (this.samples.limit * 1000) / this.rate_hz;
  }

  close() {
    this.halt();
  }
}
