/**
 * What a page of your own imports: events in, timeline, sound and avatar weights out.
 *
 * Everything here stands alone. No module of this folder imports from the studio's player, views, face or pages. The
 * complete element, with captions, face and controls, is `../caption-sync.js`.
 */

export { bearer, keepKey, permit } from "./access.js";
export { AudioPlayer } from "./audio-player.js";
export { Avatar, VRM_NAMES, azureEvents, azureId, talkingHeadArrays } from "./avatar.js";
export { EventStream } from "./event-stream.js";
export { EVENT_TYPES } from "./events.js";
export { TalkingHeadFeed } from "./talkinghead.js";
export { Timeline, wordsByLine } from "./timeline.js";
