/**
 * Shares the browser's connections among tabs.
 *
 * A browser opens at most six HTTP/1.1 connections to a server, for all its tabs together, and a live stream holds one
 * as long as it lasts. With six of them, no page of the server would load any more. So a few streams use HTTP, and the
 * others a WebSocket, which does not count.
 */

/** Streams over HTTP in all tabs together; the other two connections are left for pages and requests. */
const STREAMS = 4;

/**
 * Ask for one of the connections. The browser frees it when the tab closes.
 * @returns {Promise<(() => void) | null>} frees it; null if the stream should use a WebSocket
 */
export async function claimConnection() {
  const locks = globalThis.navigator?.locks;
  // Pages without HTTPS have no locks, so they cannot know of each other.
  if (!locks) return globalThis.document ? null : () => {};
  for (let number = 1; number <= STREAMS; number += 1) {
    const free = await claim(locks, `captionsync-stream-${number}`);
    if (free) return free;
  }
  return null;
}

/** @param {LockManager} locks @param {string} name @returns {Promise<(() => void) | null>} */
function claim(locks, name) {
  return new Promise((resolve) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock) return new Promise((free) => resolve(() => free(undefined)));
        resolve(null);
        return undefined;
      })
      .catch(() => resolve(null));
  });
}
