/**
 * `<caption-sync src="https://…/v1/sessions/ID" captions face transcript controls>`: a session on any page.
 *
 * Attributes: src, token (a listen token, for a server that requires keys), captions, face, transcript, controls,
 * transport, shift-ms, highlight, autoplay. Fires ready, state, word, cue, viseme, end, failed. Parts: stage, face,
 * caption, controls, seek, transcript. Without JavaScript the element shows its own content, such as a link to the
 * captions.
 */

import { MouthView } from "./face/mouth-view.js";
import { transportOf } from "./lib/audio-player.js";
import { FrameLoop } from "./player/frame-loop.js";
import { Playback } from "./player/playback.js";
import { STATES } from "./player/states.js";
import { CaptionView } from "./views/caption-view.js";
import { el } from "./views/dom.js";
import { TranscriptView } from "./views/transcript-view.js";
import { TransportView } from "./views/transport-view.js";

/** @typedef {import("./player/playback.js").PlaybackEvent} PlaybackEvent */

const SHEETS = ["stage.css", "captions.css", "panel.css", "caption-sync.css"];
const FORWARDED = new Set(["word", "cue", "viseme", "end", "failed"]);

/**
 * The session that an address belongs to; its query, such as a token, goes to every link.
 * @param {string} src @returns {{id: string, links: Record<string, string>} | null} null where it names no session
 */
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

/** The seek bar of the controls. */
function buildSeek() {
  const track = el(
    "div",
    { class: "seek-track" },
    el("div", { class: "seek-buffered" }),
    el("div", { class: "seek-played" }),
  );
  return el(
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
    track,
    el("div", { class: "seek-ticks" }),
    el("div", { class: "seek-thumb" }),
  );
}

/** Play button, times and seek bar. They keep no listener of an earlier session, because each session gets its own. */
function buildControls() {
  const play = el("button", { type: "button", class: "play-button", "aria-label": "Play" });
  const seek = buildSeek();
  const now = el("span", { class: "time" });
  const total = el("span", { class: "time time-total" });
  return { play, seek, now, total };
}

/** Fill an empty shadow root. @param {ShadowRoot} shadow @param {() => void} onPlay */
function buildParts(shadow, onPlay) {
  const base = new URL("../css/", import.meta.url);
  for (const name of SHEETS) shadow.append(el("link", { rel: "stylesheet", href: new URL(name, base).href }));
  const face = el("div", { class: "face-host", part: "face" });
  const captions = el("div", { class: "captions", part: "caption" });
  const big = el("button", { type: "button", class: "big-play", "aria-label": "Play", onclick: onPlay });
  const controls = el("div", { class: "transport", part: "controls", role: "group", "aria-label": "Playback" });
  const picture = el("div", { class: "picture" }, face, captions, big);
  const stage = el("div", { class: "stage", part: "stage" }, picture, controls);
  const transcript = el("div");
  const problem = el("p", { class: "problem", role: "alert", hidden: true });
  const root = el("div", { class: "root" }, stage, transcript, problem);
  shadow.append(root);
  return { root, stage, face, captions, big, controls, transcript, problem };
}

export class CaptionSync extends (globalThis.HTMLElement ?? Object) {
  /** @type {ReturnType<typeof buildParts> | null} */
  parts = null;
  /** @type {CaptionView | null} */
  captionView = null;
  /** @type {MouthView | null} */
  mouth = null;
  /** @type {Playback | null} */
  playback = null;
  /** @type {TransportView | null} */
  transport = null;
  /** @type {TranscriptView | null} */
  transcript = null;
  /** @type {FrameLoop | null} */
  loop = null;
  /** @type {import("./player/states.js").State | null} the one that was last reported */
  state = null;
  shown = "";
  /** Whether this session has been heard. */
  begun = false;

  static get observedAttributes() {
    return ["src", "captions", "face", "transcript", "controls", "shift-ms", "highlight"];
  }

  connectedCallback() {
    if (!this.parts) this.build();
    this.loop = new FrameLoop((now, interval_ms) => this.draw(now, interval_ms)).start();
    this.dispatchEvent(new CustomEvent("ready"));
    this.open();
  }

