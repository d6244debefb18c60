# What is wrong with a form, and what to do about it.

errors-title = There is a problem
error-prefix = Error:

error-device-missing = Pick the device that you want to check.
error-device-unknown = We do not know this device. Pick one from the list.
error-serial-missing-serial = Type the serial number, or say that there is none or that you cannot read it.
error-serial-missing-date-code = Type the date code, or say that there is none or that you cannot read it.
error-serial-missing-batch-code = Type the batch code, or say that there is none or that you cannot read it.
error-serial-empty = Type what the label shows. Spaces and “SN” alone are no number.
error-serial-too-long = This is longer than any number on a label. Type only the number.
error-serial-no-such-date = This code names no date that exists. Look at the label again.
error-serial-character = Character { $position } is “{ $found }”. This maker does not print it. Look at the label again.
error-serial-unprintable = Character { $position } is none that this maker prints. Type only letters, digits and signs that the label shows.
error-serial-length = { $count ->
    [one] The number has one character. It should have { $expected }. Look at the label again.
   *[other] The number has { $count } characters. It should have { $expected }. Look at the label again.
}
error-serial-contradicts = You typed a number and said that there is none or that you cannot read it. Do only one of these.
error-colour-unknown = We do not know this device in that colour. Pick { $colours }, or “I don’t know”.
error-colour-unknown-all = We do not know the colours of this device. Leave the colour empty.
error-bought-format = Type the year and the month of the purchase, e.g. 2023-06.
error-bought-no-such-day = There is no such day or month. Type the year and the month, e.g. 2023-06.
error-bought-ahead = The date of purchase lies in the future. Type the year and the month, e.g. 2023-06.
error-country-unknown = We do not know this country. Pick one from the list.
error-too-long-device = The name of the device is too long. Pick one from the list.
error-too-long-serial = This is longer than any number on a label. Type only the number.
error-too-long-colour = The colour is too long. Pick one from the list.
error-too-long-bought = The date of purchase is too long. Type the year and the month, e.g. 2023-06.
error-too-long-country = The country is too long. Pick one from the list.
error-json-syntax = This is not JSON in UTF-8.
error-json-shape = Send a JSON object with the fields device, serial, colour, bought, country (text) and as_printed, absent, unreadable (true or false), each once.
error-serial-other-print = This does not look like the number. It may be a name, a rating, a number of shops or a word for “none”. Look at the place again. If you find no number, press “There is no such number on it”.
error-serial-character-unpublished = Character { $position } is “{ $found }”. Type only letters and digits.
error-twice-device = The form was sent with two different devices. Pick one.
error-twice-serial = The form was sent with two different numbers. Look at what stands in the field now.
error-twice-colour = The form was sent with two different colours. Pick one.
error-twice-bought = The form was sent with two different dates of purchase. Look at what stands in the field now.
error-twice-country = The form was sent with two different countries. Pick one.
