/**
 * The face: one inline SVG with a fixed set of nodes whose attributes follow a pose.
 *
 * A change of pose rewrites a few attributes and creates no nodes (0.6 ms per frame; rebuilding the drawing took
 * 2.3 ms). Poses are rounded before drawing, and an unchanged one is not drawn again. The studio, the avatar page and
 * the `<caption-sync>` element use the same class.
 *
 * @typedef {import("./face-poses.js").Pose} Pose
 * @typedef {{blink: number, gazeX: number, gazeY: number, brow: number, dx: number, dy: number, tilt: number,
 *   smile: number}} Life
 */

import {
  CLOSED_HEIGHT,
  closedPath,
  creasePath,
  headPath,
  lipTeethPath,
  lipsPath,
  openingPath,
  shinePath,
  teethRows,
  tipPath,
  tonguePath,
} from "./face-geometry.js";
import { POSES, POSE_KEYS } from "./face-poses.js";

const SVG = "http://www.w3.org/2000/svg";

const COLOURS = {
  headLight: "#FFDC8A",
  head: "#FFBE5C",
  shade: "#E8923A",
  cheek: "#FF8E5E",
  ink: "#2A1A17",
  lip: "#D9614B",
  shine: "#F0957F",
  cavity: "#35121C",
  teeth: "#FFFEFA",
  toothLine: "#BFB2AA",
  tongue: "#EE8079",
  groove: "#C9575A",
};

/** Awake, looking ahead. @type {Life} */
export const AWAKE = Object.freeze({ blink: 1, gazeX: 0, gazeY: 0, brow: 0, dx: 0, dy: 0, tilt: 0, smile: 0 });

let instances = 0;

export class Face {
  /**
   * @param {Element} host the element to draw in
   * @param {{label?: string}} [options] `label` is the picture's name for screen readers
   */
  constructor(host, { label = "A friendly face whose mouth follows the voice" } = {}) {
    instances += 1;
    this.prefix = `face-${instances}`;
    /** @type {Record<string, SVGElement>} */
    this.parts = {};
    /** @type {Map<SVGElement, Map<string, string>>} */
    this.written = new Map();
    this.poseKey = "";
    this.lifeKey = "";
    this.svg = this.build(label);
    host.append(this.svg);
    this.setPose(POSES.sil);
    this.setLife(AWAKE);
  }

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {SVGElement} [parent] */
  add(tag, attributes, parent) {
    const node = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    parent?.append(node);
    return node;
  }

  /** @param {string} label */
  build(label) {
    const svg = this.add("svg", { viewBox: "0 0 200 200", role: "img", "aria-label": label, class: "face" });
    this.buildDefinitions(svg);
    const p = this.parts;
    p.body = this.add("g", {}, svg);
    p.head = this.add("path", { fill: `url(#${this.prefix}-head)` }, p.body);
    for (const side of [-1, 1]) {
      p[`cheek${side}`] = this.add(
        "ellipse",
        { cx: 100 + 57 * side, rx: 13.5, ry: 9, fill: COLOURS.cheek, opacity: 0.34 },
        p.body,
      );
      p[`brow${side}`] = this.stroke(COLOURS.ink, 4.6, p.body);
    }
    for (const side of [-1, 1]) this.buildEye(side, p.body);
    this.stroke(COLOURS.shade, 2.6, p.body).setAttribute("d", "M 94 97 Q 100 104 106 97");
    this.buildMouth(p.body);
    return svg;
  }

  /** @param {SVGElement} svg */
  buildDefinitions(svg) {
    const defs = this.add("defs", {}, svg);
    const light = this.add("radialGradient", { id: `${this.prefix}-head`, cx: 0.36, cy: 0.28, r: 0.82 }, defs);
    this.add("stop", { offset: 0, "stop-color": COLOURS.headLight }, light);
    this.add("stop", { offset: 1, "stop-color": COLOURS.head }, light);
    const clip = this.add("clipPath", { id: `${this.prefix}-clip` }, defs);
    this.parts.clip = this.add("path", {}, clip);
  }

