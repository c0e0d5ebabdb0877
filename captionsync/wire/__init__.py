"""Wire formats, both directions, as functions of bytes and JSON. Pure.

- ``strict_json``: untrusted JSON, decoded at a bounded cost.
- ``sse``: server-sent events.
- ``websocket``: frames of a WebSocket server.
- ``osc``: Open Sound Control and the VMC protocol on top of it.
- ``elevenlabs/``: what is sent to ElevenLabs and what it answers.
- ``lookalike/``: the other side, where this server takes the place of ElevenLabs.
- ``tables/``: names of languages.
"""
