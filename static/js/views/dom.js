/** Building and finding elements. Text becomes text nodes: no element is made from a string of HTML. */

/**
 * @typedef {{name: string, title: string, local: boolean, needs_key: boolean}} PageEngine
 * @typedef {{page: string, session_id: string, version: string, max_text_chars: number, engines: PageEngine[],
 *   caption_limits: import("./limits.js").Limit[], caption_extensions: string[],
 *   viseme_extensions: string[]}} BootData the page's start-up data
 * @typedef {string | number | boolean | null | undefined} AttributeValue
 * @typedef {{class?: string, text?: string, onclick?: () => void,
 *   [attribute: string]: AttributeValue | (() => void)}} Properties
 */

/**
 * The element with this id, which the template must hold.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @param {new () => T} [kind] the class that it must have
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`The page lacks #${id}.`);
  return /** @type {T} */ (found);
}

/**
 * Make an element. `class`, `text` and `onclick` are set as properties, the rest as attributes.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Properties} [properties]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = String(value);
    else if (name === "text") node.textContent = String(value);
    else if (typeof value === "function") node.addEventListener("click", () => value());
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** Point an icon at another symbol. @param {Element} host @param {string} name */
export function setIcon(host, name) {
  host.querySelector("use")?.setAttribute("href", `#i-${name}`);
}

/** Set text only when it differs. @param {Element} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Set or remove an attribute only when it differs.
 * @param {Element} node @param {string} name @param {string | null} value
 */
export function setAttribute(node, name, value) {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

/** The page's start-up data. @returns {BootData} */
export function bootData() {
  return JSON.parse(byId("boot").textContent ?? "{}");
}

/**
 * Copy text, even without the clipboard API (plain http in a LAN).
 * @param {string} text @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el("textarea", { class: "unseen", readonly: true });
    area.value = text;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }
}

/**
 * Make a button copy a text; its label is "Copied" for two seconds.
 * @param {HTMLElement} button @param {() => string} text
 * @param {HTMLElement | null} [status] a status region that announces it
 */
export function copyButton(button, text, status = document.getElementById("copied")) {
  const name = button.getAttribute("aria-label");
  const label = name === null ? button.textContent : null;
  let timer = 0;
  button.addEventListener("click", async () => {
    const done = await copyText(text());
    const result = done ? "Copied" : "Select and copy by hand";
    if (status) status.textContent = result;
    button.classList.toggle("copied", done);
    if (name !== null) button.setAttribute("aria-label", result);
    else button.textContent = result;
    if (button.querySelector("use")) setIcon(button, done ? "check" : "copy");
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status) status.textContent = "";
      button.classList.remove("copied");
      if (name !== null) button.setAttribute("aria-label", name);
      else button.textContent = label;
      if (button.querySelector("use")) setIcon(button, "copy");
    }, 2000);
  });
}
