// Serves test_playback.py: a tone whose every instant is known, and a recorder of what a player puts out.
// Samples pass the graph unchanged, so a recorded stretch tells its place in the tone exactly.

export const RATE = 24000;

/** A rising tone with a slow second voice: no two places are alike. @param {number} seconds */
export function tone(seconds) {
  const samples = new Int16Array(seconds * RATE);
  for (let i = 0; i < samples.length; i += 1) {
    const t = i / RATE;
    samples[i] = Math.round(
      9000 * Math.sin(2 * Math.PI * (300 * t + 100 * t * t)) + 6000 * Math.sin(2 * Math.PI * 37.3 * t),
    );
  }
  return samples;
}

/** Place of `out[at...]` in the tone near `guess`, or -1. */
export function placeOf(samples, out, at, guess, reach) {
  for (let away = 0; away <= reach; away += 1) {
    for (const place of away === 0 ? [guess] : [guess - away, guess + away]) {
      let same = place >= 0 && place + 24 <= samples.length;
      for (let i = 0; same && i < 24; i += 1) same = Math.abs(out[at + i] * 32768 - samples[place + i]) < 0.6;
      if (same) return place;
    }
  }
  return -1;
}

/** Record everything a player's output node carries. @param {AudioContext} context @param {AudioNode} output */
export async function record(context, output) {
  await context.audioWorklet.addModule("/recorder.js");
  const node = new AudioWorkletNode(context, "test-recorder", { numberOfOutputs: 0 });
  const blocks = [];
  node.port.onmessage = ({ data }) => blocks.push(data);
  output.connect(node);
  return {
    /** The recording as one array, and the context frame of its first sample. */
    take() {
      const first = blocks[0].frame;
      const last = blocks[blocks.length - 1];
      const out = new Float32Array(last.frame - first + last.samples.length);
      for (const { frame, samples } of blocks) out.set(samples, frame - first);
      const steps = blocks.slice(1).map((block, index) => block.frame - blocks[index].frame);
      return { first, out, steps: steps.filter((step) => step !== 128) };
    },
  };
}

/**
 * Play the tone in pieces, asking every frame which media time is heard; then find what was really heard.
 * @param {object} plan `transport`, `seconds`, `stall` [at_ms, for_ms]: what is behind `at_ms` is kept back until the player has been dry so long, `acts` [[heard_ms, name, argument]], one after the other when so much is heard, `burst`, `lead_ms` that the samples come early
 */
export async function run({ transport, seconds, stall = null, acts = [], burst = false, lead_ms = 2000 }) {
  const { AudioPlayer } = await import("/static/js/lib/audio-player.js");
  const samples = tone(seconds);
  const player = new AudioPlayer({ transport });
  player.unlock(RATE);
  await player.open({ rate_hz: RATE });
  const recorder = await record(player.context, player.output);
  player.play();
  const claims = [];
  const todo = [...acts];
  const begun = performance.now();
  let sent = 0;
  /** Where a seek went back from: until less is heard, it has not reached the ear. */
  let backFrom = Infinity;
  let kept = stall;
  let dryAt = NaN;
  /** The sample that the source has come to. By the clock of the sound: a stall counts only while the device runs. */
  const given = (now) => {
    if (kept && player.state === "dry") {
      if (Number.isNaN(dryAt)) dryAt = player.context.currentTime;
      if ((player.context.currentTime - dryAt) * 1000 >= kept[1]) kept = null;
    }
    const ms = burst ? Infinity : now - begun + lead_ms;
    return Math.min(samples.length, Math.floor((Math.min(ms, kept ? kept[0] : Infinity) / 1000) * RATE));
  };
  await new Promise((done) => {
    const frame = () => {
      const now = performance.now();
      const due = given(now);
      for (; sent + 2400 <= due || (due === samples.length && sent < due); sent += 2400) {
        player.append((sent * 1000) / RATE, samples.slice(sent, Math.min(samples.length, sent + 2400)));
      }
      if (sent >= samples.length) player.end();
      const heard = player.heard_ms(now);
      claims.push([player.clock.heard_s(now) * player.context.sampleRate, heard]);
      if (heard < backFrom) backFrom = Infinity;
      if (todo.length > 0 && backFrom === Infinity && heard >= todo[0][0]) {
        const [, name, argument] = todo.shift();
        if (name === "seek" && argument < heard) backFrom = heard;
        player[name](argument);
        if (name === "pause") setTimeout(() => player.play(), 200);
      }
      if (player.state === "ended") setTimeout(done, 200);
      else requestAnimationFrame(frame);
    };
    frame();
  });
  const { first, out, steps } = recorder.take();
  const result = {
    kind: player.inner.kind,
    underruns: player.inner.underruns,
    steps,
    ...check(samples, first, out, claims),
  };
  player.close();
  return result;
}

/** What was heard, against what was claimed and against the tone. */
function check(samples, first, out, claims) {
  const errors = [];
  for (const [frame, heard] of claims) {
    const at = Math.round(frame) - first;
    if (at < 0 || at + 24 > out.length || heard <= 0) continue;
    const place = placeOf(samples, out, at, Math.round((heard * RATE) / 1000), 4000);
    if (place >= 0) errors.push(Math.abs((place * 1000) / RATE - heard - ((at + first - frame) * 1000) / RATE));
  }
  const stretches = [];
  let at = 0;
  while (at + 24 < out.length) {
    if (out[at] === 0) {
      at += 1;
      continue;
    }
    const before = stretches[stretches.length - 1];
    const place = placeOf(samples, out, at, before ? before.to : 0, samples.length);
    if (place < 0) {
      at += 1;
      continue;
    }
    let length = 0;
    while (
      at + length < out.length &&
      place + length < samples.length &&
      Math.abs(out[at + length] * 32768 - samples[place + length]) < 0.6
    )
      length += 1;
    stretches.push({ from: place, to: place + length, frame: at + first });
    at += Math.max(1, length);
  }
  return { errors, claims: claims.length, stretches: stretches.filter((one) => one.to - one.from > 240) };
}
