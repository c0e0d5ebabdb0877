"""Golden outputs: what a checkout of the project answers, recorded from the outside and compared between commits.

``python -m tools.golden record DIR --checkout PATH`` starts the checkout's own server and command line, each case on a
fresh server, before an upstream whose speech is a fixed function of the text. ``compare A B`` prints the differences
and exits with 1 if there are any.

Compared exactly: every event with its number and order, the cut of audio into events, exports, audio files (length and
SHA-256), statuses, headers, answers of the ElevenLabs-compatible API, command-line outputs, and what the upstream was
asked. Reduced first:

- ids: session ids, request ids, ports and random epochs are placeholders; the random ``retry`` of a stream is left out;
- sockets without ``sync_alignment``, whose messages a timer cuts: audio, characters and starts are joined;
- sockets with several contexts, whose messages interleave by chance: the messages of each context;
- HTML: elements with their attributes, and texts, so that wording and structure differ separately;
- texts above 400 kB: their beginning, length and SHA-256.

Not recorded: what only a clock decides, such as the end of an idle session or ``from=live`` in mid-speech. On a machine
so busy that speech comes late, audio that waits for its words is released without them; ``record --against A`` records
what differs from A again, up to three times, and reports it: a change of behaviour differs each time.
"""
