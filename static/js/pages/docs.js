/** The API page: /openapi.json as a list to read, without a framework and without anything from another site. */

import { call } from "../player/session-api.js";
import { byId, el, setText } from "../views/dom.js";
import { setupHeader } from "../views/theme.js";
import { groupsOf } from "./docs-model.js";

/** @typedef {ReturnType<typeof groupsOf>[number]} Group */

/** Plain paragraphs; `code` between back quotes. @param {string} text */
function prose(text) {
  const paragraphs = text.split(/\n{2,}/).filter(Boolean);
  return paragraphs.map((paragraph) => {
    const parts = paragraph.split(/`([^`]+)`/);
    return el("p", {}, ...parts.map((part, index) => (index % 2 === 1 ? el("code", { text: part }) : part)));
  });
}

/** Names on the left, texts on the right. @param {string} title @param {[name: Node[], text: Node[]][]} rows */
function table(title, rows) {
  if (rows.length === 0) return null;
  const row = (/** @type {Node[]} */ name, /** @type {Node[]} */ text) =>
    el("div", { class: "row" }, el("div", { class: "row-name" }, ...name), el("div", { class: "row-text" }, ...text));
  return el("div", { class: "rows" }, el("h4", { text: title }), ...rows.map(([name, text]) => row(name, text)));
}

/** @param {string} title @param {import("./docs-model.js").Row[]} rows */
function fields(title, rows) {
  const parts = rows.map(({ name, required, type, text }) => {
    const needed = required ? [el("span", { class: "needed", text: "required" })] : [];
    const texts = [el("span", { class: "row-type", text: type }), ...prose(text)];
    return /** @type {[Node[], Node[]]} */ ([[el("code", { text: name }), ...needed], texts]);
  });
  return table(title, parts);
}

/** @param {import("./docs-model.js").Operation} operation */
function section({ id, method, path, summary, description, parameters, body, bodyType, example, responses }) {
  const heading = el("h3", { id: `${id}-title` }, methodMark(method), el("code", { text: path }));
  const results = responses.map(({ status, text }) => {
    return /** @type {[Node[], Node[]]} */ ([[el("code", { text: status })], prose(text)]);
  });
  return el(
    "section",
    { class: "operation card", id, "aria-labelledby": `${id}-title` },
    heading,
    summary ? el("p", { class: "summary", text: summary }) : null,
    ...prose(description),
    fields("Parameters", parameters),
    fields(bodyType && bodyType !== "application/json" ? `Body (${bodyType})` : "Body", body),
    example ? el("pre", { class: "example", tabindex: "0", "aria-label": "Example of a body", text: example }) : null,
    table("Responses", results),
  );
}

/** @param {string} method */
function methodMark(method) {
  return el("span", { class: "method", "data-method": method, text: method });
}

/** A group's links. @param {Group} group */
function navigation({ name, operations }) {
  const links = operations.map(({ id, method, path }) =>
    el("li", {}, el("a", { href: `#${id}` }, methodMark(method), el("span", { text: path }))),
  );
  return el("div", {}, el("h2", { text: name }), el("ul", {}, ...links));
}

async function show() {
  try {
    const description = /** @type {import("./docs-model.js").Document} */ (await call("/openapi.json"));
    const groups = groupsOf(description);
    setText(byId("docs-title"), description.info?.title ?? "API");
    byId("docs-lead").replaceChildren(
      ...prose(description.info?.description ?? ""),
      el("p", {}, "As a file: ", el("a", { href: "/openapi.json", text: "/openapi.json" }), "."),
    );
    byId("docs-nav").append(...groups.map(navigation));
    for (const { name, text, operations } of groups) {
      byId("docs-body").append(el("h2", { text: name }), ...prose(text), ...operations.map(section));
    }
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  } catch {
    setText(byId("docs-lead"), "The API description could not be loaded. Reload the page to try again.");
  }
}

setupHeader();
show();
