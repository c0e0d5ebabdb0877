/**
 * `<caption-sync src="https://…/v1/sessions/ID" captions face transcript controls>`: a session on any page.
 *
 * Attributes: src, captions, face, transcript, controls, transport, shift-ms, highlight, autoplay. Fires ready, state,
 * word, cue, viseme, end, failed. Parts: stage, face, caption, controls, seek, transcript. Without script the
 * element shows its own content, such as a link to the captions.
 */

import { CaptionView } from "./views/caption-view.js";
import { el } from "./views/dom.js";
import { FrameLoop } from "./player/frame-loop.js";
import { MouthView } from "./face/mouth-view.js";
import { Playback } from "./player/playback.js";
import { STATES } from "./player/states.js";
import { TranscriptView } from "./views/transcript-view.js";
import { TransportView } from "./views/transport-view.js";

const SHEETS = ["stage.css", "panel.css", "caption-sync.css"];
const FORWARDED = new Set(["word", "cue", "viseme", "end", "failed"]);

/** @param {string} src @returns {{id: string, links: Record<string, string>} | null} */
export function sessionOf(src) {
  let url;
  try {
    url = new URL(src, globalThis.location?.href);
  } catch {
    return null;
  }
  const found = url.pathname.match(/^(.*\/v1\/sessions\/([^/]+))(?:\/.*)?$/);
  if (!found) return null;
  const self = url.origin + found[1];
  const query = url.search;
  return {
    id: decodeURIComponent(found[2]),
    links: {
      self,
      events: `${self}/events${query}`,
      audio: `${self}/audio${query}`,
      captions: `${self}/captions.vtt${query}`,
      visemes: `${self}/visemes.json${query}`,
    },
  };
}

