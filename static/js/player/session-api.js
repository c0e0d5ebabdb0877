/** Calls to the native HTTP API. An error answer becomes an ApiError with the server's stable code. */

export class ApiError extends Error {
  /** @param {string} code @param {string} message @param {number} status @param {number} [retry_s] */
  constructor(code, message, status, retry_s = 0) {
    super(message);
    this.code = code;
    this.status = status;
    this.retry_s = retry_s;
  }
}

/** The access key, when this server asks for one: given once as `#key=` in the address, kept for the tab. */
function accessKey() {
  try {
    const given = new URLSearchParams(globalThis.location?.hash.slice(1) ?? "").get("key");
    if (given) sessionStorage.setItem("captionsync.key", given);
    return sessionStorage.getItem("captionsync.key") ?? "";
  } catch {
    return "";
  }
}

/** @param {Response} answer @returns {Promise<ApiError>} */
async function errorOf(answer) {
  const retry_s = Number(answer.headers.get("Retry-After")) || 0;
  try {
    const { error } = await answer.json();
    return new ApiError(error.code, error.message, answer.status, retry_s);
  } catch {
    return new ApiError(`http_${answer.status}`, answer.statusText, answer.status, retry_s);
  }
}

/**
 * @param {string} url @param {{method?: string, body?: object}} [request]
 * @returns {Promise<any>}
 */
export async function call(url, { method = "GET", body } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  const key = accessKey();
  if (key) headers.Authorization = `Bearer ${key}`;
  let answer;
  try {
    answer = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : undefined, cache: "no-store" });
  } catch {
    throw new ApiError("network", "The server did not answer.", 0);
  }
  if (!answer.ok) throw await errorOf(answer);
  return answer.status === 204 ? null : answer.json();
}

/** @param {object} options body of `POST /v1/sessions` */
export const createSession = (options) => call("/v1/sessions", { method: "POST", body: options });

/** @param {string} id */
export const getSession = (id) => call(`/v1/sessions/${encodeURIComponent(id)}`);

/** @param {string} id @param {number} heard_ms */
export const cancelSession = (id, heard_ms) =>
  call(`/v1/sessions/${encodeURIComponent(id)}/cancel`, { method: "POST", body: { heard_ms: Math.round(heard_ms) } });

/** @returns {Promise<{voice_id: string, name: string, category?: string, labels?: Record<string, string>}[]>} */
export async function listVoices() {
  return (await call("/v1/voices")).voices ?? [];
}

/** The addresses of a session, also when only its id is known. @param {string} id @param {Record<string, string>} [links] */
export function linksOf(id, links = {}) {
  const base = links.self ?? `/v1/sessions/${encodeURIComponent(id)}`;
  return {
    events: links.events ?? `${base}/events`,
    audio: links.audio ?? `${base}/audio`,
    captions: links.captions ?? `${base}/captions.vtt`,
    visemes: links.visemes ?? `${base}/visemes.json`,
    page: links.page ?? `/sessions/${encodeURIComponent(id)}`,
    /** @param {string} extension */
    caption: (extension) => withQuery(`${base}/captions.${extension}`, links.captions),
    /** @param {string} format */
    audioAs: (format) => withQuery(`${base}/audio?format=${encodeURIComponent(format)}`, links.audio),
  };
}

/** Carry the token in a link's query over to its sibling. @param {string} url @param {string} [from] */
function withQuery(url, from = "") {
  const query = from.split("?")[1];
  if (!query) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}
