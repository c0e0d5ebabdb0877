/** Wall time for which the sound has run dry or is over. Media time stands still meanwhile, but captions must leave. */

export class Rest {
  constructor() {
    this.since = NaN;
  }

  /** @param {import("../lib/ring-core.js").RingState} state of the player @param {number} now @returns {number} */
  ms(state, now) {
    if (state !== "dry" && state !== "ended") this.since = NaN;
    else if (Number.isNaN(this.since)) this.since = now;
    return Number.isNaN(this.since) ? 0 : now - this.since;
  }
}
