/** Export: the session's files, and links to its other pages. */

import { byId, copyButton, setAttribute } from "./dom.js";
import { toQuery } from "./settings.js";

/**
 * Address and file name of each download.
 * @param {import("../player/playback.js").Playback} playback
 * @returns {Record<string, [url: string, name: string]>}
 */
function files(playback) {
  const { links, id } = playback;
  const name = `captionsync-${id.slice(0, 8)}`;
  return {
    vtt: [links.caption("vtt"), `${name}.vtt`],
    srt: [links.caption("srt"), `${name}.srt`],
    txt: [links.caption("txt"), `${name}.txt`],
    mp3: [links.audioAs("mp3_44100_128"), `${name}.mp3`],
    json: [links.caption("json"), `${name}.json`],
    visemes: [links.visemes, `${name}.visemes.json`],
  };
}

export class ExportView {
  /** @param {import("../player/playback.js").Playback} playback @param {import("./settings.js").Settings} settings */
  constructor(playback, settings) {
    this.playback = playback;
    this.settings = settings;
    this.anchors = /** @type {HTMLAnchorElement[]} */ ([...byId("downloads").querySelectorAll("a")]);
    copyButton(byId("copy-overlay"), () => this.overlayUrl());
    this.avatar = byId("link-avatar", HTMLAnchorElement);
    this.overlay = byId("link-overlay", HTMLAnchorElement);
    copyButton(byId("copy-avatar"), () => this.avatar.href);
    copyButton(byId("copy-component"), () => this.tag());
    settings.addEventListener("change", () => this.update());
    this.update();
  }

  /** The session that has files and pages, or an empty string. */
  get id() {
    return this.playback.state === "refused" ? "" : this.playback.id;
  }

  overlayUrl() {
    const { id } = this;
    const url = new URL(id ? `/overlay/${encodeURIComponent(id)}` : "/overlay", location.href);
    const query = toQuery(this.settings.choices);
    if (!id) query.set("follow", "page");
    url.search = query.toString();
    url.hash = id ? this.hash() : "";
    return url.href;
  }

  /** What gives a page opened elsewhere the right to the session: browsers send no part after the `#`. */
  hash() {
    return this.playback.token ? `#token=${this.playback.token}` : "";
  }

  tag() {
    const base = this.id
      ? `${location.origin}/v1/sessions/${encodeURIComponent(this.id)}`
      : `${location.origin}/v1/sessions/SESSION`;
    const token = this.id && this.playback.token ? ` token="${this.playback.token}"` : "";
    return [
      `<script type="module" src="${location.origin}/static/js/caption-sync.js"></script>`,
      `<caption-sync src="${base}"${token} captions face controls></caption-sync>`,
    ].join("\n");
  }

  update() {
    const { playback, id } = this;
    const ready = id !== "" && playback.timeline.audioEnd_ms > 0;
    const known = ready ? files(playback) : {};
    for (const anchor of this.anchors) {
      const file = known[anchor.dataset.file ?? ""];
      setAttribute(anchor, "aria-disabled", file ? null : "true");
      setAttribute(anchor, "href", file ? file[0] : null);
      setAttribute(anchor, "download", file ? file[1] : null);
      setAttribute(anchor, "role", file ? null : "link");
    }
    byId("so-far").hidden = !(ready && playback.live);
    const inspector = byId("link-inspector");
    setAttribute(inspector, "href", id ? playback.links.page : null);
    setAttribute(inspector, "aria-disabled", id ? null : "true");
    setAttribute(inspector, "role", id ? null : "link");
    this.overlay.href = id ? this.overlayUrl() : "/overlay";
    this.avatar.href = id ? `/avatar?session=${encodeURIComponent(id)}${this.hash()}` : "/avatar";
  }
}
