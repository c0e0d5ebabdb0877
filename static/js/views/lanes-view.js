/** Draws the lanes of the inspector: ruler, sound, characters, words, captions, phones, mouth, and the playhead. */

import { marksWithin } from "./breaches-model.js";
import { clockText } from "./format.js";
import { labelOf, rulerStep, sentWithin, within } from "./lanes-model.js";

/** Name, top and height of each lane, in CSS pixels. */
export const LANES = Object.freeze([
  { id: "ruler", name: "", height: 26 },
  { id: "sound", name: "Sound", height: 96 },
  { id: "characters", name: "Characters", height: 34 },
  { id: "words", name: "Words", height: 34 },
  { id: "cues", name: "Captions", height: 46 },
  { id: "phones", name: "Phones", height: 34 },
  { id: "mouth", name: "Mouth", height: 64 },
]);
const GAP = 8;
export const LANES_HEIGHT = LANES.reduce((sum, lane) => sum + lane.height + GAP, 0);

/** How open each shape is, for the height of its bar. @type {Record<string, number>} */
const OPENNESS = {
  sil: 0.04,
  PP: 0.06,
  FF: 0.18,
  TH: 0.3,
  DD: 0.34,
  kk: 0.48,
  CH: 0.44,
  SS: 0.26,
  nn: 0.26,
  RR: 0.4,
  aa: 1,
  E: 0.68,
  I: 0.42,
  O: 0.8,
  U: 0.36,
};
const CLOSED = new Set(["PP", "FF"]);

/** @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
export function sizeCanvas(canvas, width, height) {
  const scale = globalThis.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** The page's colours, read again when the theme changes. */
