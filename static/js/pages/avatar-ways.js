/** Three ways to drive an avatar of your own, as code with this page's address. Pure. */

/**
 * @param {{origin: string, session?: string}} about
 * @returns {{id: string, title: string, code: string}[]}
 */
export function avatarWays({ origin, session = "SESSION" }) {
  const url = `${origin}/v1/sessions/${session}/events`;
  const head = [
    `import { TalkingHeadFeed } from "${origin}/static/js/lib/talkinghead.js";`,
    "// for a session with the format pcm_24000, as this page makes them",
    'await head.streamStart({ sampleRate: 24000, lipsyncType: "visemes", waitForAudioChunks: true });',
    "const feed = new TalkingHeadFeed(head);",
    `const events = new EventSource("${url}");`,
    'for (const type of ["start", "word", "viseme", "audio", "interrupted", "end", "failed"])',
    "  events.addEventListener(type, (e) => feed.add(type, JSON.parse(e.data)));",
    'events.addEventListener("end", () => events.close());',
  ];
  const follow = [
    `import { Avatar } from "${origin}/static/js/lib/avatar.js";`,
    "const avatar = new Avatar();",
    `const events = new EventSource("${url}");`,
    'for (const type of ["word", "viseme", "blendshapes", "interrupted", "end"])',
    "  events.addEventListener(type, (e) => avatar.add(type, JSON.parse(e.data)));",
    'events.addEventListener("end", () => events.close());',
  ];
  return [
    { id: "talkinghead", title: "TalkingHead", code: head.join("\n") },
    {
      id: "vrm",
      title: "VRM",
      code: [
        ...follow,
        "",
        "// in the render loop; ms is the position of the sound",
        "for (const [name, weight] of Object.entries(avatar.vrmAt(ms)))",
        "  vrm.expressionManager.setValue(name, weight);",
      ].join("\n"),
    },
    {
      id: "vmc",
      title: "VMC (VSeeFace, Warudo, VMagicMirror)",
      code: `captionsync bridge ${origin}/v1/sessions/${session} --vmc 127.0.0.1:39539`,
    },
  ];
}
