/** The panel below the stage: transcript, events, code. */

import { keyOf } from "../lib/access.js";
import { Announcer } from "./announcer.js";
import { byId, copyButton, el, setAttribute, setText } from "./dom.js";
import { EventLog } from "./event-log.js";
import { rejoined, voiceChanged } from "./messages.js";
import { curlLine, shorten, snippets } from "./snippets.js";
import { setupTabs } from "./tabs.js";
import { TranscriptFind } from "./transcript-find.js";
import { TranscriptView } from "./transcript-view.js";
import { WireStrip } from "./wire-strip.js";

/** Characters of the text shown in the terminal line; copying takes the whole text. */
const SHOWN_CHARS = 120;

/** @typedef {import("../player/playback.js").PlaybackEvent} PlaybackEvent */

export class PanelView {
  /**
   * @param {import("../player/playback.js").Playback} playback
   * @param {() => {text: string, voice?: string, language?: string}} options what the composer holds
   * @param {import("./settings.js").Settings} settings
   */
  constructor(playback, options, settings) {
    this.playback = playback;
    this.options = options;
    this.transcript = new TranscriptView(byId("transcript"), {
      onSeek: (ms) => {
        playback.seek(ms);
        playback.play();
      },
      onFollow: (on) => this.showFollow(on),
    });
    this.announcer = new Announcer(byId("announcer"), () => settings.get("reader") === "on");
    this.needle = byId("find", HTMLInputElement);
    this.find = new TranscriptFind(this.needle, byId("find-count"), this.transcript, () => byId("follow").focus());
    this.wire = new WireStrip(byId("wire-rows"), byId("wire-rate"));
    this.log = new EventLog(playback, {
      rows: byId("event-rows"),
      scroll: byId("events-scroll"),
      facts: byId("event-facts"),
      filters: byId("event-filters"),
      count: byId("event-count"),
      pause: byId("events-pause"),
      clear: byId("events-clear"),
      cut: byId("events-cut"),
      curl: byId("events-curl"),
    });
    this.tabs = setupTabs(byId("tabs"), (id) => this.onTab(id));
    this.tab = "tab-transcript";
    this.tipShown = false;
    byId("follow").addEventListener("click", () => this.transcript.setFollow(!this.transcript.follow));
    byId("back-to-live").addEventListener("click", () => this.transcript.setFollow(true));
    copyButton(byId("copy-command"), () => curlLine(this.about));
    playback.addEventListener("session", () => this.clear());
    playback.addEventListener("event", (event) =>
      this.onEvent(/** @type {CustomEvent<PlaybackEvent>} */ (event).detail),
    );
    this.drawCode();
  }

  /** @param {string} id */
  onTab(id) {
    this.tab = id;
    this.log.visible = id === "tab-events";
    this.showTools();
    if (id === "tab-code") this.drawCode();
  }

  /** @param {boolean} on */
  showFollow(on) {
    setAttribute(byId("follow"), "aria-pressed", String(on));
    byId("back-to-live").hidden = on || this.transcript?.empty !== false || !this.playback.player.wanted;
  }

  showTools() {
    byId("transcript-tools").hidden = this.tab !== "tab-transcript" || this.transcript.empty;
  }

  clear() {
    this.announcer.clear();
    this.transcript.clear();
    this.wire.clear();
    this.log.reset();
    this.needle.value = "";
    setText(byId("find-count"), "");
    byId("tip").hidden = true;
    this.showEmpty();
  }

  showEmpty() {
    const { empty } = this.transcript;
    byId("transcript-empty").hidden = !empty;
    byId("transcript").hidden = empty;
    byId("terminal").hidden = !empty;
    byId("wire").hidden = empty;
    this.showTools();
  }

  /** @param {PlaybackEvent} event */
  onEvent(event) {
    const { timeline } = this.playback;
    this.wire.take(event);
    if (!event.fresh) return;
    if (event.type === "word") {
      const wasEmpty = this.transcript.empty;
      this.transcript.addWord(timeline.words[timeline.words.length - 1], timeline.voices.at(-1) ?? timeline.start);
      if (wasEmpty) this.showEmpty();
    } else if (event.type === "cue" && event.data.final) {
      this.find.refresh();
    } else if (event.type === "tag") {
      if (!event.data.mark) this.transcript.addSound(event.data.name, event.data.start_ms);
    } else if (event.type === "gap") {
      const gap = timeline.gaps[timeline.gaps.length - 1];
      this.transcript.addNote(voiceChanged(gap.from, gap.provider));
    } else if (event.type === "reset") {
      this.transcript.addNote(rejoined(timeline.audioEnd_ms));
    }
  }

  /** The state has changed. */
  update() {
    const { playback } = this;
    this.transcript.markDropped(playback.timeline);
    if (playback.state === "ended" && !this.tipShown) {
      this.tipShown = true;
      byId("tip").hidden = false;
    }
  }

  /** What the code on the page needs to know. */
  get about() {
    return { origin: location.origin, needsKey: keyOf() !== "", ...this.options() };
  }

  /** The text or the voice has changed. */
  drawCode() {
    const { about } = this;
    setText(byId("terminal-line"), curlLine({ ...about, text: shorten(about.text, SHOWN_CHARS) }));
    if (this.tab !== "tab-code") return;
    byId("snippets").replaceChildren(
      ...snippets(about).map(({ title, code }) => {
        const button = el("button", { type: "button", class: "quiet small", "aria-label": `Copy ${title}` }, "Copy");
        copyButton(button, () => code);
        return el(
          "section",
          { class: "snippet" },
          el("div", { class: "snippet-head" }, el("h3", { text: title }), button),
          el("pre", { tabindex: "0" }, el("code", { text: code })),
        );
      }),
    );
  }

  /** @param {number} ms @param {number} now */
  draw(ms, now) {
    const active = this.playback.phase !== "idle" && this.playback.phase !== "preparing";
    this.transcript.draw(this.playback.timeline, ms, active && this.playback.player.buffered_ms > 0);
    if (active) this.wire.draw(ms);
    this.log.draw(ms, now);
    if (active) this.announcer.draw(this.playback.timeline, ms, this.playback.player.state === "playing");
  }
}
