/** A field for the server's key, where a page has no rights. */

import { keepKey, keyOf } from "../lib/access.js";
import { ApiError, listVoices } from "../player/session-api.js";
import { el, setText } from "./dom.js";

/**
 * It may stand inside a form, so it is none.
 * @param {() => void} onAccepted called once the server accepts the key; it is kept for this tab then
 * @returns {HTMLElement}
 */
export function keyForm(onAccepted) {
  const field = el("input", {
    type: "password",
    id: "server-key",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "cs_…",
  });
  const note = el("p", { class: "key-note", role: "status" });
  const button = el("button", { type: "button", class: "quiet small", text: "Use key" });
  const label = el("label", { for: "server-key", text: "Key" });
  const send = async () => {
    const before = keyOf();
    const key = /** @type {HTMLInputElement} */ (field).value.trim();
    if (!key) return field.focus();
    keepKey(key);
    setText(note, "Checking…");
    try {
      await listVoices();
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        keepKey(before);
        setText(note, "The server does not accept this key.");
        field.focus();
        return;
      }
    }
    setText(note, "");
    onAccepted();
  };
  button.addEventListener("click", send);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void send();
  });
  return el("div", { class: "key-form", role: "group", "aria-label": "Key" }, label, field, button, note);
}

/**
 * What is missing, with the field.
 * @param {import("./messages.js").Problem} problem @param {() => void} onAccepted
 * @returns {HTMLElement[]}
 */
export function keyProblem(problem, onAccepted) {
  const line = el("p", { text: problem.text });
  if (problem.mono) line.append(" ", el("code", { text: problem.mono }), ".");
  return [line, keyForm(onAccepted)];
}
