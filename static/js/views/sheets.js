/** Sheets: small non-modal dialogs. Esc and a click outside close them, and focus returns to where it was. */

export class Sheet {
  /** @param {HTMLElement} sheet @param {HTMLElement} opener */
  constructor(sheet, opener) {
    this.sheet = sheet;
    this.opener = opener;
    /** @type {HTMLElement | null} */
    this.before = null;
    opener.addEventListener("click", () => this.toggle());
    sheet.querySelector("[data-close]")?.addEventListener("click", () => this.close());
    sheet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Node} */ (event.target);
      if (this.open && !sheet.contains(target) && !opener.contains(target)) this.close(false);
    });
  }

  get open() {
    return !this.sheet.hidden;
  }

  toggle() {
    if (this.open) this.close();
    else this.show();
  }

  show() {
    this.before = /** @type {HTMLElement | null} */ (document.activeElement);
    this.sheet.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    /** @type {HTMLElement | null} */ (this.sheet.querySelector("button, input, select"))?.focus();
  }

  /** @param {boolean} [giveBack] */
  close(giveBack = true) {
    if (!this.open) return;
    const inside = this.sheet.contains(document.activeElement);
    this.sheet.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    if (giveBack || inside) (this.before && this.before !== document.body ? this.before : this.opener).focus();
  }
}
