# Recall notices.

hazard-overheating = قد يسخن بشدة.
hazard-smoke = قد يخرج منه دخان.
hazard-fire = قد يشتعل.
hazard-explosion = قد ينفجر.
hazard-melting = قد يذوب.
hazard-burns = قد يسبب لك حروقًا.
hazard-property-damage = قد يتلف ما حوله.

remedy-replacement = جهاز بديل
remedy-refund = استرداد ما دفعته
remedy-repair = إصلاح الجهاز
remedy-store-credit = رصيد للشراء من المتجر
remedy-gift-card = بطاقة هدايا

grade-official = جهة رسمية
grade-maker = الشركة المصنّعة
grade-scheme = نظام لجمع البطاريات
grade-press = الصحافة

precision-exactly = { $count } بالضبط
precision-about = نحو { $count }
precision-more-than = أكثر من { $count }

conflict-units = الوحدات المشمولة
conflict-remedy = ما تحصل عليه
conflict-dates = التواريخ
conflict-number = رقم الإشعار

category-power-bank = شاحن متنقل (باور بانك)
category-charging-stand = حامل شحن
category-speaker = مكبر صوت
category-speakerphone = مكبر صوت للمكالمات
category-lamp = مصباح

kind-serial = الرقم التسلسلي
kind-date-code = رمز التاريخ
kind-batch-code = رمز الدفعة

# Dates and sources.
period-between = من { $from } إلى { $to }
period-since = ابتداءً من { $from }
period-until = حتى { $to }
source-graded = { $host } ({ $grade })
label = { $text }:
list-semicolon = {"؛ "}

# All notices.
recalls-title = جميع الاستدعاءات
recalls-lead = جميع الإشعارات التي نبني عليها الإجابات، من الأحدث إلى الأقدم.
recalls-description = جميع إشعارات استدعاء الأجهزة العاملة بالبطارية التي يعرفها Charge Safely، من الأحدث إلى الأقدم.

# One notice.
notice-heading = استدعاء منتج لأسباب تتعلق بالسلامة
notice-holds-in = أين يسري:
notice-stop = توقف عن استخدام الجهاز الآن. افصله عن الكهرباء. لا تشحنه.
notice-stop-more = أطفئه.
notice-check = تحقق من جهازك.
notice-you-get = إذا كان جهازك مشمولًا بالاستدعاء، فستحصل على ما يلي: { $remedies }.
notice-you-get-all = جميع الوحدات مشمولة بالاستدعاء. ستحصل على ما يلي: { $remedies }.
notice-remedy-unknown = ما تحصل عليه غير معروف هنا.
notice-must-unknown = ما عليك فعله لتحصل عليه غير معروف هنا. اسأل:
notice-whom-to-ask = من تسأل
notice-pass-on = أخبر غيرك بهذا.
notice-pass-on-more = أخبر كل من لديه جهاز كهذا، وكل من أهديته أو بعته جهازًا كهذا.
notice-product = المنتج
notice-products = المنتجات
notice-facts = المعلومات المعروفة
notice-units = الوحدات المشمولة
notice-help = من يساعدك
notice-conflicts = حيث تختلف المصادر
notice-conflicts-more = نعرض جميع الأقوال. والمعتمد هو الأوسع نطاقًا.
notice-disposal = أين يمكن أخذه
notice-disposal-more = لا ترمه في سلة المهملات. ولا تضعه في صندوق جمع البطاريات في متجر. اسأل أولًا من يستلم البطاريات المستدعاة.
notice-sources = المصادر
notice-own-page = صفحة الإشعار نفسه:
notice-own-page-unknown = عنوان صفحة الإشعار نفسه غير معروف هنا.
notice-search = يمكنك البحث عن الإشعار هنا:
notice-compared = آخر مقارنة بمصادره كانت بتاريخ
disposal-of-country = التخلص من البطارية: { $country }
disposal-of-all = التخلص من البطارية في البلدان الأخرى

# A covered device.
product-brand = العلامة التجارية: { $brand }.
product-articles = أرقام الأصناف: { $articles }.
product-length = عدد خانات { $code }: { $length }.
product-length-unknown = عدد خانات { $code } غير معروف.

# Facts.
fact-unknown = غير معروف. لا يذكره أي مصدر لدينا.
facts-unknown = غير معروف، إذ لا يذكره أي مصدر لدينا: { $facts }.
fact-danger = الخطر
fact-incidents = ما حدث
fact-units = الوحدات
fact-made = الصنع
fact-sold = البيع
fact-firm = الشركة التي تستدعي المنتج
fact-remedy = ما تحصل عليه
fact-number = رقم الإشعار
sold-which = الطراز
sold-where = المكان
sold-when = الزمان
sold-by = المتاجر
sold-for = السعر
sold-unknown = غير معروف

# Whom to turn to.
contact-serves = للبلدان: { $countries }
contact-only-for = للطراز: { $models } فقط
contact-none = لا نعرف هنا أحدًا يمكنك سؤاله.
contact-none-below = ابدأ بمصادر الإشعار أدناه.
# Where no list of sources follows.
contact-none-from = مصدر ما هو معروف:
contact-no-phone = لا نعرف هنا رقم هاتف.
contact-no-email = لا نعرف هنا عنوان بريد إلكتروني.
contact-no-page = لا نعرف هنا خدمة عبر الإنترنت.

