// Runs before the first paint, as a plain script: what the visitor chose earlier must not flash in late.
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
    // Storage may be switched off; the defaults are good.
  }
})();
