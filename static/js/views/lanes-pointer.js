/** The pointer on the lanes: a click plays from there, a drag moves the window, the wheel zooms and pans. */

/**
 * @param {HTMLElement} host the lanes @param {HTMLElement} overview @param {import("./lanes-model.js").Axis} axis
 * @param {{onPlayFrom: (ms: number) => void, onMove: () => void}} listener
 */
export function setupLanePointer(host, overview, axis, { onPlayFrom, onMove }) {
  /** @type {{x: number, start_ms: number, moved: boolean} | null} */
  let drag = null;
  const xOf = (/** @type {MouseEvent} */ event) => event.clientX - host.getBoundingClientRect().left;
  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = { x: xOf(event), start_ms: axis.start_ms, moved: false };
    host.setPointerCapture(event.pointerId);
  });
  host.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const moved = xOf(event) - drag.x;
    if (Math.abs(moved) > 4) drag.moved = true;
    if (!drag.moved) return;
    onMove();
    axis.moveTo(drag.start_ms - moved / axis.px_per_ms);
  });
  host.addEventListener("pointerup", (event) => {
    if (drag && !drag.moved) onPlayFrom(axis.ms(xOf(event)));
    drag = null;
  });
  host.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        axis.zoom(Math.exp(-event.deltaY * 0.004), xOf(event));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        onMove();
        axis.moveTo(axis.start_ms + (event.deltaX || event.deltaY) / axis.px_per_ms);
      }
    },
    { passive: false },
  );
  overview.addEventListener("pointerdown", (event) => {
    const box = overview.getBoundingClientRect();
    const ms = ((event.clientX - box.left) / box.width) * Math.max(1, axis.duration_ms);
    onMove();
    axis.moveTo(ms - axis.span_ms / 2);
  });
}
