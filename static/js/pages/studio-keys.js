/** What the keys of the studio do: those of YouTube, and some of its own. */

import { STEP_MS } from "../views/transport-view.js";

/** J and L go this far. */
const LEAP_MS = 10_000;

/**
 * @typedef {{playback: import("../player/playback.js").Playback, settings: import("../views/settings.js").Settings,
 *   transport: import("../views/transport-view.js").TransportView, rate: import("../views/rate-button.js").RateButton,
 *   play: () => void, captions: () => void, mute: () => void, full: () => void, find: () => void,
 *   events: () => void, keys: () => void}} Studio
 */

/** @param {Studio} studio @returns {Record<string, () => void | boolean>} by key */
export function studioKeys({ playback, settings, transport, rate, play, captions, mute, full, find, events, keys }) {
  /** Leave the key to the page while there is nothing to play. @param {() => void} action */
  const ifAny = (action) => () => {
    if (!transport.any) return false;
    return action();
  };
  /** @type {Record<string, () => void | boolean>} */
  const actions = {
    " ": ifAny(play),
    k: play,
    j: () => transport.by(-LEAP_MS),
    l: () => transport.by(LEAP_MS),
    ArrowLeft: ifAny(() => transport.by(-STEP_MS)),
    ArrowRight: ifAny(() => transport.by(STEP_MS)),
    Home: ifAny(() => playback.seek(0)),
    End: ifAny(() => playback.seek(playback.duration_ms)),
    "[": () => transport.byCue(-1),
    "]": () => transport.byCue(1),
    "<": () => rate.step(-1),
    ">": () => rate.step(1),
    c: captions,
    "+": () => settings.step("size", 1),
    "=": () => settings.step("size", 1),
    "-": () => settings.step("size", -1),
    o: () => settings.step("textopacity", 1, true),
    w: () => settings.step("windowopacity", 1, true),
    m: mute,
    f: full,
    "/": find,
    ",": () => settings.set("shift", settings.shift_ms + 20),
    ".": () => settings.set("shift", settings.shift_ms - 20),
    e: events,
    "?": keys,
  };
  for (let tenth = 0; tenth <= 9; tenth += 1) actions[tenth] = ifAny(() => transport.toShare(tenth / 10));
  return actions;
}
