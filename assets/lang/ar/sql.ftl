sql-tables = الجداول
sql-table = الجدول { $name }
sql-tables-hint = الصفوف الأولى من كل جدول. تُشغَّل إجابتك على بيانات أخرى أيضًا.
sql-your-query = استعلامك
sql-help = للتشغيل اضغط Ctrl أو Cmd مع Enter. المفتاح Tab يضيف مسافة بادئة؛ ولمغادرة الحقل اضغط Escape ثم Tab.
sql-run = تشغيل
sql-running = جارٍ التشغيل…
sql-checking = جارٍ فحص إجابتك…
sql-result = الناتج
sql-size =
    { $rows ->
        [zero] بلا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }، { $columns ->
        [zero] بلا أعمدة
        [one] عمود واحد
        [two] عمودان
        [few] { $columns } أعمدة
        [many] { $columns } عمودًا
       *[other] { $columns } عمود
    }
sql-lost = تعذّر تحميل SQLite، وهو ما يشغّل الاستعلامات. تحقّق من الاتصال وأعد المحاولة. { $why }‎
sql-retry = إعادة المحاولة
sql-without = المتابعة من دون أسئلة كهذه
sql-failed = SQLite: { $message }‎
sql-failed-tables = جداول السؤال نفسه: { $why }‎
sql-no-function = الدالة { $name } غير مسموح بها هنا.
sql-no-statement = التعليمة { $name } غير مسموح بها هنا.
sql-no-virtual-table = الجداول الافتراضية غير مسموح بها هنا.
sql-no-transaction = المعاملات غير مسموح بها هنا.
sql-no-change = التعليمات التي تغيّر قاعدة البيانات غير مسموح بها هنا.
sql-one-statement = اكتب تعليمة واحدة فقط؛ هناك تعليمة أخرى بعد الأولى.
sql-no-rows = اكتب استعلامًا واحدًا يعيد صفوفًا، مثل SELECT … FROM …‎
sql-timeout = أُوقف الاستعلام بعد { $ms } مللي ثانية. هل ينتهي أصلًا؟
sql-many-rows =
    { $n ->
        [zero] في الناتج أكثر من { $n } صف.
        [one] في الناتج أكثر من صف واحد.
        [two] في الناتج أكثر من صفين.
        [few] في الناتج أكثر من { $n } صفوف.
        [many] في الناتج أكثر من { $n } صفًا.
       *[other] في الناتج أكثر من { $n } صف.
    }
sql-large-result = الناتج أكبر من 1 ميغابايت.
sql-large-value = إحدى القيم النصية أو قيم BLOB أكبر من 100 كيلوبايت.
sql-memory = يحتاج الاستعلام إلى أكثر من 10 ميغابايت من الذاكرة.
sql-endless = لم يتوقف الاستعلام ووجب إنهاؤه.
sql-restarted = توقّف SQLite مع هذا الاستعلام وأُعيد تشغيله. ({ $why }‎)
sql-seen-right = البيانات المعروضة: الناتج الصحيح
sql-seen-wrong = البيانات المعروضة: ناتج مختلف
sql-other-right = بيانات أخرى، { $n }: الناتج الصحيح
sql-other-wrong = بيانات أخرى، { $n }: ناتج مختلف
sql-right-query = استعلام صحيح
sql-compare = مقارنة النتيجتين
sql-other-columns = الأعمدة ليست هي المطلوبة.
sql-other-rows = الصفوف ليست هي المطلوبة.
sql-other-order = الصفوف صحيحة، لكن ترتيبها ليس كذلك.
sql-extra = زائد
sql-missing = ناقص
