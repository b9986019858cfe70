choose-topics = المواضيع
choose-length = طول الاختبار
choose-feedback = التصحيح
choose-feedback-end = في النهاية
choose-feedback-end-hint = أجب بلا مقاطعة، ثم اطّلع على كل شيء.
choose-feedback-each = بعد كل إجابة
choose-feedback-each-hint = تعلّم وأنت تجيب.
choose-limit = الحد الزمني
choose-limit-none = بلا حد
choose-limit-none-hint = خذ ما تحتاج إليه من وقت.
choose-minutes =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
choose-minutes-hint = يمكن إيقافه في أي وقت.
choose-untimed = بلا حد زمني: أُوقفت الحدود الزمنية في [الإعدادات].
choose-start = بدء
choose-new = هل تريد بدء اختبار جديد؟
choose-new-text = يُحذف الاختبار غير المكتمل، وتبقى النتائج المكتملة.
choose-new-yes = بدء الجديد
