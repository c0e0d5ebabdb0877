import assert from "node:assert/strict";
import { test } from "node:test";

import { groupsOf, operationsOf, resolve, typeText } from "../../static/js/pages/docs-model.js";

test("an OpenAPI document becomes a list to read", () => {
  const document = {
    tags: [{ name: "Sessions", description: "d" }],
    paths: {
      "/v1/s/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        post: {
          tags: ["Sessions"],
          summary: "Do",
          requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/B" } } } },
          responses: { 200: { description: "ok" } },
        },
      },
    },
    components: {
      schemas: {
        B: {
          required: ["text"],
          properties: {
            text: { type: "string" },
            pace: { enum: ["asap", "realtime"], default: "asap" },
            loop: { $ref: "#/components/schemas/B" },
          },
        },
      },
    },
  };
  const [operation] = operationsOf(document);
  assert.deepEqual(
    [operation.method, operation.parameters[0].name, operation.body.map((row) => row.name)],
    ["POST", "id", ["text", "pace", "loop"]],
  );
  assert.equal(operation.body[1].type, '"asap" | "realtime"');
  assert.equal(groupsOf(document)[0].name, "Sessions");
  assert.equal(
    groupsOf({ paths: { "/healthz": { get: {} }, "/v1/text-to-speech/{id}": { post: {} } } })
      .map((one) => one.name)
      .join(),
    "Text to speech,Server",
  );
  assert.equal(typeText(document, { type: "array", items: { type: "integer" } }), "array of integer");
});

test("references are followed, loops and dead ends are empty", () => {
  const document = { components: { "a/b": { type: "string" }, loop: { $ref: "#/components/loop" } } };
  assert.deepEqual(resolve(document, { $ref: "#/components/a~1b" }), { type: "string" });
  assert.deepEqual(resolve(document, { $ref: "#/nowhere/at/all" }), {});
  assert.deepEqual(resolve(document, undefined), {});
  assert.equal(typeText(document, { $ref: "#/components/loop" }), "any");
});

test("types are described in a few words", () => {
  const texts = [
    [{ type: ["string", "null"] }, "string | null"],
    [{ oneOf: [{ const: 1 }, { type: "number", format: "float" }] }, "1 | number (float)"],
    [{}, "any"],
  ];
  for (const [schema, text] of texts) assert.equal(typeText({}, schema), text);
});

test("fields inside fields are listed after them, and the first example is shown", () => {
  const turn = { type: "object", required: ["text"], properties: { text: { type: "string" } } };
  const captions = { type: "object", properties: { max_lines: { type: "number", minimum: 1, maximum: 10 } } };
  const schema = {
    properties: {
      text: { type: ["string", "array"], items: { $ref: "#/components/schemas/Turn" } },
      captions: { anyOf: [{ $ref: "#/components/schemas/Captions" }, { type: "null" }] },
    },
    anyOf: [{ properties: { text: { minLength: 1 } } }],
  };
  const content = { "application/json": { schema, examples: { one: { value: { text: "Hi." } } } } };
  const [operation] = operationsOf({
    paths: { "/v1/s": { post: { requestBody: { content } } } },
    components: { schemas: { Turn: turn, Captions: captions } },
  });
  assert.deepEqual(
    operation.body.map((row) => row.name),
    ["text", "text[].text", "captions", "captions.max_lines"],
  );
  assert.equal(operation.body[3].text, "From 1 to 10.");
  assert.equal(operation.example, '{\n  "text": "Hi."\n}');
});
