"""The HTTP shell: the native API, the event stream, the pages and the ElevenLabs-compatible API."""
