"""What captionsync sends to ElevenLabs and what ElevenLabs answers. Pure."""
