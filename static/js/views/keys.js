/** Keyboard shortcuts and the table that shows them. They act only outside text fields. */

import { byId, el } from "./dom.js";
import { safeStorage } from "./settings.js";

const STORAGE_KEY = "captionsync.keys";

/** Keys that a focused control or list uses itself. */
const OWN_KEYS = new Set([" ", "ArrowLeft", "ArrowRight", "Home", "End"]);
const CONTROLS = "a, button, input, select, summary, [role=slider], [role=tab], [tabindex='0']:not(#player)";

/**
 * The shortcut that was pressed; null in text fields, with modifiers, and for keys that the focused control uses.
 * @param {KeyboardEvent} event @returns {string | null}
 */
export function keyOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)) return null;
  if (target.tagName === "INPUT" && !/^(radio|checkbox|range)$/.test(/** @type {HTMLInputElement} */ (target).type))
    return null;
  if (OWN_KEYS.has(event.key) && target.closest?.(CONTROLS)) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Rows of the table: keys, where they work, what they do. */
export const KEY_ROWS = Object.freeze([
  [["Ctrl", "↵"], "text field", "speak"],
  [["Esc"], "anywhere", "close the open sheet, or stop"],
  [["Space", "K"], "page", "play or pause"],
  [["J", "L"], "page", "10 seconds back or forward"],
  [["←", "→"], "page", "5 seconds back or forward"],
  [["0", "9"], "page", "the start, and nine tenths of the length between"],
  [["Shift", "← →"], "seek bar", "previous or next word"],
  [["[", "]"], "page", "previous or next caption"],
  [["Home", "End"], "page", "start or latest"],
  [["<", ">"], "page", "slower or faster"],
  [["C"], "page", "captions on or off"],
  [["+", "−"], "page", "larger or smaller captions"],
  [["O"], "page", "opacity of the text"],
  [["W"], "page", "opacity of the window"],
  [["M"], "page", "mute"],
  [["F"], "page", "full screen"],
  [["/"], "page", "find in transcript"],
  [[",", "."], "page", "captions 20 ms earlier or later"],
  [["E"], "page", "events"],
  [["?"], "page", "this table"],
  [["↑ ↓", "← →"], "transcript", "line or word; ↵ plays from here"],
]);

export class Keys {
  /**
   * @param {Record<string, () => void | boolean>} actions by key; one that returns false leaves the key to the page
   * @param {() => void} onEscape
   */
  constructor(actions, onEscape) {
    this.actions = actions;
    this.storage = safeStorage();
    const box = byId("keys-on", HTMLInputElement);
    box.checked = this.storage?.getItem(STORAGE_KEY) !== "off";
    this.enabled = box.checked;
    box.addEventListener("change", () => {
      this.enabled = box.checked;
      this.storage?.setItem(STORAGE_KEY, box.checked ? "on" : "off");
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
      const key = this.enabled ? keyOf(event) : null;
      if (key === null || !Object.hasOwn(this.actions, key)) return;
      if (this.actions[key]() !== false) event.preventDefault();
    });
    this.build();
  }

  build() {
    byId("keys-rows").append(
      ...KEY_ROWS.map(([keys, where, what]) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, .../** @type {string[]} */ (keys).map((key) => el("kbd", { text: key }))),
          el("td", { text: /** @type {string} */ (where) }),
          el("td", { text: /** @type {string} */ (what) }),
        ),
      ),
    );
  }
}
