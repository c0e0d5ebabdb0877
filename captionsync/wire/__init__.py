"""Wire formats, both directions, as functions of bytes and JSON. Pure.

- ``strict_json``: JSON from strangers, at a bounded cost.
- ``sse``: server-sent events.
- ``websocket``: frames of a WebSocket server.
- ``osc``: Open Sound Control and the VMC protocol on top of it.
- ``elevenlabs/``: what ElevenLabs is sent and what it answers.
- ``lookalike/``: the same from the other side, where this server stands in for ElevenLabs.
- ``tables/``: names of languages.
"""
