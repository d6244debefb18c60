# Answers, their reasons and the steps that follow.

result-title-affected = مشمول بالاستدعاء: { $device }
result-title-possibly-affected = قد يكون مشمولًا بالاستدعاء: { $device }
result-title-not-affected = غير مشمول بالاستدعاءات التي نعرفها: { $device }
verdict-affected = هذه الوحدة مشمولة بالاستدعاء
verdict-possibly-affected = هذه الوحدة قد تكون مشمولة بالاستدعاء
verdict-not-affected = لا يشمل هذه الوحدة أي استدعاء من الاستدعاءات التي نعرفها
verdict-treat-as-recalled = تعامل معها على أنها مشمولة بالاستدعاء حتى تتأكد.
# What can happen, on the first screen: the gravest two.
dangers = الخطر: { $dangers }.
dangers-unnamed = الخطر: تعامل معها على أن فيها خطر حريق.
danger-fire = حريق
danger-explosion = انفجار
danger-burns = حروق
danger-smoke = دخان
danger-overheating = سخونة شديدة
danger-melting = ذوبان البلاستيك
danger-property-damage = أضرار بالممتلكات
unit-absent = لا يوجد عليها رقم
unit-unreadable = الرقم غير موجود أو غير مقروء
unit-untold = لم يُذكر رقم
replaced = قرأنا { $changes }. لا نعلم أن الشركة المصنّعة تطبع هذا الحرف في أرقامها.
replaced-letter = الحرف { $typed } على أنه الرقم { $digit }

step-stop = توقف عن استخدام الجهاز الآن. افصله عن الكهرباء. لا تشحنه.
step-stop-more = أطفئه.
step-put = ضعه حيث لا يوجد ما يمكن أن يشتعل.
step-put-more = في مكان بارد وجاف، بعيدًا عن الأسرّة وعن طرق الخروج. إذا انتفخ أو صدر منه هسيس أو رائحة أو سخن: ابتعد عنه واتصل بالإطفاء.
step-ask-firm = اطلب من { $firm }: { $remedy }.
step-ask-firm-what = اسأل { $firm } عمّا تحصل عليه.
step-bin = لا ترمه في سلة المهملات، ولا تضعه في صندوق جمع البطاريات في المتاجر.
step-bin-more = احتفظ به حتى تعرف ما تطلب الشركة رؤيته. بعد ذلك:
step-tell = أخبر غيرك.
step-tell-more = إذا أهديت جهازًا كهذا إلى أحد أو بعته له، فأخبره بذلك من فضلك.
step-compare = قارن الرمز بالملصق مرة أخرى.
step-compare-more = خانة واحدة خاطئة تغيّر هذه الإجابة.
step-answers = راجع إجاباتك مرة أخرى.
step-answers-more = هذه الإجابة مبنية على ما ذكرته لنا: { $told }. والمقصود هو الشراء الأول، والجهاز جديد.
step-answers-only = هذه الإجابة مبنية على ما ذكرته لنا: { $told }.
told-colour = اللون: { $colour }
told-bought = تاريخ الشراء: { $date }
told-country = بلد الشراء: { $country }
empty-place-title = هل موضع الرقم فارغ؟
empty-place = الوحدات المستدعاة ليس عليها رقم في هذا الموضع. إذا كان الموضع فارغًا، فجهازك مشمول بالاستدعاء.
step-again = تحقق مرة أخرى لاحقًا.
step-again-more = الاستدعاءات تتسع والإشعارات تتغير. تحقق مرة أخرى عندما يتغير أحد الإشعارات أدناه.
step-again-day = هذه الإجابة مبنية على الإشعارات كما كانت بتاريخ
step-swollen = هل انتفخ جهازك أو سخن أو صدرت منه رائحة؟ توقف عن استخدامه، مهما قالت القوائم.
step-swollen-more = ابتعد عنه واتصل بالإطفاء. ثم أخبر الشركة المصنّعة والجهة المسؤولة عن سلامة المنتجات في بلدك.

