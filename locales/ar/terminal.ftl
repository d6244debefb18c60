# The command line.

terminal-affected = مشمولة: هذه الوحدة مشمولة بالاستدعاء. توقف عن استخدامها الآن.
terminal-possibly-affected = قد تكون مشمولة: هذه الوحدة قد تكون مشمولة بالاستدعاء. تعامل معها على أنها مشمولة بالاستدعاء حتى تتأكد.
terminal-not-affected = غير مشمولة: لا يشمل هذه الوحدة أي إشعار نعرفه هنا.
terminal-suggestion = المطبوع له قراءة أخرى مستدعاة: { $code }
terminal-ask-serial = لحسم الأمر: انظر إلى الرقم والطراز على الملصق مرة أخرى.
terminal-ask-colour = لحسم الأمر: اذكر لونها (--colour).
terminal-ask-bought = لحسم الأمر: اذكر متى اشتُريت جديدة (--bought).
terminal-ask-country = لحسم الأمر: اذكر أين اشتُريت جديدة (--country).
terminal-ask-maker = لحسم الأمر: اسأل الشركة المصنّعة.
terminal-data = بيانات بتاريخ { $day }، الإصدار { $generation }
terminal-line-too-long = السطر أطول من 16 KiB.
