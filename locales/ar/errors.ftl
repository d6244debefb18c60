# What is wrong with a form, and what to do about it.

errors-title = توجد مشكلة
error-prefix = خطأ:

error-device-missing = اختر الجهاز الذي تريد التحقق منه.
error-device-unknown = لا نعرف هذا الجهاز. اختر جهازًا من القائمة.
error-serial-missing-serial = اكتب الرقم التسلسلي، أو اذكر أنه غير موجود أو أنك لا تستطيع قراءته.
error-serial-missing-date-code = اكتب رمز التاريخ، أو اذكر أنه غير موجود أو أنك لا تستطيع قراءته.
error-serial-missing-batch-code = اكتب رمز الدفعة، أو اذكر أنه غير موجود أو أنك لا تستطيع قراءته.
error-serial-empty = اكتب ما هو موجود على الملصق. المسافات و«SN» وحدها ليست رقمًا.
error-serial-too-long = هذا أطول من أي رقم على ملصق. اكتب الرقم فقط.
error-serial-no-such-date = هذا الرمز لا يدل على تاريخ موجود. انظر إلى الملصق مرة أخرى.
error-serial-character = الخانة { $position } هي «{ $found }». الشركة المصنّعة لا تطبع هذه العلامة. انظر إلى الملصق مرة أخرى.
error-serial-unprintable = الخانة { $position } فيها علامة لا تطبعها الشركة المصنّعة. اكتب فقط ما على الملصق من حروف وأرقام وعلامات.
error-serial-length = { $count ->
    [zero] ليس في الرقم أي خانة. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
    [one] في الرقم خانة واحدة. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
    [two] في الرقم خانتان. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
    [few] في الرقم { $count } خانات. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
    [many] في الرقم { $count } خانة. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
   *[other] في الرقم { $count } خانة. العدد المطلوب: { $expected }. انظر إلى الملصق مرة أخرى.
}
error-serial-contradicts = كتبت رقمًا وذكرت أنه غير موجود أو أنك لا تستطيع قراءته. اختر واحدًا فقط من الأمرين.
error-colour-unknown = لا نعرف هذا الجهاز بهذا اللون. اختر { $colours }، أو «لا أعرف».
error-colour-unknown-all = لا نعرف ألوان هذا الجهاز. اترك اللون فارغًا.
error-bought-format = اكتب سنة الشراء وشهره، مثل {"\u2068"}2023-06{"\u2069"}.
error-bought-no-such-day = لا يوجد يوم أو شهر كهذا. اكتب السنة والشهر، مثل {"\u2068"}2023-06{"\u2069"}.
error-bought-ahead = تاريخ الشراء في المستقبل. اكتب السنة والشهر، مثل {"\u2068"}2023-06{"\u2069"}.
error-country-unknown = لا نعرف هذا البلد. اختر بلدًا من القائمة.
error-too-long-device = اسم الجهاز طويل جدًا. اختر جهازًا من القائمة.
error-too-long-serial = هذا أطول من أي رقم على ملصق. اكتب الرقم فقط.
error-too-long-colour = اسم اللون طويل جدًا. اختر لونًا من القائمة.
error-too-long-bought = تاريخ الشراء طويل جدًا. اكتب السنة والشهر، مثل {"\u2068"}2023-06{"\u2069"}.
error-too-long-country = اسم البلد طويل جدًا. اختر بلدًا من القائمة.
error-json-syntax = هذا ليس JSON بترميز UTF-8.
error-json-shape = أرسل كائن JSON بالحقول device وserial وcolour وbought وcountry (نص) وas_printed وabsent وunreadable (true أو false)، كل منها مرة واحدة.
error-serial-other-print = لا يبدو هذا هو الرقم المطلوب. قد يكون اسمًا أو بيانًا كهربائيًا أو رقمًا تستخدمه المتاجر أو كلمة معناها «لا يوجد». انظر إلى المكان مرة أخرى. إذا لم تجد رقمًا، فاضغط «لا يوجد رقم كهذا عليه».
error-serial-character-unpublished = الخانة { $position } هي «{ $found }». اكتب حروفًا وأرقامًا فقط.
error-twice-device = أُرسل النموذج بجهازين مختلفين. اختر واحدًا.
error-twice-serial = أُرسل النموذج برقمين مختلفين. انظر إلى ما في الحقل الآن.
error-twice-colour = أُرسل النموذج بلونين مختلفين. اختر واحدًا.
error-twice-bought = أُرسل النموذج بتاريخين مختلفين للشراء. انظر إلى ما في الحقل الآن.
error-twice-country = أُرسل النموذج ببلدين مختلفين. اختر واحدًا.