suggestion-title = { $count ->
    [zero] هل قصدت رقمًا آخر؟
    [one] هل قصدت هذا الرقم؟
    [two] هل قصدت أحد هذين الرقمين؟
    [few] هل قصدت أحد هذه الأرقام؟
    [many] هل قصدت أحد هذه الأرقام؟
   *[other] هل قصدت أحد هذه الأرقام؟
}
suggestion-differs = يوجد استدعاء يشمل هذا الرقم. يختلف عن رقمك في خانة واحدة متشابهة الشكل: { $other } وليس { $typed }. انظر إلى الملصق مرة أخرى.
suggestion-differs-in-several = يوجد استدعاء يشمل هذا الرقم. يختلف عن رقمك في خانات متشابهة الشكل. انظر إلى الملصق مرة أخرى.
suggestion-button = نعم، هذا هو المكتوب على الملصق
suggestion-otherwise = وإلا فالإجابة كما هي: تعامل مع الوحدة على أنها مشمولة بالاستدعاء، واسأل الشركة المصنّعة.
elsewhere-title = هل هو جهاز آخر؟
elsewhere-listed = استدعاء { $device } يشمل وحدات عليها هذا الرقم. قارن الطراز بالمكتوب على الملصق.
elsewhere-button = تحقق منه على أنه { $device }
insist-title = هل الرقم كامل؟
insist-sentence = { $count ->
    [zero] لم تكتب أي خانة. رقم الوحدات المستدعاة له طول آخر. قارن بالملصق.
    [one] كتبت خانة واحدة. رقم الوحدات المستدعاة له طول آخر. قارنها بالملصق.
    [two] كتبت خانتين. رقم الوحدات المستدعاة له طول آخر. قارنهما بالملصق.
    [few] كتبت { $count } خانات. رقم الوحدات المستدعاة له طول آخر. قارنها بالملصق.
    [many] كتبت { $count } خانة. رقم الوحدات المستدعاة له طول آخر. قارنها بالملصق.
   *[other] كتبت { $count } خانة. رقم الوحدات المستدعاة له طول آخر. قارنها بالملصق.
}
look-again-title = انظر إلى الملصق مرة أخرى
look-again = الإشعارات تعتمد على المكتوب على الملصق.
look-again-link = أين تنظر، والنموذج
more-title = أخبرنا بالمزيد إن استطعت
more-button = تحقق مرة أخرى
maker-title = اسأل الشركة المصنّعة
maker-has-page = لا يمكن لأحد أن يؤكد ذلك غير { $maker }. اكتب رقمك في صفحتها:
maker-has-contacts = لا يمكن لأحد أن يؤكد ذلك غير { $maker }. اسأل هنا:
maker-elsewhere = لا يمكن لأحد أن يؤكد ذلك غير { $maker }. لا تذكر الإشعارات عن هذا الجهاز جهة يمكن الرجوع إليها. وتذكر إشعارات أخرى كيف يمكن الوصول إلى { $maker }:
maker-unknown = لا يمكن لأحد أن يؤكد ذلك غير { $maker }. لا نعرف عنوانًا لها. قد تذكر المصادر أدناه طريقة الاتصال بها.
maker-without-code = لا يمكن لأحد أن يؤكد ذلك غير { $maker }. إذا لم يكن لديك رقم، فراسلها أو اتصل بها. اذكر الطراز، ومتى اشتُري وأين. وأرفق صورة للجانب الذي ينبغي أن يكون عليه الرقم.

why-title = السبب
tag-affected = يشمل هذه الوحدة
tag-possibly-affected = قد يشمل هذه الوحدة
tag-not-affected = لا يشمل هذه الوحدة
basis-number = رقم { $number }
basis-published = تاريخ النشر:
basis-compared = تاريخ المقارنة بمصادره:
basis-deciding = هذا الإشعار هو الذي يحسم الإجابة.

