/** Tabs: arrow keys move the focus, Enter and Space choose. */

/**
 * The tab that a key moves the focus to, or -1 for other keys. Arrows wrap around.
 * @param {string} key @param {number} at index of the focused tab @param {number} count
 */
export function tabAfter(key, at, count) {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}

/** @param {HTMLElement} list a tablist @param {(id: string) => void} onChange called with the chosen tab's id */
export function setupTabs(list, onChange) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
  const choose = (/** @type {HTMLElement} */ tab) => {
    for (const one of tabs) {
      const chosen = one === tab;
      one.setAttribute("aria-selected", String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(one.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !chosen;
    }
    onChange(tab.id);
  };
  list.addEventListener("click", (event) => {
    const tab = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[role="tab"]'));
    if (tab) choose(tab);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = at < 0 ? -1 : tabAfter(event.key, at, tabs.length);
    if (to < 0) return;
    event.preventDefault();
    tabs.forEach((tab, index) => {
      tab.tabIndex = index === to ? 0 : -1;
    });
    tabs[to].focus();
  });
  return { choose: (/** @type {string} */ id) => choose(tabs.find((tab) => tab.id === id) ?? tabs[0]) };
}
