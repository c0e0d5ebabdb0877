/** Keyboard shortcuts and the table that shows them. Single letters act only outside text fields. */

import { byId, el } from "./dom.js";
import { safeStorage } from "./settings.js";

const STORAGE_KEY = "captionsync.keys";

/**
 * The shortcut that was pressed; null in text fields and with modifiers.
 * @param {KeyboardEvent} event @returns {string | null}
 */
export function keyOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)) return null;
  if (target.tagName === "INPUT" && !/^(radio|checkbox|range)$/.test(/** @type {HTMLInputElement} */ (target).type))
    return null;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Rows of the table: keys, where they work, what they do. */
export const KEY_ROWS = Object.freeze([
  [["Ctrl", "↵"], "text field", "speak"],
  [["Esc"], "anywhere", "close the open sheet, or stop"],
  [["K"], "page", "play or pause"],
  [["J"], "page", "5 seconds back"],
  [["L"], "page", "5 seconds forward"],
  [["←", "→"], "seek bar", "5 seconds back or forward"],
  [["Shift", "← →"], "seek bar", "previous or next word"],
  [["[", "]"], "page", "previous or next caption"],
  [["Home", "End"], "seek bar", "start or latest"],
  [["C"], "page", "captions on or off"],
  [["+", "−"], "page", "larger or smaller captions"],
  [["M"], "page", "mute"],
  [["F"], "page", "full screen"],
  [["/"], "page", "find in transcript"],
  [[",", "."], "page", "captions 20 ms earlier or later"],
  [["E"], "page", "events"],
  [["?"], "page", "this table"],
  [["↑ ↓", "← →"], "transcript", "line or word; ↵ plays from here"],
]);

export class Keys {
  /** @param {Record<string, () => void>} actions by key @param {() => void} onEscape */
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
      event.preventDefault();
      this.actions[key]();
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
