// Calls every text-to-speech method of ElevenLabs' JavaScript SDK and prints what came as JSON.
import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";

const [baseUrl, voice, text] = process.argv.slice(2);
const client = new ElevenLabsClient({ baseUrl, apiKey: process.env.CAPTIONSYNC_API_KEY ?? "anything" });

async function collect(stream) {
  const parts = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("base64");
}

const whole = await client.textToSpeech.convertWithTimestamps(voice, { text });
const chunks = [];
for await (const chunk of await client.textToSpeech.streamWithTimestamps(voice, { text })) chunks.push(chunk);
const inputs = [
  { text: "Knock, knock.", voiceId: voice },
  { text: "Who is there?", voiceId: "21m00Tcm4TlvDq8ikWAM" },
];
const dialogue = await client.textToDialogue.convertWithTimestamps({ inputs });
const turns = [];
for await (const chunk of await client.textToDialogue.streamWithTimestamps({ inputs })) turns.push(chunk);
let problem = null;
try {
  await client.textToSpeech.convertWithTimestamps("no-such-voice", { text });
} catch (error) {
  problem = { status: error.statusCode, body: error.body };
}

console.log(
  JSON.stringify({
    convert: await collect(
      await client.textToSpeech.convert(voice, {
        text,
        modelId: "eleven_multilingual_v2",
        outputFormat: "mp3_44100_128",
      }),
    ),
    stream: await collect(await client.textToSpeech.stream(voice, { text })),
    whole: whole.alignment.characters.join(""),
    wholeAudio: whole.audioBase64,
    streamed: chunks.flatMap((chunk) => chunk.alignment?.characters ?? []).join(""),
    streamedAudio: chunks.map((chunk) => chunk.audioBase64),
    dialogue: {
      convert: await collect(await client.textToDialogue.convert({ inputs })),
      stream: await collect(await client.textToDialogue.stream({ inputs })),
      text: dialogue.alignment.characters.join(""),
      segments: dialogue.voiceSegments.map((one) => [one.voiceId, one.characterStartIndex, one.characterEndIndex]),
      streamed: turns.flatMap((chunk) => chunk.alignment?.characters ?? []).join(""),
      voices: [...new Set(turns.flatMap((chunk) => chunk.voiceSegments.map((one) => one.voiceId)))],
    },
    models: (await client.models.list()).map((model) => model.modelId),
    found: (await client.voices.search({ search: "german" })).voices.map((one) => one.voiceId),
    all: (await client.voices.getAll()).voices.length,
    one: (await client.voices.get(voice)).voiceId,
    problem,
  }),
);
