/** An OpenAPI document as a list to read: operations in groups, with parameters, bodies and responses. Pure. */

const METHODS = /** @type {const} */ (["get", "post", "put", "patch", "delete"]);

/**
 * The part of OpenAPI that is read here.
 *
 * @typedef {{$ref: string}} Reference
 * @typedef {{type?: string | string[], format?: string, enum?: unknown[], const?: unknown, default?: unknown,
 *   description?: string, oneOf?: (Schema | Reference)[], anyOf?: (Schema | Reference)[],
 *   allOf?: (Schema | Reference)[], items?: Schema | Reference, required?: string[],
 *   minimum?: number, maximum?: number, properties?: Record<string, Schema | Reference>}} Schema
 * @typedef {{name: string, in: string, required?: boolean, description?: string,
 *   schema?: Schema | Reference}} Parameter
 * @typedef {{content?: Record<string, {schema?: Schema | Reference,
 *   examples?: Record<string, {value?: unknown}>}>}} RequestBody
 * @typedef {{summary?: string, description?: string, tags?: string[], parameters?: (Parameter | Reference)[],
 *   requestBody?: RequestBody | Reference,
 *   responses?: Record<string, {description?: string} | Reference>}} OperationItem
 * @typedef {{[method in typeof METHODS[number]]?: OperationItem} &
 *   {parameters?: (Parameter | Reference)[]}} PathItem
 * @typedef {{info?: {title?: string, description?: string}, tags?: {name: string, description?: string}[],
 *   paths?: Record<string, PathItem | Reference>, components?: object}} Document
 *
 * @typedef {{name: string, where: string, type: string, required: boolean, text: string}} Row
 * @typedef {{id: string, method: string, path: string, summary: string, description: string, group: string,
 *   parameters: Row[], body: Row[], bodyType: string, example: string,
 *   responses: {status: string, text: string}[]}} Operation
 */

/**
 * Follow local references; what a reference does not find is empty.
 * @template {object} T
 * @param {Document} document @param {T | Reference | undefined} node @param {number} [depth] references followed so far
 * @returns {Partial<T>}
 */
export function resolve(document, node, depth = 0) {
  if (!node || !("$ref" in node) || typeof node.$ref !== "string" || depth > 20) {
    return /** @type {Partial<T>} */ (node ?? {});
  }
  /** @type {unknown} */
  let target = document;
  for (const part of node.$ref.replace(/^#\//, "").split("/")) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    target = /** @type {Record<string, unknown> | undefined} */ (target)?.[name];
  }
  return resolve(document, /** @type {T | Reference | undefined} */ (target), depth + 1);
}

/**
 * A type in a few words.
 * @param {Document} document @param {Schema | Reference | undefined} schema @returns {string}
 */
export function typeText(document, schema) {
  const plain = resolve(document, schema);
  if (plain.enum) return plain.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (plain.const !== undefined) return JSON.stringify(plain.const);
  const options = plain.oneOf ?? plain.anyOf;
  if (options) return options.map((one) => typeText(document, one)).join(" | ");
  const type = Array.isArray(plain.type) ? plain.type.join(" | ") : plain.type;
  if (type === "array") return `array of ${typeText(document, plain.items)}`;
  return type ? `${type}${plain.format ? ` (${plain.format})` : ""}` : "any";
}

/**
 * The fields of an object, each followed by those inside it: `captions.max_lines`, `text[].voice`.
 * @param {Document} document @param {Schema | Reference | undefined} schema
 * @param {string} [before] what stands before the names
 * @param {readonly object[]} [outer] the schemas that this is inside
 * @returns {Row[]}
 */
function fieldsOf(document, schema, before = "", outer = []) {
  const plain = resolve(document, schema);
  if (outer.includes(plain)) return [];
  const around = [...outer, plain];
  const options = [...(plain.allOf ?? []), ...(plain.anyOf ?? []), ...(plain.oneOf ?? [])];
  const inherited = options.flatMap((one) => fieldsOf(document, one, before, around));
  const required = new Set(plain.required ?? []);
  const own = Object.entries(plain.properties ?? {}).flatMap(([key, raw]) => {
    const field = resolve(document, raw);
    const name = `${before}${key}`;
    const standard = field.default !== undefined ? ` Default: ${JSON.stringify(field.default)}.` : "";
    const text = `${field.description ?? ""}${rangeText(field)}${standard}`.trim();
    const row = { name, where: "body", type: typeText(document, raw), required: required.has(key), text };
    return [row, ...fieldsOf(document, raw, `${name}.`, around)];
  });
  const items = plain.items ? fieldsOf(document, plain.items, `${before.replace(/\.$/, "")}[].`, around) : [];
  const rows = new Map();
  for (const row of [...own, ...inherited, ...items]) if (!rows.has(row.name)) rows.set(row.name, row);
  return [...rows.values()];
}

/** The range of a number. @param {Partial<Schema>} schema */
function rangeText({ minimum, maximum }) {
  if (minimum !== undefined && maximum !== undefined) return ` From ${minimum} to ${maximum}.`;
  return "";
}

/** @param {Document} document @param {Parameter | Reference} raw @returns {Row} */
function parameterRow(document, raw) {
  const { name = "", in: where = "", required = false, description = "", schema } = resolve(document, raw);
  const text = `${description}${rangeText(resolve(document, schema))}`;
  return { name, where, type: typeText(document, schema), required, text };
}

/** The first example of a body. @param {Record<string, {value?: unknown}>} [examples] */
function exampleText(examples = {}) {
  const [first] = Object.values(examples);
  return first ? JSON.stringify(first.value, null, 2) : "";
}

/** A group for an operation without a tag: the first part of its path that names something. @param {string} path */
function groupOfPath(path) {
  const [, name] = path.match(/^\/v\d+\/([a-z-]+)/) ?? [];
  if (!name) return "Server";
  const words = name.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/** @param {string} method @param {string} path */
function idOf(method, path) {
  const words = `${method}-${path}`.replace(/[^a-z0-9]+/gi, "-");
  return words.replace(/-+$/, "").toLowerCase();
}

/** @param {Document} document @returns {Operation[]} */
export function operationsOf(document) {
  /** @type {Operation[]} */
  const operations = [];
  for (const [path, rawItem] of Object.entries(document.paths ?? {})) {
    const item = resolve(document, rawItem);
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const [body] = Object.entries(resolve(document, operation.requestBody).content ?? {});
      operations.push({
        id: idOf(method, path),
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? "",
        description: operation.description ?? "",
        group: operation.tags?.[0] ?? groupOfPath(path),
        parameters: parameters.map((raw) => parameterRow(document, raw)),
        body: body ? fieldsOf(document, body[1].schema) : [],
        bodyType: body ? body[0] : "",
        example: body ? exampleText(body[1].examples) : "",
        responses: Object.entries(operation.responses ?? {}).map(([status, raw]) => ({
          status,
          text: resolve(document, raw).description ?? "",
        })),
      });
    }
  }
  return operations;
}

/**
 * Operations by group, in the order of the document's tags; the server's own operations come last.
 * @param {Document} document
 * @returns {{name: string, text: string, operations: Operation[]}[]}
 */
export function groupsOf(document) {
  const operations = operationsOf(document);
  const known = new Map((document.tags ?? []).map((tag) => [tag.name, tag.description ?? ""]));
  for (const { group } of operations) if (!known.has(group)) known.set(group, "");
  if (known.delete("Server")) known.set("Server", "");
  return [...known]
    .map(([name, text]) => ({ name, text, operations: operations.filter((one) => one.group === name) }))
    .filter((one) => one.operations.length > 0);
}
