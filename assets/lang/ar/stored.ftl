stored-unfinished = اختبار غير مكتمل
stored-unfinished-facts = { $topics } · الإجابات: { $answered } · المتبقي: { $left } على الأكثر
stored-elsewhere = ربما يكون مفتوحًا في علامة تبويب أخرى. إن تابعت هنا توقّف هناك.
stored-resume = متابعة
stored-discard = حذف
stored-discard-title = هل تريد حذف الاختبار غير المكتمل؟
stored-discard-text =
    { $n ->
        [zero] ليس فيه إجابات؛ وتبقى النتائج المكتملة.
        [one] تُحذف إجابته الوحيدة؛ وتبقى النتائج المكتملة.
        [two] تُحذف إجابتاه؛ وتبقى النتائج المكتملة.
        [few] تُحذف إجاباته، وعددها { $n }؛ وتبقى النتائج المكتملة.
        [many] تُحذف إجاباته، وعددها { $n }؛ وتبقى النتائج المكتملة.
       *[other] تُحذف إجاباته، وعددها { $n }؛ وتبقى النتائج المكتملة.
    }
stored-review = مراجعة
stored-last = آخر نتيجة
stored-last-level = { $level } بثقة 95‎%‎: { $range }.
