/**
 * The session's events, through any number of lost connections.
 *
 * EventSource resumes by itself after a network error. It gives up when the server answers with an error status, and a
 * suspended laptop may leave it dead; then a new one is made, with the last id in the query. The server answers with a
 * `failed` event for a session that it does not have, for example after a restart.
 */

import { EVENT_TYPES } from "./events.js";

/** @typedef {"connecting" | "open" | "retrying" | "offline" | "closed"} Connection */
/** @typedef {import("./events.js").EventType} EventType */
/**
 * @typedef {import("./events.js").SessionEvent & {id: string}} StreamEvent `id` is empty where nothing can resume
 */

const OFFLINE_AFTER_MS = 20_000;
const RETRY_MS = [250, 500, 1000, 2000, 4000];

export class EventStream {
  /**
   * @param {string} url
   * @param {{onEvent: (event: StreamEvent) => void, onConnection: (connection: Connection) => void,
   *   onGone?: (status: number) => void}} listener
   * @param {{EventSource?: typeof globalThis.EventSource, lastId?: string}} [options]
   */
  constructor(url, listener, { EventSource = globalThis.EventSource, lastId = "" } = {}) {
    this.url = url;
    this.listener = listener;
    this.EventSource = EventSource;
    this.lastId = lastId;
    /** @type {Connection} */
    this.connection = "connecting";
    this.attempt = 0;
    this.timer = 0;
    this.offlineTimer = 0;
    this.done = false;
    this.onOnline = () => this.retryNow();
    globalThis.addEventListener?.("online", this.onOnline);
    this.connect();
  }

  connect() {
    if (this.done) return;
    const url = new URL(this.url, globalThis.location?.href);
    if (this.lastId) url.searchParams.set("last_event_id", this.lastId);
    const source = new this.EventSource(url.href);
    this.source = source;
    source.onopen = () => {
      this.attempt = 0;
      this.report("open");
    };
    source.onerror = () => this.lost(source);
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, (event) => this.receive(type, /** @type {MessageEvent} */ (event)));
    }
  }

  /** @param {EventType} type @param {MessageEvent<string>} message */
  receive(type, { data, lastEventId }) {
    if (lastEventId) this.lastId = lastEventId;
    if (type === "end" || type === "failed") this.close();
    const id = type === "reset" ? "" : this.lastId;
    this.listener.onEvent({ type, data: JSON.parse(data), id });
  }

  /** @param {globalThis.EventSource} source */
  lost(source) {
    if (this.done || source !== this.source) return;
    this.report("retrying");
    this.offlineTimer ||= setTimeout(() => this.report("offline"), OFFLINE_AFTER_MS);
    if (source.readyState !== 2) return; // EventSource retries by itself
    source.close();
    if (this.attempt === 1) this.checkGone();
    this.timer = setTimeout(() => this.connect(), RETRY_MS[Math.min(this.attempt, RETRY_MS.length - 1)]);
    this.attempt += 1;
  }

  /** EventSource hides the status: ask for it once, to distinguish a lost session from a lost connection. */
  async checkGone() {
    try {
      const url = new URL(this.url, globalThis.location?.href);
      url.pathname = url.pathname.replace(/\/events$/, "");
      const { status } = await fetch(url);
      if (status !== 404 && status !== 401 && status !== 403) return;
      this.close();
      this.listener.onGone?.(status);
    } catch {
      // No response: the connection is lost, and the timer tries again.
    }
  }

  retryNow() {
    if (this.done || this.connection === "open") return;
    clearTimeout(this.timer);
    this.source?.close();
    this.attempt = 0;
    this.connect();
  }

  /** Drop the connection on purpose, to watch it resume. */
  cut() {
    if (this.done) return;
    this.source?.close();
    this.report("retrying");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), RETRY_MS[1]);
  }

  /** @param {Connection} connection */
  report(connection) {
    if (connection === "open") {
      clearTimeout(this.offlineTimer);
      this.offlineTimer = 0;
    }
    if (this.done && connection !== "closed") return;
    if (connection === "retrying" && this.connection === "offline") return;
    if (connection === this.connection) return;
    this.connection = connection;
    this.listener.onConnection(connection);
  }

  close() {
    if (this.done) return;
    this.done = true;
    clearTimeout(this.timer);
    clearTimeout(this.offlineTimer);
    globalThis.removeEventListener?.("online", this.onOnline);
    this.source?.close();
    this.report("closed");
  }
}
