# What stands around every page.

site-name = Charge Safely
skip-to-main = انتقل إلى النص الرئيسي
language = اللغة:
data-of = بيانات بتاريخ
data-from = من إشعارات الجهات الرسمية والشركات المصنّعة. كل إجابة تذكر مصادرها.
nav-label = حول هذا الموقع
nav-home = تحقق من جهاز
nav-recalls = جميع الاستدعاءات
nav-disposal = التخلص من البطارية
nav-about = كيف نصل إلى الإجابات
nav-privacy = الخصوصية
nav-accessibility = سهولة الوصول