help-title = ما تحصل عليه، وممّن
help-title-possibly = ما قد تحصل عليه، وممّن
help-who = { $publisher } ({ $where })
help-must = ما عليك فعله لتحصل عليه:
help-no-phone = لم نجد رقم هاتف لهذا الإشعار.
disputes-title = حيث تختلف المصادر
dispute-units = نعرض القولين. والمعتمد هنا هو الأوسع نطاقًا، فلا تُستبعد أي وحدة.
dispute-remedy = نعرض القولين. اسأل الشركة أيهما تحصل عليه.
dispute-dates = نعرض القولين. ولا يكفي أي منهما وحده لاستبعاد وحدة.
dispute-number = نعرض القولين.
recall-title = استدعاء منتج لأسباب تتعلق بالسلامة
recall-product = المنتج
product-line = { $name }. النوع: { $kind }. العلامة التجارية: { $brand }. الطراز: { $model }.
recall-danger = الخطر
recall-incidents = ما حدث
recall-units = الوحدات
recall-made = الصنع
recall-sold = البيع
recall-firm = الشركة التي تستدعي المنتج
recall-published = النشر
recall-unknown = غير معروف. لا يذكره أي مصدر لدينا.
pass-on = أخبر بهذا، من فضلك، كل من لديه جهاز كهذا.
battery-title = أين يمكن أخذ البطارية
battery-never = الأماكن الممنوعة:
battery-say = ما تقوله في الهاتف:
battery-page = التخلص من البطارية: { $country }
checked-title = ما الذي تحققنا منه
checked-device = الجهاز
checked-as-printed = { $code }، كما هو مطبوع تمامًا
checked-colour = اللون
checked-bought = شهر الشراء
checked-country = بلد الشراء
checked-not-told = لم يُذكر
checked-against = قورن بما يلي
checked-notices = { $count ->
    [zero] لا إشعارات
    [one] إشعار واحد
    [two] إشعاران
    [few] { $count } إشعارات
    [many] { $count } إشعارًا
   *[other] { $count } إشعار
}
checked-data = بيانات بتاريخ
checked-generation = إصدار البيانات
checked-cannot = ما لا نعرفه
checked-cannot-tell = هل سيصدر استدعاء، أو هل يوجد استدعاء لا نعرفه.
check-another = تحقق من وحدة أخرى
check-another-same = وحدة أخرى: { $device }

# Reasons: why a notice covers a unit.
reason-all-units = هذا الإشعار يشمل جميع وحدات هذا الطراز.
reason-serial-listed = الرمز { $code } في قائمة هذا الإشعار.
reason-serial-in-range = الرمز يقع في النطاق المستدعى من { $from } إلى { $to }.
reason-prefix-matches = الرمز يبدأ بما يلي، مثل الرموز المستدعاة: { $text }.
reason-ending-matches = الرمز ينتهي بما يلي، مثل الرموز المستدعاة: { $text }.
reason-mask-matches = الرمز يطابق النمط المستدعى { $text }.
reason-date-code-matches = الرمز { $code } من رموز التاريخ المستدعاة.
reason-length-matches = { $count ->
    [zero] ليس في الرمز أي خانة، مثل الرموز المستدعاة.
    [one] في الرمز خانة واحدة، مثل الرموز المستدعاة.
    [two] في الرمز خانتان، مثل الرموز المستدعاة.
    [few] في الرمز { $count } خانات، مثل الرموز المستدعاة.
    [many] في الرمز { $count } خانة، مثل الرموز المستدعاة.
   *[other] في الرمز { $count } خانة، مثل الرموز المستدعاة.
}
reason-no-code-printed = لا يوجد رقم على الوحدة. والوحدات المستدعاة ليس عليها رقم.
reason-sold-as-recalled = اشتُريت في زمان ومكان بيع الوحدات المستدعاة.
reason-colour-recalled = لون الوحدات المستدعاة { $colour }، وهو لون جهازك.
reason-sku-recalled = هي من الأصناف المستدعاة: { $skus }.

