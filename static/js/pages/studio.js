/** The studio page: composes the parts, and holds the page's one animation loop. */

import { transportOf } from "../lib/audio-player.js";
import { FrameLoop } from "../player/frame-loop.js";
import { Playback } from "../player/playback.js";
import { Playhead } from "../player/playhead.js";
import { ApiError } from "../player/session-api.js";
import { Composer } from "../views/composer.js";
import { bootData, byId, setAttribute, setIcon } from "../views/dom.js";
import { ExportView } from "../views/export-view.js";
import { Keys } from "../views/keys.js";
import { KEY_NEEDED, NOTHING_SAID, NO_AUDIO, SESSION_GONE, problemOf, serviceTitle } from "../views/messages.js";
import { PanelView } from "../views/panel-view.js";
import { RateButton } from "../views/rate-button.js";
import { restOfText } from "../views/rest-of-text.js";
import { Settings } from "../views/settings.js";
import { SettingsSheet } from "../views/settings-sheet.js";
import { Sheet } from "../views/sheets.js";
import { StageView } from "../views/stage-view.js";
import { setupHeader } from "../views/theme.js";
import { TransportView } from "../views/transport-view.js";
import { studioKeys } from "./studio-keys.js";

/** @typedef {import("../player/session-api.js").SessionOptions} SessionOptions */

const boot = bootData();
const query = new URLSearchParams(location.search);
const settings = new Settings();
const playback = new Playback({ transport: transportOf(query.get("transport")), shift_ms: settings.shift_ms });
const composer = new Composer(boot, {
  onSpeak: (options) => speak(options),
  onStop: () => playback.stop(),
  onRest: () => speakRest(),
});
const stage = new StageView(playback, settings);
const panel = new PanelView(
  playback,
  () => ({ text: composer.text.value, voice: composer.voice.value, language: composer.language.value }),
  settings,
);
const exportView = new ExportView(playback, settings);
const transportView = new TransportView(playback, {
  seek: byId("seek"),
  now: byId("time-now"),
  total: byId("time-total"),
  play: byId("play-button"),
});
const rate = new RateButton(byId("rate-button"), playback.player);
const playhead = new Playhead(playback);
/** The last request, to speak the rest of it after a failure. @type {SessionOptions} */
let asked = { text: "" };

/** @param {SessionOptions} options */
function speak(options) {
  asked = options;
  playback.speak(options);
  panel.clear();
}

/** Resume after a failure, from the end of the last word that was spoken. */
function speakRest() {
  const rest = restOfText(asked.text, playback.timeline.words);
  composer.showProblem(null);
  if (rest) speak({ ...asked, text: rest });
}

function showFailure() {
  if (playback.phase !== "failed" || !playback.failure) return;
  const heard = playback.timeline.audioEnd_ms > 0 ? playback.timeline.audioEnd_ms : null;
  const problem =
    playback.failure.code === "session_not_found"
      ? SESSION_GONE
      : problemOf(playback.failure, {
          chars: composer.text.value.length,
          limit: composer.limit,
          heard_ms: heard,
          service: serviceTitle(boot.engines),
        });
  composer.showProblem(problem);
}

let shownPhase = "";
let shownId = "";
playback.addEventListener("state", () => {
  const { state } = playback;
  const busy =
    playback.phase === "preparing" ||
    playback.phase === "live" ||
    (playback.phase === "complete" && (state === "speaking" || state === "paused" || state === "waiting"));
  composer.setSpeaking(busy && state !== "ended");
  stage.update();
  panel.update();
  exportView.update();
  transportView.drawState();
  if (playback.phase !== shownPhase) {
    shownPhase = playback.phase;
    showFailure();
    if (playback.player.unsupported) composer.showProblem(NO_AUDIO);
    if (playback.nothingSaid) composer.showProblem(NOTHING_SAID);
  }
  if (playback.id && playback.id !== shownId) {
    shownId = playback.id;
    const url = new URL(location.href);
    url.searchParams.set("session", playback.id);
    history.replaceState(null, "", url);
  }
});

settings.addEventListener("change", () => {
  playback.shift_ms = settings.shift_ms;
  showCaptionsButton();
});

function showCaptionsButton() {
  setAttribute(byId("cc-button"), "aria-pressed", String(settings.get("captions") === "on"));
}

function toggleCaptions() {
  settings.set("captions", settings.get("captions") === "on" ? "off" : "on");
}

function toggleMute() {
  const { player } = playback;
  player.setVolume(player.volume, !player.muted);
  setIcon(byId("mute-button"), player.muted ? "muted" : "volume");
  setAttribute(byId("mute-button"), "aria-pressed", String(player.muted));
}

function openFind() {
  panel.tabs.choose("tab-transcript");
  if (!panel.transcript.empty) byId("find").focus();
}

function escape() {
  const focused = document.activeElement;
  if (focused?.closest(".composer, .stage") && composer.speaking) playback.stop();
}

const settingsSheet = new SettingsSheet(settings);
setupHeader();
showCaptionsButton();
new Sheet(byId("settings"), byId("settings-button"));
const keysSheet = new Sheet(byId("keys"), byId("keys-button"));
new Keys(
  studioKeys({
    playback,
    settings,
    transport: transportView,
    rate,
    play: () => byId("play-button").click(),
    captions: toggleCaptions,
    mute: toggleMute,
    full: () => stage.toggleFull(),
    find: openFind,
    events: () => panel.tabs.choose("tab-events"),
    keys: () => keysSheet.toggle(),
  }),
  escape,
);
byId("cc-button").addEventListener("click", toggleCaptions);
byId("mute-button").addEventListener("click", toggleMute);
byId("composer").addEventListener("input", () => panel.drawCode());
byId("composer").addEventListener("click", () => panel.drawCode());
byId("composer").addEventListener("change", () => panel.drawCode());

composer.loadVoices().catch((error) => {
  if (error instanceof ApiError && error.status === 401) composer.showProblem(KEY_NEEDED);
  // Otherwise Automatic stays: speaking works without the list.
});

const loop = new FrameLoop((now, interval_ms) => {
  const ms = playback.shown_ms(now, interval_ms);
  stage.draw(ms, now);
  panel.draw(ms, now);
  transportView.draw(ms, now);
  settingsSheet.draw(now);
  playhead.frame(now);
}).start();

const session = query.get("session");
if (session) playback.attach(session);

// For the console and the tests.
Object.assign(globalThis, { captionsync: { playback, settings, stage, panel, transportView, loop } });
