import assert from "node:assert/strict";
import test from "node:test";

import { Avatar, VRM_NAMES, azureEvents, azureId, talkingHeadArrays } from "../../static/js/lib/avatar.js";

/** @param {[string, string, number, number, number?][]} rows */
const visemes = (...rows) =>
  rows.map(([id, phone, start_ms, end_ms, weight = 1]) => ({ id, phone, start_ms, end_ms, weight, word_index: 0 }));

const MAP = visemes(["sil", "", 0, 100, 0], ["PP", "m", 100, 180], ["aa", "æ", 180, 480, 0.8], ["PP", "p", 480, 560]);

function follow(list, options) {
  const avatar = new Avatar(options);
  for (const viseme of list) avatar.add("viseme", viseme);
  return avatar;
}

test("TalkingHead arrays leave silence out and cut long shapes into pieces", () => {
  const arrays = talkingHeadArrays([{ text: "Map", start_ms: 100, end_ms: 540 }], MAP);
  assert.deepEqual(arrays, {
    words: ["Map"],
    wtimes: [100],
    wdurations: [440],
    visemes: ["PP", "aa", "aa", "PP"],
    vtimes: [100, 180, 330, 480],
    vdurations: [80, 150, 150, 80],
  });
});

test("TalkingHead arrays of a clip count from the clip's start", () => {
  assert.deepEqual(talkingHeadArrays([], MAP.slice(1, 2), 100).vtimes, [0]);
});

test("a stream hands every word and viseme out once, in the session's time", () => {
  const avatar = follow(MAP.slice(0, 2));
  avatar.add("word", { text: "Map", start_ms: 100, end_ms: 540 });
  assert.deepEqual(avatar.takeTalkingHead().visemes, ["PP"]);
  avatar.add("viseme", MAP[1]);
  assert.deepEqual(avatar.takeTalkingHead().visemes, []);
  avatar.add("viseme", MAP[3]);
  assert.deepEqual(avatar.takeTalkingHead().vtimes, [480]);
});

test("a repeated event changes nothing", () => {
  const avatar = follow(MAP);
  assert.equal(avatar.add("viseme", MAP[2]), false);
  assert.equal(avatar.visemes.length, MAP.length);
});

test("the viseme at a time is found, earlier by the lead", () => {
  assert.equal(follow(MAP).visemeAt(179)?.id, "PP");
  assert.equal(follow(MAP).visemeAt(180)?.id, "aa");
  assert.equal(follow(MAP, { lead_ms: 50 }).visemeAt(140)?.id, "aa");
  assert.equal(follow(MAP).visemeAt(900), null);
  assert.equal(new Avatar().visemeAt(0), null);
});

test("Azure ids follow the phone where Azure is finer", () => {
  const ids = visemes(
    ["TH", "θ", 0, 1],
    ["TH", "ð", 0, 1],
    ["aa", "æ", 0, 1],
    ["aa", "ˈaɪ", 0, 1],
    ["I", "aɪ", 0, 1],
    ["O", "oʊ", 0, 1],
    ["U", "oʊ", 0, 1],
    ["nn", "l", 0, 1],
    ["nn", "ŋ", 0, 1],
    ["E", "h", 0, 1],
    ["O", "ɔː", 0, 1],
    ["PP", "p", 0, 1],
    ["sil", "", 0, 1],
    ["17", "ð", 0, 1],
  ).map(azureId);
  assert.deepEqual(ids, [19, 17, 1, 11, 11, 8, 4, 14, 20, 12, 3, 21, 0, 17]);
  assert.deepEqual(azureEvents(MAP.slice(1, 2)), [{ audioOffset: 1_000_000, visemeId: 21 }]);
  assert.equal(follow(MAP).azureAt(200), 1);
  assert.equal(follow(MAP).azureAt(5000), 0);
});

