// Finds the number of a label in what the camera sees or in a photo, on this device: no picture is sent anywhere. app.js
// loads it when somebody asks for it; all texts come from data attributes.
(function (app) {
  "use strict";
  var FORMATS = { qr_code: "QRCode", data_matrix: "DataMatrix", code_128: "Code128", code_39: "Code39" };
  // Long sides of pictures in pixels: most codes are found in the first size, small ones in large photos in the second.
  var SIDES = [1600, 4000];
  var BETWEEN_MS = 120, LATE_MS = 15000, SHOWN = 60;
  // What a code calls the number, in plain text and in addresses.
  var LABELLED = /(?:^|[^A-Z0-9])(?:S\/?N|SERIAL(?:[ _-]?(?:NUMBER|NO))?)[ .:=#\/]+([^\s&?#,;|]+)/gi;

  /** A number that shops put on things, as the server knows them: Amazon's, and those that end in a check digit of GS1. */
  function ofAShop(code) {
    var sum = Array.from(code).reverse().reduce(function (sum, digit, at) { return sum + digit * (at % 2 ? 3 : 1); }, 0);
    return /^([XB]0.{8}|LPN.{7,})$/.test(code) || (/^\d{12,14}$/.test(code) && sum % 10 === 0);
  }

  /** The number of this device in the text of a code; undefined where there is none, or more than one. */
  function number(text) {
    function fitting(parts) {
      return parts.map(function (part) { return app.read(part, form); }).filter(function (r) { return r.fits; });
    }
    try { text = decodeURIComponent(text); } catch (_) { /* It is no address. */ }
    var sure = fitting(Array.from(text.matchAll(LABELLED), function (m) { return m[1]; }))[0];
    if (sure) return sure.code;
    // Anything else may be a number of a shop or of a parcel: it counts only where the form of the numbers is known, and a word
    // among others only as it stands, alone in its form, and long enough not to be there by chance.
    if (form.lengths === "3-40") return undefined;
    var whole = fitting([text])[0];
    if (whole && !ofAShop(whole.code)) return whole.code;
    var words = text.split(/[\s,;|=&?#()<>"'\x1d]+/);
    var inner = words.concat.apply(words, words.map(function (word) { return word.split(/[/:._]/); }));
    var codes = new Set(fitting(inner).filter(function (r) {
      return !r.swaps.length && /\d/.test(r.code) && r.n > 7 && !ofAShop(r.code);
    }).map(function (r) { return r.code; }));
    return codes.size === 1 ? Array.from(codes)[0] : undefined;
  }

  /** A browser that knows all four kinds of codes finds them itself. */
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
  // Whoever stops the camera ends the session; what comes later from it is not wanted any more.
  var session = 0, stream, video;

  function say(text) { if (status.textContent !== text) status.textContent = text; }

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

  /** The texts of the codes in a part of a picture. A browser that promised to find them and cannot is asked no more. */
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

  /** Fills the field with the first number of this device; says what else was found. */
  function take(codes) {
    for (var i = 0; i < codes.length; i += 1) {
      var code = number(codes[i]);
      if (code) {
        stop();
        field.value = code;
        // What was insisted on was another number.
        if (app.id("as_printed")) app.id("as_printed").checked = false;
        field.dispatchEvent(new Event("input"));
        say(app.fill(texts.found, { c: code }));
        field.focus();
        return true;
      }
    }
    if (codes.length) {
      var other = codes[0].replace(/[\s\0-\x1f\x7f]+/g, " ").trim();
      say(app.fill(texts.other, { c: other.length > SHOWN ? other.slice(0, SHOWN) + "…" : other }));
    }
    return false;
  }

  function photo(file) {
    stop();
    var mine = session;
    photoField.value = ""; // The same file can be chosen again.
    say(texts.reading);
    return createImageBitmap(file).then(function (picture) {
      var whole = { x: 0, y: 0, w: picture.width, h: picture.height }, seen = [];
      var sides = SIDES.filter(function (_, i) { return !i || Math.max(whole.w, whole.h) > SIDES[i - 1]; });
      return sides.reduce(function (before, side) {
        return before.then(function (done) {
          return done || find(picture, whole, side).then(function (codes) {
            seen = seen.concat(codes);
            return mine !== session || take(codes);
          });
        });
      }, Promise.resolve(false)).then(function (done) {
        picture.close();
        if (!done && !seen.length) say(texts.none);
      });
    }).catch(function (error) {
      // What cannot be opened as a picture has no code to be found either.
      if (mine === session) say(error.name === "failed" ? texts.failed : texts.none);
    });
  }

  function stop(text) {
    session += 1;
    if (stream) stream.getTracks().forEach(function (track) { track.stop(); });
    if (video) video.remove();
    stream = video = undefined;
    camera.textContent = start;
    if (text) say(text);
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
    // By turns the whole picture, and its middle with every pixel that the camera gives.
    var w = video.videoWidth, h = video.videoHeight;
    var part = turn % 2 ? { x: w / 4, y: h / 4, w: w / 2, h: h / 2 } : { x: 0, y: 0, w: w, h: h };
    find(video, part, 1280).then(function (codes) {
      if (mine !== session || take(codes)) return;
      if (codes.length) late = Date.now() + LATE_MS;
      else if (Date.now() > late) say(texts.late);
      setTimeout(look, BETWEEN_MS, mine, turn + 1, late);
    }).catch(function (error) { if (mine === session) stop(why(error)); });
  }

  /** Ends a running camera, or the wait for one. */
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
    say(texts.asking);
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
      say(texts.loading);
      return video.play().then(function () { return ready; }).then(function () {
        if (mine !== session) return;
        say(texts.looking);
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
