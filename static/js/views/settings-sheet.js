/** The sheet of caption settings: a row for each, and a live preview. */

import { CaptionView } from "./caption-view.js";
import { SETTINGS } from "./choices.js";
import { byId, el } from "./dom.js";
import { sampleTime, sampleTimeline } from "./sample-caption.js";
import { SHIFT } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

export class SettingsSheet {
  /** @param {Settings} settings */
  constructor(settings) {
    this.settings = settings;
    this.sheet = byId("settings");
    this.timeline = sampleTimeline();
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    const host = el("div", { class: "captions" });
    byId("settings-preview").append(host);
    this.preview = new CaptionView(host, { style: () => settings.get("style") });
    const body = byId("settings-body");
    /** @type {(() => void)[]} */
    this.updates = [];
    let group = "";
    for (const [name, setting] of Object.entries(SETTINGS)) {
      if (setting.group !== group) {
        group = setting.group;
        body.append(el("h3", { class: "setting-group", text: group }));
      }
      body.append(this.row(name, setting));
    }
    body.append(this.shiftRow());
    settings.addEventListener("change", () => this.update());
    byId("settings-reset").addEventListener("click", () => settings.reset());
    this.update();
  }

  update() {
    for (const one of this.updates) one();
    this.preview.relayout();
  }

  /** @param {string} name @param {import("./choices.js").Setting} setting */
  row(name, { label, group, choices, swatches }) {
    const { settings } = this;
    const title = group && (label === "Colour" || label === "Opacity") ? `${group}: ${label}` : label;
    const box = el("div", {
      class: swatches ? "choices swatches" : "choices",
      role: "radiogroup",
      "aria-label": title,
    });
    const inputs = choices.map(([id, text]) => {
      const isSwatch = swatches && id !== "auto";
      const input = el("input", { type: "radio", name: `cc-${name}`, value: id, "aria-label": isSwatch ? text : null });
      input.addEventListener("change", () => settings.set(name, id));
      const face = isSwatch ? el("span", { class: "swatch", "data-colour": id, title: text }) : el("span", { text });
      box.append(el("label", { class: "choice" }, input, face));
      return input;
    });
    this.updates.push(() =>
      inputs.forEach((input) => {
        input.checked = input.value === settings.get(name);
      }),
    );
    return el(
      "div",
      { class: "setting" },
      el("span", { class: "setting-name", "aria-hidden": "true", text: label }),
      box,
    );
  }

  shiftRow() {
    const { settings } = this;
    const input = el("input", { type: "range", id: "shift", min: SHIFT.least, max: SHIFT.most, step: SHIFT.step });
    const output = el("output", { class: "shift-value", for: "shift" });
    input.addEventListener("input", () => settings.set("shift", input.value));
    this.updates.push(() => {
      input.value = settings.get("shift");
      const { shift_ms } = settings;
      output.textContent = `${shift_ms > 0 ? "+" : shift_ms < 0 ? "−" : ""}${Math.abs(shift_ms)} ms`;
    });
    return el(
      "div",
      { class: "setting" },
      el("label", { class: "setting-name", for: "shift", text: "Shift" }),
      el("div", { class: "shift-row" }, input, output),
    );
  }

  /** Call in every frame. @param {number} now */
  draw(now) {
    if (!this.sheet.hidden) this.preview.draw(this.timeline, sampleTime(now, this.still.matches));
  }
}
