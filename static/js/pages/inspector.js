/** The inspector: sound, text, captions, phones and mouth on one time axis, to find out why "the mouth is off". */

import { MouthView } from "../face/mouth-view.js";
import { tokenInAddress } from "../lib/access.js";
import { FrameLoop } from "../player/frame-loop.js";
import { Playback } from "../player/playback.js";
import { SentCharacters } from "../player/sent-characters.js";
import { ApiError, call } from "../player/session-api.js";
import { STATES } from "../player/states.js";
import { BreachesView } from "../views/breaches-view.js";
import { CaptionView } from "../views/caption-view.js";
import { bootData, byId, el, setAttribute, setIcon, setText } from "../views/dom.js";
import { clockText, spokenTime } from "../views/format.js";
import { addFiles, drawUnder, filesOf } from "../views/inspector-parts.js";
import { Axis, phonesOf } from "../views/lanes-model.js";
import { setupLanePointer } from "../views/lanes-pointer.js";
import { keyForm } from "../views/key-form.js";
import { LANES, LANES_HEIGHT, LanesView, readColours, sizeCanvas } from "../views/lanes-view.js";
import { NO_RIGHT, SESSION_GONE, problemOf, serviceTitle } from "../views/messages.js";
import { Peaks } from "../views/peaks.js";
import { Settings } from "../views/settings.js";
import { stepFrom } from "../views/steps.js";
import { setupHeader } from "../views/theme.js";

/** @typedef {import("../views/inspector-parts.js").Phone} Phone */

const boot = bootData();
const id = boot.session_id;
const playback = new Playback();
const peaks = new Peaks();
const axis = new Axis();
const host = byId("lanes");
const lanes = new LanesView(byId("lanes-canvas", HTMLCanvasElement), axis, peaks);
const breaches = new BreachesView(host, lanes, axis, (ms) => playback.seek(ms));
const settings = new Settings();
const captions = new CaptionView(byId("captions"), { style: () => settings.get("style") });
const mouth = new MouthView(byId("face"));
const overview = byId("overview");
let follow = true;
let phoneCount = -1;
/** @type {Phone[] | null} the phones as they were spoken, known after the end */
let truePhones = null;
const sent = new SentCharacters();
lanes.sent = sent.items;
let sentWhole = false;
/** Final captions that the report shown has; -1 before the first one, Infinity if it is whole. */
let reported = -1;

byId("lane-names").append(
  ...LANES.map((lane) => {
    const row = el("span", { class: "lane-name", text: lane.name });
    row.style.height = `${lane.height}px`;
    return row;
  }),
);
host.style.height = `${LANES_HEIGHT}px`;

playback.addEventListener("samples", (event) => {
  const { start_ms, samples } = /** @type {CustomEvent<import("../player/playback.js").Samples>} */ (event).detail;
  peaks.add(start_ms, samples, playback.player.rate_hz);
});
playback.addEventListener("state", update);

function update() {
  const { state } = playback;
  setText(
    byId("badge-text"),
    playback.phase === "complete" && !playback.player.wanted ? "Finished" : STATES[state].badge,
  );
  setAttribute(byId("badge"), "data-state", state);
  const any = playback.timeline.audioEnd_ms > 0;
  const active = playback.player.wanted && playback.player.state !== "ended";
  setAttribute(byId("play-button"), "aria-disabled", any ? null : "true");
  setAttribute(byId("play-button"), "aria-label", active ? "Pause" : "Play");
  setIcon(byId("play-button"), active ? "pause" : "play");
  if (playback.phase === "failed" && playback.failure) showProblem(playback.failure);
  if (playback.timeline.complete && truePhones === null) loadPhones();
  showFacts();
}

/** @param {{code: string, message: string}} failure */
function showProblem(failure) {
  const problem =
    failure.code === "session_not_found"
      ? SESSION_GONE
      : failure.code === "unauthorized"
        ? NO_RIGHT
        : problemOf(failure, { heard_ms: playback.timeline.audioEnd_ms, service: serviceTitle(boot.engines) });
  if (byId("problem").childElementCount > 0) return;
  byId("problem").append(
    el("p", { text: problem.text }),
    problem.action === "key" ? keyForm(() => location.reload()) : "",
    problem.action === "new" ? el("a", { class: "button-link small", href: "/", text: "Go to the studio" }) : "",
  );
}

async function loadPhones() {
  truePhones = [];
  try {
    const timeline = /** @type {{phones: Phone[]}} */ (await call(playback.links.caption("json")));
    truePhones = timeline.phones;
  } catch {
    // The phones of the visemes stay.
  }
  phoneCount = -1;
}

async function loadSent() {
  if (sentWhole || !playback.timeline.start) return;
  if (["retrying", "offline"].includes(playback.stream?.connection ?? "")) return;
  const over = playback.timeline.complete || playback.phase === "failed";
  try {
    if (await sent.load(playback.links.characters)) sentWhole = over;
  } catch (error) {
    sentWhole = error instanceof ApiError && error.status === 404;
  }
}

async function loadReport() {
  const { timeline } = playback;
  if (!timeline.start || ["retrying", "offline"].includes(playback.stream?.connection ?? "")) return;
  const over = timeline.complete || playback.phase === "failed";
  const final = timeline.cues.filter((cue) => cue.final).length;
  // A long session is not measured again for each caption.
  if (reported === Infinity || (!over && final < reported * 1.1 + 1)) return;
  const before = reported;
  reported = over ? Infinity : final;
  try {
    const report = await call(playback.links.caption("report.json"));
    breaches.show(/** @type {import("../views/breaches-model.js").Report} */ (report));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) reported = before;
  }
}

