/** PCM through one AudioWorklet ring: the first choice of audio-player.js. */

import { Anchors } from "./clock.js";
import { placeSamples } from "./pcm.js";

/** @typedef {import("./ring-core.js").RingState} RingState */

/** How much of the session is kept for seeking. */
export const KEEP_MINUTES = 20;

export class RingPlayer {
  /**
   * @param {AudioContext} context with the worklet's module added
   * @param {number} rate_hz of the stream, which is also the context's
   * @param {AudioNode} output
   * @param {() => void} onState called when `state` changed
   */
  constructor(context, rate_hz, output, onState) {
    this.kind = "worklet";
    this.rate_hz = rate_hz;
    this.anchors = new Anchors();
    this.limit = 0;
    /** @type {RingState | null} null before the worklet's first report */
    this.state = null;
    this.wanted = false;
    this.underruns = 0;
    this.node = new AudioWorkletNode(context, "captionsync-ring", {
      numberOfInputs: 0,
      outputChannelCount: [1],
      processorOptions: { rate_hz, keep_samples: KEEP_MINUTES * 60 * rate_hz },
    });
    this.node.connect(output);
    this.node.port.onmessage = (/** @type {MessageEvent<import("./ring-core.js").RingReport>} */ { data }) => {
      this.anchors.push({ pos: data.pos, frame: data.frame, playing: data.playing, speed: data.speed });
      this.underruns = data.underruns;
      // A report sent before the play command arrived is out of date.
      if (data.state === this.state || (data.state === "paused" && this.wanted)) return;
      this.state = data.state;
      onState();
    };
  }

  /** @param {import("./ring-core.js").RingCommand} command @param {Transferable[]} [transfer] */
  send(command, transfer = []) {
    this.node.port.postMessage(command, transfer);
  }

  /** @param {number} start_ms @param {Int16Array} samples */
  append(start_ms, samples) {
    const { at, skip } = placeSamples(start_ms, samples.length, this.rate_hz, this.limit);
    if (skip >= samples.length) return;
    const kept = skip > 0 ? samples.slice(skip) : samples;
    this.limit = at + kept.length;
    this.send({ type: "samples", at, samples: kept }, [kept.buffer]);
  }

  end() {
    this.send({ type: "end" });
  }

  play() {
    this.wanted = true;
    this.send({ type: "play" });
  }

  pause() {
    this.wanted = false;
    this.send({ type: "pause" });
  }

  /** @param {number} ms */
  seek(ms) {
    this.send({ type: "seek", at: Math.round((ms * this.rate_hz) / 1000) });
  }

  /** @param {number} rate */
  setRate(rate) {
    this.send({ type: "rate", rate });
  }

  /** Media milliseconds at a context frame. @param {number} frame */
  ms_at(frame) {
    return (this.anchors.positionAt(frame) * 1000) / this.rate_hz;
  }

  get buffered_ms() {
    return (this.limit * 1000) / this.rate_hz;
  }

  close() {
    this.send({ type: "close" });
    this.node.port.onmessage = null;
    this.node.disconnect();
  }
}
