# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = Scan the label with the camera
scan-photo = Use a photo of the label
scan-private = Pictures are read on your device. None ever leaves it.
scan-stop = Stop the camera
scan-off = The camera is off.
scan-loading = Loading the reader…
scan-asking = Starting the camera. If the browser asks, allow it.
scan-looking = Looking for a code. Hold the camera over the bar code or the square code.
scan-reading = Reading the photo…
scan-found = Found: { $code }. Compare it with the label. If it is the same, press “{ $button }”.
scan-other = Found: { $text }. That is no number of this device.
scan-none = No code found in this photo. Go nearer, with light from the side, or type the number.
scan-late = Nothing found yet. Go nearer or zoom in, with light from the side. You can also type the number.
scan-refused = The camera is not allowed. Use a photo, type the number, or allow the camera in the browser’s settings.
scan-missing = No camera found. Use a photo, or type the number.
scan-busy = The camera does not start. Perhaps another app is using it. Use a photo, or type the number.
scan-failed = The reader could not be loaded. Try again, or type the number.

typing-count = Characters so far: {"{n}"}
typing-read-as = The letter { $typed } is read as the digit { $digit }.

unreadable-title = Try to read it
unreadable-clean = Wipe it with a dry cloth.
unreadable-light = Hold a lamp low at its side, so that the light falls across the print.
unreadable-zoom = Look at it through your phone’s camera and zoom in, or take a photo and enlarge it.
unreadable-chalk = Is the number pressed into the case? Rub chalk over it and wipe lightly: the chalk stays in the grooves.
unreadable-box = Look on the box too. Often the same number stands there.
maker-page-without-code = Only { $maker } can tell for certain. Its page asks for the number, and may say whom to ask without one:
proof-title = What else can show which unit it is:
proof-receipt = the receipt, or the message that confirmed the order
proof-account = the order in your account with the shop
proof-box = the box, with the number on it
proof-photo = a photo of the label, even a worn one
proof-facts = the model, the colour, and the date of purchase
proof-decides = Whoever gives the remedy decides what is accepted.
proof-until = Until you are told otherwise, treat the unit as recalled.

privacy-camera = What the camera sees, and the photos that you choose to scan, are read on your device and sent nowhere.