function showFacts() {
  const { timeline } = playback;
  const start = timeline.start;
  const facts = [
    ["session", id],
    ...(start
      ? [
          ["engine", start.provider],
          ["voice", start.voice || "default"],
          ["language", start.language || "–"],
          ["audio", start.audio.format],
          ["mouth", `${start.visemes.set} ${start.visemes.version}`],
        ]
      : []),
    ["words", String(timeline.words.length)],
    ["captions", String(timeline.cues.length)],
    ["shapes", String(timeline.visemes.length)],
  ];
  byId("facts").replaceChildren(
    ...facts.map(([name, value]) => el("div", {}, el("dt", { text: name }), el("dd", { text: value }))),
  );
}

/** @param {number} ms */
function playFrom(ms) {
  playback.seek(ms);
  playback.play();
}

/** @param {{start_ms: number}[]} items @param {number} step */
function stepIn(items, step) {
  const next = stepFrom(items, playback.place_ms(), step);
  if (next) playback.seek(next.start_ms);
}

host.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { timeline } = playback;
  const step =
    event.key === "ArrowRight" || event.key === "ArrowUp"
      ? 1
      : event.key === "ArrowLeft" || event.key === "ArrowDown"
        ? -1
        : 0;
  const letter = [",", "."].indexOf(event.key);
  if (letter >= 0) stepIn(sent.steps(), letter === 0 ? -1 : 1);
  else if (step !== 0) stepIn(event.shiftKey ? timeline.visemes : timeline.words, step);
  else if (event.key === "Home") playback.seek(0);
  else if (event.key === "End") playback.seek(playback.duration_ms);
  else if (event.key === "+" || event.key === "=") axis.zoom(1.5, axis.x(playback.heard_ms()));
  else if (event.key === "-") axis.zoom(1 / 1.5, axis.x(playback.heard_ms()));
  else if (event.key === "0") axis.fit();
  else if (event.key === " " || event.key === "Enter") playback.toggle();
  else return;
  event.preventDefault();
});

/** @param {boolean} on */
function setFollow(on) {
  follow = on;
  setAttribute(byId("follow"), "aria-pressed", String(on));
}

/** @param {number} ms */
function drawOverview(ms) {
  const width = overview.clientWidth;
  const pen = sizeCanvas(byId("overview-canvas", HTMLCanvasElement), width, 44);
  const per = Math.max(1, axis.duration_ms) / width;
  pen.fillStyle = lanes.colours["text-3"];
  for (let x = 0; x < width; x += 1) {
    const [low, high] = peaks.range(x * per, (x + 1) * per);
    pen.fillRect(x, 22 - Math.max(0.5, high * 21), 1, Math.max(1, (high - low) * 21));
  }
  pen.fillStyle = lanes.colours.accent;
  pen.globalAlpha = 0.18;
  pen.fillRect(axis.start_ms / per, 0, Math.min(width, axis.span_ms / per), 44);
  pen.globalAlpha = 1;
  pen.fillRect(ms / per - 1, 0, 2, 44);
}

let describedAt = 0;
const loop = new FrameLoop((now, interval_ms) => {
  const ms = playback.shown_ms(now, interval_ms);
  const { timeline } = playback;
  axis.width = host.clientWidth;
  axis.duration_ms = Math.max(timeline.audioEnd_ms, peaks.end_ms);
  if (axis.fitted) axis.fit();
  if (follow && playback.player.state === "playing" && !axis.fitted) axis.follow(ms);
  if (timeline.visemes.length !== phoneCount) {
    phoneCount = timeline.visemes.length;
    lanes.phones = truePhones?.length ? truePhones : phonesOf(timeline.visemes);
  }
  lanes.draw(timeline, ms);
  drawOverview(ms);
  drawUnder(byId("under"), playback.timeline, lanes.phones, sent.items, ms);
  captions.draw(timeline, ms, { dry: playback.player.state !== "playing", rest_ms: playback.rest_ms(now) });
  mouth.draw(timeline, ms + lanes.lead_ms, {
    now,
    face: STATES[playback.state].face,
    playing: timeline.visemes.length > 0,
  });
  setText(byId("time-now"), clockText(ms, 3));
  setText(byId("time-total"), clockText(playback.duration_ms, 3));
  if (now - describedAt > 1000) {
    describedAt = now;
    setAttribute(host, "aria-valuemax", (playback.duration_ms / 1000).toFixed(1));
    setAttribute(host, "aria-valuenow", (Math.min(ms, playback.duration_ms) / 1000).toFixed(1));
    setAttribute(host, "aria-valuetext", `${spokenTime(ms)} of ${spokenTime(playback.duration_ms)}`);
    if (timeline.words.length > 0) showFacts();
    loadSent();
    loadReport();
  }
}).start();

setupHeader();
setupLanePointer(host, overview, axis, { onPlayFrom: playFrom, onMove: () => setFollow(false) });
document.addEventListener("themechange", () => {
  lanes.colours = readColours();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  lanes.colours = readColours();
});
byId("play-button").addEventListener("click", () => playback.toggle());
byId("follow").addEventListener("click", () => setFollow(!follow));
byId("zoom-in").addEventListener("click", () => axis.zoom(1.6, axis.width / 2));
byId("zoom-out").addEventListener("click", () => axis.zoom(1 / 1.6, axis.width / 2));
byId("zoom-fit").addEventListener("click", () => axis.fit());
const lead = byId("lead", HTMLSelectElement);
lead.addEventListener("change", () => {
  lanes.lead_ms = Number(lead.value);
});
byId("open-studio", HTMLAnchorElement).href = `/?session=${encodeURIComponent(id)}`;
playback.attach(id, {}, { play: false, token: tokenInAddress() });
addFiles(byId("files"), filesOf(playback.links, boot), id);
Object.assign(globalThis, { captionsync: { playback, axis, lanes, peaks, loop, breaches } });