test("VRM vowels vanish on closed lips and never sum to more than one", () => {
  const avatar = follow(MAP);
  for (let ms = 0; ms < 700; ms += 4) {
    const weights = avatar.vrmAt(ms);
    const sum = VRM_NAMES.reduce((total, name) => total + weights[name], 0);
    assert.ok(sum <= 1.0001 && VRM_NAMES.every((name) => weights[name] >= 0));
    if ((ms >= 100 && ms <= 155) || (ms >= 480 && ms <= 535)) assert.equal(sum, 0, `open at ${ms}`);
  }
  assert.ok(avatar.vrmAt(300).aa > 0.85);
});

test("a session that ended closes the mouth", () => {
  const avatar = follow(visemes(["aa", "a", 0, 200]));
  assert.ok(avatar.vrmAt(230).aa > 0 && avatar.vrmAt(230).aa < 1);
  assert.equal(avatar.vrmAt(400).aa, 0);
});

test("curves are read between their frames, across runs", () => {
  const avatar = new Avatar();
  avatar.add("blendshapes", {
    start_ms: 0,
    fps: 60,
    names: ["jawOpen", "mouthClose"],
    frames: [
      [0, 0],
      [0.2, 0],
    ],
  });
  avatar.add("blendshapes", {
    start_ms: 33,
    fps: 60,
    names: ["jawOpen", "mouthClose"],
    frames: [
      [0.4, 0.4],
      [0.4, 0],
    ],
  });
  assert.ok(Math.abs((avatar.arkitAt(25)?.jawOpen ?? 0) - 0.3) < 0.01);
  assert.ok(Math.abs((avatar.arkitAt(8)?.jawOpen ?? 0) - 0.096) < 0.001);
  assert.equal(avatar.vrmAt(33).aa, 0);
  assert.ok(avatar.vrmAt(50).aa > 0.5);
  assert.deepEqual(avatar.arkitAt(500), { jawOpen: 0, mouthClose: 0 });
  assert.equal(new Avatar().arkitAt(0), null);
});

const NAMES = ["jawOpen", "mouthClose"];
const open = (start_ms, count) => ({
  start_ms,
  fps: 60,
  names: NAMES,
  frames: Array.from({ length: count }, () => [0.5, 0.1]),
});

/** A mesh that does as the guide says: what is known is set, else it stays as it was. */
function mesh(avatar) {
  const influences = { jawOpen: 0, mouthClose: 0 };
  return (ms) => {
    const weights = avatar.arkitAt(ms);
    if (weights) Object.assign(influences, weights);
    return influences.jawOpen;
  };
}

test("a mesh closes its mouth behind the curves, between turns, and before they begin", () => {
  const avatar = new Avatar();
  const jaw = mesh(avatar);
  assert.equal(jaw(0), 0);
  avatar.add("blendshapes", open(100, 60));
  avatar.add("blendshapes", open(1100, 30));
  avatar.add("blendshapes", open(3000, 30));
  assert.equal(jaw(50), 0);
  for (const ms of [100, 700, 1090, 1099, 1100, 1500, 1599]) assert.ok(Math.abs(jaw(ms) - 0.5) < 1e-9, `${ms}`);
  assert.ok(jaw(1640) > 0 && jaw(1640) < 0.5);
  for (const ms of [1700, 2500, 2999]) assert.equal(jaw(ms), 0, `${ms}`);
  assert.ok(Math.abs(jaw(3000) - 0.5) < 1e-9);
  assert.equal(jaw(4000), 0);
  assert.equal(avatar.vrmAt(4000).aa, 0);
});

test("an interruption closes the mouth at once, though a run of frames reaches over it", () => {
  const avatar = new Avatar();
  const jaw = mesh(avatar);
  avatar.add("blendshapes", open(0, 120));
  avatar.add("blendshapes", open(2000, 120));
  avatar.add("interrupted", { heard_ms: 1000, heard_text: "", resume_ms: 4000 });
  assert.ok(Math.abs(jaw(999) - 0.5) < 1e-9);
  for (const ms of [1100, 1999, 2500, 3999, 4000, 9000]) assert.equal(jaw(ms), 0, `${ms}`);
  assert.equal(avatar.add("blendshapes", open(4000, 60)), true);
  assert.equal(jaw(3900), 0);
  assert.ok(Math.abs(jaw(4001) - 0.5) < 1e-9);
  avatar.add("interrupted", { heard_ms: 0, heard_text: "", resume_ms: 5000 });
  assert.deepEqual(avatar.arkitAt(5000), { jawOpen: 0, mouthClose: 0 });
});

