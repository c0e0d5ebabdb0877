/** The stage: badge, face, captions, and what covers them when a tap is needed or the connection is lost. */

import { MouthView } from "../face/mouth-view.js";
import { STATES } from "../player/states.js";
import { CaptionView } from "./caption-view.js";
import { byId, el, setAttribute, setIcon, setText } from "./dom.js";

const HINT = "Hi! Type a line, press Speak, and I’ll say it.";
/** The busy line appears once the wait is noticeable. */
const BUSY_AFTER_MS = 400;

export class StageView {
  /** @param {import("../player/playback.js").Playback} playback @param {import("./settings.js").Settings} settings */
  constructor(playback, settings) {
    this.playback = playback;
    this.settings = settings;
    this.badge = byId("badge");
    this.badgeText = byId("badge-text");
    this.captions = new CaptionView(byId("captions"), { style: () => settings.get("style") });
    this.mouth = new MouthView(byId("face"), { still: () => settings.get("face") === "still" });
    this.hinted = true;
    this.preparingSince = 0;
    byId("tap-button").addEventListener("click", () => {
      playback.player.unlock();
      playback.play();
    });
    byId("retry-button").addEventListener("click", () => playback.stream?.retryNow());
    this.setupFullScreen();
    this.place();
    settings.addEventListener("change", () => {
      this.place();
      this.captions.relayout();
    });
  }

  setupFullScreen() {
    const button = byId("full-button");
    const stage = byId("player");
    if (!document.fullscreenEnabled) {
      button.hidden = true;
      return;
    }
    button.addEventListener("click", () => this.toggleFull());
    document.addEventListener("fullscreenchange", () => {
      const full = document.fullscreenElement === stage;
      setIcon(button, full ? "contract" : "expand");
      setAttribute(button, "aria-pressed", String(full));
    });
  }

  toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else
      byId("player")
        .requestFullscreen()
        .catch(() => {});
  }

  /** Move the captions onto the picture or below it. */
  place() {
    const below = this.settings.get("position") === "below";
    const host = byId("captions-below");
    host.hidden = !below;
    const home = below ? host : byId("picture");
    const captions = byId("captions");
    if (captions.parentElement !== home) home.append(captions);
    if (captions.parentElement?.id === "picture") home.insertBefore(captions, byId("tap"));
  }

  /** The state has changed. */
  update() {
    const { playback } = this;
    const { state } = playback;
    const { badge, announce } = STATES[state];
    // Speaking and paused need no announcement: they are evident from the sound and the button.
    setAttribute(this.badge, "role", announce ? "status" : null);
    setAttribute(this.badge, "data-state", state);
    setText(this.badgeText, badge);
    byId("tap").hidden = state !== "blocked";
    byId("offline").hidden = state !== "offline";
    if (state === "preparing") this.preparingSince ||= performance.now();
    else this.preparingSince = 0;
    const hint = state === "idle";
    if (hint && !this.hinted) {
      this.captions.clear();
      byId("captions").append(el("p", { class: "hint", id: "hint", text: HINT }));
    } else if (!hint && this.hinted) {
      this.captions.clear();
    }
    this.hinted = hint;
    this.mouth.setSeed(playback.id || "captionsync");
  }

  /** @param {number} ms @param {number} now */
  draw(ms, now) {
    const { playback } = this;
    const { state } = playback;
    const dry = state === "waiting" || state === "paused";
    if (!this.hinted) this.captions.draw(playback.timeline, ms, { dry, rest_ms: playback.rest_ms(now) });
    const playing = playback.player.state === "playing";
    this.mouth.draw(playback.timeline, ms, { now, face: STATES[state].face, playing });
    const busy = this.preparingSince > 0 && now - this.preparingSince > BUSY_AFTER_MS;
    const line = byId("busy-line");
    if (line.hidden === busy) line.hidden = !busy;
  }
}
