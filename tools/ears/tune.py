"""Measures other constants of the decoder on the voices kept for tuning: ``python -m tools.ears.tune DIR``."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from captionsync.timing.sound import decoder, scores
from captionsync.weights import load_weights
from tools.ears.judge import listen, measure_all
from tools.ears.store import load_all

STEPS = {
    "KAPPA": (0.15, 0.2, 0.25, 0.3, 0.35, 0.45, 0.6),
    "ALPHA": (0.4, 0.6, 0.8, 1.0, 1.2),
    "LAMBDA": (0.0, 0.4, 0.6, 0.8, 1.0, 1.3, 1.6),
    "FLOOR": (-4.0, -5.0, -6.0, -7.0, -9.0, -12.0),
    "SPREAD_FACTOR": (0.6, 0.75, 0.9, 1.1, 1.3),
}
"""What is tried of each constant, the others as they are best so far."""
ROUNDS = 2


def main() -> None:
    """Print what each value gives, and the best of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    utterances = load_all(parser.parse_args().folder / "tune")
    weights = load_weights()
    heard = [listen(utterance, weights) for utterance in utterances]
    best = {name: getattr(_owner(name), name) for name in STEPS}

    def error(values: dict[str, float]) -> tuple[float, str]:
        for name, value in values.items():
            setattr(_owner(name), name, value)
        found = measure_all(utterances, heard, weights).values()
        right = 100 * float(np.mean([result.right for result in found]))
        inner_ms = float(np.mean([result.inner_rms_ms for result in found]))
        p90_ms = float(np.mean([result.word_p90_ms for result in found]))
        failed = sum(result.failed for result in found)
        line = f"frames {right:.2f} %, inner rms {inner_ms:.1f} ms, word p90 {p90_ms:.1f} ms, not placed {failed}"
        return 100 - right + inner_ms / 10 + p90_ms / 10, line

    for _ in range(ROUNDS):
        for name, tried in STEPS.items():
            results = {value: error(best | {name: value}) for value in tried}
            for value, (score, line) in results.items():
                print(f"{name} {value}: {line}, score {score:.2f}", flush=True)
            best[name] = min(results, key=lambda value: results[value][0])
    print(best, error(best)[1])


def _owner(name: str) -> object:
    return scores if hasattr(scores, name) else decoder


if __name__ == "__main__":
    main()
