/** The avatar page: speaks a text or follows the session in the address, and draws the face from ARKit curves. */

import { MouthView } from "../face/mouth-view.js";
import { tokenInAddress } from "../lib/access.js";
import { FrameLoop } from "../player/frame-loop.js";
import { Playback } from "../player/playback.js";
import { STATES } from "../player/states.js";
import { bootData, byId, copyButton, el, setAttribute, setText } from "../views/dom.js";
import { keyProblem } from "../views/key-form.js";
import { NO_RIGHT, problemOf, serviceTitle } from "../views/messages.js";
import { setupHeader } from "../views/theme.js";
import { avatarWays } from "./avatar-ways.js";

const query = new URLSearchParams(location.search);
const session = query.get("session") ?? "";
const page = byId("avatar");
const stage = /** @type {HTMLElement} */ (page.querySelector(".avatar-stage"));
const silent = query.get("sound") === "0";
const playback = new Playback({ transport: silent ? "silent" : "auto" });
const mouth = new MouthView(byId("face"));
const field = byId("avatar-text", HTMLInputElement);

function showWays() {
  const host = byId("avatar-ways");
  const ways = avatarWays({ origin: location.origin, session: playback.id || undefined });
  host.replaceChildren(
    ...ways.map((way) => {
      const copy = el("button", {
        type: "button",
        class: "quiet small",
        "aria-label": `Copy the ${way.title} code`,
        text: "Copy",
      });
      copyButton(copy, () => way.code);
      return el(
        "section",
        { class: "way" },
        el("div", { class: "way-head" }, el("h2", { text: way.title }), copy),
        el("pre", { tabindex: "0" }, el("code", { text: way.code })),
      );
    }),
  );
}

function showState() {
  const { state } = playback;
  const busy = ["preparing", "speaking", "waiting", "paused", "reconnecting", "blocked"].includes(state);
  setAttribute(stage, "data-state", state);
  setText(byId("avatar-state"), STATES[state].badge);
  setText(byId("avatar-speak"), busy ? "Stop" : "Speak");
  byId("tap").hidden = state !== "blocked";
  const problem = playback.failure
    ? problemOf(playback.failure, {
        chars: field.value.length,
        limit: bootData().max_text_chars,
        heard_ms: null,
        service: serviceTitle(bootData().engines),
      })
    : null;
  const box = byId("problem");
  if (problem?.action !== "key") setText(box, problem ? problem.text : "");
  else if (!box.querySelector(".key-form"))
    box.replaceChildren(...keyProblem(session ? NO_RIGHT : problem, () => location.reload()));
}

byId("avatar-form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (byId("avatar-speak").textContent === "Stop") {
    playback.stop();
    return;
  }
  const text = field.value.trim();
  if (text) playback.speak({ text, curves: "arkit", format: "pcm_24000" });
});
byId("tap").addEventListener("click", () => {
  playback.player.unlock(24_000);
  playback.play();
});
playback.addEventListener("state", showState);
playback.addEventListener("session", () => {
  mouth.setSeed(playback.id);
  showWays();
});

if (session) {
  page.classList.add("alone");
  byId("avatar-note").hidden = true;
  const ground = query.get("background") ?? "transparent";
  // The address may name any colour; the style engine ignores an invalid one.
  stage.style.background = ground;
  playback.attach(session, {}, { query: query.get("from") === "live" ? "from=live" : "", token: tokenInAddress() });
} else {
  showWays();
  setupHeader();
}
showState();

new FrameLoop((now, interval_ms) => {
  const { state } = playback;
  const playing = playback.player.state === "playing";
  mouth.draw(playback.timeline, playback.shown_ms(now, interval_ms), { now, face: STATES[state].face, playing });
}).start();
Object.assign(globalThis, { captionsync: { playback, mouth } });
