/**
 * The events of a session, as the server sends them. Times are whole milliseconds of the session's audio.
 *
 * @typedef {{session_id: string, provider: string, voice: string, language: string, direction: "ltr" | "rtl",
 *   audio: {format: string, mime: string, sample_rate_hz: number, channels: number, delay_samples: number},
 *   visemes: {set: string, version: number}}} Start
 * @typedef {{index: number, text: string, after: string, start_ms: number, end_ms: number, char_start: number,
 *   char_end: number, cue_id: string, estimated?: boolean, speaker?: string}} Word
 * @typedef {{id: string, phone: string, start_ms: number, end_ms: number, weight: number,
 *   word_index: number | null}} Viseme
 * @typedef {{id: string, revision: number, final: boolean, start_ms: number, end_ms: number, lines: string[],
 *   language: string, direction: "ltr" | "rtl", vtt: string, speaker?: string}} Cue
 * @typedef {{seq: number, start_ms: number, duration_ms: number, data: string}} Audio `data` is base64
 * @typedef {{start_ms: number, fps: number, names: string[], frames: number[][]}} Blendshapes
 * @typedef {{name: string, start_ms: number, mark?: boolean}} Tag `mark`: it is a place in the text, and no sound
 * @typedef {{start_ms: number, voice: string, language: string, direction: "ltr" | "rtl"}} Voice
 * @typedef {{start_ms: number, duration_ms: number, provider: string, resumed_char: number}} Gap
 * @typedef {{heard_ms: number, heard_text: string, resume_ms: number}} Interrupted
 * @typedef {{reason: string, from_id: string | null, cue?: Cue}} Reset
 * @typedef {{reason: string, duration_ms: number, words: number, cues: number, visemes: number,
 *   heard_text?: string}} End
 * @typedef {{code: string, message: string, retryable: boolean}} Failed
 *
 * @typedef {{start: Start, word: Word, viseme: Viseme, cue: Cue, audio: Audio, blendshapes: Blendshapes, tag: Tag,
 *   voice: Voice, gap: Gap, interrupted: Interrupted, reset: Reset, end: End, failed: Failed}} EventData by type
 * @typedef {keyof EventData} EventType
 * @typedef {{[T in EventType]: {type: T, data: EventData[T]}}[EventType]} SessionEvent
 * @typedef {{[T in EventType]: [type: T, data: EventData[T]]}[EventType]} EventArguments
 */

export const EVENT_TYPES = Object.freeze(
  /** @type {const} */ ([
    "start",
    "word",
    "viseme",
    "cue",
    "audio",
    "blendshapes",
    "tag",
    "voice",
    "gap",
    "interrupted",
    "reset",
    "end",
    "failed",
  ]),
);
