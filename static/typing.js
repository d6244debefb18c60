// Counts and judges a code while it is typed. app.js loads it when somebody begins to; all texts come from data attributes.
(function (app) {
  "use strict";
  // Words that stand before a code on labels; the first that fits is the one, and a mark or a space has to follow.
  var LABEL = /^(?:(?=(SERIAL NUMBER|SERIAL NO|SN CODE|SN NO|S\/N|SN))\1(?:[ :.#]+|$))+/;
  var DIGIT = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8", G: "6" };
  var PAUSE_MS = 1000;

  /**
   * Reads what was typed as the server will (src/domain/typed.rs, src/domain/form.rs): `code`, its number of characters,
   * the place and the sign of the first that the maker does not print, the letters that are read as digits, and whether
   * the whole is of the form.
   */
  function read(typed, form) {
    var printed = RegExp("[" + form.alphabet.replace(/[\\\]^]/g, "\\$&") + "]");
    function judge(code) {
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
    var whole = judge(code), rest = /^SN/.test(code) && judge(code.slice(2));
    return !whole.fits && rest.fits ? rest : whole;
  }
  app.read = read;

  var field = app.id("serial"), count = app.id("serial-count"), mark = app.id("serial-mark"), said = app.id("serial-said");
  var form = count.dataset, insisted = app.id("as_printed"), idle = count.textContent, pause;
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
    // Who insists on what the label shows is not contradicted.
    var marks = insisted && insisted.checked ? [] : [line(swaps.join(form.gap), "small"), line(wrong, "error")];
    mark.replaceChildren.apply(mark, marks);
    // Readers that speak are told when typing pauses, and only what is new.
    clearTimeout(pause);
    if (event) {
      pause = setTimeout(function () {
        var told = marks.map(function (line) { return line.textContent; });
        var text = reading.n ? [count.textContent + form.stop].concat(told).filter(Boolean).join(form.gap) : "";
        if (said.textContent !== text) said.textContent = text;
      }, PAUSE_MS);
    }
  }
  field.addEventListener("input", show);
  if (insisted) insisted.addEventListener("change", show);
  show();
})(window.chargeSafely);
