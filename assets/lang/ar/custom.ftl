custom-title = اختبار على مقاسك
custom-lead =
    حدّد ما تشاء؛ وما لا تحدّده يأتي منوّعًا. المستوى المستخلص من أسئلة قليلة أو منتقاة مستوى تقريبي.
custom-parts = أجزاء { $topic }
custom-kinds = أنواع الأسئلة
custom-kinds-hint = إن لم تختر شيئًا شمل الاختبار كل الأنواع.
custom-single = إجابة واحدة من عدة خيارات
custom-true-false = صواب أم خطأ
custom-code-reading = قراءة شيفرة
custom-multi = كل ما ينطبق
custom-numeric = عدد
custom-ordering = ترتيب خطوات
custom-matching = مطابقة أزواج
custom-short-text = نص قصير
custom-sjt = تقييم تصرّفات
custom-sql-run = كتابة استعلام
custom-difficulty = الصعوبة
custom-difficulty-any = بحسب مستواك
custom-difficulty-any-hint = تتكيّف الأسئلة معك.
custom-questions =
    { $n ->
        [zero] بلا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $n } أسئلة
        [many] { $n } سؤالًا
       *[other] { $n } سؤال
    }
