"""What clients of ElevenLabs send to this server, and its answers in ElevenLabs' formats. Pure.

- ``inbound``: messages of clients.
- ``buffer``: when buffered text is spoken.
- ``outbound``: alignments and messages for clients.
"""
