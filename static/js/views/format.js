/** Times, sizes and counts for people to read. Pure. */

/** `0:03.6`; with hours `1:02:03.4`. @param {number} ms @param {number} [digits] of the fraction @returns {string} */
export function clockText(ms, digits = 1) {
  const unit = 10 ** (3 - digits);
  const total = Math.max(0, Math.floor(ms / unit)) * unit;
  const hours = Math.floor(total / 3_600_000);
  const minutes = Math.floor((total % 3_600_000) / 60_000);
  const seconds = Math.floor((total % 60_000) / 1000);
  const fraction =
    digits > 0
      ? `.${String(total % 1000)
          .padStart(3, "0")
          .slice(0, digits)}`
      : "";
  const pair = String(seconds).padStart(2, "0");
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${pair}${fraction}`
    : `${minutes}:${pair}${fraction}`;
}

/** `3.6 seconds`, or `2 minutes 5 seconds`, for a screen reader. @param {number} ms @returns {string} */
export function spokenTime(ms) {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} seconds`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"} ${Math.floor(seconds % 60)} seconds`;
}

/** `1.6 kB`. @param {number} bytes @returns {string} */
export function byteText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `106,120`. @param {number} count @returns {string} */
export function countText(count) {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Length in code points, as the server counts. @param {string} text @returns {number} */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Bytes that a base64 text encodes. @param {string} base64 @returns {number} */
export function base64Bytes(base64) {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
