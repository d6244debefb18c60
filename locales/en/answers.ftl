# Answers, their reasons and the steps that follow.

result-title-affected = Recalled: { $device }
result-title-possibly-affected = May be recalled: { $device }
result-title-not-affected = Not covered by the recalls that we know: { $device }
verdict-affected = This unit is recalled
verdict-possibly-affected = This unit may be recalled
verdict-not-affected = None of the recalls that we know covers this unit
verdict-treat-as-recalled = Treat it as recalled until you know.
# What can happen, on the first screen: the gravest two.
dangers = Danger: { $dangers }.
dangers-unnamed = Danger: treat it like a fire hazard.
danger-fire = fire
danger-explosion = explosion
danger-burns = burns
danger-smoke = smoke
danger-overheating = overheating
danger-melting = melting plastic
danger-property-damage = damage around it
unit-absent = No number on it
unit-unreadable = Number not found or not readable
unit-untold = No number told
replaced = We read { $changes }. The maker is not known to print that letter in its numbers.
replaced-letter = the letter { $typed } as the digit { $digit }

step-stop = Stop using it now. Unplug it. Do not charge it.
step-stop-more = Switch it off.
step-put = Put it where nothing can catch fire.
step-put-more = Cool and dry, away from beds and escape routes. If it swells, hisses, smells or gets hot: keep away and call the fire service.
step-ask-firm = Ask { $firm } for { $remedy }.
step-ask-firm-what = Ask { $firm } what you get.
step-bin = Keep it out of the bin and the battery box in shops.
step-bin-more = Keep it until you know what the firm needs to see. Then:
step-tell = Tell others.
step-tell-more = If you gave or sold such a device to somebody, please pass this on.
step-compare = Compare the code once more with the label.
step-compare-more = One wrong character would change this answer.
step-answers = Check your answers once more.
step-answers-more = This answer rests on what you told us: { $told }. It is about the first purchase, new.
step-answers-only = This answer rests on what you told us: { $told }.
told-colour = the colour { $colour }
told-bought = bought { $date }
told-country = bought in { $country }
empty-place-title = Is the place for the number empty?
empty-place = The recalled units have no number there. If the place is empty, yours is recalled.
step-again = Check again later.
step-again-more = Recalls grow, and notices change. Check again when one of the notices below does.
step-again-day = This answer holds for the notices as they were on
step-swollen = Swollen, hot or smelling? Stop using it, whatever the lists say.
step-swollen-more = Keep away from it and call the fire service. Later, tell the maker and the product safety authority of your country.

suggestion-title = { $count ->
    [one] Did you mean this number?
   *[other] Did you mean one of these numbers?
}
suggestion-differs = A recall covers this number. It differs from yours in one look-alike: { $other }, not { $typed }. Look at the label again.
suggestion-differs-in-several = A recall covers this number. It differs from yours in characters that look alike. Look at the label again.
suggestion-button = Yes, that is what the label says
suggestion-otherwise = If not, the answer stays: treat the unit as recalled, and ask the maker.
elsewhere-title = Is it another device?
elsewhere-listed = The recall of { $device } covers units with this number. Compare the model on the label.
elsewhere-button = Check it as { $device }
insist-title = Is the number complete?
insist-sentence = { $count ->
    [one] You typed one character. Recalled units have another length. Compare it with the label.
   *[other] You typed { $count } characters. Recalled units have another length. Compare them with the label.
}
look-again-title = Look at the label again
look-again = The notices go by what the label shows.
look-again-link = Where to look, and the form
more-title = Tell us more, if you can
more-button = Check again
maker-title = Ask the maker
maker-has-page = Only { $maker } can tell for certain. Type your number on its page:
maker-has-contacts = Only { $maker } can tell for certain. Ask there:
maker-elsewhere = Only { $maker } can tell for certain. The notices about this device name nobody to turn to. Other notices say how to reach { $maker }:
maker-unknown = Only { $maker } can tell for certain. We know no address of theirs. The sources named below may say how to reach them.
maker-without-code = Only { $maker } can tell for certain. Without a number, write or phone. Say the model, and when and where it was bought. Add a photo of the side where the number should be.

why-title = Why
tag-affected = Covers this unit
tag-possibly-affected = May cover this unit
tag-not-affected = Does not cover this unit
basis-number = number { $number }
basis-published = Published:
basis-compared = Compared with its sources:
basis-deciding = This notice decides the answer.

