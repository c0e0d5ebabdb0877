// Speaks with the AI SDK's ElevenLabs provider and prints what came as JSON. The provider's address is fixed, so its
// `fetch` is given another origin.
import { createElevenLabs } from "@ai-sdk/elevenlabs";

const [baseUrl, text] = process.argv.slice(2);
const elevenlabs = createElevenLabs({
  apiKey: process.env.CAPTIONSYNC_API_KEY ?? "anything",
  fetch: (url, init) => fetch(String(url).replace("https://api.elevenlabs.io", baseUrl), init),
});

/** Return the audio in base64, or what an agent would learn of the error. */
async function speak(model, options) {
  try {
    const { audio } = await elevenlabs.speech(model).doGenerate(options);
    return { audio: Buffer.from(audio).toString("base64") };
  } catch ({ statusCode, isRetryable, message, responseBody }) {
    return { statusCode, isRetryable, message, responseBody };
  }
}

const settings = (voiceSettings) => ({ elevenlabs: { voiceSettings } });
console.log(
  JSON.stringify({
    plain: await speak("eleven_flash_v2_5", { text }),
    pcm: await speak("eleven_multilingual_v2", { text, outputFormat: "pcm_16000", language: "en", speed: 1.2 }),
    v3: await speak("eleven_v3", { text: `[laughs] ${text}`, outputFormat: "pcm_16000" }),
    seeded: await speak("eleven_v3", { text, providerOptions: { elevenlabs: { seed: 7, previousText: "Before." } } }),
    empty: await speak("eleven_flash_v2_5", { text: "" }),
    voice: await speak("eleven_flash_v2_5", { text, voice: "no-such-voice" }),
    model: await speak("eleven_imaginary", { text }),
    settings: await speak("eleven_flash_v2_5", { text, providerOptions: settings({ stability: 0.4, style: 0.1 }) }),
  }),
);