export function readColours() {
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (/** @type {string} */ name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const names = [
    "text",
    "text-2",
    "text-3",
    "line",
    "border",
    "sunken",
    "surface",
    "accent",
    "accent-soft",
    "mark",
    "on-mark",
    "bad",
    "warn",
    "kind-word",
    "kind-viseme",
    "kind-cue",
    "kind-audio",
    "kind-other",
  ];
  const colours = Object.fromEntries(names.map((name) => [name, read(name)]));
  probe.remove();
  return colours;
}

export class LanesView {
  /**
   * @param {HTMLCanvasElement} canvas @param {import("./lanes-model.js").Axis} axis
   * @param {import("./peaks.js").Peaks} peaks
   */
  constructor(canvas, axis, peaks) {
    this.canvas = canvas;
    this.axis = axis;
    this.peaks = peaks;
    this.colours = readColours();
    this.lead_ms = 0;
    /** @type {{ipa: string, start_ms: number, end_ms: number}[]} */
    this.phones = [];
    /** @type {import("../player/sent-characters.js").Item[]} */
    this.sent = [];
    /** @type {import("./breaches-model.js").Mark[]} what is wrong with captions */
    this.marks = [];
  }

  /** Top and bottom of what a pointer on a mark may be on: the lane of captions and the marks above it. */
  markRows() {
    const place = LANES.findIndex((lane) => lane.id === "cues");
    const top = LANES.slice(0, place).reduce((sum, lane) => sum + lane.height + GAP, 0);
    return [top - GAP, top + LANES[place].height];
  }

  /** @param {import("../lib/timeline.js").Timeline} timeline @param {number} ms playhead */
  draw(timeline, ms) {
    const { axis } = this;
    const pen = sizeCanvas(this.canvas, axis.width, LANES_HEIGHT);
    this.pen = pen;
    pen.textBaseline = "middle";
    let top = 0;
    for (const lane of LANES) {
      if (lane.id !== "ruler") {
        pen.fillStyle = this.colours.sunken;
        pen.fillRect(0, top, axis.width, lane.height);
      }
      this.drawLane(lane, top, timeline, ms);
      top += lane.height + GAP;
    }
    this.drawEdges(timeline, top);
    const x = axis.x(ms);
    pen.fillStyle = this.colours.accent;
    pen.fillRect(x - 1, 0, 2, top - GAP);
    pen.beginPath();
    pen.moveTo(x - 6, 0);
    pen.lineTo(x + 6, 0);
    pen.lineTo(x, 8);
    pen.fill();
  }

  /**
   * @param {{id: string, height: number}} lane @param {number} top
   * @param {import("../lib/timeline.js").Timeline} timeline @param {number} ms
   */
  drawLane(lane, top, timeline, ms) {
    const { axis, colours } = this;
    const [from, to] = [axis.start_ms, axis.ms(axis.width)];
    if (lane.id === "ruler") this.drawRuler(from, to);
    else if (lane.id === "sound") this.drawSound(top, lane.height, ms);
    else if (lane.id === "characters") this.drawCharacters(timeline, top, lane.height, ms);
    else if (lane.id === "words") {
      for (const word of within(timeline.words, from, to))
        this.box(word, word.text, top, lane.height, {
          edge: colours["kind-word"],
          now: ms >= word.start_ms && ms < word.end_ms,
          faint: word.estimated || word.dropped,
        });
    } else if (lane.id === "cues") {
      for (const cue of within(timeline.cues, from, to))
        this.box(cue, `${cue.speaker ? `${cue.speaker}: ` : ""}${cue.lines.join("\n")}`, top, lane.height, {
          edge: colours["kind-cue"],
          now: ms >= cue.start_ms && ms < cue.end_ms,
          faint: !cue.final,
        });
      this.drawMarks(top);
    } else if (lane.id === "phones") {
      for (const phone of within(this.phones, from, to))
        if (phone.ipa)
          this.box(phone, phone.ipa, top, lane.height, {
            edge: colours["kind-viseme"],
            now: ms >= phone.start_ms && ms < phone.end_ms,
            centre: true,
          });
    } else this.drawMouth(timeline, top, lane.height, ms, from, to);
  }

  /**
   * What is wrong with captions, above their lane: a square for an error, a triangle for a warning, a disc for a note.
   * @param {number} top
   */
  drawMarks(top) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    for (const { x, severity } of marksWithin(this.marks, this.axis)) {
      pen.fillStyle = this.colours[severity === "error" ? "bad" : severity === "warning" ? "warn" : "text-3"];
      pen.beginPath();
      if (severity === "error") pen.rect(x - 1, top - GAP, 8, 8);
      else if (severity === "warning") {
        pen.moveTo(x - 2, top - GAP);
        pen.lineTo(x + 8, top - GAP);
        pen.lineTo(x + 3, top);
      } else pen.arc(x + 3, top - GAP / 2, 3, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  /** @param {number} from @param {number} to */
  drawRuler(from, to) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    const step = rulerStep(this.axis.px_per_ms);
    const digits = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
    pen.font = "12px 'JetBrains Mono', ui-monospace, monospace";
    for (let at = Math.floor(from / step) * step; at <= to; at += step) {
      const x = Math.round(this.axis.x(at));
      pen.fillStyle = this.colours.line;
      pen.fillRect(x, 0, 1, LANES_HEIGHT);
      pen.fillStyle = this.colours["text-3"];
      pen.textAlign = "left";
      pen.fillText(clockText(at, digits), x + 5, 12);
    }
  }

  /** @param {number} top @param {number} height @param {number} ms */
  drawSound(top, height, ms) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    const middle = top + height / 2;
    const played = this.axis.x(ms);
    const end = Math.min(this.axis.width, this.axis.x(this.peaks.end_ms));
    for (let x = 0; x < end; x += 1) {
      const [low, high] = this.peaks.range(this.axis.ms(x), this.axis.ms(x + 1));
      pen.fillStyle = x < played ? this.colours["kind-audio"] : this.colours["text-3"];
      const up = Math.max(0.5, high * height * 0.48);
      const down = Math.max(0.5, -low * height * 0.48);
      pen.fillRect(x, middle - up, 1, up + down);
    }
  }

  /**
   * Characters where the engine sent them.
   * @param {import("../lib/timeline.js").Timeline} timeline @param {number} top @param {number} height
   * @param {number} ms
   */
  drawCharacters(timeline, top, height, ms) {
    for (const item of sentWithin(this.sent, this.axis)) {
      const untimed = item.times === "none";
      this.box(item, labelOf(item), top, height, {
        edge: this.colours[untimed ? "line" : "kind-other"],
        now: !untimed && ms >= item.start_ms && ms < item.end_ms,
        faint: timeline.playable(item.start_ms) !== item.start_ms,
        centre: item.times === "characters" && item.next === item.char + 1,
      });
    }
  }

  /**
   * @param {import("../lib/timeline.js").Timeline} timeline @param {number} top @param {number} height
   * @param {number} ms @param {number} from @param {number} to
   */
  drawMouth(timeline, top, height, ms, from, to) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    const lead = this.lead_ms;
    for (const viseme of within(timeline.visemes, from + lead, to + lead)) {
      const x = this.axis.x(viseme.start_ms - lead);
      const width = (viseme.end_ms - viseme.start_ms) * this.axis.px_per_ms;
      const closed = CLOSED.has(viseme.id);
      const level = (OPENNESS[viseme.id] ?? 0.4) * (closed || viseme.id === "sil" ? 1 : 0.4 + 0.6 * viseme.weight);
      const now = ms >= viseme.start_ms - lead && ms < viseme.end_ms - lead;
      const bar = Math.max(2, level * (height - 24));
      pen.fillStyle = now ? this.colours.mark : closed ? this.colours.bad : this.colours["kind-viseme"];
      pen.globalAlpha = now ? 1 : 0.85;
      pen.fillRect(x + 0.5, top + height - bar, Math.max(1, width - 1), bar);
      pen.globalAlpha = 1;
      if (width > 16 && viseme.id !== "sil") {
        pen.font = "600 12px Inter, system-ui, sans-serif";
        pen.fillStyle = now ? this.colours.text : this.colours["text-2"];
        pen.textAlign = "center";
        pen.fillText(viseme.id, x + width / 2, top + 10);
      }
    }
  }

  /**
   * @param {{start_ms: number, end_ms: number}} item @param {string} text @param {number} top @param {number} height
   * @param {{edge: string, now: boolean, faint?: boolean, centre?: boolean}} look
   */
  box(item, text, top, height, { edge, now, faint = false, centre = false }) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    const x = this.axis.x(item.start_ms);
    const width = Math.max(1.5, (item.end_ms - item.start_ms) * this.axis.px_per_ms - 1);
    pen.globalAlpha = faint ? 0.55 : 1;
    pen.fillStyle = now ? this.colours.mark : this.colours.surface;
    pen.fillRect(x, top + 2, width, height - 4);
    pen.fillStyle = edge;
    pen.fillRect(x, top + 2, 2, height - 4);
    if (width > 14) {
      pen.save();
      pen.beginPath();
      pen.rect(x, top, width, height);
      pen.clip();
      pen.font = "13px Inter, system-ui, sans-serif";
      pen.fillStyle = now ? this.colours["on-mark"] : this.colours.text;
      pen.textAlign = centre ? "center" : "left";
      const lines = text.split("\n");
      const left = centre ? x + width / 2 : Math.max(x + 7, Math.min(4, x + width - 60));
      lines.forEach((line, index) =>
        pen.fillText(line, left, top + height / 2 + (index - (lines.length - 1) / 2) * 17),
      );
      pen.restore();
    }
    pen.globalAlpha = 1;
  }

  /**
   * Where the engine changed, and what was dropped.
   * @param {import("../lib/timeline.js").Timeline} timeline @param {number} height
   */
  drawEdges(timeline, height) {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.pen);
    pen.fillStyle = this.colours.bad;
    for (const gap of timeline.gaps) pen.fillRect(this.axis.x(gap.start_ms), 0, 2, height);
    pen.globalAlpha = 0.2;
    for (const skip of timeline.skips)
      pen.fillRect(this.axis.x(skip.heard_ms), 0, (skip.resume_ms - skip.heard_ms) * this.axis.px_per_ms, height);
    pen.globalAlpha = 1;
  }
}