export class CaptionSync extends (globalThis.HTMLElement ?? Object) {
  static get observedAttributes() {
    return ["src", "captions", "face", "transcript", "controls", "shift-ms", "highlight"];
  }

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    this.loop = new FrameLoop((now, interval_ms) => this.draw(now, interval_ms)).start();
    this.dispatchEvent(new CustomEvent("ready"));
    this.open();
  }

  disconnectedCallback() {
    this.loop?.stop();
    this.playback?.stream?.close();
    this.playback?.player.close();
    this.shown = "";
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.shadowRoot || !this.isConnected) return;
    if (name === "src") this.open();
    else this.applyAttributes();
  }

  build() {
    const shadow = this.attachShadow({ mode: "open" });
    const base = new URL("../css/", import.meta.url);
    for (const name of SHEETS) shadow.append(el("link", { rel: "stylesheet", href: new URL(name, base).href }));
    const face = el("div", { class: "face-host", part: "face" });
    const captions = el("div", { class: "captions", part: "caption" });
    this.big = el("button", { type: "button", class: "big-play", "aria-label": "Play", onclick: () => this.play() });
    const play = el("button", { type: "button", class: "play-button", "aria-label": "Play" });
    const seek = el(
      "div",
      {
        class: "seek",
        part: "seek",
        role: "slider",
        tabindex: "0",
        "aria-label": "Seek",
        "aria-valuemin": "0",
        "aria-valuemax": "0",
        "aria-valuenow": "0",
        "aria-disabled": "true",
      },
      el("div", { class: "seek-track" }, el("div", { class: "seek-buffered" }), el("div", { class: "seek-played" })),
      el("div", { class: "seek-ticks" }),
      el("div", { class: "seek-thumb" }),
    );
    const [now, total] = [el("span", { class: "time" }), el("span", { class: "time time-total" })];
    this.controls = el(
      "div",
      { class: "transport", part: "controls", role: "group", "aria-label": "Playback" },
      play,
      now,
      seek,
      total,
    );
    this.list = el("ol", { class: "transcript", part: "transcript", "aria-label": "Transcript" });
    this.problem = el("p", { class: "problem", role: "alert", hidden: true });
    this.stage = el(
      "div",
      { class: "stage", part: "stage" },
      el("div", { class: "picture" }, face, captions, this.big),
      this.controls,
    );
    this.root = el("div", { class: "root" }, this.stage, this.list, this.problem);
    shadow.append(this.root);
    this.parts = { play, seek, now, total };
    this.captionHost = captions;
    this.captionView = new CaptionView(captions);
    this.mouth = new MouthView(face);
    this.faceHost = face;
    this.applyAttributes();
  }

  applyAttributes() {
    const has = (/** @type {string} */ name) => this.hasAttribute(name);
    // A bare element is more use with captions and face than empty.
    const bare = !has("captions") && !has("face") && !has("transcript");
    this.captionHost.hidden = !bare && !has("captions");
    this.faceHost.hidden = !bare && !has("face");
    this.stage.classList.toggle("no-face", this.faceHost.hidden);
    this.list.hidden = !has("transcript");
    this.controls.hidden = !has("controls");
    this.root.setAttribute("data-cc-highlight", this.getAttribute("highlight") ?? "marker");
    if (this.playback) this.playback.shift_ms = Number(this.getAttribute("shift-ms")) || 0;
  }

  /** Follow the session of `src`. */
  open() {
    const src = this.getAttribute("src") ?? "";
    if (src === this.shown) return;
    this.shown = src;
    this.begun = false;
    this.playback?.stream?.close();
    this.playback?.player.close();
    const session = sessionOf(src);
    const transport = /** @type {any} */ (this.getAttribute("transport") ?? "auto");
    const playback = new Playback({ transport, shift_ms: Number(this.getAttribute("shift-ms")) || 0 });
    this.playback = playback;
    // The parts of the controls keep listeners of the last session: give the new one fresh ones.
    for (const name of /** @type {("play" | "seek")[]} */ (["play", "seek"])) {
      const fresh = /** @type {HTMLElement} */ (this.parts[name].cloneNode(true));
      this.parts[name].replaceWith(fresh);
      this.parts[name] = fresh;
    }
    this.transport = new TransportView(playback, this.parts);
    this.list.replaceWith((this.list = /** @type {HTMLElement} */ (this.list.cloneNode(false))));
    this.transcript = new TranscriptView(this.list, {
      onSeek: (ms) => {
        playback.seek(ms);
        this.play();
      },
    });
    this.captionView.clear();
    playback.addEventListener("state", () => this.update());
    playback.addEventListener("event", (event) => this.take(/** @type {CustomEvent} */ (event).detail));
    if (session) playback.attach(session.id, session.links, { play: this.hasAttribute("autoplay") });
    this.update();
  }

  play() {
    this.playback?.player.unlock();
    this.playback?.play();
  }

  pause() {
    this.playback?.pause();
  }

  /** @param {{type: string, data: any, fresh: boolean}} event */
  take({ type, data, fresh }) {
    if (!fresh || !this.playback) return;
    if (type === "word") this.transcript?.addWord(data, this.playback.timeline.start);
    if (FORWARDED.has(type)) this.dispatchEvent(new CustomEvent(type, { detail: data }));
  }

  update() {
    const { playback } = this;
    if (!playback) return;
    this.transport?.drawState();
    if (playback.player.state === "playing") this.begun = true;
    this.big.hidden = !playback.player.blocked && (playback.player.wanted || this.begun === true);
    this.problem.hidden = playback.phase !== "failed";
    this.problem.textContent = playback.phase === "failed" ? "This session cannot be played." : "";
    if (playback.state === this.state) return;
    this.state = playback.state;
    this.dispatchEvent(new CustomEvent("state", { detail: { state: this.state, text: STATES[this.state].badge } }));
  }

  /** @param {number} now @param {number} interval_ms */
  draw(now, interval_ms) {
    const { playback } = this;
    if (!playback) return;
    const ms = playback.shown_ms(now, interval_ms);
    const { state } = playback;
    this.captionView.draw(playback.timeline, ms, { dry: state === "waiting" || state === "paused" });
    this.mouth.setSeed(playback.id || "captionsync");
    this.mouth.draw(playback.timeline, ms, {
      now,
      face: STATES[state].face,
      playing: playback.player.state === "playing",
    });
    this.transport?.draw(ms, now);
    this.transcript?.draw(playback.timeline, ms, playback.player.buffered_ms > 0 && playback.phase !== "idle");
  }
}

if (globalThis.customElements && !customElements.get("caption-sync"))
  customElements.define("caption-sync", CaptionSync);
