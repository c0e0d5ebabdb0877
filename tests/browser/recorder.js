// Posts everything it hears, with the context frame of each block.

import { FrameCounter } from "/static/js/lib/frame-counter.js";

class Recorder extends AudioWorkletProcessor {
  constructor() {
    super();
    this.counter = new FrameCounter();
  }

  process([input]) {
    this.counter.next(currentFrame, 128);
    if (input.length > 0 && this.counter.settled)
      this.port.postMessage({ frame: this.counter.frame, samples: input[0].slice() });
    return true;
  }
}
registerProcessor("test-recorder", Recorder);
