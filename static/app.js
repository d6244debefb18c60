// Optional: every page works without script. All texts come from data attributes.
(function () {
  "use strict";
  var d = document, root = d.documentElement, rtl = root.dir === "rtl", loaded = {};
  var nf = new Intl.NumberFormat((root.lang || "en") + "-u-nu-latn");
  function id(name) { return d.getElementById(name); }
  // In right-to-left pages, isolate values from the text around them.
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (m, k) {
      if (!(k in values)) return m;
      var v = values[k].toFixed ? nf.format(values[k]) : values[k];
      return rtl ? "\u2068" + v + "\u2069" : v;
    });
  }
  function load(address) {
    return loaded[address] = loaded[address] || new Promise(function (done, failed) {
      var script = d.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = function (e) { loaded[address] = 0; failed(e); };
      d.head.append(script);
    });
  }
  // Input is carried to the same page in another language by sessionStorage, and removed when the next page loads.
  var STORAGE_KEY = "typed", fields = "main :is(input:not([type=hidden], [type=file]), select)[id]";
  function isTick(field) { return /^(radio|checkbox)$/.test(field.type); }
  try {
    var stored = JSON.parse(sessionStorage.getItem(STORAGE_KEY));
    sessionStorage.removeItem(STORAGE_KEY);
    if (stored && stored.at === location.pathname) stored.typed.forEach(function (one) {
      var field = id(one[0]);
      if (!field) return;
      if (isTick(field)) field.checked = true;
      else field.value = one[1];
      field.dispatchEvent(new Event("input"));
    });
  } catch (e) { /* Without storage, input is not carried over. */ }
  d.querySelectorAll(".lang a").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      var typed = Array.from(d.querySelectorAll(fields)).filter(function (field) {
        return isTick(field) ? field.checked : field.value;
      }).map(function (field) { return [field.id, field.value]; });
      try { if (typed.length) sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ at: link.pathname, typed: typed })); } catch (e) { /* No storage. */ }
    });
  });

  var first = d.querySelector("[data-focus]");
  if (first) first.focus();

  // typing.js is loaded when typing begins, scan.js when the scanner is used.
  var count = id("serial-count"), field = id("serial"), scan = id("scan"), w = window;
  var app = w.chargeSafely = { id: id, fill: fill, load: load };
  function typing() { return load(count.dataset.script); }
  function type() { typing().catch(function () {}); }
  if (count) {
    field.addEventListener("focus", type);
    if (field.value || d.activeElement === field) type();
  }
  if (scan && w.createImageBitmap && (w.BarcodeDetector || w.WebAssembly)) {
    var texts = scan.dataset, camera = scan.querySelector("button"), status = id("scan-status"), photo = id("scan-photo");
    var act = function (how, file) {
      status.textContent = texts.loading;
      typing().then(function () { return load(texts.script); })
        .then(function () { app.scanner[how](file); }, function () { status.textContent = texts.failed; });
    };
    camera.hidden = !navigator.mediaDevices;
    camera.addEventListener("click", function () { act("toggle"); });
    photo.addEventListener("change", function () { if (photo.value) act("photo", photo.files[0]); });
    scan.hidden = false;
  }

  d.querySelectorAll("input[data-filter]").forEach(function (box) {
    var list = id(box.dataset.filter), out = id(box.dataset.status), number = false;
    function norm(s) { return s.normalize("NFKC").toLowerCase(); }
    function isHalfDigits(s) {
      s = s.replace(/[^0-9a-z]/g, "");
      return s.length > 5 && 2 * s.replace(/[a-z]/g, "").length >= s.length;
    }
    function show(words) {
      var n = 0;
      list.querySelectorAll("[data-terms]").forEach(function (item) {
        var hit = words.every(function (w) { return norm(item.dataset.terms).includes(w); });
        item.hidden = !hit && !item.querySelector(":checked");
        n += hit;
      });
      list.querySelectorAll("[data-group]").forEach(function (g) {
        g.hidden = !g.querySelector("[data-terms]:not([hidden])");
        if (g.tagName === "DETAILS") g.open = words.length > 0 && !g.hidden;
      });
      return n;
    }
    box.addEventListener("input", function () {
      var text = norm(box.value), words = text.split(/\s+/).filter(Boolean), n = show(words);
      // A serial number does not belong into the search: same rule as on the server.
      number = !n && [text].concat(words).some(isHalfDigits);
      if (number) show([]);
      var message = number ? out.dataset.number : n ? out.dataset.text : out.dataset.none;
      out.textContent = words.length ? fill(message, { n: n }) : "";
    });
    box.form.addEventListener("submit", function (event) {
      if (!number && location.search) return;
      event.preventDefault();
      if (number) {
        if (!field.value) field.value = box.value;
        box.value = "";
      }
      list.focus({ preventScroll: true });
      out.scrollIntoView();
    });
  });
})();
