/**
 * The one word for what the player is doing. Pure: facts in, a state out.
 *
 * @typedef {"idle" | "preparing" | "live" | "complete" | "stopped" | "failed"} Phase
 * @typedef {{phase: Phase, player: import("../lib/ring-core.js").RingState, wanted: boolean, blocked: boolean,
 *   connection: import("../lib/event-stream.js").Connection, begun: boolean}} Facts `begun`: some audio has arrived
 * @typedef {"idle" | "preparing" | "speaking" | "waiting" | "paused" | "reconnecting" | "offline" | "stopped" |
 *   "ended" | "blocked" | "failed" | "refused"} State
 */

/** Badge text, how the face behaves, and whether screen readers announce it. */
export const STATES = Object.freeze({
  idle: { badge: "Ready", face: "rest", announce: false },
  preparing: { badge: "Starting", face: "ready", announce: false },
  speaking: { badge: "Speaking", face: "speak", announce: false },
  waiting: { badge: "Waiting for more", face: "rest", announce: true },
  paused: { badge: "Paused", face: "rest", announce: false },
  reconnecting: { badge: "Reconnecting. Playing buffered audio", face: "speak", announce: true },
  offline: { badge: "Offline", face: "rest", announce: true },
  stopped: { badge: "Stopped", face: "rest", announce: false },
  ended: { badge: "Finished", face: "smile", announce: true },
  blocked: { badge: "Tap to hear", face: "rest", announce: false },
  failed: { badge: "Stopped early", face: "rest", announce: true },
  refused: { badge: "Could not start", face: "rest", announce: true },
});

/** @param {Facts} facts @returns {State} */
export function stateOf({ phase, player, wanted, blocked, connection, begun }) {
  if (phase === "idle" || phase === "preparing") return phase;
  if (phase === "failed" && !begun) return "refused";
  if (blocked) return "blocked";
  const lost = phase === "live" && (connection === "retrying" || connection === "offline");
  if (player === "playing") return lost ? (connection === "offline" ? "offline" : "reconnecting") : "speaking";
  if (player === "ended") return phase === "failed" ? "failed" : phase === "stopped" ? "stopped" : "ended";
  if (phase === "stopped" || phase === "failed")
    return !wanted || player === "dry" || player === "filling" ? phase : "speaking";
  if (!wanted || player === "paused") return "paused";
  if (lost) return connection === "offline" ? "offline" : "reconnecting";
  return player === "dry" ? "waiting" : "preparing";
}
