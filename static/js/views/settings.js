/**
 * The settings of captions and face: the choices, the current choice, and its effect.
 *
 * Each setting is an attribute `data-cc-NAME` of the root element, so that first-paint.js can set it before the first
 * paint and the overlay can set it from its query. The first choice of each setting is the default.
 */

export const STORAGE_KEY = "captionsync.captions.v1";

/** @type {Record<string, {label: string, choices: [string, string][]}>} */
export const SETTINGS = Object.freeze({
  captions: {
    label: "Captions",
    choices: [
      ["on", "On"],
      ["off", "Off"],
    ],
  },
  size: {
    label: "Size",
    choices: [
      ["100", "100%"],
      ["75", "75%"],
      ["150", "150%"],
      ["200", "200%"],
    ],
  },
  colours: {
    label: "Colours",
    choices: [
      ["white", "White on dark"],
      ["yellow", "Yellow on black"],
      ["black", "Black on white"],
      ["system", "System"],
    ],
  },
  background: {
    label: "Background",
    choices: [
      ["75", "75%"],
      ["none", "None, outlined"],
      ["100", "100%"],
    ],
  },
  font: {
    label: "Font",
    choices: [
      ["sans", "Sans"],
      ["serif", "Serif"],
      ["mono", "Mono"],
      ["easy", "Easy reading"],
      ["smallcaps", "Small capitals"],
    ],
  },
  highlight: {
    label: "Spoken word",
    choices: [
      ["marker", "Marker"],
      ["underline", "Underline"],
      ["off", "Off"],
    ],
  },
  style: {
    label: "Style",
    choices: [
      ["pop", "Pop-on"],
      ["roll", "Roll-up"],
    ],
  },
  future: {
    label: "Upcoming words",
    choices: [
      ["dim", "Dim"],
      ["hidden", "Hidden"],
      ["same", "Same"],
    ],
  },
  speakers: {
    label: "Speakers",
    choices: [
      ["names", "Names"],
      ["dashes", "Dashes"],
      ["off", "Off"],
    ],
  },
  position: {
    label: "Position",
    choices: [
      ["bottom", "Bottom"],
      ["top", "Top"],
      ["below", "Below the picture"],
    ],
  },
  face: {
    label: "Face",
    choices: [
      ["moving", "Moving"],
      ["still", "Still"],
      ["hidden", "Hidden"],
    ],
  },
});

/** Shift of captions and mouth relative to the sound, to compensate for headphone latency. */
export const SHIFT = Object.freeze({ least: -500, most: 500, step: 20 });

/** @typedef {Record<string, string>} Choices */

/** @param {string} name @param {unknown} value @returns {string} a valid choice */
export function validChoice(name, value) {
  const { choices } = SETTINGS[name];
  return choices.find(([id]) => id === String(value))?.[0] ?? choices[0][0];
}

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
  for (const [name, { choices: known }] of Object.entries(SETTINGS)) {
    if (name !== "face" && name !== "captions" && choices[name] !== known[0][0]) query.set(name, choices[name]);
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