help-title = What you get, and from whom
help-title-possibly = What you would get, and from whom
help-who = { $publisher } ({ $where })
help-must = What you have to do for it:
help-no-phone = We found no telephone number for this notice.
disputes-title = Where sources disagree
dispute-units = We show both. The widest reading decides here, so no unit is ruled out.
dispute-remedy = We show both. Ask the firm which of them you get.
dispute-dates = We show both. Neither of them rules a unit out by itself.
dispute-number = We show both.
recall-title = Product safety recall
recall-product = Product
product-line = { $name } ({ $kind }). Brand: { $brand }. Model: { $model }.
recall-danger = Danger
recall-incidents = What happened
recall-units = Units
recall-made = Made
recall-sold = Sold
recall-firm = Recalled by
recall-published = Published
recall-unknown = Not known. No source that we have says it.
pass-on = Please pass this on to everybody who has such a device.
battery-title = Where the battery may go
battery-never = Not there:
battery-say = What to say on the telephone:
battery-page = Disposal: { $country }
checked-title = What was checked
checked-device = Device
checked-as-printed = { $code }, exactly as printed
checked-colour = Colour
checked-bought = Month of purchase
checked-country = Country of purchase
checked-not-told = Not told
checked-against = Checked against
checked-notices = { $count ->
    [one] One notice
   *[other] { $count } notices
}
checked-data = Data of
checked-generation = Version of the data
checked-cannot = Cannot tell
checked-cannot-tell = Whether a recall is coming, or whether there is one that we do not know.
check-another = Check another unit
check-another-same = Another { $device }

# Reasons: why a notice covers a unit.
reason-all-units = This notice covers every unit of this model.
reason-serial-listed = The code { $code } is on this notice’s list.
reason-serial-in-range = The code lies in the recalled range from { $from } to { $to }.
reason-prefix-matches = The code begins with { $text }, as recalled ones do.
reason-ending-matches = The code ends with { $text }, as recalled ones do.
reason-mask-matches = The code fits the recalled pattern { $text }.
reason-date-code-matches = The code { $code } is one of the recalled dates.
reason-length-matches = { $count ->
    [one] The code has one character, as recalled ones have.
   *[other] The code has { $count } characters, as recalled ones have.
}
reason-no-code-printed = The unit has no number on it. Recalled units have none.
reason-sold-as-recalled = It was bought when and where recalled units were sold.
reason-colour-recalled = Recalled units are { $colour }, and yours is.
reason-sku-recalled = It is one of the recalled articles: { $skus }.

# Reasons: why a notice does not cover a unit.
reason-not-listed = This notice lists all its units by number, and { $code } is not among them.
reason-code-printed = This notice covers only units without a number, and yours has one.
reason-other-code = Recalled codes look different from { $code }.
reason-other-length = { $count ->
    [one] Recalled codes have one character. Yours, as printed, does not.
   *[other] Recalled codes have { $count } characters. Yours, as printed, does not.
}
reason-bought-before-made = It was bought before the first recalled unit was made ({ $date }).
reason-bought-before-sold = It was bought before the first recalled unit was sold ({ $date }).
reason-other-colour = Only units in { $colours } are recalled, and yours has another colour.
reason-other-country = Recalled units were sold only in these countries: { $countries }. Yours was bought elsewhere.
reason-other-sku = Only these articles are recalled: { $skus }. Yours is another one.
reason-excluded-colour = The notice says that units in { $colour } are not covered.
reason-excluded-length = { $count ->
    [one] The notice says that codes that do not have one character are not covered.
   *[other] The notice says that codes that do not have { $count } characters are not covered.
}
reason-excluded = The notice says that units like this one are not covered.

# Reasons: why neither is proven.
reason-code-needed = This notice goes by the code on the unit, and none was typed.
reason-code-unreadable = This notice goes by the code on the unit, and yours cannot be read.
reason-code-not-found = This notice goes by the code on the unit, and you found none.
reason-date-unclear = The code cannot be read as a date.
reason-length-unconfirmed = { $count ->
    [one] The notice goes by codes of one character. Whether the label shows exactly what you typed is open.
   *[other] The notice goes by codes of { $count } characters. Whether the label shows exactly what you typed is open.
}
reason-colour-needed = This notice goes by the colour, and it was not told.
reason-bought-needed = This notice goes by the date of purchase, and it was not told.
reason-bought-undecided = The date of purchase cannot decide whether this notice covers the unit.
reason-country-needed = This notice goes by the country of purchase, and it was not told.
reason-detail-unknown = This notice goes by the shop or the article number, which cannot be checked here.
reason-maker-must-tell = Only the maker can tell which units this notice covers.
reason-maker-must-tell-at = Only the maker can tell which units this notice covers, at { $host }.
reason-list-incomplete = This notice does not list all its units, so yours cannot be ruled out.
reason-sieve-matches = The code passes the notice’s first test. Only the maker knows the rest.
reason-sources-disagree = The sources disagree about which units are covered, so none is ruled out.
reason-look-alike-listed = Read with a character that looks alike, the code is recalled: { $code }.
reason-listed-under-other = The code is on the recall list of another device: { $device }.
reason-answers-contradict = What was told about the purchase or the colour speaks against it. The rule that covers the unit counts more.

# Shown where a device has no notice at all.
none-known = We know of no notice about this device. That does not mean that there is none.

reason-form-differs = This code does not have the form of this device’s codes. That it is on no list proves nothing.
