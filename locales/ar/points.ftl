# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = بلدك، كما تدل عليه لغة متصفحك
disposal-near-title = أماكن قريبة منك يمكنك سؤالها
disposal-near-label = الرمز البريدي
disposal-near-hint = { $country }. لا نحتفظ بما تكتبه.
disposal-near-button = ابحث
disposal-near-missing = اكتب الرمز البريدي.
disposal-near-unreadable = لا يمكن أن يكون هذا رمزًا بريديًا. اكتب حروفه وأرقامه فقط.
disposal-near-unknown = لا نعرف هذا الرمز البريدي. راجع ما كتبته، أو جرّب رمزًا قريبًا منه.
disposal-near-found = أماكن يمكنك سؤالها قرب { $postcode }
disposal-near-none = لا نعرف مكانًا يمكنك سؤاله ضمن مسافة { $distance } كم من هذا الرمز البريدي. اسأل بلديتك.
disposal-near-warning = قد يرفض أي مكان في هذه القائمة بطارية مستدعاة. لا تأخذ إليه شيئًا قبل أن تحصل على موافقته.
disposal-near-first = اسأل:
disposal-near-ask = اسأل هنا أولًا
disposal-near-takes = قالوا بتاريخ { $date } إنهم يستلمون البطاريات المستدعاة. اسأل مرة أخرى قبل أن تذهب.
disposal-near-refuses = قالوا بتاريخ { $date } إنهم لا يستلمون البطاريات المستدعاة.
disposal-near-open = أوقات العمل: { $hours }
disposal-near-km = { $km } كم
disposal-near-km-miles = { $km } كم (بالأميال: { $miles })
disposal-near-distances = المسافات في خط مستقيم، من وسط منطقة الرمز البريدي.
disposal-near-from = مصدر هذه القائمة
privacy-postcode = الرمز البريدي الذي تكتبه للبحث عن أماكن تسألها يُستخدم لتلك القائمة ثم يُنسى. يظهر في عنوان تلك الصفحة، ولا يظهر في أي من سجلاتنا.
