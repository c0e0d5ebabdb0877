/** The composer: text, voice, language, speed, and the button for Speak and Stop. */

import { listVoices } from "../player/session-api.js";
import { byId, copyButton, el, setIcon, setText } from "./dom.js";
import { EXAMPLES, READY } from "./examples.js";
import { codePoints, countText } from "./format.js";
import { keyForm } from "./key-form.js";
import { languageNames } from "./languages.js";
import { LimitFields } from "./limits.js";
import { EMPTY_TEXT, NOTHING_SAID, tooLong } from "./messages.js";

/** @typedef {import("./messages.js").Problem} Problem */
/** @typedef {import("../player/session-api.js").SessionOptions} SessionOptions */

/** Longer texts are requested at the pace of speech, not all at once. */
const PACED_CHARS = 1000;

export class Composer {
  /**
   * @param {{max_text_chars: number, caption_limits: import("./limits.js").Limit[]}} boot
   * @param {{onSpeak: (options: SessionOptions) => void, onStop: () => void, onRest: () => void}} listener
   */
  constructor(boot, listener) {
    this.limit = boot.max_text_chars;
    this.listener = listener;
    this.form = byId("composer");
    this.text = byId("text", HTMLTextAreaElement);
    this.voice = byId("voice", HTMLSelectElement);
    this.language = byId("language", HTMLSelectElement);
    this.speed = byId("speed", HTMLSelectElement);
    this.button = byId("speak", HTMLButtonElement);
    this.clearButton = byId("clear");
    this.problem = byId("problem");
    this.limits = new LimitFields(boot.caption_limits);
    /** @type {{id: string, languages: string[]}[]} */
    this.voices = [];
    /** @type {Problem | null} */
    this.shown = null;
    this.speaking = false;
    this.waitTimer = 0;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.speaking) listener.onStop();
      else this.submit();
    });
    this.text.addEventListener("input", () => this.onInput());
    this.text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!this.speaking) this.submit();
    });
    this.clearButton.addEventListener("click", () => {
      this.setText("");
      this.text.focus();
    });
    this.language.addEventListener("change", () => this.matchVoice());
    if (/Mac|iP(hone|ad)/.test(navigator.platform)) byId("speak-keys").textContent = "⌘ ↵";
    this.addExamples();
    if (!this.text.value && !new URLSearchParams(location.search).has("session")) this.text.value = READY;
    this.onInput();
    if (matchMedia("(hover: hover) and (pointer: fine)").matches) {
      this.text.focus({ preventScroll: true });
      this.text.select();
    }
  }

  addExamples() {
    for (const example of EXAMPLES) {
      const chip = el("button", { type: "button", class: "chip", lang: example.lang, text: example.label });
      chip.addEventListener("click", () => {
        this.setText(example.text);
        this.language.value = this.hasLanguage(example.language) ? example.language : "";
        this.matchVoice();
        this.button.focus();
      });
      byId("examples").append(chip);
    }
  }

  /** @param {string} code */
  hasLanguage(code) {
    return [...this.language.options].some((option) => option.value === code);
  }

  /** Fill the lists of voices and languages. */
  async loadVoices() {
    const voices = await listVoices();
    const nameOf = languageNames(voices);
    this.voices = voices.map((voice) => ({
      id: voice.voice_id,
      languages: (voice.labels?.language ?? "").split(/[\s,]+/).filter(Boolean),
    }));
    /** @type {Map<string, HTMLOptionElement[]>} */
    const groups = new Map();
    voices.forEach((voice, index) => {
      const code = this.voices[index].languages[0] ?? "";
      groups.set(code, [...(groups.get(code) ?? []), el("option", { value: voice.voice_id, text: voice.name })]);
    });
    const label = (/** @type {string} */ code) => (code ? nameOf(code) : "Other voices");
    const sorted = [...groups.keys()].sort((a, b) => label(a).localeCompare(label(b), "en"));
    for (const code of sorted) this.voice.append(el("optgroup", { label: label(code) }, ...(groups.get(code) ?? [])));
    const short = [...new Set(sorted.filter(Boolean).map((code) => code.split("-")[0]))];
    short.sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
    this.language.append(...short.map((code) => el("option", { value: code, text: nameOf(code) })));
  }

  /** Go on with a key that the server accepts. */
  async useKey() {
    this.showProblem(null);
    this.form.dispatchEvent(new Event("change"));
    if (this.voices.length === 0) await this.loadVoices().catch(() => {});
    this.button.focus();
  }

  /** A voice that does not speak the chosen language would be a surprise: return to Automatic. */
  matchVoice() {
    const voice = this.voices.find((one) => one.id === this.voice.value);
    const language = this.language.value;
    if (voice && language && !voice.languages.some((one) => one.split("-")[0] === language)) this.voice.value = "";
  }

  /** @param {string} text */
  setText(text) {
    this.text.value = text;
    this.onInput();
  }

  onInput() {
    const count = codePoints(this.text.value);
    setText(
      byId("counter"),
      count === 0
        ? `up to ${countText(this.limit)} characters`
        : `${countText(count)} / ${countText(this.limit)} characters`,
    );
    byId("counter").classList.toggle("over", count > this.limit);
    this.clearButton.hidden = count === 0;
    setText(byId("folded"), this.text.value.slice(0, 200));
    const fixed = this.shown?.field && count > 0 && count <= this.limit;
    if (fixed || this.shown === NOTHING_SAID) this.showProblem(null);
  }

  /**
   * The visitor's choices, as the body of a session.
   * @param {Record<string, number>} captions limits
   * @returns {SessionOptions}
   */
  options(captions) {
    const text = this.text.value;
    const speed = Number(this.speed.value);
    return {
      text,
      format: "pcm_24000",
      ...(this.voice.value && { voice: this.voice.value }),
      ...(this.language.value && { language: this.language.value }),
      ...(Object.keys(captions).length > 0 && { captions }),
      ...(speed !== 1 && { voice_settings: { speed } }),
      ...(codePoints(text) > PACED_CHARS && { pace: "realtime" }),
    };
  }

  submit() {
    const count = codePoints(this.text.value);
    if (this.text.value.trim() === "") this.showProblem(EMPTY_TEXT);
    else if (count > this.limit) this.showProblem(tooLong(count, this.limit));
    else {
      const { values, problem } = this.limits.read();
      this.showProblem(problem ? { text: problem } : null);
      if (!problem) this.listener.onSpeak(this.options(values));
    }
  }

  /** @param {boolean} speaking */
  setSpeaking(speaking) {
    if (speaking === this.speaking) return;
    this.speaking = speaking;
    setText(byId("speak-label"), speaking ? "Stop" : "Speak");
    setIcon(this.button, speaking ? "stop" : "play");
    this.button.classList.toggle("stop", speaking);
    byId("speak-keys").hidden = speaking;
    document.body.classList.toggle("speaking", speaking);
  }

  /** Show what went wrong, above the field to correct. @param {Problem | null} problem */
  showProblem(problem) {
    clearInterval(this.waitTimer);
    this.shown = problem;
    this.button.disabled = false;
    this.problem.replaceChildren();
    this.text.toggleAttribute("aria-invalid", Boolean(problem?.field));
    if (problem?.field) this.text.setAttribute("aria-invalid", "true");
    if (!problem) return;
    const line = el("p", { text: problem.text });
    this.problem.append(line);
    if (problem.mono) line.append(" ", el("code", { text: problem.mono }), ".");
    if (problem.code) {
      const copy = el("button", { type: "button", class: "quiet small", text: "Copy code" });
      const { code } = problem;
      copyButton(copy, () => code);
      this.problem.append(el("p", { class: "problem-code" }, el("code", { text: problem.code }), copy));
    }
    if (problem.action === "rest")
      this.problem.append(
        el("button", {
          type: "button",
          class: "quiet small",
          text: "Speak the rest",
          onclick: () => this.listener.onRest(),
        }),
      );
    if (problem.action === "key") this.problem.append(keyForm(() => this.useKey()));
    if (problem.action === "new")
      this.problem.append(el("a", { class: "button-link small", href: "/", text: "Go to the studio" }));
    if (problem.wait_s) this.countDown(line, problem.text, problem.wait_s);
    if (problem.field) this.text.focus();
  }

  /** @param {HTMLElement} line @param {string} text @param {number} seconds */
  countDown(line, text, seconds) {
    let left = Math.ceil(seconds);
    const show = () => {
      this.button.disabled = left > 0;
      line.textContent = left > 0 ? `${text} Try again in ${left} s.` : `${text} You can try again now.`;
      if (left <= 0) clearInterval(this.waitTimer);
      left -= 1;
    };
    show();
    this.waitTimer = setInterval(show, 1000);
  }
}
