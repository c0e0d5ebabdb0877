/** The page that builds an overlay's address: choose the settings, see the result, copy the link. */

import { Timeline } from "../lib/timeline.js";
import { FrameLoop } from "../player/frame-loop.js";
import { CaptionView } from "../views/caption-view.js";
import { byId, copyButton, el, setText } from "../views/dom.js";
import { SETTINGS, Settings, toQuery } from "../views/settings.js";
import { setupHeader } from "../views/theme.js";

const settings = new Settings({ storage: null });
const SAID = "Captions follow the voice, and every word is marked as it is spoken.".split(" ");
const WORD_MS = 380;

/** A sample caption, shown in a loop. */
function sample() {
  const timeline = new Timeline();
  SAID.forEach((text, index) =>
    timeline.add("word", {
      index,
      text,
      after: index === SAID.length - 1 ? "" : " ",
      start_ms: index * WORD_MS,
      end_ms: (index + 1) * WORD_MS,
      char_start: 0,
      char_end: 0,
      cue_id: "c1",
    }),
  );
  timeline.add("cue", {
    id: "c1",
    revision: 1,
    final: true,
    start_ms: 0,
    end_ms: SAID.length * WORD_MS + 1200,
    lines: [SAID.slice(0, 7).join(" "), SAID.slice(7).join(" ")],
    language: "en",
    direction: "ltr",
    vtt: "",
  });
  return timeline;
}

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
for (const [name, { label, choices }] of Object.entries(SETTINGS)) {
  if (name === "face" || name === "captions") continue;
  const select = el("select", { id: `look-${name}` }, ...choices.map(([value, text]) => el("option", { value, text })));
  select.addEventListener("change", () => settings.set(name, select.value));
  body.append(el("label", { class: "picker" }, label, select));
}
settings.addEventListener("change", update);
byId("setup").addEventListener("input", update);
copyButton(byId("copy-link"), link);
setupHeader();
update();

const timeline = sample();
const view = new CaptionView(byId("captions"), { rollUp: () => settings.get("style") === "roll" });
const length_ms = SAID.length * WORD_MS + 1200;
const still = matchMedia("(prefers-reduced-motion: reduce)");
new FrameLoop((now) => view.draw(timeline, still.matches ? 5 * WORD_MS : now % length_ms, {})).start();
