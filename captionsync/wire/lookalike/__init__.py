"""What clients of ElevenLabs send to captionsync and what it answers in ElevenLabs' shapes. Pure."""
