# What folds away on the result page.

more-notices = إشعارات أخرى: { $count }
more-facts = المزيد عن الاستدعاء
battery-countries = في بلدك

# A notice as a poster.
poster-link = لافتة للطباعة
poster-print = تُطبع هذه الصفحة على ورقة واحدة بقياس A4 أو Letter. العودة إلى:
poster-check = هل جهازك مشمول بالاستدعاء؟ تحقق هنا:
poster-by-hand = تحقق هنا (اكتب عنوان هذا الموقع):
poster-until = اترك هذه اللافتة معلّقة 120 يومًا على الأقل. عُلّقت بتاريخ:

# A notice as an email.
email-subject = { $heading }: { $device }
email-check = تحقق مما إذا كان جهازك مشمولًا بالاستدعاء:
email-by-hand = للوصول إليها من دون رابط، اكتب { $address } بنفسك في متصفحك واختر { $device }.
email-genuine = هل هذه الرسالة حقيقية؟
email-from = هذه الرسالة من { $operator }.
email-from-site = هذه الرسالة من الموقع { $address }.
email-asks-nothing = لا تطلب منك هذه الرسالة شيئًا: لا اسمًا ولا حسابًا ولا دفعًا ولا ردًا. ليس فيها صور، ولا تخبر أحدًا بأنك قرأتها.
email-look-up = يمكنك البحث عن الاستدعاء من دون هذه الرسالة:
email-notice = الاستدعاء مع جميع مصادره:

# All notices as a feed.
feed-link = متابعة الاستدعاءات: خلاصة (Atom)
