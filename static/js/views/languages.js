/** Names of languages. Pure, apart from the browser's own table of names. */

/** A voice's name without the part after its language, such as ", female voice". @param {string} name */
const languageOf = (name) => name.replace(/, [^()]*$/u, "");

/**
 * Names of language codes. Browsers know the common ones; rare languages and dialects are named after the embedded
 * engine's voices.
 * @param {{name: string, provider?: string, labels?: {language?: string}}[]} voices
 * @param {{of(code: string): string | undefined}} [known]
 * @returns {(code: string) => string} the code itself where no name is known
 */
export function languageNames(voices, known = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" })) {
  /** @type {Map<string, string>} */
  const spoken = new Map();
  for (const { name, provider, labels } of voices) {
    const code = labels?.language ?? "";
    if (provider !== "espeak" || !code) continue;
    for (const one of [code, code.split("-")[0]]) if (!spoken.has(one)) spoken.set(one, languageOf(name));
  }
  const common = (/** @type {string} */ code) => {
    try {
      return known.of(code);
    } catch {
      return undefined; // not a language tag
    }
  };
  return (code) =>
    (code.includes("-") ? (spoken.get(code) ?? common(code)) : (common(code) ?? spoken.get(code))) ?? code;
}
