/** The three ways to drive one's own avatar, as code with this page's address in it. Pure. */

/**
 * @param {{origin: string, session?: string}} about
 * @returns {{id: string, title: string, code: string}[]}
 */
export function avatarWays({ origin, session = "SESSION" }) {
  const follow = [
    `import { Avatar } from "${origin}/static/js/avatar.js";`,
    "const avatar = new Avatar();",
    `const events = new EventSource("${origin}/v1/sessions/${session}/events");`,
    'for (const type of ["word", "viseme", "blendshapes", "interrupted", "end"])',
    "  events.addEventListener(type, (e) => avatar.add(type, JSON.parse(e.data)));",
  ];
  return [
    {
      id: "talkinghead",
      title: "TalkingHead",
      code: [...follow, "", "// with each piece of 16-bit PCM, after head.streamStart({ lipsyncType: \"visemes\" })", "head.streamAudio({ audio: pcm, ...avatar.takeTalkingHead() });"].join("\n"),
    },
    {
      id: "vrm",
      title: "VRM",
      code: [...follow, "", "// in the render loop; ms is the sound's position", "for (const [name, weight] of Object.entries(avatar.vrmAt(ms)))", "  vrm.expressionManager.setValue(name, weight);"].join("\n"),
    },
    { id: "vmc", title: "VMC (VSeeFace, Warudo, VMagicMirror)", code: `captionsync bridge ${origin}/v1/sessions/${session} --vmc 127.0.0.1:39539` },
  ];
}
