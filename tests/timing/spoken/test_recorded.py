from captionsync.timing.marks import shown
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.spoken.recorded import marked_chunks


def chunk(text: str, start: int) -> SpeechChunk:
    times = tuple(range(start, start + len(text)))
    return SpeechChunk(chars=(TimedChars(text, start, times, tuple(at + 1 for at in times)),))


def texts(chunks: list[SpeechChunk]) -> list[str]:
    return [shown(run.text) for chunk in chunks for run in chunk.chars]


def test_markdown_over_several_chunks_leaves_and_times_stay() -> None:
    chunks = [chunk("A *ve", 0), chunk("ry* g", 5), chunk("ood.", 10)]
    marked = marked_chunks(chunks, "strip")
    assert texts(marked) == ["A ve", "ry g", "ood."]
    assert [run.starts_ms for one in marked for run in one.chars] == [run.starts_ms for c in chunks for run in c.chars]
    assert texts(marked_chunks(chunks, "speak")) == ["A *ve", "ry* g", "ood."]


def test_what_is_repeated_is_marked_again_and_other_text_stays() -> None:
    chunks = [chunk("A *b* c", 0), chunk("*b* c", 2), chunk("*x* d", 2), chunk("far", 90)]
    assert texts(marked_chunks(chunks, "strip")) == ["A b c", "b c", "*x* d", "far"]