# Which units, in words.
units-complete = الإشعار يحدد بالكامل الوحدات التي يشملها. وما عداها لا يشمله هذا الإشعار.
units-incomplete = الإشعار لا يحدد بالكامل الوحدات التي يشملها. وعدم وجود الرقم في أي قائمة لا يثبت شيئًا.
units-disputed = تختلف المصادر في الوحدات المشمولة. والمعتمد هو الأوسع نطاقًا، ولا تُستبعد أي وحدة.
units-rules = الوحدات المستدعاة
units-rules-any = يكفي أن ينطبق واحد مما يلي.
units-limits = ما يجمع الوحدات المستدعاة
units-limits-all = لا يمكن أن تكون الوحدة مستدعاة إلا إذا انطبق عليها كل ما يلي.
units-exclusions = لا يشمله هذا الإشعار
units-together = كل هذا معًا.
units-sieve = هذه علامة أولى فقط. اسأل الشركة المصنّعة.
units-later = المهم هنا هو البداية فقط: الوحدة التي اشتُريت بعد ذلك قد تكون مشمولة بالاستدعاء أيضًا.
unit-all = جميع وحدات هذا الطراز مشمولة.
unit-listed = { $part } مذكور في قائمة الإشعار.
unit-in-range = { $part } يقع في نطاق يذكره الإشعار.
unit-listed-or-in-range = { $part } مذكور في قائمة الإشعار، أو يقع في نطاق يذكره.
unit-prefix = { $part } يبدأ بما يلي: { $any }.
unit-prefix-length = { $count ->
    [zero] { $part } يبدأ بما يلي: { $any }، وليس فيه أي خانة.
    [one] { $part } يبدأ بما يلي: { $any }، وفيه خانة واحدة.
    [two] { $part } يبدأ بما يلي: { $any }، وفيه خانتان.
    [few] { $part } يبدأ بما يلي: { $any }، وفيه { $count } خانات.
    [many] { $part } يبدأ بما يلي: { $any }، وفيه { $count } خانة.
   *[other] { $part } يبدأ بما يلي: { $any }، وفيه { $count } خانة.
}
unit-ending = { $part } ينتهي بما يلي: { $any }.
unit-ending-length = { $count ->
    [zero] { $part } ينتهي بما يلي: { $any }، وليس فيه أي خانة.
    [one] { $part } ينتهي بما يلي: { $any }، وفيه خانة واحدة.
    [two] { $part } ينتهي بما يلي: { $any }، وفيه خانتان.
    [few] { $part } ينتهي بما يلي: { $any }، وفيه { $count } خانات.
    [many] { $part } ينتهي بما يلي: { $any }، وفيه { $count } خانة.
   *[other] { $part } ينتهي بما يلي: { $any }، وفيه { $count } خانة.
}
unit-mask = { $part } يكون على هذا الشكل: { $any }. العلامة # تعني رقمًا، والعلامة @ تعني حرفًا، والعلامة ? تعني أحدهما.
mask-between = ما بين { $from } و{ $to }
unit-date-any = { $part } هو: { $any } ({ $layout }).
unit-date-years = { $part } ({ $layout }) يدل على السنة: { $years }.
unit-date-between = { $part } ({ $layout }) يقع بين { $from } و{ $to }.
unit-date-since = { $part } ({ $layout }) هو { $from } أو بعده.
unit-date-until = { $part } ({ $layout }) هو { $to } أو قبله.
unit-date-all = { $part } يدل على تاريخ ({ $layout }).
layout-year = السنة
layout-week = الأسبوع
layout-month = الشهر
layout-day = اليوم
layout-then = {" ثم "}
unit-length-is = عدد خانات { $code }: { $count }.
unit-length-is-not = عدد خانات { $code } ليس { $count }.
unit-no-code = { $code } غير مطبوع على الوحدة.
unit-made = صُنعت الوحدة { $period }.
unit-sold = بيعت الوحدة جديدة: { $terms }.
unit-sold-in = في هذه البلدان فقط: { $countries }
unit-sold-by = من المتجر: { $shops }
unit-colours = لون الوحدة: { $colours }.
unit-skus = رقم صنف الوحدة: { $skus }.
unit-maker = الشركة المصنّعة وحدها تعرف الوحدات المستدعاة. ولا نعرف هنا صفحة لذلك.
unit-maker-at = الشركة المصنّعة وحدها تعرف الوحدات المستدعاة. اسأل عبر الموقع
part-whole = { $code }
part-first = الجزء الأول من { $code }، حتى الخانة { $last }،
part-from = الجزء الأخير من { $code }، ابتداءً من الخانة { $first }،
part-between = جزء { $code } من الخانة { $first } إلى الخانة { $last }
part-group = الجزء رقم { $group } من { $code }، بين العلامات «{ $separator }»،
codes-and-more = { $count ->
    [zero] { $codes }
    [one] { $codes } وواحد غيرها
    [two] { $codes } واثنان غيرها
    [few] { $codes } و{ $count } غيرها
    [many] { $codes } و{ $count } غيرها
   *[other] { $codes } و{ $count } غيرها
}
