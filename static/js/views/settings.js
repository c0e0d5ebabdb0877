/**
 * The settings of captions and face: the current choice, and its effect. What there is to choose is in choices.js.
 *
 * Each setting is an attribute `data-cc-NAME` of the root element, so that first-paint.js can set it before the first
 * paint and the overlay can set it from its query.
 */

import { PAGE_ONLY, SETTINGS, defaultOf, validChoice } from "./choices.js";

export const STORAGE_KEY = "captionsync.captions.v1";

/** Shift of captions and mouth relative to the sound, to compensate for headphone latency. */
export const SHIFT = Object.freeze({ least: -500, most: 500, step: 20 });

/** @typedef {Record<string, string>} Choices */

/** @param {unknown} value @returns {number} */
export function validShift(value) {
  const ms = Number(value);
  return Number.isFinite(ms)
    ? Math.max(SHIFT.least, Math.min(SHIFT.most, Math.round(ms / SHIFT.step) * SHIFT.step))
    : 0;
}

/** Choices from any values; missing and invalid ones become the default. @param {Record<string, unknown>} bag */
export function readChoices(bag) {
  /** @type {Choices} */
  const choices = {};
  for (const name of Object.keys(SETTINGS)) choices[name] = validChoice(name, bag[name]);
  choices.shift = String(validShift(bag.shift));
  return choices;
}

/** Choices that differ from the defaults, as a query. @param {Choices} choices */
export function toQuery(choices) {
  const query = new URLSearchParams();
  for (const name of Object.keys(SETTINGS)) {
    if (!PAGE_ONLY.has(name) && choices[name] !== defaultOf(name)) query.set(name, choices[name]);
  }
  if (validShift(choices.shift) !== 0) query.set("shift_ms", String(validShift(choices.shift)));
  return query;
}

export class Settings extends EventTarget {
  /** @param {{storage?: Storage | null, root?: HTMLElement}} [options] */
  constructor({ storage = safeStorage(), root = document.documentElement } = {}) {
    super();
    this.storage = storage;
    this.root = root;
    this.choices = readChoices(this.stored());
    this.apply();
  }

  /** @returns {Record<string, unknown>} */
  stored() {
    try {
      return JSON.parse(this.storage?.getItem(STORAGE_KEY) ?? "{}") ?? {};
    } catch {
      return {};
    }
  }

  /** @param {string} name */
  get(name) {
    return this.choices[name];
  }

  get shift_ms() {
    return Number(this.choices.shift);
  }

  /** @param {string} name @param {string | number} value */
  set(name, value) {
    this.choices = readChoices({ ...this.choices, [name]: value });
    this.save();
  }

  /** The next choice of a setting; with `wrap` the first follows the last. @param {string} name @param {number} step */
  step(name, step, wrap = false) {
    const { choices } = SETTINGS[name];
    const to = choices.findIndex(([id]) => id === this.get(name)) + step;
    const last = choices.length - 1;
    this.set(name, choices[wrap ? (to + choices.length) % choices.length : Math.max(0, Math.min(last, to))][0]);
  }

  reset() {
    this.choices = readChoices({});
    this.save();
  }

  save() {
    try {
      this.storage?.setItem(STORAGE_KEY, JSON.stringify(this.choices));
    } catch {
      // Without storage the choice still applies; it is only not remembered.
    }
    this.apply();
    this.dispatchEvent(new Event("change"));
  }

  apply() {
    for (const name of Object.keys(SETTINGS)) this.root.setAttribute(`data-cc-${name}`, this.choices[name]);
  }
}

/** Local storage, or null where it is forbidden. */
export function safeStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
