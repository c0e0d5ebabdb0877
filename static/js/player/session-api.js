/** Calls to the native HTTP API. An error response becomes an ApiError with the server's stable code. */

import { bearer } from "../lib/access.js";

export class ApiError extends Error {
  /** @param {string} code @param {string} message @param {number} status @param {number} [retry_s] */
  constructor(code, message, status, retry_s = 0) {
    super(message);
    this.code = code;
    this.status = status;
    this.retry_s = retry_s;
  }
}

/** @param {Response} response @returns {Promise<ApiError>} */
async function errorOf(response) {
  const { status, statusText } = response;
  const retry_s = Number(response.headers.get("Retry-After")) || 0;
  try {
    const { error } = await response.json();
    return new ApiError(error.code, error.message, status, retry_s);
  } catch {
    return new ApiError(`http_${status}`, statusText, status, retry_s);
  }
}

/**
 * @typedef {{text: string, format?: string, voice?: string, language?: string, pace?: string, curves?: string,
 *   captions?: Record<string, number>, voice_settings?: {speed: number}}} SessionOptions body of `POST /v1/sessions`
 * @typedef {Record<string, string>} Links addresses by name
 * @typedef {{id: string, links: Links, listen_token?: string}} SessionInfo the server's response; with a token if it
 *   requires keys
 * @typedef {{voice_id: string, name: string, provider?: string, labels?: {language?: string}}} Voice
 */

/**
 * @param {string} url @param {{method?: string, body?: object}} [request]
 * @returns {Promise<unknown>} the JSON of the response, null where it has none
 */
export async function call(url, { method = "GET", body } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json", ...bearer() };
  if (body) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : undefined, cache: "no-store" });
  } catch {
    throw new ApiError("network", "The server did not respond.", 0);
  }
  if (!response.ok) throw await errorOf(response);
  return response.status === 204 ? null : response.json();
}

/** @param {SessionOptions} options */
export const createSession = (options) =>
  /** @type {Promise<SessionInfo>} */ (call("/v1/sessions", { method: "POST", body: options }));

/** @param {string} id @param {number} heard_ms */
export const cancelSession = (id, heard_ms) =>
  call(`/v1/sessions/${encodeURIComponent(id)}/cancel`, { method: "POST", body: { heard_ms: Math.round(heard_ms) } });

/** @returns {Promise<Voice[]>} */
export async function listVoices() {
  const { voices } = /** @type {{voices: Voice[]}} */ (await call("/v1/voices"));
  return voices;
}

/**
 * The addresses of a session, from what the server sent or from its id alone.
 * @param {string} id @param {Links} [links]
 */
export function linksOf(id, links = {}) {
  const base = links.self ?? `/v1/sessions/${encodeURIComponent(id)}`;
  return {
    self: base,
    events: links.events ?? `${base}/events`,
    audio: links.audio ?? `${base}/audio`,
    captions: links.captions ?? `${base}/captions.vtt`,
    visemes: links.visemes ?? `${base}/visemes.json`,
    page: links.page ?? `/sessions/${encodeURIComponent(id)}`,
    characters: withQuery(`${base}/characters`, links.events),
    /** @param {string} extension such as `srt` */
    caption: (extension) => withQuery(`${base}/captions.${extension}`, links.captions),
    /** @param {string} extension such as `tsv` or `visemes.json` */
    mouth: (extension) => withQuery(`${base}/visemes.${extension.replace(/^visemes\./, "")}`, links.visemes),
    /** @param {string} format */
    audioAs: (format) => withQuery(`${base}/audio?format=${encodeURIComponent(format)}`, links.audio),
  };
}

/** Add the query of another link, such as a token. @param {string} url @param {string} [from] */
function withQuery(url, from = "") {
  const query = from.split("?")[1];
  if (!query) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}
