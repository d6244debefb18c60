# What folds away on the result page.

more-notices = إشعارات أخرى: { $count }
more-facts = المزيد عن الاستدعاء
battery-countries = في بلدك

# A notice as a poster.
poster-link = لافتة للطباعة
poster-print = تُطبع هذه الصفحة على ورقة واحدة بقياس A4 أو Letter. العودة إلى:
poster-check = هل جهازك مشمول بالاستدعاء؟ تحقق هنا:
poster-by-hand = تحقق هنا (اكتب عنوان هذا الموقع):
poster-until = اترك هذه اللافتة معلّقة 120 يومًا على الأقل. عُلّقت في:
