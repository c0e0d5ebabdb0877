/**
 * Where a caption's text finds room: in rows, wrapped in one box, or page by page. No word is cut off at any size.
 *
 * A word that is too long for a line makes the text of its caption smaller, down to 100%; only then is it broken. In
 * languages whose words the browser finds by a dictionary, lines may end where it finds one.
 */

/** @typedef {{block: HTMLElement, box: HTMLElement, clip: HTMLElement, text: HTMLElement}} Parts */

/** Below this width the rows of a cue flow into one box, in CSS pixels. */
const NARROW = 560;
const DICTIONARY = /^(th|lo|km|my)\b/;
/** Two lines are worth this much smaller text. */
const SMALLER = 0.75;

export class CaptionFit {
  /** @param {HTMLElement} host it has the size that captions may take */
  constructor(host) {
    this.host = host;
    /** @type {Parts | null} */
    this.parts = null;
    this.line_px = 0;
    /** How much smaller than chosen the text is. */
    this.factor = 1;
    /** Lines of the text, and how many of them are shown at once. */
    this.lines = 0;
    this.shown = 0;
    this.first = 0;
  }

  /**
   * Lay out a new text.
   * @param {Parts} parts in the page @param {number} most lines to show at once
   */
  layOut(parts, most) {
    this.parts = parts;
    this.lines = 0;
    this.first = 0;
    const { block, box, clip, text } = parts;
    block.classList.remove("flow", "paged");
    const room = this.room();
    if (room.width <= 0 || room.height <= 0) return;
    this.shrink(block, room);
    const rows = /** @type {HTMLElement[]} */ ([...text.children]);
    this.measure(block);
    const wraps = rows.some((row) => row.getBoundingClientRect().height > 1.7 * this.line_px);
    if (wraps || this.host.clientWidth < NARROW) block.classList.add("flow");
    this.measure(block);
    const lines = block.classList.contains("flow") ? Math.round(text.offsetHeight / this.line_px) : rows.length;
    if (box.offsetHeight <= room.height && lines <= most) return;
    block.classList.add("flow", "paged");
    this.measure(block);
    const edges = box.offsetHeight - clip.offsetHeight;
    const two = room.height / (2 * this.line_px + edges);
    if (most >= 2 && two < 1 && two >= SMALLER) this.scale(block, this.factor * two);
    this.measure(block);
    const fitting = Math.floor((room.height - (box.offsetHeight - clip.offsetHeight)) / this.line_px + 0.01);
    this.lines = Math.round(text.offsetHeight / this.line_px);
    this.shown = Math.max(1, Math.min(most, fitting, this.lines));
    clip.style.height = `${this.shown * this.line_px}px`;
    this.hideOthers();
  }

  /** Words of other pages are clipped; hidden, they are also no text on the page. */
  hideOthers() {
    if (!this.parts) return;
    const words = /** @type {HTMLElement[]} */ ([...this.parts.text.querySelectorAll(".word")]);
    const lines = words.map((word) => [this.lineOf(word, 0), this.lineOf(word, 0.999)]);
    words.forEach((word, index) => {
      const [from, to] = lines[index];
      word.classList.toggle("off", to < this.first || from >= this.first + this.shown);
    });
  }

  /** What captions may take, without the line of sounds. */
  room() {
    const style = getComputedStyle(this.host);
    const sounds = /** @type {HTMLElement | null} */ (this.host.querySelector(".caption-sounds"));
    return {
      width: this.host.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
      height:
        this.host.clientHeight -
        parseFloat(style.paddingTop) -
        parseFloat(style.paddingBottom) -
        (sounds ? sounds.offsetHeight : 0) -
        this.windowEdges(),
    };
  }

  windowEdges() {
    const style = this.parts && getComputedStyle(this.parts.block);
    return style ? parseFloat(style.paddingTop) + parseFloat(style.paddingBottom) : 0;
  }

  /** Make text smaller that has too long a word or no room for a line. @param {HTMLElement} block */
  shrink(block, room = this.room()) {
    this.scale(block, 1);
    const font_px = parseFloat(getComputedStyle(block).fontSize);
    const size = parseFloat(getComputedStyle(this.host).getPropertyValue("--caption-scale")) || 1;
    const words = /** @type {HTMLElement[]} */ ([...block.querySelectorAll(".word")]);
    const breaks = DICTIONARY.test(block.lang);
    for (const word of words) word.classList.toggle("long", breaks);
    const width = room.width - 1.5 * font_px;
    const widths = words.map((word) => word.getBoundingClientRect().width);
    const widest = breaks ? 1 : Math.max(1, ...widths);
    const word = widest > width ? Math.max(width / widest, Math.min(1, 1 / size)) : 1;
    this.scale(block, Math.min(word, room.height / (2.1 * font_px)));
    const factor = this.factor;
    words.forEach((one, index) => one.classList.toggle("long", breaks || widths[index] * factor > width + 1));
  }

  /** @param {HTMLElement} block @param {number} factor */
  scale(block, factor) {
    this.factor = Math.min(1, factor);
    block.style.setProperty("--caption-fit", String(this.factor));
    if (this.parts) {
      this.parts.clip.style.height = "";
      this.parts.text.style.transform = "";
    }
  }

  /** @param {HTMLElement} block */
  measure(block) {
    this.line_px = parseFloat(getComputedStyle(block).lineHeight);
  }

  /**
   * Show the page, or with `rolls` the last lines, that the word is in.
   * @param {HTMLElement | null} node of the word @param {number} part of it that is said, from 0 to 1
   * @param {boolean} rolls
   */
  follow(node, part, rolls) {
    if (!this.parts || this.lines === 0) return;
    const line = node ? this.lineOf(node, part) : 0;
    const wanted = rolls ? line - this.shown + 1 : Math.floor(line / this.shown) * this.shown;
    const first = Math.max(0, Math.min(wanted, this.lines - this.shown));
    if (first === this.first) return;
    this.first = first;
    this.parts.text.style.transform = `translateY(${-first * this.line_px}px)`;
    this.hideOthers();
  }

  /** @param {HTMLElement} node @param {number} part of a word that is broken */
  lineOf(node, part) {
    const rects = [...node.getClientRects()];
    const rect = rects[Math.min(rects.length - 1, Math.floor(part * rects.length))];
    if (!rect || !this.parts) return 0;
    const middle = rect.top + rect.height / 2 - this.parts.text.getBoundingClientRect().top;
    return Math.max(0, Math.min(this.lines - 1, Math.floor(middle / this.line_px)));
  }
}
