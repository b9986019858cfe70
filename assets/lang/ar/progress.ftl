progress-title = تقدّمك
progress-step = أفضل خطوة تالية
progress-begin = أجرِ اختبارك الأول؛ بعد عشر دقائق تتكوّن لديك فكرة أولية عن مستواك.
progress-begin-go = اختيار اختبار
progress-finish = تابع الاختبار الذي بدأته؛ إجاباتك محفوظة.
progress-finish-go = متابعة
progress-review =
    { $n ->
        [zero] لا أسئلة للمراجعة.
        [one] راجع سؤالًا واحدًا قبل أن تنساه.
        [two] راجع سؤالين قبل أن تنساهما؛ فذلك يثبّت أكثر مما تضيفه أسئلة جديدة.
        [few] راجع { $n } أسئلة قبل أن تنساها؛ فذلك يثبّت أكثر مما تضيفه أسئلة جديدة.
        [many] راجع { $n } سؤالًا قبل أن تنساها؛ فذلك يثبّت أكثر مما تضيفه أسئلة جديدة.
       *[other] راجع { $n } سؤال قبل أن تنساها؛ فذلك يثبّت أكثر مما تضيفه أسئلة جديدة.
    }
progress-review-go = إلى المراجعة
progress-measure = اكتشف مستواك في { $topic }: لم يُحتسب أي سؤال فيه بعد.
progress-sharpen = أجب عن مزيد من الأسئلة في { $topic }: مستواك فيه معروف على وجه التقريب فقط.
progress-measure-go = تقييم سريع
progress-learn = تدرّب على { $topic }: أكثر ما خسرته في اختبارك الأخير كان في «{ $subtopic }».
progress-practise = تدرّب على { $topic }: هو أدنى مستوياتك حتى الآن.
progress-practise-go = تدريب
progress-levels = المستوى بحسب الموضوع
progress-levels-hint =
    أحدث نتيجة في كل موضوع. الشريط الملوّن يضم المستوى الحقيقي باحتمال 95‎%‎.
progress-reviews = المراجعات
progress-reviews-go = المراجعات والإشارات المرجعية والملاحظات
progress-streak =
    { $n ->
        [zero] لم تُجب عن أي سؤال في الأيام الأخيرة.
        [one] أجبت عن أسئلة في يوم واحد.
        [two] أجبت عن أسئلة في يومين متتاليين.
        [few] أجبت عن أسئلة في { $n } أيام متتالية.
        [many] أجبت عن أسئلة في { $n } يومًا متتاليًا.
       *[other] أجبت عن أسئلة في { $n } يوم متتالٍ.
    }
progress-answered = الإجابات: { $n } · { $date }
progress-higher = الإجابات: { $n } · { $date } · المستوى أعلى من ذي قبل
progress-lower = الإجابات: { $n } · { $date } · المستوى أدنى من ذي قبل
progress-same = الإجابات: { $n } · { $date } · لا تغيّر مؤكدًا منذ النتيجة السابقة
progress-course = { $topic } عبر الزمن
progress-course-label =
    { $topic }: المستوى في كل نتيجة مع فترة الثقة 95‎%‎؛ والجدول أدناه يعرض المعلومات نفسها.
progress-table = كل المواضيع في جدول
progress-table-topic = الموضوع
progress-table-level = المستوى، 95‎%‎
progress-table-theta = θ، فترة الثقة 95‎%‎
progress-table-results = النتائج
progress-table-last = آخر نتيجة
progress-theta = { $mean } (من { $low } إلى { $high })
progress-chart-table = في جدول
progress-chart-label = المستويات عبر الزمن
progress-chart-when = التاريخ
progress-chart-level = المستوى
progress-chart-probability = الاحتمال