  disconnectedCallback() {
    this.loop?.stop();
    this.close();
    this.shown = "";
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.parts || !this.isConnected) return;
    if (name === "src") this.open();
    else this.applyAttributes();
  }

  build() {
    this.parts = buildParts(this.attachShadow({ mode: "open" }), () => this.play());
    this.captionView = new CaptionView(this.parts.captions);
    this.mouth = new MouthView(this.parts.face);
    this.applyAttributes();
  }

  get shift_ms() {
    return Number(this.getAttribute("shift-ms")) || 0;
  }

  applyAttributes() {
    if (!this.parts) return;
    const { root, stage, face, captions, controls, transcript } = this.parts;
    const has = (/** @type {string} */ name) => this.hasAttribute(name);
    // A bare element is more useful with captions and a face than empty.
    const bare = !has("captions") && !has("face") && !has("transcript");
    captions.hidden = !bare && !has("captions");
    face.hidden = !bare && !has("face");
    stage.classList.toggle("no-face", face.hidden);
    transcript.hidden = !has("transcript");
    controls.hidden = !has("controls");
    root.setAttribute("data-cc-highlight", this.getAttribute("highlight") ?? "marker");
    if (this.playback) this.playback.shift_ms = this.shift_ms;
  }

  close() {
    this.playback?.stream?.close();
    this.playback?.player.close();
  }

  /** Follow the session of `src`. */
  open() {
    const src = this.getAttribute("src") ?? "";
    if (src === this.shown || !this.parts) return;
    this.close();
    this.shown = src;
    this.begun = false;
    const playback = new Playback({ transport: transportOf(this.getAttribute("transport")), shift_ms: this.shift_ms });
    this.playback = playback;
    const controls = buildControls();
    this.parts.controls.replaceChildren(controls.play, controls.now, controls.seek, controls.total);
    this.transport = new TransportView(playback, controls);
    const list = el("ol", { class: "transcript", part: "transcript", "aria-label": "Transcript" });
    this.parts.transcript.replaceChildren(list);
    this.transcript = new TranscriptView(list, {
      onSeek: (ms) => {
        playback.seek(ms);
        this.play();
      },
    });
    this.captionView?.clear();
    playback.addEventListener("state", () => this.update());
    playback.addEventListener("event", (event) => this.take(/** @type {CustomEvent<PlaybackEvent>} */ (event).detail));
    const session = sessionOf(src);
    const token = this.getAttribute("token") ?? "";
    if (session) playback.attach(session.id, session.links, { play: this.hasAttribute("autoplay"), token });
    this.update();
  }

  play() {
    this.playback?.player.unlock();
    this.playback?.play();
  }

  pause() {
    this.playback?.pause();
  }

  /** @param {PlaybackEvent} event */
  take({ type, data, fresh }) {
    if (!fresh || !this.playback) return;
    if (type === "word") this.transcript?.addWord(data, this.playback.timeline.start);
    if (FORWARDED.has(type)) this.dispatchEvent(new CustomEvent(type, { detail: data }));
  }

  update() {
    const { playback, parts } = this;
    if (!playback || !parts) return;
    this.transport?.drawState();
    if (playback.player.state === "playing") this.begun = true;
    parts.big.hidden = !playback.player.blocked && (playback.player.wanted || this.begun);
    parts.problem.hidden = playback.phase !== "failed";
    parts.problem.textContent = playback.phase === "failed" ? "This session cannot be played." : "";
    const { state } = playback;
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: { state, text: STATES[state].badge } }));
  }

  /** @param {number} now @param {number} interval_ms */
  draw(now, interval_ms) {
    const { playback } = this;
    if (!playback) return;
    const ms = playback.shown_ms(now, interval_ms);
    const { state } = playback;
    const dry = state === "waiting" || state === "paused";
    this.captionView?.draw(playback.timeline, ms, { dry, rest_ms: playback.rest_ms(now) });
    this.mouth?.setSeed(playback.id || "captionsync");
    const playing = playback.player.state === "playing";
    this.mouth?.draw(playback.timeline, ms, { now, face: STATES[state].face, playing });
    this.transport?.draw(ms, now);
    this.transcript?.draw(playback.timeline, ms, playback.player.buffered_ms > 0 && playback.phase !== "idle");
  }
}

if (globalThis.customElements && !customElements.get("caption-sync"))
  customElements.define("caption-sync", CaptionSync);
