/** The part of a text that was not spoken yet. Pure. */

/**
 * The text after the last spoken word. White space may differ between text and words, so visible characters count.
 * @param {string} text as it was sent @param {{text: string}[]} words spoken so far
 * @returns {string} without white space at the ends; empty when everything was spoken
 */
export function restOfText(text, words) {
  let left = words.reduce((sum, word) => sum + word.text.replace(/\s+/gu, "").length, 0);
  let at = 0;
  while (at < text.length && left > 0) {
    if (/\S/u.test(text[at])) left -= 1;
    at += 1;
  }
  return text.slice(at).trim();
}
