history-title = نتائجك
history-none = لا نتائج مخزّنة في هذا المتصفح بعد.
history-none-go = بدء اختبار
history-trend = عبر الزمن
history-trend-label =
    المستوى العام في كل نتيجة مع فترة الثقة 95‎%‎؛ والجدول أدناه يعرض المعلومات نفسها.
history-certainty = بثقة 95‎%‎: { $range }.
history-delete = حذف
history-delete-label = حذف نتيجة { $date }
history-delete-one = هل تريد حذف هذه النتيجة؟
history-delete-one-text = لا يمكن استعادتها ما لم تكن قد صدّرتها.
history-delete-all = حذف الكل
history-delete-all-title = هل تريد حذف كل النتائج؟
history-delete-all-text =
    { $n ->
        [zero] لا نتائج لحذفها من هذا المتصفح.
        [one] تُحذف النتيجة الوحيدة من هذا المتصفح. صدّرها أولًا إن كنت قد تحتاج إليها.
        [two] تُحذف النتيجتان كلتاهما من هذا المتصفح. صدّرهما أولًا إن كنت قد تحتاج إليهما.
        [few] تُحذف كل النتائج ({ $n } نتائج) من هذا المتصفح. صدّرها أولًا إن كنت قد تحتاج إليها.
        [many] تُحذف كل النتائج ({ $n } نتيجة) من هذا المتصفح. صدّرها أولًا إن كنت قد تحتاج إليها.
       *[other] تُحذف كل النتائج ({ $n } نتيجة) من هذا المتصفح. صدّرها أولًا إن كنت قد تحتاج إليها.
    }
history-keep = الحفظ والنقل
history-keep-hint =
    النتائج موجودة في هذا المتصفح فقط. صدّرها بصيغة JSON لحفظها أو نقلها إلى جهاز آخر، أو بصيغة CSV لفتحها في جدول بيانات.
history-export = تصدير JSON
history-export-csv = تصدير CSV
history-import = استيراد
history-imported =
    النتائج المضافة: { $added }، والموجودة من قبل: { $known }، والمرفوضة: { $refused }. عدد الأسئلة التي دُمجت مراجعاتها وإشاراتها المرجعية وملاحظاتها: { $cards }.
history-no-export = هذا الملف لم يصدّره Skill Quiz، أو هو تالف: { $why }‎
history-result-id = النتيجة { $id }: معرّفها ليس من المعرّفات التي يكتبها هذا التطبيق.
history-result-parts = النتيجة { $id }: تنقصها مواضيع أو نطاقات مستويات.
history-result-topic = النتيجة { $id }: فيها إجابة لا تنتمي إلى أي موضوع من مواضيع الاختبار.
history-result-time = النتيجة { $id }: وقتها ليس تاريخًا صالحًا.
history-result-bands = النتيجة { $id }: نطاقات المستويات فيها غير سليمة.
history-result-level = النتيجة { $id }: مستواها لا ينتج عن إجاباتها؛ لقد عُدّل الملف.
history-question-id = السؤال { $id }: اسمه ليس من الأسماء التي يكتبها هذا التطبيق.
history-question-note = السؤال { $id }: ملاحظته أطول من اللازم.
history-question-answers = السؤال { $id }: سجلّ إجاباته غير سليم.
history-picture-foot =
    { $date } · الصحيح: { $right } من { $scored } · بإفادة صاحب النتيجة؛ والشريط يضم المستوى باحتمال 95‎%‎
