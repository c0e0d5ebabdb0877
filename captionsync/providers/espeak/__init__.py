"""The embedded engine, espeak-ng, as an engine of the chain."""
