/** The audio for an audio element, which plays no bare samples: Ogg Opus, where its time is exact, otherwise MP3. */

import { withTicket } from "./pcm-fetch.js";

/** The encoder's padding before the sound in live mp3_44100_128: 1,105 samples. */
const MP3_PRIMING_MS = 1_105_000 / 44_100;

/**
 * @param {ReturnType<typeof import("./session-api.js").linksOf>} links
 * @param {() => Promise<string>} [ticket] gives what a request needs in its address, or an empty text
 */
export function elementSource(links, ticket) {
  const isOpus = Boolean(new Audio().canPlayType("audio/ogg; codecs=opus"));
  return {
    url: links.audioAs(isOpus ? "opus_48000_64" : "mp3_44100_128"),
    priming_ms: isOpus ? 0 : MP3_PRIMING_MS,
    permit: ticket && (async (/** @type {string} */ url) => withTicket(url, await ticket())),
  };
}