test("two movements with one Azure id are one event, two of the same diphthong are two", () => {
  const half = (word_index, id, phone, start_ms) => ({
    id,
    phone,
    start_ms,
    end_ms: start_ms + 50,
    weight: 1,
    word_index,
  });
  const my = [
    half(0, "PP", "m", 0),
    half(0, "aa", "aɪ", 50),
    half(0, "I", "aɪ", 100),
    half(1, "aa", "aɪ", 150),
    half(1, "I", "aɪ", 200),
  ];
  assert.deepEqual(
    azureEvents(my).map(({ visemeId }) => visemeId),
    [21, 11, 11],
  );
  assert.deepEqual(
    azureEvents(my).map(({ audioOffset }) => audioOffset),
    [0, 500_000, 1_500_000],
  );
  const azure = my.map((viseme) => ({ ...viseme, id: String(azureId(viseme)) }));
  assert.deepEqual(azureEvents(azure), azureEvents(my));
  const day = [half(0, "E", "eɪ", 0), half(0, "I", "eɪ", 50), half(0, "nn", "n", 100), half(0, "nn", "n", 150)];
  assert.deepEqual(
    azureEvents(day).map(({ visemeId }) => visemeId),
    [4, 6, 19, 19],
  );
});

test("from visemes of 90 ms and more, a vowel moves by less than 0.6 in a frame of 1/60 s", () => {
  const shapes = ["PP", "aa", "FF", "O", "PP", "I", "sil", "U", "PP", "E", "DD", "aa"];
  for (const length of [90, 120, 200]) {
    const list = shapes.map((id, i) => ({
      id,
      phone: "x",
      start_ms: i * length,
      end_ms: (i + 1) * length,
      weight: 1,
      word_index: 0,
    }));
    const avatar = follow(list);
    for (let ms = -50; ms < shapes.length * length + 200; ms += 1) {
      const [now, next] = [avatar.vrmAt(ms), avatar.vrmAt(ms + 1000 / 60)];
      for (const name of VRM_NAMES)
        assert.ok(Math.abs(next[name] - now[name]) < 0.6, `${name} at ${ms}, ${length} ms each`);
      const viseme = list[Math.floor(ms / length)];
      const into = ms - (viseme?.start_ms ?? 0);
      if (viseme?.id === "PP" && into <= length - 25 && into <= length / 2)
        assert.deepEqual(Object.values(now), [0, 0, 0, 0, 0]);
    }
  }
});

test("VRM weights of a session with VRM curves are those curves", () => {
  const avatar = new Avatar();
  avatar.add("blendshapes", { start_ms: 0, fps: 60, names: [...VRM_NAMES], frames: [[0.1, 0.2, 0.3, 0, 0.4]] });
  assert.deepEqual(avatar.vrmAt(0), { aa: 0.1, ih: 0.2, ou: 0.3, ee: 0, oh: 0.4 });
  assert.equal(avatar.arkitAt(0), null);
});

test("an interruption takes back what was not heard", () => {
  const avatar = follow(MAP);
  avatar.takeTalkingHead();
  avatar.add("interrupted", { heard_ms: 300, heard_text: "M", resume_ms: 560 });
  assert.equal(avatar.visemeAt(290)?.id, "aa");
  assert.equal(avatar.visemeAt(310), null);
  avatar.add("viseme", visemes(["O", "o", 560, 700])[0]);
  assert.deepEqual(avatar.takeTalkingHead().visemes, ["O"]);
});
