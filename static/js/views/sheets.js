/** Sheets: small non-modal dialogs. Esc and a click outside close them, and focus returns to where it was. */

import { byId, el } from "./dom.js";
import { SETTINGS, SHIFT } from "./settings.js";

export class Sheet {
  /** @param {HTMLElement} sheet @param {HTMLElement} opener */
  constructor(sheet, opener) {
    this.sheet = sheet;
    this.opener = opener;
    /** @type {HTMLElement | null} */
    this.before = null;
    opener.addEventListener("click", () => this.toggle());
    sheet.querySelector("[data-close]")?.addEventListener("click", () => this.close());
    sheet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Node} */ (event.target);
      if (this.open && !sheet.contains(target) && !opener.contains(target)) this.close(false);
    });
  }

  get open() {
    return !this.sheet.hidden;
  }

  toggle() {
    if (this.open) this.close();
    else this.show();
  }

  show() {
    this.before = /** @type {HTMLElement | null} */ (document.activeElement);
    this.sheet.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    /** @type {HTMLElement | null} */ (this.sheet.querySelector("button, input, select"))?.focus();
  }

  /** @param {boolean} [giveBack] */
  close(giveBack = true) {
    if (!this.open) return;
    const inside = this.sheet.contains(document.activeElement);
    this.sheet.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    if (giveBack || inside) (this.before && this.before !== document.body ? this.before : this.opener).focus();
  }
}

/** Fill the settings sheet. @param {import("./settings.js").Settings} settings */
export function buildSettings(settings) {
  const body = byId("settings-body");
  /** @type {(() => void)[]} */
  const update = [];
  for (const [name, { label, choices }] of Object.entries(SETTINGS)) {
    const group = el("div", { class: "choices", role: "radiogroup", "aria-label": label });
    const inputs = choices.map(([id, text]) => {
      const input = el("input", { type: "radio", name: `cc-${name}`, value: id });
      input.addEventListener("change", () => settings.set(name, id));
      group.append(el("label", { class: "choice" }, input, el("span", { text })));
      return input;
    });
    update.push(() =>
      inputs.forEach((input) => {
        input.checked = input.value === settings.get(name);
      }),
    );
    body.append(
      el("div", { class: "setting" }, el("span", { class: "setting-name", "aria-hidden": "true", text: label }), group),
    );
  }
  update.push(addRange(body, settings));
  body.append(announcerSwitch());
  const refresh = () => update.forEach((one) => one());
  settings.addEventListener("change", refresh);
  byId("settings-reset").addEventListener("click", () => settings.reset());
  buildPreview();
  refresh();
}

/** @param {HTMLElement} body @param {import("./settings.js").Settings} settings */
function addRange(body, settings) {
  const input = el("input", { type: "range", id: "shift", min: SHIFT.least, max: SHIFT.most, step: SHIFT.step });
  const output = el("output", { class: "shift-value", for: "shift" });
  input.addEventListener("input", () => settings.set("shift", input.value));
  body.append(
    el(
      "div",
      { class: "setting" },
      el("label", { class: "setting-name", for: "shift", text: "Shift" }),
      el("div", { class: "shift-row" }, input, output),
    ),
  );
  return () => {
    input.value = settings.get("shift");
    const { shift_ms } = settings;
    output.textContent = `${shift_ms > 0 ? "+" : shift_ms < 0 ? "−" : ""}${Math.abs(shift_ms)} ms`;
  };
}

function announcerSwitch() {
  return el(
    "label",
    { class: "check" },
    el("input", { type: "checkbox", id: "announce" }),
    " Read captions to my screen reader",
  );
}

function buildPreview() {
  const word = (/** @type {string} */ name, /** @type {string} */ text) => el("span", { class: `word ${name}`, text });
  byId("settings-preview").append(
    el(
      "div",
      { class: "captions" },
      el(
        "div",
        { class: "caption-block" },
        el(
          "span",
          { class: "caption-line" },
          word("said", "Captions"),
          " ",
          word("said", "look"),
          " ",
          word("now", "like"),
          " ",
          word("", "this."),
        ),
      ),
    ),
  );
}
