"""What a real browser makes of the bytes: its own decoders agree on length, delay and media time 0."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from captionsync.audio import delay_samples, finished_file, parse_format
from captionsync.audio.mp3 import FrameSplitter
from captionsync.audio.ogg import OggReader

from .signals import LOSSY, clicks, encode

pytestmark = pytest.mark.browser

HELPERS = """
const bytes = text => Uint8Array.from(atob(text), char => char.charCodeAt(0));
const loudest = data => data.reduce((best, value, index) => value > data[best] ? index : best, 0);
"""
DECODE_FILE = f"""async ([file, rate]) => {{ {HELPERS}
  const context = new OfflineAudioContext(1, rate, rate);
  const data = (await context.decodeAudioData(bytes(file).buffer)).getChannelData(0);
  return [data.length, loudest(data)];
}}"""
DECODE_PACKETS = f"""async ([packets, codec, rate, description]) => {{ {HELPERS}
  const data = [];
  const output = audio => {{
    const part = new Float32Array(audio.numberOfFrames);
    audio.copyTo(part, {{planeIndex: 0, format: "f32-planar"}});
    data.push(...part);
    audio.close();
  }};
  const decoder = new AudioDecoder({{output, error: error => {{ throw error; }}}});
  const config = {{codec, sampleRate: rate, numberOfChannels: 1}};
  decoder.configure(description ? {{...config, description: bytes(description)}} : config);
  packets.forEach((packet, index) =>
    decoder.decode(new EncodedAudioChunk({{type: "key", timestamp: index * 20000, data: bytes(packet)}})));
  await decoder.flush();
  return [data.length, loudest(data)];
}}"""


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page()
        # WebCodecs wants a secure context, such as localhost; nothing is really fetched.
        tab.route("http://localhost/*", lambda route: route.fulfill(body="", content_type="text/html"))
        tab.goto("http://localhost/")
        yield tab
        browser.close()


@pytest.mark.parametrize("name", [*LOSSY, "wav_24000"])
def test_a_finished_file_is_decoded_to_exactly_its_media(page: Page, name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    samples, place = rate_hz + 123, rate_hz // 2
    file = finished_file(name, encode(name, clicks(samples, [place])), samples)
    length, peak = page.evaluate(DECODE_FILE, [text(file), rate_hz])
    assert length == samples
    assert abs(peak - place) <= 4


@pytest.mark.parametrize("name", LOSSY)
def test_bare_packets_have_delay_samples_before_media_time_0(page: Page, name: str) -> None:
    rate_hz, live = parse_format(name).sample_rate_hz, encode(name, clicks(48_000, [20_000]))
    packets = FrameSplitter().feed(live)
    if name.startswith("opus"):
        packets = [packet.data for packet in OggReader().feed(live)[2:]]
    _, peak = page.evaluate(DECODE_PACKETS, [[text(packet) for packet in packets], name.split("_")[0], rate_hz, None])
    assert abs(peak - delay_samples(name) - 20_000) <= 4


def test_with_the_ogg_header_as_description_the_delay_is_dropped_already(page: Page) -> None:
    packets = [text(packet.data) for packet in OggReader().feed(encode("opus_48000_64", clicks(48_000, [20_000])))]
    _, peak = page.evaluate(DECODE_PACKETS, [packets[2:], "opus", 48_000, packets[0]])
    assert abs(peak - 20_000) <= 4
