"""What is sent to ElevenLabs and what it answers. Pure.

Sent:

- ``models``: what each model can do, and how it is reached.
- ``settings``: voice settings, model, language and buffering, checked before they are sent.
- ``requests``: paths, queries, WebSocket messages and HTTP bodies.

Received:

- ``replies``: messages of WebSockets and HTTP streams.
- ``alignment``: the alignment object in a message, in any spelling.
- ``errors``: HTTP statuses, close codes and error messages as this project's errors.

Recorded:

- ``recording``: saved messages as timed speech.
- ``lengths``: how long the audio of each recorded message is.
"""
