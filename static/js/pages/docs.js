/** The API page: our own reading of /openapi.json, without a framework and without anything from elsewhere. */

import { byId, el, setText } from "../views/dom.js";
import { groupsOf } from "./docs-model.js";
import { call } from "../player/session-api.js";
import { setupHeader } from "../views/theme.js";

/** Plain paragraphs; `code` between back quotes. @param {string} text @returns {Node[]} */
function prose(text) {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => {
      const parts = paragraph.split(/`([^`]+)`/);
      return el("p", {}, ...parts.map((part, index) => (index % 2 === 1 ? el("code", { text: part }) : part)));
    });
}

/** @param {string} title @param {import("./docs-model.js").Row[]} rows */
function table(title, rows) {
  if (rows.length === 0) return null;
  return el(
    "div",
    { class: "rows" },
    el("h4", { text: title }),
    ...rows.map((row) =>
      el(
        "div",
        { class: "row" },
        el(
          "div",
          { class: "row-name" },
          el("code", { text: row.name }),
          row.required ? el("span", { class: "needed", text: "required" }) : null,
        ),
        el("div", { class: "row-text" }, el("span", { class: "row-type", text: row.type }), ...prose(row.text)),
      ),
    ),
  );
}

/** @param {import("./docs-model.js").Operation} operation */
function section(operation) {
  const { id, method, path, summary, description, parameters, body, bodyType, answers } = operation;
  return el(
    "section",
    { class: "operation card", id, "aria-labelledby": `${id}-title` },
    el(
      "h3",
      { id: `${id}-title` },
      el("span", { class: "method", "data-method": method, text: method }),
      el("code", { text: path }),
    ),
    summary ? el("p", { class: "summary", text: summary }) : null,
    ...prose(description),
    table("Parameters", parameters),
    table(bodyType && bodyType !== "application/json" ? `Body (${bodyType})` : "Body", body),
    answers.length > 0
      ? el(
          "div",
          { class: "rows" },
          el("h4", { text: "Answers" }),
          ...answers.map(({ status, text }) =>
            el(
              "div",
              { class: "row" },
              el("div", { class: "row-name" }, el("code", { text: status })),
              el("div", { class: "row-text" }, ...prose(text)),
            ),
          ),
        )
      : null,
  );
}

async function show() {
  try {
    const document_ = await call("/openapi.json");
    const groups = groupsOf(document_);
    setText(byId("docs-title"), document_.info?.title ?? "API");
    byId("docs-lead").replaceChildren(
      ...prose(document_.info?.description ?? ""),
      el("p", {}, "As a file: ", el("a", { href: "/openapi.json", text: "/openapi.json" }), "."),
    );
    byId("docs-nav").append(
      ...groups.map((group) =>
        el(
          "div",
          {},
          el("h2", { text: group.name }),
          el(
            "ul",
            {},
            ...group.operations.map((one) =>
              el(
                "li",
                {},
                el(
                  "a",
                  { href: `#${one.id}` },
                  el("span", { class: "method", "data-method": one.method, text: one.method }),
                  el("span", { text: one.path }),
                ),
              ),
            ),
          ),
        ),
      ),
    );
    byId("docs-body").append(
      ...groups.flatMap((group) => [
        el("h2", { text: group.name }),
        ...prose(group.text),
        ...group.operations.map(section),
      ]),
    );
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  } catch {
    setText(byId("docs-lead"), "The description could not be read. Reload to try again.");
  }
}

setupHeader();
show();
