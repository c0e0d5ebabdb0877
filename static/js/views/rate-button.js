/** The button of the playback rate: a click goes to the next rate, after the fastest to the slowest. */

import { RATES, rateAfter } from "../lib/stretch.js";
import { setAttribute, setText } from "./dom.js";

/** @param {number} rate */
export function rateText(rate) {
  return `${rate}×`;
}

export class RateButton {
  /** @param {HTMLElement} button @param {import("../lib/audio-player.js").AudioPlayer} player */
  constructor(button, player) {
    this.button = button;
    this.player = player;
    button.addEventListener("click", () => {
      const { rate } = player;
      player.setRate(rate === RATES[RATES.length - 1] ? RATES[0] : rateAfter(rate, 1));
    });
    player.addEventListener("state", () => this.update());
    this.update();
  }

  /** @param {number} step faster (1) or slower (-1) */
  step(step) {
    this.player.setRate(rateAfter(this.player.rate, step));
  }

  update() {
    setText(this.button, rateText(this.player.rate));
    setAttribute(this.button, "aria-label", `Playback rate ${rateText(this.player.rate)}`);
  }
}
