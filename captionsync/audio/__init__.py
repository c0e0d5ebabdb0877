"""Audio: format names, the PCM timeline, streaming encoders and decoders, and finished files.

``codec.py`` alone imports PyAV and ``files.py`` alone imports pydub.
"""

from captionsync.audio.codec import Resampler
from captionsync.audio.decoder import Decoder, decode_all
from captionsync.audio.encoder import Encoder, Tail, delay_samples
from captionsync.audio.finished import finished_file
from captionsync.audio.formats import EXTENSIONS, FORMATS, AudioFormat, format_for_extension, parse_format
from captionsync.audio.timeline import PcmTimeline
from captionsync.audio.transcoder import Transcoder

__all__ = [
    "EXTENSIONS",
    "FORMATS",
    "AudioFormat",
    "Decoder",
    "Encoder",
    "PcmTimeline",
    "Resampler",
    "Tail",
    "Transcoder",
    "decode_all",
    "delay_samples",
    "finished_file",
    "format_for_extension",
    "parse_format",
]
