// Reads visemes, a JSON list, from standard input and writes Azure's events as avatar.js makes them.
import { readFileSync } from "node:fs";
import { azureEvents } from "../../static/js/lib/avatar.js";

process.stdout.write(JSON.stringify(azureEvents(JSON.parse(readFileSync(0, "utf-8")))));
