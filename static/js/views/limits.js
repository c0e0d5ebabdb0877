/** The limits of captions in the composer: a field for each that the server knows. An empty field keeps its default. */

import { byId, el } from "./dom.js";

/** @typedef {{name: string, least: number, most: number, meaning: string}} Limit as the server lists it */

/** Longer words for parts of a name. @type {Record<string, string>} */
const WORDS = Object.freeze({ chars: "characters", ms: "(ms)" });

/** Short label of a limit: "Characters per line" for `max_chars_per_line`. @param {string} name */
export function labelOf(name) {
  const words = name.replace(/^max_/, "").split("_");
  const text = words.map((word) => WORDS[word] ?? word).join(" ");
  return text[0].toUpperCase() + text.slice(1);
}

/**
 * The limits that were typed, as the body of a session has them, and what is wrong with the first bad one.
 * @param {Limit[]} limits @param {(name: string) => string} typed text of a field
 * @returns {{values: Record<string, number>, wrong: Limit | null}}
 */
export function readLimits(limits, typed) {
  /** @type {Record<string, number>} */
  const values = {};
  for (const limit of limits) {
    const text = typed(limit.name).trim();
    if (text === "") continue;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (value < limit.least || value > limit.most) return { values: {}, wrong: limit };
    values[limit.name] = value;
  }
  return { values, wrong: null };
}

export class LimitFields {
  /** @param {Limit[]} limits */
  constructor(limits) {
    this.limits = limits;
    this.box = byId("limits", HTMLDetailsElement);
    /** @type {Map<string, HTMLInputElement>} */
    this.fields = new Map();
    for (const { name, least, most, meaning } of limits) {
      const input = /** @type {HTMLInputElement} */ (
        el("input", {
          id: `limit-${name}`,
          inputmode: "numeric",
          autocomplete: "off",
          placeholder: "auto",
          maxlength: "9",
        })
      );
      this.fields.set(name, input);
      const hint = `${meaning} From ${least} to ${most}.`;
      byId("limit-fields").append(el("label", { class: "picker", title: hint, text: labelOf(name) }, input));
    }
  }

  /**
   * The limits for a session; opens the box at a bad one.
   * @returns {{values: Record<string, number>, problem: string}}
   */
  read() {
    const { values, wrong } = readLimits(this.limits, (name) => this.fields.get(name)?.value ?? "");
    for (const [name, field] of this.fields) {
      if (name === wrong?.name) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    if (!wrong) return { values, problem: "" };
    this.box.open = true;
    this.fields.get(wrong.name)?.focus();
    return { values, problem: `${labelOf(wrong.name)}: a whole number from ${wrong.least} to ${wrong.most}.` };
  }
}
