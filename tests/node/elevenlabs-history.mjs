// Calls the history, user and voice settings of ElevenLabs' JavaScript SDK and prints what came as JSON.
import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";

const [baseUrl, voice] = process.argv.slice(2);
const client = new ElevenLabsClient({ baseUrl, apiKey: process.env.CAPTIONSYNC_API_KEY ?? "anything" });

async function collect(stream) {
  let bytes = 0;
  for await (const part of stream) bytes += part.length;
  return bytes;
}

for (const text of ["The first one.", "And the second one."]) {
  await collect(await client.textToSpeech.convert(voice, { text, modelId: "eleven_multilingual_v2" }));
}
const { history } = await client.history.list({ pageSize: 10, sortDirection: "desc" });
const ids = history.map((item) => item.historyItemId);
const item = await client.history.get(ids[1]);
const audio = await collect(await client.history.getAudio(ids[1]));
const archive = await collect(await client.history.download({ historyItemIds: ids }));
const { status: deleted } = await client.history.delete(ids[1]);
let problem = null;
try {
  await client.history.get(ids[1]);
} catch (error) {
  problem = { status: error.statusCode, code: error.body.detail.code };
}
const user = await client.user.get();

console.log(
  JSON.stringify({
    texts: history.map((one) => one.text),
    item: item.text,
    characters: item.alignments.alignment.characters.join(""),
    audio,
    archive,
    deleted,
    left: (await client.history.list()).history.length,
    used: user.subscription.characterCount,
    subscription: (await client.user.subscription.get()).characterCount,
    settings: await client.voices.settings.get(voice),
    defaults: await client.voices.settings.getDefault(),
    problem,
  }),
);
