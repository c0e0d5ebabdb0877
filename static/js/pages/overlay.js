/** The overlay: captions only, transparent, for broadcast software. No controls; empty between captions. */

import { tokenInAddress } from "../lib/access.js";
import { FrameLoop } from "../player/frame-loop.js";
import { Playback } from "../player/playback.js";
import { followPlayhead } from "../player/playhead.js";
import { CaptionView } from "../views/caption-view.js";
import { bootData, byId } from "../views/dom.js";
import { overlayOptions, rgbTriple } from "../views/overlay-options.js";

/** How long the dot in the corner shows that the connection is back. */
const DOT_MS = 3000;

const options = overlayOptions(new URLSearchParams(location.search), bootData().session_id);
const root = document.documentElement;
for (const [name, value] of Object.entries(options.looks)) root.setAttribute(`data-cc-${name}`, value);
const host = byId("captions");
if (options.colour) host.style.setProperty("--caption", `#${options.colour}`);
if (options.future) host.style.setProperty("--caption-future", `#${options.future}`);
if (options.background) host.style.setProperty("--caption-box", rgbTriple(options.background));
if (options.window) host.style.setProperty("--window", rgbTriple(options.window));

const playback = new Playback({ transport: options.sound ? "auto" : "silent", shift_ms: options.shift_ms });
const captions = new CaptionView(host, {
  style: () => options.looks.style,
  lines: options.lines,
  hold_ms: options.hold_ms,
});
let lost = false;
let dotUntil = 0;
/** @type {import("../player/playhead.js").Place | null} */
let place = null;

playback.addEventListener("state", () => {
  byId("refused").hidden = playback.failure?.code !== "unauthorized";
  if (playback.connection === "retrying" || playback.connection === "offline") lost = true;
  else if (lost && playback.connection === "open") {
    lost = false;
    dotUntil = performance.now() + DOT_MS;
  }
});

/**
 * Media time to show: of the player here, or of the studio tab that is followed.
 * @param {number} now @param {number} interval_ms
 */
function shown(now, interval_ms) {
  if (!place) return playback.shown_ms(now, interval_ms);
  const since = place.playing ? Date.now() - place.at : 0;
  return place.heard_ms + (since + interval_ms / 2 + options.shift_ms) * place.rate;
}

/** Wall time for which there has been silence. @param {number} now */
function rest_ms(now) {
  if (!place) return playback.rest_ms(now);
  return place.rest_ms > 0 ? place.rest_ms + Date.now() - place.at : 0;
}

const loop = new FrameLoop((now, interval_ms) => {
  const ms = shown(now, interval_ms);
  const dry = playback.player.state === "dry";
  if (playback.phase === "idle" || (!place && playback.player.buffered_ms === 0)) captions.clear();
  else captions.draw(playback.timeline, ms, { dry, rest_ms: rest_ms(now) });
  const dot = byId("dot");
  if (dot.hidden === now < dotUntil) dot.hidden = now >= dotUntil;
}).start();

if (options.follow) {
  followPlayhead((received) => {
    place = received;
    if (place.session !== playback.id) playback.attach(place.session);
  });
} else if (options.session) {
  playback.attach(options.session, {}, { token: tokenInAddress() });
}
Object.assign(globalThis, {
  captionsync: { playback, captions, options, loop, shown_ms: () => shown(performance.now(), 0) },
});
