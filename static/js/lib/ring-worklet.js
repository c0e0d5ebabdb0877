/** The ring player on the audio thread: commands in, sound and anchors out. See ring-core.js and clock.js. */

import { FrameCounter } from "./frame-counter.js";
import { RingCore } from "./ring-core.js";

/** Quanta between anchors while nothing changes: about 43 ms at 24 kHz. */
const ANCHOR_QUANTA = 8;

class RingProcessor extends AudioWorkletProcessor {
  /** @param {{processorOptions: {rate_hz: number, keep_samples: number}}} options */
  constructor({ processorOptions }) {
    super();
    this.ring = new RingCore(processorOptions.rate_hz, processorOptions.keep_samples);
    this.counter = new FrameCounter();
    this.quanta = 0;
    this.closed = false;
    this.port.onmessage = ({ data }) => this.command(data);
  }

  /** @param {import("./ring-core.js").RingCommand} data */
  command(data) {
    const ring = this.ring;
    if (data.type === "samples") ring.write(data.at, data.samples);
    else if (data.type === "end") ring.finish();
    else if (data.type === "play") ring.setWanted(true);
    else if (data.type === "pause") ring.setWanted(false);
    else if (data.type === "seek") ring.seek(data.at);
    else if (data.type === "rate") ring.setSpeed(data.rate);
    else if (data.type === "close") this.closed = true;
  }

  /** @param {Float32Array[][]} _inputs @param {Float32Array[][]} outputs */
  process(_inputs, outputs) {
    const ring = this.ring;
    const out = outputs[0][0];
    if (this.counter.next(currentFrame, out.length)) ring.changed = true;
    if (!this.counter.settled) return !this.closed;
    ring.tryStart();
    this.quanta += 1;
    if (ring.changed || (ring.running && this.quanta >= ANCHOR_QUANTA)) {
      ring.changed = false;
      this.quanta = 0;
      /** @type {import("./ring-core.js").RingReport} */
      const report = {
        pos: ring.position,
        frame: this.counter.frame,
        playing: ring.running,
        speed: ring.speed,
        state: ring.state,
        underruns: ring.underruns,
      };
      this.port.postMessage(report);
    }
    ring.render(out);
    return !this.closed;
  }
}

registerProcessor("captionsync-ring", RingProcessor);
