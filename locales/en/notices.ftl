# Recall notices.

hazard-overheating = It can overheat.
hazard-smoke = It can smoke.
hazard-fire = It can catch fire.
hazard-explosion = It can explode.
hazard-melting = It can melt.
hazard-burns = It can burn you.
hazard-property-damage = It can damage what is around it.

remedy-replacement = a replacement
remedy-refund = your money back
remedy-repair = a repair
remedy-store-credit = store credit
remedy-gift-card = a gift card

grade-official = official
grade-maker = the maker
grade-scheme = collection scheme
grade-press = the press

precision-exactly = exactly { $count }
precision-about = about { $count }
precision-more-than = more than { $count }

conflict-units = Which units are covered
conflict-remedy = What you get
conflict-dates = The dates
conflict-number = The notice’s number

category-power-bank = power bank
category-charging-stand = charging stand
category-speaker = speaker
category-speakerphone = speakerphone
category-lamp = lamp

kind-serial = serial number
kind-date-code = date code
kind-batch-code = batch code

# Dates and sources.
period-between = from { $from } to { $to }
period-since = from { $from } on
period-until = until { $to }
source-graded = { $host } ({ $grade })
label = { $text }:
list-semicolon = {"; "}

# All notices.
recalls-title = All recalls
recalls-lead = Every notice that answers are made from, newest first.
recalls-description = All recall notices of battery devices that Charge Safely knows, newest first.

# One notice.
notice-heading = Product safety recall
notice-holds-in = Where it holds:
notice-stop = Stop using it now. Unplug it. Do not charge it.
notice-stop-more = Switch it off.
notice-check = Check your unit.
notice-you-get = If it is recalled, you get { $remedies }.
notice-you-get-all = All units are recalled. You get { $remedies }.
notice-remedy-unknown = What you get is not known here.
notice-must-unknown = What you have to do to get it is not known here. Ask:
notice-whom-to-ask = Whom to ask
notice-pass-on = Pass this on.
notice-pass-on-more = Tell everybody who has such a device, and everybody to whom you gave or sold one.
notice-product = The product
notice-products = The products
notice-facts = What is known
notice-units = Which units
notice-help = Who helps you
notice-conflicts = Where sources disagree
notice-conflicts-more = We show every side. The widest reading decides.
notice-disposal = Where it may go
notice-disposal-more = Not into the bin. Not into the battery box in a shop. Ask first who takes recalled batteries.
notice-sources = Sources
notice-own-page = The notice’s own page:
notice-own-page-unknown = The address of the notice’s own page is not known here.
notice-search = Search for the notice here:
notice-compared = Last compared with its sources on
disposal-of-country = Disposal: { $country }
disposal-of-all = Disposal in other countries

# A covered device.
product-brand = Brand: { $brand }.
product-articles = Article numbers: { $articles }.
product-length = The { $code } has { $length } characters.
product-length-unknown = How many characters the { $code } has is not known.

# Facts.
fact-unknown = Not known. No source that we have says it.
facts-unknown = Not known, since no source that we have says it: { $facts }.
fact-danger = Danger
fact-incidents = What happened
fact-units = Units
fact-made = Made
fact-sold = Sold
fact-firm = Recalled by
fact-remedy = You get
fact-number = Notice number
sold-which = Model
sold-where = Where
sold-when = When
sold-by = Shops
sold-for = Price
sold-unknown = not known

# Whom to turn to.
contact-serves = For: { $countries }
contact-only-for = Only for: { $models }
contact-none = Nobody whom you could ask is known here.
contact-none-below = Start with the notice’s sources below.
# Where no list of sources follows.
contact-none-from = What is known comes from:
contact-no-phone = No telephone number is known here.
contact-no-email = No email address is known here.
contact-no-page = No online service is known here.

# Which units, in words.
units-complete = The notice says completely which units it covers. A unit outside that is not covered by this notice.
units-incomplete = The notice does not say completely which units it covers. That a number stands on no list proves nothing.
units-disputed = The sources disagree about which units are covered. The widest reading decides, and no unit is ruled out.
units-rules = Recalled units
units-rules-any = Any one of these is enough.
units-limits = What recalled units have in common
units-limits-all = A unit can only be recalled if all of these are true.
units-exclusions = Not covered by this notice
units-together = All of this together.
units-sieve = This is only a first sign. Ask the maker.
units-later = Only the beginning counts here: a unit that was bought later may be recalled too.
unit-all = Every unit of this model is covered.
unit-listed = { $part } is one of those that the notice lists.
unit-in-range = { $part } lies in a range that the notice lists.
unit-listed-or-in-range = { $part } is one of those that the notice lists, or lies in a range that it lists.
unit-prefix = { $part } begins with { $any }.
unit-prefix-length = { $part } begins with { $any }, and has { $count } characters.
unit-ending = { $part } ends with { $any }.
unit-ending-length = { $part } ends with { $any }, and has { $count } characters.
unit-mask = { $part } looks like { $any }. There, # stands for a digit, @ for a letter and ? for either.
mask-between = something between { $from } and { $to }
unit-date-any = { $part } is { $any } ({ $layout }).
unit-date-years = { $part } ({ $layout }) names the year { $years }.
unit-date-between = { $part } ({ $layout }) lies between { $from } and { $to }.
unit-date-since = { $part } ({ $layout }) is { $from } or later.
unit-date-until = { $part } ({ $layout }) is { $to } or earlier.
unit-date-all = { $part } names a date ({ $layout }).
layout-year = year
layout-week = week
layout-month = month
layout-day = day
layout-then = {", then "}
unit-length-is = Its { $code } has { $count } characters.
unit-length-is-not = Its { $code } does not have { $count } characters.
unit-no-code = No { $code } is printed on it.
unit-made = It was made { $period }.
unit-sold = It was sold new { $terms }.
unit-sold-in = only in: { $countries }
unit-sold-by = by: { $shops }
unit-colours = Its colour is { $colours }.
unit-skus = Its article number is { $skus }.
unit-maker = Only the maker can tell which units are recalled. No page for that is known here.
unit-maker-at = Only the maker can tell which units are recalled. Ask at
part-whole = Its { $code }
part-first = The beginning of its { $code }, up to character { $last },
part-from = The end of its { $code }, from character { $first } on,
part-between = The part of its { $code } from character { $first } to { $last }
part-group = Part { $group } of its { $code }, between the signs “{ $separator }”,
codes-and-more = { $codes } and { $count } more
