"""What stands on the outside's wires, both directions, as functions of bytes and JSON. Pure."""
