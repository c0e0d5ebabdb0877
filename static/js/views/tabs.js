/** Tabs with arrows and manual activation. */

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
    if (at < 0) return;
    const last = tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    tabs.forEach((tab, index) => {
      tab.tabIndex = index === to ? 0 : -1;
    });
    tabs[to].focus();
  });
  return { choose: (/** @type {string} */ id) => choose(tabs.find((tab) => tab.id === id) ?? tabs[0]) };
}
