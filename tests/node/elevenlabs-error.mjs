// Asks ElevenLabs' JavaScript SDK for a text in a voice and prints how that went as JSON.
import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";

const [baseUrl, voice, text] = process.argv.slice(2);
const client = new ElevenLabsClient({ baseUrl, apiKey: process.env.CAPTIONSYNC_API_KEY ?? "anything" });
try {
  const speech = await client.textToSpeech.convertWithTimestamps(voice, { text });
  console.log(JSON.stringify({ status: 200, text: speech.alignment.characters.join("") }));
} catch (error) {
  console.log(JSON.stringify({ status: error.statusCode, name: error.constructor.name, body: error.body }));
}
