/** The page that builds an overlay's address: choose the settings, see the result, copy the link. */

import { FrameLoop } from "../player/frame-loop.js";
import { CaptionView } from "../views/caption-view.js";
import { byId, copyButton, el, setText } from "../views/dom.js";
import { PAGE_ONLY, SETTINGS, defaultOf } from "../views/choices.js";
import { sampleTime, sampleTimeline } from "../views/sample-caption.js";
import { Settings, toQuery } from "../views/settings.js";
import { setupHeader } from "../views/theme.js";

const settings = new Settings({ storage: null });
const view = new CaptionView(byId("captions"), { style: () => settings.get("style") });

const sessionField = byId("session", HTMLInputElement);
const linesField = byId("lines", HTMLSelectElement);
const soundField = byId("sound", HTMLInputElement);

function link() {
  const session = sessionField.value.trim();
  const url = new URL(session ? `/overlay/${encodeURIComponent(session)}` : "/overlay", location.href);
  const query = toQuery(settings.choices);
  if (!session) query.set("follow", "page");
  if (linesField.value !== "3") query.set("lines", linesField.value);
  if (soundField.checked) query.set("sound", "1");
  url.search = query.toString();
  return url.href;
}

function update() {
  setText(byId("overlay-link"), link());
  byId("open-link", HTMLAnchorElement).href = link();
}

const body = byId("choices");
for (const [name, { label, group, choices }] of Object.entries(SETTINGS)) {
  if (PAGE_ONLY.has(name)) continue;
  const options = choices.map(([value, text]) => el("option", { value, selected: value === defaultOf(name) }, text));
  const select = el("select", { id: `look-${name}` }, ...options);
  select.addEventListener("change", () => settings.set(name, select.value));
  const isPart = label === "Colour" || label === "Opacity";
  body.append(
    el("label", { class: "picker" }, isPart ? `${group.split(" ")[0]} ${label.toLowerCase()}` : label, select),
  );
}
settings.addEventListener("change", () => {
  update();
  view.relayout();
});
byId("setup").addEventListener("input", update);
copyButton(byId("copy-link"), link);
setupHeader();
update();

const timeline = sampleTimeline();
const still = matchMedia("(prefers-reduced-motion: reduce)");
new FrameLoop((now) => view.draw(timeline, sampleTime(now, still.matches))).start();
