# The forms: picking a device, typing its code.

home-title = هل جهازك العامل بالبطارية مشمول باستدعاء؟
home-lead = اختر الجهاز واكتب الرقم الموجود على ملصقه. ستعرف ما تفعله الآن، وما تحصل عليه.
search-label = ابحث عن جهازك
search-hint = الاسم أو العلامة التجارية أو رقم الطراز، مثل A3102
search-button = ابحث
search-count = عدد الأجهزة الموجودة: {"{n}"}
search-found = { $count ->
    [zero] لم نجد أي جهاز
    [one] وجدنا جهازًا واحدًا
    [two] وجدنا جهازين
    [few] وجدنا { $count } أجهزة
    [many] وجدنا { $count } جهازًا
   *[other] وجدنا { $count } جهاز
}
search-none = لا يوجد هذا الجهاز في بياناتنا. وهذا لا يعني أنه غير مشمول باستدعاء: اسأل الشركة المصنّعة.
search-number = يبدو هذا رقمًا لقطعة بعينها، لا طرازًا. اختر الجهاز أولًا، ثم اكتب الرقم في خانته أدناه. حتى تحصل على إجابة، لا تشحن الجهاز ولا تستخدمه.
search-all = اعرض جميع الأجهزة
pick-legend = أي جهاز هو؟
card-see-drawing = أين تجد الرقم عليه: انظر الرسم
card-type-number = اكتب رقمه
card-all-units = جميع وحداته مشمولة باستدعاء: اعرف ماذا تفعل
check-button = تحقق من هذه الوحدة
no-code-title = لا يوجد رقم تكتبه؟
no-code-tips = نظّف الملصق بقطعة قماش جافة. صوّره بهاتفك في ضوء مائل، ثم كبّر الصورة.
unreadable-button = لا أجد الرقم أو لا أستطيع قراءته
absent-button = لا يوجد رقم كهذا عليه
home-what-title = ما هذا الموقع؟
home-what = موقع للبحث في الاستدعاءات المنشورة. لا يطلب اسمًا ولا حسابًا ولا دفع أي مبلغ، ولا يستخدم ملفات تعريف الارتباط، ولا ينقل أي معلومات إلى أحد.
home-not-listed = جهازك ليس في القائمة؟ إذًا لا نعرف استدعاءً له. ومع ذلك قد يوجد استدعاء: اسأل الشركة المصنّعة، أو الجهة المسؤولة عن سلامة المنتجات في بلدك.

device-title = { $device }: هل جهازك مشمول بالاستدعاء؟
device-title-all-units = { $device }: جميع الوحدات مشمولة بالاستدعاء
device-until-known = لا تستخدم جهازك ولا تشحنه حتى تتأكد.
device-stop-now = جميع وحدات هذا الطراز مشمولة بالاستدعاء. لا حاجة إلى رقم. توقف عن استخدام جهازك الآن. افصله عن الكهرباء. لا تشحنه.
show-what-to-do = أرني ماذا أفعل الآن
absence-title = ابحث عن رقم أولًا
absence-lead = الوحدات المستدعاة ليس عليها رقم تسلسلي. إذا لم تجد رقمًا في هذا الموضع من جهازك، فهو مشمول بالاستدعاء.
from-email = وصلت إلى هنا من رسالة. أنت محق في حذرك:
from-message = هل وصلت إلى هنا من رسالة؟ أنت محق في حذرك:
genuine-title = هل هذه الصفحة حقيقية؟
genuine-asks-nothing = لا تطلب منك اسمًا ولا عنوانًا ولا حسابًا ولا دفع أي مبلغ. ولا ترسل إليك شيئًا.
genuine-notices = يمكنك أن تجد الاستدعاءات التي تستند إليها هذه الصفحة من دون المرور بها:
genuine-by-hand-at = لتصل إلى هنا من دون رابط، اكتب { $address } بنفسك في المتصفح، ثم اختر { $device }.
genuine-by-hand = لتصل إلى هنا من دون رابط، اكتب عنوان هذا الموقع بنفسك في المتصفح، ثم اختر { $device }.
notice-numbered = { $publisher }، رقم { $number }
notice-unnumbered = { $publisher } (استدعاء بلا رقم)
another-device = جهاز آخر
source = المصدر:

code-any = الرقم التسلسلي أو رمز التاريخ أو رمز الدفعة
code-printed-as = { $code } ({ $printed })
code-hint-any = كما هو على الملصق. يأتي الرقم التسلسلي غالبًا بعد «SN». اختر الجهاز أولًا لترى موضعه.
code-hint-length-after = ما يأتي بعد «{ $printed }». عدد خاناته: { $length }.
code-hint-length = عدد خاناته: { $length }.
code-hint-digits = أرقام فقط، وعددها: { $length }.
code-hint-after = ما يأتي بعد «{ $printed }».
code-hint-as-it-stands = كما هو على الوحدة.
code-hint-shape = يكون على هذا الشكل: { $shape }
code-hint-zero-one = لا تطبع الشركة المصنّعة الحرف O ولا الحرف I: العلامة المستديرة صفر، والعلامة المستقيمة واحد.
code-count = { $count ->
    [zero] لا توجد خانات
    [one] خانة واحدة
    [two] خانتان
    [few] { $count } خانات
    [many] { $count } خانة
   *[other] { $count } خانة
}
code-count-of = عدد الخانات: {"{n}"} من {"{max}"}
code-as-printed = هذا هو المكتوب على الملصق تمامًا
label-model = الطراز: { $model }
label-code = { $code }
label-type-this = { $code }: اكتب هذا
label-look-here = { $code }: انظر هل هو موجود
label-not-needed = { $code }: غير مطلوب
label-general = هذا رسم عام لهذا النوع من الأجهزة. قد يبدو جهازك مختلفًا.

colour-question = ما لونه؟
bought-label = متى اشتُري جديدًا؟ (السنة والشهر)
bought-hint = السنة والشهر، مثل {"\u2068"}2023-06{"\u2069"}. اترك الحقل فارغًا إذا كنت لا تعرف.
country-label = بلد الشراء لأول مرة
countries-known = بلدان لها هنا استدعاء أو إرشادات
countries-other = جميع البلدان الأخرى
dont-know = لا أعرف
