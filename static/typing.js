// Counts and validates a code while it is typed. app.js loads this file when typing begins; all texts come from data
// attributes.
(function (app) {
  "use strict";
  // Words before a code on labels: the first alternative that matches counts, and a separator has to follow.
  var LABEL = /^(?:(?=(SERIAL NUMBER|SERIAL NO|SN CODE|SN NO|S\/N|SN))\1(?:[ :.#]+|$))+/;
  var DIGIT = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8", G: "6" };
  var PAUSE_MS = 1000;

  /**
   * Normalizes input as the server does (src/domain/normalize.rs, src/domain/code_format.rs): `code`, its length `n`, the
   * index `wrong` and the character `found` that the maker does not print, the letters `swaps` that are read as digits, and
   * whether the code `fits` the form.
   */
  function read(typed, form) {
    var printed = RegExp("[" + form.alphabet.replace(/[\\\]^]/g, "\\$&") + "]");
    function validate(code) {
      var characters = Array.from(code), n = characters.length, swaps = new Set(), wrong = -1;
      characters.forEach(function (c, at) {
        if (printed.test(c)) return;
        if (c in DIGIT && printed.test(DIGIT[c])) swaps.add(c);
        else if (wrong < 0) wrong = at;
      });
      var isLong = form.lengths.split(" ").some(function (length) {
        var bounds = length.split("-");
        return n >= bounds[0] && n <= bounds[bounds.length - 1];
      });
      return { code: code, n: n, wrong: wrong, found: characters[wrong], swaps: Array.from(swaps), fits: wrong < 0 && isLong };
    }
    var code = typed.replace(/[\xAD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
      .replace(/[\uFF01-\uFF5E]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xFEE0); })
      .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\u30FC]/g, "-")
      .replace(/\s/g, " ")
      .replace(/[a-z]/g, function (c) { return c.toUpperCase(); })
      .trim()
      .replace(LABEL, "")
      .replace(printed.test("-") ? / /g : /[ -]/g, "")
      .replace(LABEL, "");
    var whole = validate(code), rest = /^SN/.test(code) && validate(code.slice(2));
    return !whole.fits && rest.fits ? rest : whole;
  }
  app.read = read;

  var field = app.id("serial"), count = app.id("serial-count"), mark = app.id("serial-mark"), liveRegion = app.id("serial-said");
  var form = count.dataset, confirmed = app.id("as_printed"), idle = count.textContent, pause;
  function line(text, kind) {
    var element = document.createElement("div");
    element.className = kind;
    element.textContent = text;
    return element;
  }
  function show(event) {
    var reading = read(field.value, form);
    count.textContent = reading.n ? app.fill(form.text, { n: reading.n }) : idle;
    var swaps = reading.swaps.map(function (c) { return app.fill(form.read, { c: c, d: DIGIT[c] }); });
    var wrong = "";
    if (reading.found) {
      var isSign = /[!-~]/.test(reading.found);
      wrong = app.fill(isSign ? form.wrong : form.odd, { c: reading.found, p: reading.wrong + 1 });
    }
    // No warnings once the owner has confirmed the code as printed.
    var marks = confirmed && confirmed.checked ? [] : [line(swaps.join(form.gap), "small"), line(wrong, "error")];
    mark.replaceChildren.apply(mark, marks);
    // Announce to screen readers when typing pauses, and only changes.
    clearTimeout(pause);
    if (event) {
      pause = setTimeout(function () {
        var warnings = marks.map(function (line) { return line.textContent; });
        var text = reading.n ? [count.textContent + form.stop].concat(warnings).filter(Boolean).join(form.gap) : "";
        if (liveRegion.textContent !== text) liveRegion.textContent = text;
      }, PAUSE_MS);
    }
  }
  field.addEventListener("input", show);
  if (confirmed) confirmed.addEventListener("change", show);
  show();
})(window.chargeSafely);
