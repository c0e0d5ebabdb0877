/**
 * The session's events, through any number of lost connections.
 *
 * They come over server-sent events or, if other tabs use too many connections, over a WebSocket. A lost connection is
 * made again after a pause, with the last id in the query. The pause grows and is random, so that a server that starts
 * again is not overrun. The server answers with a `failed` event for a session that it does not have, for example after
 * a restart.
 */

import { claimConnection } from "./connections.js";
import { EVENT_TYPES } from "./events.js";
import { SocketSource } from "./socket-source.js";

/** @typedef {"connecting" | "open" | "retrying" | "offline" | "closed"} Connection */
/** @typedef {import("./events.js").EventType} EventType */
/**
 * @typedef {import("./events.js").SessionEvent & {id: string}} StreamEvent `id` is empty where nothing can resume
 */

const OFFLINE_AFTER_MS = 20_000;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that stays open for this time is good, even if nothing is said. */
const GOOD_AFTER_MS = 5_000;
/** A connection that does not open in this time is tried the other way. */
const OPENS_WITHIN_MS = 5_000;

/** @typedef {typeof globalThis.EventSource | typeof SocketSource} SourceClass */

export class EventStream {
  /**
   * @param {string} url
   * @param {{onEvent: (event: StreamEvent) => void, onConnection: (connection: Connection) => void,
   *   onGone?: (status: number) => void}} listener
   * @param {{EventSource?: typeof globalThis.EventSource, claim?: typeof claimConnection, random?: () => number,
   *   lastId?: string, permit?: () => Promise<string>, headers?: () => Record<string, string>}} [options] `permit` is
   *   called before each connection, and gives a ticket for its address, or an empty text; `headers` go with requests
   */
  constructor(
    url,
    listener,
    {
      EventSource = globalThis.EventSource,
      claim = claimConnection,
      random = Math.random,
      lastId = "",
      permit,
      headers = () => ({}),
    } = {},
  ) {
    this.url = url;
    this.listener = listener;
    this.EventSource = EventSource;
    this.random = random;
    this.lastId = lastId;
    this.permit = permit;
    this.headers = headers;
    this.asked = 0;
    /** @type {Connection} */
    this.connection = "connecting";
    this.attempt = 0;
    this.timer = 0;
    this.offlineTimer = 0;
    this.openingTimer = 0;
    this.opened_at = NaN;
    this.done = false;
    this.onOnline = () => this.retryNow();
    globalThis.addEventListener?.("online", this.onOnline);
    void this.begin(claim);
  }

  /** @param {typeof claimConnection} claim */
  async begin(claim) {
    const free = await claim();
    this.claimed = free !== null;
    this.free = free ?? (() => {});
    if (this.done) return this.free();
    /** @type {SourceClass} */
    this.Source = free ? this.EventSource : SocketSource;
    this.connect();
  }

  connect() {
    if (this.done || !this.Source) return;
    const number = (this.asked += 1);
    if (!this.permit) this.open("");
    else void this.permit().then((ticket) => number === this.asked && this.open(ticket));
  }

  /** @param {string} ticket */
  open(ticket) {
    if (this.done || !this.Source) return;
    const url = new URL(this.url, globalThis.location?.href);
    if (ticket) url.searchParams.set("ticket", ticket);
    if (this.lastId) url.searchParams.set("last_event_id", this.lastId);
    const source = new this.Source(url.href);
    this.source = source;
    this.opened_at = NaN;
    clearTimeout(this.openingTimer);
    this.openingTimer = setTimeout(() => this.lost(source), OPENS_WITHIN_MS);
    source.onopen = () => {
      clearTimeout(this.openingTimer);
      this.opened_at = performance.now();
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
    this.attempt = 0;
    if (type === "end" || type === "failed") this.close();
    const id = type === "reset" ? "" : this.lastId;
    this.listener.onEvent({ type, data: JSON.parse(data), id });
  }

  /** @param {globalThis.EventSource | SocketSource} source */
  lost(source) {
    if (this.done || source !== this.source) return;
    source.close();
    clearTimeout(this.openingTimer);
    clearTimeout(this.timer);
    this.report("retrying");
    this.offlineTimer ||= setTimeout(() => this.report("offline"), OFFLINE_AFTER_MS);
    if (performance.now() - this.opened_at >= GOOD_AFTER_MS) this.attempt = 0;
    if (this.attempt === 1) this.checkGone();
    // A connection that was never open may be blocked by other tabs.
    if (Number.isNaN(this.opened_at) && globalThis.WebSocket) {
      if (this.Source !== SocketSource) this.Source = SocketSource;
      else if (this.claimed) this.Source = this.EventSource;
    }
    this.timer = setTimeout(() => this.connect(), this.pause_ms());
    this.attempt += 1;
  }

  pause_ms() {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.attempt);
    return longest * (0.5 + this.random() / 2);
  }

  /**
   * Sources hide the status: ask for it once, to distinguish a lost session from a lost connection. If the server
   * answers, but its WebSocket never opens, a proxy blocks it: then HTTP is used without a claim.
   */
  async checkGone() {
    try {
      const url = new URL(this.url, globalThis.location?.href);
      url.pathname = url.pathname.replace(/\/events$/, "");
      const { status } = await fetch(url, { headers: this.headers() });
      if (status !== 404 && status !== 401 && status !== 403) {
        if (Number.isNaN(this.opened_at)) this.Source = this.EventSource;
        return;
      }
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
    this.timer = setTimeout(() => this.connect(), this.pause_ms());
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
    clearTimeout(this.openingTimer);
    globalThis.removeEventListener?.("online", this.onOnline);
    this.source?.close();
    this.free?.();
    this.report("closed");
  }
}
