// Nothing here is needed: every page works without it. All texts come from data attributes.
(function () {
  "use strict";
  var d = document, nf = new Intl.NumberFormat((d.documentElement.lang || "en") + "-u-nu-latn");
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (m, k) { return k in values ? nf.format(values[k]) : m; });
  }
  var first = d.querySelector("[data-focus]");
  if (first) first.focus();

  d.querySelectorAll("input[data-count]").forEach(function (input) {
    var out = d.getElementById(input.dataset.count), idle = out && out.textContent;
    if (!out) return;
    function show() {
      var n = Array.from(input.value.normalize("NFKC").replace(/^\s*s\/?n\s*:/i, "")).filter(function (c) {
        return /[\p{L}\p{N}]/u.test(c) || (out.dataset.signs || "").includes(c);
      }).length;
      out.textContent = n ? fill(out.dataset.text, { n: n, max: +out.dataset.max }) : idle;
    }
    input.addEventListener("input", show);
    show();
  });

  d.querySelectorAll("input[data-filter]").forEach(function (box) {
    var list = d.getElementById(box.dataset.filter), out = d.getElementById(box.dataset.status);
    function norm(s) { return s.normalize("NFKC").toLowerCase(); }
    box.addEventListener("input", function () {
      var words = norm(box.value).split(/\s+/).filter(Boolean), n = 0;
      list.querySelectorAll("[data-terms]").forEach(function (item) {
        var hit = words.every(function (w) { return norm(item.dataset.terms).includes(w); });
        item.hidden = !hit && !item.querySelector(":checked");
        n += hit;
      });
      list.querySelectorAll("[data-group]").forEach(function (g) {
        g.hidden = !g.querySelector("[data-terms]:not([hidden])");
        if (g.tagName === "DETAILS") g.open = words.length > 0 && !g.hidden;
      });
      if (out) out.textContent = words.length ? fill(n ? out.dataset.text : out.dataset.none, { n: n }) : "";
    });
  });
})();
