// Reads the serial number from the camera or a photo, in the browser: no picture is sent anywhere. app.js loads this file
// when the scanner is used; all texts come from data attributes.
(function (app) {
  "use strict";
  var FORMATS = { qr_code: "QRCode", data_matrix: "DataMatrix", code_128: "Code128", code_39: "Code39" };
  // Long sides of pictures in pixels: most codes are found at the first size, small ones in large photos at the second.
  var SIDES = [1600, 4000];
  var BETWEEN_MS = 120, LATE_MS = 15000, SHOWN = 60;
  // Labels of the serial number within codes, in plain text and in addresses.
  var LABELLED = /(?:^|[^A-Z0-9])(?:S\/?N|SERIAL(?:[ _-]?(?:NUMBER|NO))?)[ .:=#\/]+([^\s&?#,;|]+)/gi;

  /** Whether a code is a retail barcode, as on the server: of Amazon, or with a GS1 check digit. */
  function isRetailBarcode(code) {
    var sum = Array.from(code).reverse().reduce(function (sum, digit, at) { return sum + digit * (at % 2 ? 3 : 1); }, 0);
    return /^([XB]0.{8}|LPN.{7,})$/.test(code) || (/^\d{12,14}$/.test(code) && sum % 10 === 0);
  }

  /** The serial number in the text of a code; undefined if there is none, or more than one. */
  function number(text) {
    function fitting(parts) {
      return parts.map(function (part) { return app.read(part, form); }).filter(function (r) { return r.fits; });
    }
    try { text = decodeURIComponent(text); } catch (_) { /* Not an address. */ }
    var labelled = fitting(Array.from(text.matchAll(LABELLED), function (m) { return m[1]; }))[0];
    if (labelled) return labelled.code;
    // Anything else may be a retail barcode or a parcel number: accept it only where the form of serial numbers is known, and
    // a word among others only if it is the only one of that form, without replaced letters, and too long for a coincidence.
    if (form.lengths === "3-40") return undefined;
    var whole = fitting([text])[0];
    if (whole && !isRetailBarcode(whole.code)) return whole.code;
    var words = text.split(/[\s,;|=&?#()<>"'\x1d]+/);
    var inner = words.concat.apply(words, words.map(function (word) { return word.split(/[/:._]/); }));
    var codes = new Set(fitting(inner).filter(function (r) {
      return !r.swaps.length && /\d/.test(r.code) && r.n > 7 && !isRetailBarcode(r.code);
    }).map(function (r) { return r.code; }));
    return codes.size === 1 ? Array.from(codes)[0] : undefined;
  }

  /** The BarcodeDetector of the browser, if it supports all four formats. */
  function native() {
    if (!window.BarcodeDetector) return Promise.resolve(null);
    var formats = Object.keys(FORMATS);
    return BarcodeDetector.getSupportedFormats().then(function (known) {
      if (!formats.every(function (format) { return known.includes(format); })) return null;
      var detector = new BarcodeDetector({ formats: formats });
      return function (canvas) {
        return detector.detect(canvas).then(function (codes) { return codes.map(function (code) { return code.rawValue; }); });
      };
    }).catch(function () { return null; });
  }

  var root = app.id("scan"), texts = root.dataset, status = app.id("scan-status"), camera = root.querySelector("button");
  var photoField = app.id("scan-photo"), field = app.id("serial"), form = app.id("serial-count").dataset;
  var canvas = document.createElement("canvas"), start = camera.textContent, engine;
  // Stopping the camera increments the session; results of an earlier session are ignored.
  var session = 0, stream, video;

  function showStatus(text) { if (status.textContent !== text) status.textContent = text; }

  function zxing() {
    return app.load(texts.reader).then(function () {
      var options = {
        overrides: { locateFile: function () { return texts.wasm; } },
        fireImmediately: true,
      };
      return window.ZXingWASM.prepareZXingModule(options);
    }).then(function () {
      var wanted = { formats: Object.values(FORMATS), tryHarder: true, maxNumberOfSymbols: 8 };
      return function (canvas) {
        var image = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        return window.ZXingWASM.readBarcodes(image, wanted).then(function (codes) {
          return codes.map(function (code) { return code.text; });
        });
      };
    }).catch(function () {
      if (window.ZXingWASM) window.ZXingWASM.purgeZXingModule();
      engine = undefined;
      throw { name: "failed" };
    });
  }

  function finder() {
    engine = engine || native().then(function (find) { return find || zxing(); });
    return engine;
  }

  /** The texts of the codes in a part of a picture. If BarcodeDetector fails, the ZXing reader replaces it. */
  function find(source, from, side) {
    var scale = Math.min(1, side / Math.max(from.w, from.h));
    canvas.width = Math.max(1, Math.round(from.w * scale));
    canvas.height = Math.max(1, Math.round(from.h * scale));
    canvas.getContext("2d", { willReadFrequently: true }).drawImage(source, from.x, from.y, from.w, from.h, 0, 0, canvas.width, canvas.height);
    return finder().then(function (find) {
      return find(canvas).catch(function () {
        engine = zxing();
        return engine.then(function (find) { return find(canvas); });
      });
    }).then(function (codes) { return codes.filter(Boolean); });
  }

  /** Fills the field with the first serial number, or shows what else was found. */
  function accept(codes) {
    for (var i = 0; i < codes.length; i += 1) {
      var code = number(codes[i]);
      if (code) {
        stop();
        field.value = code;
        // The confirmation was for another number.
        if (app.id("as_printed")) app.id("as_printed").checked = false;
        field.dispatchEvent(new Event("input"));
        showStatus(app.fill(texts.found, { c: code }));
        field.focus();
        return true;
      }
    }
    if (codes.length) {
      var other = codes[0].replace(/[\s\0-\x1f\x7f]+/g, " ").trim();
      showStatus(app.fill(texts.other, { c: other.length > SHOWN ? other.slice(0, SHOWN) + "…" : other }));
    }
    return false;
  }

  function photo(file) {
    stop();
    var mine = session;
    photoField.value = ""; // The same file can be chosen again.
    showStatus(texts.reading);
    return createImageBitmap(file).then(function (picture) {
      var whole = { x: 0, y: 0, w: picture.width, h: picture.height }, seen = [];
      var sides = SIDES.filter(function (_, i) { return !i || Math.max(whole.w, whole.h) > SIDES[i - 1]; });
      return sides.reduce(function (before, side) {
        return before.then(function (done) {
          return done || find(picture, whole, side).then(function (codes) {
            seen = seen.concat(codes);
            return mine !== session || accept(codes);
          });
        });
      }, Promise.resolve(false)).then(function (done) {
        picture.close();
        if (!done && !seen.length) showStatus(texts.none);
      });
    }).catch(function (error) {
      // A file that is not a picture counts as one without a code.
      if (mine === session) showStatus(error.name === "failed" ? texts.failed : texts.none);
    });
  }

  function stop(text) {
    session += 1;
    if (stream) stream.getTracks().forEach(function (track) { track.stop(); });
    if (video) video.remove();
    stream = video = undefined;
    camera.textContent = start;
    if (text) showStatus(text);
  }

  function why(error) {
    switch (error && error.name) {
      case "NotAllowedError": case "SecurityError": return texts.refused;
      case "NotFoundError": case "OverconstrainedError": return texts.missing;
      case "failed": return texts.failed;
      default: return texts.busy;
    }
  }

  function look(mine, turn, late) {
    if (mine !== session) return;
    // Alternate between the whole picture and its middle at full resolution.
    var w = video.videoWidth, h = video.videoHeight;
    var part = turn % 2 ? { x: w / 4, y: h / 4, w: w / 2, h: h / 2 } : { x: 0, y: 0, w: w, h: h };
    find(video, part, 1280).then(function (codes) {
      if (mine !== session || accept(codes)) return;
      if (codes.length) late = Date.now() + LATE_MS;
      else if (Date.now() > late) showStatus(texts.late);
      setTimeout(look, BETWEEN_MS, mine, turn + 1, late);
    }).catch(function (error) { if (mine === session) stop(why(error)); });
  }

  /** Stops the camera, also while it is starting. */
  function off() {
    var running = camera.textContent !== start;
    if (running) stop(texts.off);
    return running;
  }

  function toggle() {
    if (off()) return;
    stop();
    var mine = session;
    camera.textContent = texts.stop;
    showStatus(texts.asking);
    var wanted = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } };
    var ready = finder();
    ready.catch(function () {});
    navigator.mediaDevices.getUserMedia({ video: wanted, audio: false }).then(function (opened) {
      if (mine !== session) {
        opened.getTracks().forEach(function (track) { track.stop(); });
        return undefined;
      }
      stream = opened;
      video = document.createElement("video");
      video.muted = true;
      video.setAttribute("playsinline", "");
      video.setAttribute("aria-hidden", "true");
      video.srcObject = opened;
      status.before(video);
      showStatus(texts.loading);
      return video.play().then(function () { return ready; }).then(function () {
        if (mine !== session) return;
        showStatus(texts.looking);
        status.scrollIntoView({ block: "nearest" });
        look(mine, 0, Date.now() + LATE_MS);
      });
    }).catch(function (error) { if (mine === session) stop(why(error)); });
  }

  document.addEventListener("keydown", function (event) { if (event.key === "Escape") off(); });
  document.addEventListener("visibilitychange", function () { if (document.hidden) off(); });
  addEventListener("pagehide", off);

  app.scanner = { photo: photo, toggle: toggle };
})(window.chargeSafely);