  /** @param {string} colour @param {number} width @param {SVGElement} parent */
  stroke(colour, width, parent) {
    return this.add(
      "path",
      { fill: "none", stroke: colour, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" },
      parent,
    );
  }

  /** @param {number} side @param {SVGElement} parent */
  buildEye(side, parent) {
    const p = this.parts;
    const eye = this.add("g", {}, parent);
    p[`eye${side}`] = eye;
    p[`ball${side}`] = this.add("g", {}, eye);
    this.add("ellipse", { rx: 9.2, ry: 12.4, fill: COLOURS.ink }, p[`ball${side}`]);
    this.add("circle", { cx: 3, cy: -4.6, r: 3.3, fill: "#FFFFFF" }, p[`ball${side}`]);
    this.add("circle", { cx: -2.8, cy: 4.6, r: 1.6, fill: "#FFFFFF", opacity: 0.75 }, p[`ball${side}`]);
    p[`lid${side}`] = this.stroke(COLOURS.ink, 3.6, eye);
    p[`lid${side}`].setAttribute("d", "M -9 -1 Q 0 6 9 -1");
  }

  /** @param {SVGElement} parent */
  buildMouth(parent) {
    const p = this.parts;
    p.mouth = this.add("g", {}, parent);
    p.lips = this.add("path", { fill: COLOURS.lip }, p.mouth);
    p.shine = this.stroke(COLOURS.shine, 1.6, p.mouth);
    p.inside = this.add("g", { "clip-path": `url(#${this.prefix}-clip)` }, p.mouth);
    this.add("rect", { x: -60, y: -40, width: 120, height: 100, fill: COLOURS.cavity }, p.inside);
    p.back = this.add("ellipse", { cx: 0, fill: COLOURS.groove }, p.inside);
    p.tongue = this.add("path", { fill: COLOURS.tongue }, p.inside);
    p.lower = this.add("rect", { x: -60, width: 120, height: 60, fill: COLOURS.teeth }, p.inside);
    p.upper = this.add("rect", { x: -60, y: -60, width: 120, fill: COLOURS.teeth }, p.inside);
    p.meet = this.add("rect", { x: -60, width: 120, height: 0.9, fill: COLOURS.toothLine }, p.inside);
    p.line = this.stroke(COLOURS.ink, 2, p.mouth);
    p.lipTeeth = this.add("path", { fill: COLOURS.teeth }, p.mouth);
    p.lipTeethLine = this.stroke(COLOURS.toothLine, 0.8, p.mouth);
    p.tip = this.add("path", { fill: COLOURS.tongue }, p.mouth);
    p.groove = this.stroke(COLOURS.groove, 1.3, p.mouth);
    p.crease = this.stroke(COLOURS.shade, 2, p.mouth);
  }

  /** Write an attribute if it changed. @param {SVGElement} node @param {string} name @param {string | number} value */
  put(node, name, value) {
    const text = String(value);
    let known = this.written.get(node);
    if (!known) this.written.set(node, (known = new Map()));
    if (known.get(name) === text) return;
    known.set(name, text);
    node.setAttribute(name, text);
  }

  /** @param {SVGElement} node @param {boolean} visible */
  show(node, visible) {
    this.put(node, "visibility", visible ? "inherit" : "hidden");
  }

  /** Draw a mouth shape. @param {Pose} pose */
  setPose(pose) {
    const key = POSE_KEYS.map((name) => Math.round(pose[name] * 20)).join();
    if (key === this.poseKey) return;
    this.poseKey = key;
    const p = this.parts;
    const closed = pose.hu + pose.hl < CLOSED_HEIGHT;
    this.put(p.head, "d", headPath(pose.j));
    for (const side of [-1, 1]) this.put(p[`cheek${side}`], "cy", (114 + 2.6 * pose.j).toFixed(2));
    this.put(p.mouth, "transform", `translate(100 ${(129 + 2 * pose.j).toFixed(2)}) scale(1.28)`);
    this.put(p.lips, "d", lipsPath(pose));
    this.put(p.shine, "d", shinePath(pose));
    this.put(p.shine, "stroke-width", Math.max(1.2, 0.24 * pose.tl).toFixed(2));
    this.show(p.inside, !closed);
    this.show(p.line, closed);
    this.show(p.crease, pose.pr > 0.5);
    if (pose.pr > 0.5) this.put(p.crease, "d", creasePath(pose));
    if (closed) {
      this.put(p.line, "d", closedPath(pose));
      this.put(p.line, "stroke-width", pose.pr > 0.5 ? 2.4 : 2);
    } else {
      this.drawInside(pose);
    }
    const over = closed ? { teeth: "", line: "" } : lipTeethPath(pose);
    this.put(p.lipTeeth, "d", over.teeth);
    this.put(p.lipTeethLine, "d", over.line);
    const { tip, groove } = closed ? { tip: "", groove: "" } : tipPath(pose);
    this.put(p.tip, "d", tip);
    this.put(p.groove, "d", groove);
  }

  /** @param {Pose} pose */
  drawInside(pose) {
    const p = this.parts;
    const height = pose.hu + pose.hl;
    this.put(p.clip, "d", openingPath(pose));
    this.put(p.tongue, "d", tonguePath(pose));
    this.put(p.back, "cy", (pose.hl - 0.34 * height).toFixed(2));
    this.put(p.back, "rx", (0.5 * pose.w).toFixed(2));
    this.put(p.back, "ry", (0.26 * height * pose.tb).toFixed(2));
    const { upper, lower, meet } = teethRows(pose);
    this.show(p.upper, upper !== null);
    this.show(p.lower, lower !== null);
    this.show(p.meet, meet !== null);
    if (upper !== null) this.put(p.upper, "height", (upper + 60).toFixed(2));
    if (lower !== null) this.put(p.lower, "y", lower.toFixed(2));
    if (meet !== null) this.put(p.meet, "y", (meet - 0.45).toFixed(2));
  }

  /** Draw the eyes, the brows and the tilt of the head. @param {Life} life */
  setLife(life) {
    const key = Object.values(life)
      .map((value) => Math.round(value * 50))
      .join();
    if (key === this.lifeKey) return;
    this.lifeKey = key;
    const p = this.parts;
    this.put(
      p.body,
      "transform",
      `translate(${life.dx.toFixed(2)} ${life.dy.toFixed(2)}) rotate(${life.tilt.toFixed(2)} 100 170)`,
    );
    for (const side of [-1, 1]) {
      const x = 100 + 35 * side;
      this.put(
        p[`eye${side}`],
        "transform",
        `translate(${(x + life.gazeX).toFixed(2)} ${(80 + life.gazeY).toFixed(2)})`,
      );
      const shut = life.blink < 0.15;
      this.show(p[`lid${side}`], shut);
      this.show(p[`ball${side}`], !shut);
      this.put(p[`ball${side}`], "transform", `scale(1 ${Math.max(0.1, life.blink).toFixed(2)})`);
      const outer = 52.4 - life.brow;
      const inner = 50 - life.brow;
      const [left, right] = side < 0 ? [outer, inner] : [inner, outer];
      const middle = 43.2 - 1.4 * life.brow;
      const start = x - 12 - 2.5 * side;
      this.put(
        p[`brow${side}`],
        "d",
        `M ${start} ${left.toFixed(2)} Q ${start + 12} ${middle.toFixed(2)} ${start + 24} ${right.toFixed(2)}`,
      );
    }
  }
}
