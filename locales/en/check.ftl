# The forms: picking a device, typing its code.

home-title = Is your battery device recalled?
home-lead = Pick the device and type the number from its label. You learn what to do now, and what you get.
search-label = Find your device
search-hint = Name, brand or model number, e.g. A3102
search-button = Search
search-count = Devices found: {"{n}"}
search-found = { $count ->
    [one] One device found
   *[other] { $count } devices found
}
search-none = No such device in our data. That does not mean that it is not recalled: ask its maker.
search-number = This looks like the number of a unit, not like a model. Pick the device first, then type the number into its own field below. Until you have an answer, do not charge or use the device.
search-all = Show all devices
pick-legend = Which device is it?
card-see-drawing = Where to look on it: see the drawing
card-type-number = Type its number
card-all-units = Every unit of it is recalled: see what to do
check-button = Check this unit
no-code-title = No number to type?
no-code-tips = Clean the label with a dry cloth. Take a photo of it with your phone, in slanting light, and enlarge it.
unreadable-button = I can’t find or read the number
absent-button = There is no such number on it
home-what-title = What this site is
home-what = A look-up of published recalls. It asks for no name, no account and no payment, sets no cookies and passes nothing on.
home-not-listed = Your device is not in the list? Then we know of no recall of it. There may still be one: ask the maker, or the product safety authority of your country.

device-title = { $device }: is yours recalled?
device-title-all-units = { $device }: every unit is recalled
device-until-known = Do not use or charge yours until you know.
device-stop-now = Every unit of this model is recalled. No number is needed. Stop using yours now. Unplug it. Do not charge it.
show-what-to-do = Show me what to do now
absence-title = Look for a number first
absence-lead = The recalled units have no serial number. If yours has none there, it is recalled.
from-email = You came from a message. It is right to be careful:
from-message = Did a message bring you here? It is right to be careful:
genuine-title = Is this page genuine?
genuine-asks-nothing = It asks for no name, no address, no account and no payment. It sends you nothing.
genuine-notices = The recalls behind it can be looked up without it:
genuine-by-hand-at = To come here without a link, type { $address } into your browser yourself and pick { $device }.
genuine-by-hand = To come here without a link, type this site’s address into your browser yourself and pick { $device }.
notice-numbered = { $publisher }, number { $number }
notice-unnumbered = { $publisher } (recall without a number)
another-device = Another device
source = Source:

code-any = Serial number, date code or batch code
code-printed-as = { $code } ({ $printed })
code-hint-any = As it stands on the label. A serial number mostly stands after “SN”. Pick the device first to see where.
code-hint-length-after = The { $length } characters after “{ $printed }”.
code-hint-length = It has { $length } characters.
code-hint-digits = It has { $length } digits.
code-hint-after = What stands after “{ $printed }”.
code-hint-as-it-stands = As it stands on the unit.
code-hint-shape = It looks like this: { $shape }
code-hint-zero-one = The maker prints no letter O and no letter I: a round sign is a zero, a straight one is a one.
code-count = { $count ->
    [one] One character
   *[other] { $count } characters
}
code-count-of = {"{n}"} of {"{max}"} characters
code-as-printed = The label shows exactly this
label-model = Model: { $model }
label-code = { $code }
label-type-this = { $code }: type this
label-look-here = { $code }: look whether there is one
label-not-needed = { $code }: not needed
label-general = This drawing shows the kind of device. Yours may look different.

colour-question = What colour is it?
bought-label = When was it bought new? (year and month)
bought-hint = Year and month, e.g. 2023-06. Leave it empty if you don’t know.
country-label = Country of the first purchase
countries-known = Countries with a recall or with advice here
countries-other = All other countries
dont-know = I don’t know
