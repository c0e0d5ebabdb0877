/** The header of every page: the theme (light, dark or automatic), and the menu on narrow screens. */

import { safeStorage } from "./settings.js";

const STORAGE_KEY = "captionsync.theme";
const ORDER = ["auto", "light", "dark"];
const NAMES = { auto: "automatic", light: "light", dark: "dark" };

export function setupHeader() {
  const button = document.getElementById("theme-button");
  const root = document.documentElement;
  const storage = safeStorage();
  const name = () => /** @type {"auto" | "light" | "dark"} */ (root.dataset.theme ?? "auto");
  const show = () => button?.setAttribute("aria-label", `Theme: ${NAMES[name()]}`);
  button?.addEventListener("click", () => {
    // From "automatic" the first press must have an effect: choose the theme that is not shown now.
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const order = dark ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
    const next = order[(order.indexOf(name()) + 1) % ORDER.length];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    storage?.setItem(STORAGE_KEY, next);
    show();
    document.dispatchEvent(new Event("themechange"));
  });
  show();
  const menu = document.getElementById("menu-button");
  const nav = document.getElementById("site-nav");
  menu?.addEventListener("click", () => {
    const open = menu.getAttribute("aria-expanded") !== "true";
    menu.setAttribute("aria-expanded", String(open));
    nav?.classList.toggle("open", open);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !nav?.classList.contains("open")) return;
    menu?.click();
    menu?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!nav?.classList.contains("open") || !(target instanceof Node)) return;
    if (!nav.contains(target) && !menu?.contains(target)) menu?.click();
  });
}
