// A plain script that runs before the first paint, so that the visitor's earlier choices do not flash in late.
(function firstPaint() {
  "use strict";
  var root = document.documentElement;
  root.classList.add("has-script");
  try {
    var theme = localStorage.getItem("captionsync.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    var stored = JSON.parse(localStorage.getItem("captionsync.captions.v1") || "{}");
    Object.keys(stored).forEach(function apply(name) {
      if (/^[a-z]+$/.test(name) && /^[a-z0-9-]+$/.test(String(stored[name]))) {
        root.setAttribute("data-cc-" + name, String(stored[name]));
      }
    });
  } catch {
    // Storage may be turned off; then the defaults apply.
  }
})();
