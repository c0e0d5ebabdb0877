/**
 * The rights of this page on a server that requires keys.
 *
 * A key is kept for the tab alone and goes into headers, never into an address. An EventSource, `<audio>` and downloads
 * have no headers: on the server's own origin a cookie lets them read one session, elsewhere a ticket in the address
 * opens a stream. The server issues both for a key, or for a session's listen token.
 */

const NAME = "captionsync.key";

/** @typedef {{ticket: string, listen_token: string}} Permit `listen_token` is empty on a server without keys */

/** The key of this tab; empty without one. */
export function keyOf() {
  try {
    return globalThis.sessionStorage?.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

/** Keep a key for this tab, or forget it. @param {string} key */
export function keepKey(key) {
  try {
    if (key) globalThis.sessionStorage?.setItem(NAME, key);
    else globalThis.sessionStorage?.removeItem(NAME);
  } catch {
    // A page without storage asks again after it was left.
  }
}

/** The headers with a key or a token. @param {string} [secret] @returns {Record<string, string>} */
export function bearer(secret = keyOf()) {
  return secret ? { Authorization: `Bearer ${secret}` } : {};
}

/** The listen token after the `#` of this page's address, which browsers do not send. */
export function tokenInAddress() {
  return new URLSearchParams(globalThis.location?.hash.slice(1) ?? "").get("token") ?? "";
}

/** Whether an address is of this page's origin. @param {string} url */
export function isOwnOrigin(url) {
  const here = globalThis.location?.href;
  return Boolean(here) && new URL(url, here).origin === new URL(/** @type {string} */ (here)).origin;
}

/**
 * Ask for the rights to one session. On the server's own origin, its answer sets the cookie.
 * @param {string} self address of the session
 * @param {string} [token] its listen token; by default the tab's key is sent
 * @returns {Promise<Permit | null>} null where there is nothing to send, or the server refuses
 */
export async function permit(self, token = "") {
  const headers = bearer(token || keyOf());
  if (!headers.Authorization) return null;
  try {
    const answer = await fetch(`${self}/ticket`, { method: "POST", headers, cache: "no-store" });
    if (!answer.ok) return null;
    const { ticket, listen_token = "" } = await answer.json();
    return { ticket, listen_token };
  } catch {
    return null;
  }
}
