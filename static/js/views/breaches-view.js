/** The list of breaches below the lanes, and the text at a mark on the lane of captions. */

import { breachParts, markAt, marksOf, summaryText } from "./breaches-model.js";
import { byId, el, setText } from "./dom.js";

/**
 * @typedef {import("./breaches-model.js").Breach} Breach
 * @typedef {import("./breaches-model.js").Mark} Mark
 */

const SHOWN = 200;
const TIP_LINES = 6;

export class BreachesView {
  /**
   * @param {HTMLElement} host the lanes @param {import("./lanes-view.js").LanesView} lanes
   * @param {import("./lanes-model.js").Axis} axis @param {(ms: number) => void} onSeek
   */
  constructor(host, lanes, axis, onSeek) {
    this.host = host;
    this.lanes = lanes;
    this.axis = axis;
    this.onSeek = onSeek;
    this.tip = byId("mark-tip");
    this.list = byId("breaches");
    host.addEventListener("pointermove", (event) => {
      const box = host.getBoundingClientRect();
      const y = event.clientY - box.top;
      const [top, bottom] = lanes.markRows();
      const on = y >= top && y <= bottom ? markAt(lanes.marks, axis, event.clientX - box.left) : null;
      if (on) this.showTip(on.breaches, on.x);
      else this.hideTip();
    });
    host.addEventListener("pointerleave", () => this.hideTip());
    this.list.addEventListener("focusout", () => this.hideTip());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hideTip();
    });
  }

  /** @param {import("./breaches-model.js").Report} report */
  show(report) {
    this.lanes.marks = marksOf(report.breaches);
    setText(byId("quality-summary"), summaryText(report));
    const focused = [...this.list.querySelectorAll("button")].indexOf(
      /** @type {HTMLButtonElement} */ (document.activeElement),
    );
    const more = report.breaches.length - SHOWN;
    this.list.replaceChildren(
      ...report.breaches.slice(0, SHOWN).map((breach) => el("li", {}, this.row(breach))),
      ...(more > 0 ? [el("li", { text: `${more} more: see report.json below.` })] : []),
    );
    if (focused >= 0) this.list.querySelectorAll("button")[focused]?.focus();
  }

  /** @param {Breach} breach */
  row(breach) {
    const { when, severity, rule, message, text } = breachParts(breach);
    const button = el(
      "button",
      {
        type: "button",
        class: "breach",
        "data-severity": breach.severity,
        onclick: () => this.onSeek(breach.start_ms),
      },
      el("span", { class: "breach-when", text: when }),
      el("span", { class: "breach-kind", text: `${severity} ${rule}` }),
      el("span", { class: "breach-message", text: message }),
      el("bdi", { class: "breach-text", text }),
    );
    button.addEventListener("focus", () => this.showTip([breach], this.axis.x(breach.start_ms)));
    return button;
  }

  /** @param {Breach[]} breaches @param {number} x */
  showTip(breaches, x) {
    const lines = breaches.slice(0, TIP_LINES).map((breach) => {
      const { severity, rule, message } = breachParts(breach);
      return `${severity} ${rule}: ${message}`;
    });
    if (breaches.length > TIP_LINES) lines.push(`${breaches.length - TIP_LINES} more`);
    setText(this.tip, lines.join("\n"));
    this.tip.hidden = x < 0 || x > this.axis.width;
    this.tip.style.top = `${this.lanes.markRows()[1] + 4}px`;
    const left = Math.max(0, Math.min(x, this.axis.width - this.tip.offsetWidth));
    this.tip.style.left = `${this.host.offsetLeft + left}px`;
  }

  hideTip() {
    this.tip.hidden = true;
  }
}
