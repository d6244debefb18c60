# Lists and lengths.

list-comma = {"، "}
# Between two sentences, and behind a colon.
sentence-separator = {" "}
in-brackets = {" "}({ $text })
device-name = { $name } ({ $model })
full-stop = .
jurisdiction-world = جميع أنحاء العالم
length-between = من { $least } إلى { $most }

# Colours, as they are written in data files.
colour-black = أسود
colour-blue = أزرق
colour-brass = نحاسي
colour-gold = ذهبي
colour-green = أخضر
colour-grey = رمادي
colour-lavender = أرجواني فاتح (لافندر)
colour-navy = كحلي
colour-orange = برتقالي
colour-pink = وردي
colour-purple = بنفسجي
colour-red = أحمر
colour-silver = فضي
colour-white = أبيض
colour-yellow = أصفر
