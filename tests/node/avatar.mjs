// Reads visemes of the oculus set, a JSON list, from standard input and writes what avatar.js makes of each:
// {azure, shapes: TalkingHead's names, vrm: VRM's five vowels in the middle of a long one at full weight}.
import { readFileSync } from "node:fs";
import { Avatar, VRM_NAMES, azureId, talkingHeadArrays } from "../../static/js/lib/avatar.js";

function made(viseme) {
  const avatar = new Avatar();
  avatar.add("viseme", { ...viseme, start_ms: 0, end_ms: 1000, weight: 1 });
  const vowels = avatar.vrmAt(500);
  return {
    azure: azureId(viseme),
    shapes: talkingHeadArrays([], [viseme]).visemes,
    vrm: VRM_NAMES.map((name) => vowels[name]),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(made)));
