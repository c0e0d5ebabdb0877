/** An OpenAPI document as a list to read: operations in groups, parameters, bodies, answers. Pure. */

const METHODS = ["get", "post", "put", "patch", "delete"];

/** @typedef {{id: string, method: string, path: string, summary: string, description: string, group: string,
 *   parameters: Row[], body: Row[], bodyType: string, answers: {status: string, text: string}[]}} Operation */
/** @typedef {{name: string, where: string, type: string, required: boolean, text: string}} Row */

/** Follow a local reference. @param {any} document @param {any} node @param {number} [depth] @returns {any} */
export function resolve(document, node, depth = 0) {
  if (!node || typeof node !== "object" || typeof node.$ref !== "string" || depth > 20) return node ?? {};
  const parts = node.$ref
    .replace(/^#\//, "")
    .split("/")
    .map((/** @type {string} */ part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  let target = document;
  for (const part of parts) target = target?.[part];
  return resolve(document, target, depth + 1);
}

/** A type in a few words. @param {any} document @param {any} schema @returns {string} */
export function typeText(document, schema) {
  const plain = resolve(document, schema);
  if (plain.enum) return plain.enum.map((/** @type {unknown} */ value) => JSON.stringify(value)).join(" | ");
  if (plain.const !== undefined) return JSON.stringify(plain.const);
  const options = plain.oneOf ?? plain.anyOf;
  if (options) return options.map((/** @type {any} */ one) => typeText(document, one)).join(" | ");
  const type = Array.isArray(plain.type) ? plain.type.join(" | ") : plain.type;
  if (type === "array") return `array of ${typeText(document, plain.items)}`;
  return type ? `${type}${plain.format ? ` (${plain.format})` : ""}` : "any";
}

/** @param {any} document @param {any} schema @returns {Row[]} */
function fieldsOf(document, schema) {
  const plain = resolve(document, schema);
  const parts = plain.allOf ? plain.allOf.flatMap((/** @type {any} */ one) => fieldsOf(document, one)) : [];
  const required = new Set(plain.required ?? []);
  const own = Object.entries(plain.properties ?? {}).map(([name, raw]) => {
    const field = resolve(document, raw);
    const standard = field.default !== undefined ? ` Default: ${JSON.stringify(field.default)}.` : "";
    return {
      name,
      where: "body",
      type: typeText(document, raw),
      required: required.has(name),
      text: `${field.description ?? ""}${standard}`.trim(),
    };
  });
  return [...parts, ...own];
}

/** A group for an operation without a tag: the first part of its path that names something. @param {string} path */
function groupOfPath(path) {
  const [, name] = path.match(/^\/v\d+\/([a-z-]+)/) ?? [];
  if (!name) return "Server";
  const words = name.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/** @param {any} document @returns {Operation[]} */
export function operationsOf(document) {
  const operations = [];
  for (const [path, rawItem] of Object.entries(document.paths ?? {})) {
    const item = resolve(document, rawItem);
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((raw) => {
        const one = resolve(document, raw);
        return {
          name: one.name,
          where: one.in,
          type: typeText(document, one.schema),
          required: Boolean(one.required),
          text: one.description ?? "",
        };
      });
      const content = resolve(document, operation.requestBody).content ?? {};
      const [bodyType] = Object.keys(content);
      operations.push({
        id: `${method}-${path}`
          .replace(/[^a-z0-9]+/gi, "-")
          .replace(/-+$/, "")
          .toLowerCase(),
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? "",
        description: operation.description ?? "",
        group: operation.tags?.[0] ?? groupOfPath(path),
        parameters,
        body: bodyType ? fieldsOf(document, content[bodyType].schema) : [],
        bodyType: bodyType ?? "",
        answers: Object.entries(operation.responses ?? {}).map(([status, raw]) => ({
          status,
          text: resolve(document, raw).description ?? "",
        })),
      });
    }
  }
  return operations;
}

/** Operations by group, in the order of the document's tags. @param {any} document @returns {{name: string, text: string, operations: Operation[]}[]} */
export function groupsOf(document) {
  const operations = operationsOf(document);
  const tags = (document.tags ?? []).map((/** @type {any} */ tag) => [tag.name, tag.description ?? ""]);
  const known = new Map(tags);
  for (const { group } of operations) if (!known.has(group)) known.set(group, "");
  if (known.delete("Server")) known.set("Server", "");
  return [...known]
    .map(([name, text]) => ({ name, text, operations: operations.filter((one) => one.group === name) }))
    .filter((one) => one.operations.length > 0);
}