# Reasons: why a notice does not cover a unit.
reason-not-listed = هذا الإشعار يذكر أرقام جميع وحداته، وليس { $code } من بينها.
reason-code-printed = هذا الإشعار يشمل فقط الوحدات التي ليس عليها رقم، وعلى جهازك رقم.
reason-other-code = الرموز المستدعاة شكلها يختلف عن { $code }.
reason-other-length = { $count ->
    [zero] الرموز المستدعاة ليس فيها أي خانة. ورمز جهازك، كما هو مطبوع، ليس كذلك.
    [one] الرموز المستدعاة من خانة واحدة. ورمز جهازك، كما هو مطبوع، ليس كذلك.
    [two] الرموز المستدعاة من خانتين. ورمز جهازك، كما هو مطبوع، ليس كذلك.
    [few] الرموز المستدعاة من { $count } خانات. ورمز جهازك، كما هو مطبوع، ليس كذلك.
    [many] الرموز المستدعاة من { $count } خانة. ورمز جهازك، كما هو مطبوع، ليس كذلك.
   *[other] الرموز المستدعاة من { $count } خانة. ورمز جهازك، كما هو مطبوع، ليس كذلك.
}
reason-bought-before-made = اشتُريت قبل صنع أول وحدة مستدعاة ({ $date }).
reason-bought-before-sold = اشتُريت قبل بيع أول وحدة مستدعاة ({ $date }).
reason-other-colour = الاستدعاء يشمل هذا اللون فقط: { $colours }. ولون جهازك مختلف.
reason-other-country = بيعت الوحدات المستدعاة في هذه البلدان فقط: { $countries }. وجهازك اشتُري في غيرها.
reason-other-sku = الاستدعاء يشمل هذه الأصناف فقط: { $skus }. وجهازك صنف آخر.
reason-excluded-colour = يقول الإشعار إنه لا يشمل الوحدات التي لونها { $colour }.
reason-excluded-length = { $count ->
    [zero] يقول الإشعار إنه لا يشمل الرموز التي فيها خانات.
    [one] يقول الإشعار إنه لا يشمل الرموز التي ليست من خانة واحدة.
    [two] يقول الإشعار إنه لا يشمل الرموز التي ليست من خانتين.
    [few] يقول الإشعار إنه لا يشمل الرموز التي ليست من { $count } خانات.
    [many] يقول الإشعار إنه لا يشمل الرموز التي ليست من { $count } خانة.
   *[other] يقول الإشعار إنه لا يشمل الرموز التي ليست من { $count } خانة.
}
reason-excluded = يقول الإشعار إنه لا يشمل وحدات كهذه.

# Reasons: why neither is proven.
reason-code-needed = هذا الإشعار يعتمد على الرمز الموجود على الوحدة، ولم يُكتب أي رمز.
reason-code-unreadable = هذا الإشعار يعتمد على الرمز الموجود على الوحدة، ورمز جهازك لا يمكن قراءته.
reason-code-not-found = هذا الإشعار يعتمد على الرمز الموجود على الوحدة، وأنت لم تجد رمزًا.
reason-date-unclear = لا يمكن قراءة الرمز على أنه تاريخ.
reason-length-unconfirmed = { $count ->
    [zero] الإشعار يعتمد على رموز بلا خانات. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
    [one] الإشعار يعتمد على رموز من خانة واحدة. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
    [two] الإشعار يعتمد على رموز من خانتين. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
    [few] الإشعار يعتمد على رموز من { $count } خانات. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
    [many] الإشعار يعتمد على رموز من { $count } خانة. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
   *[other] الإشعار يعتمد على رموز من { $count } خانة. ولا نعلم هل ما كتبته هو المكتوب على الملصق تمامًا.
}
reason-colour-needed = هذا الإشعار يعتمد على اللون، ولم يُذكر.
reason-bought-needed = هذا الإشعار يعتمد على تاريخ الشراء، ولم يُذكر.
reason-bought-undecided = لا يكفي تاريخ الشراء لمعرفة هل يشمل هذا الإشعار الوحدة.
reason-country-needed = هذا الإشعار يعتمد على بلد الشراء، ولم يُذكر.
reason-detail-unknown = هذا الإشعار يعتمد على المتجر أو رقم الصنف، ولا يمكن التحقق من ذلك هنا.
reason-maker-must-tell = الشركة المصنّعة وحدها تعرف الوحدات التي يشملها هذا الإشعار.
reason-maker-must-tell-at = الشركة المصنّعة وحدها تعرف الوحدات التي يشملها هذا الإشعار. صفحتها: { $host }.
reason-list-incomplete = هذا الإشعار لا يذكر جميع وحداته، فلا يمكن استبعاد جهازك.
reason-sieve-matches = اجتاز الرمز الفحص الأول في الإشعار. والباقي لا تعرفه إلا الشركة المصنّعة.
reason-sources-disagree = تختلف المصادر في الوحدات المشمولة، فلا تُستبعد أي وحدة.
reason-look-alike-listed = إذا قُرئ الرمز بخانة متشابهة الشكل، فهو مستدعى: { $code }.
reason-listed-under-other = الرمز في قائمة استدعاء جهاز آخر: { $device }.
reason-answers-contradict = ما ذُكر عن الشراء أو اللون لا يتفق مع ذلك. لكن القاعدة التي تشمل الوحدة أقوى.

# Shown where a device has no notice at all.
none-known = لا نعرف إشعارًا عن هذا الجهاز. وهذا لا يعني أنه لا يوجد إشعار.

reason-form-differs = هذا الرمز ليس على شكل رموز هذا الجهاز. وعدم وجوده في أي قائمة لا يثبت شيئًا.
