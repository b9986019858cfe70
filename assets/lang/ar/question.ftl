question-applies-to = ينطبق على { $products }
question-code = شيفرة
question-code-in = شيفرة، { $language }
question-table = جدول
question-choose-one = اختر إجابة واحدة
question-choose-all = اختر كل ما ينطبق
question-answer = إجابتك
question-answer-in = إجابتك بوحدة { $unit }
question-limit =
    { $n ->
        [zero] سطر واحد
        [one] سطر واحد، من حرف واحد
        [two] سطر واحد، من حرفين على الأكثر
        [few] سطر واحد، من { $n } أحرف على الأكثر
        [many] سطر واحد، من { $n } حرفًا على الأكثر
       *[other] سطر واحد، من { $n } حرف على الأكثر
    }
question-match = اختر ما يناسب كل عنصر. قد يناسب الخيار الواحد عدة عناصر، أو لا يناسب أيًّا منها.
question-match-from = الخيارات
question-match-none = — اختر —
question-match-entry = { $letter }: { $entry }‎
question-rate = قيّم كل تصرّف من 1 (ضار) إلى 5 (فعّال جدًا)
question-rate-lowest = ضار
question-rate-highest = فعّال جدًا
question-lapses =
    { $n ->
        [zero] لم يحدث أن نسيته بعد أن مرّ بك
        [one] لم تعرف إجابته مرة واحدة بعد أن مرّ بك
        [two] لم تعرف إجابته مرتين بعد أن مرّ بك
        [few] لم تعرف إجابته { $n } مرات بعد أن مرّ بك
        [many] لم تعرف إجابته { $n } مرة بعد أن مرّ بك
       *[other] لم تعرف إجابته { $n } مرة بعد أن مرّ بك
    }
