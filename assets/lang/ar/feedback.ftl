feedback-skipped = تخطّيته
feedback-dont-know = قلت إنك لا تعرف
feedback-right = صحيحة
feedback-not-right = غير صحيحة
feedback-partly = صحيحة جزئيًا: { $n }‎%‎
feedback-partly-pairs = صحيحة جزئيًا (الأزواج الصحيحة: { $n } من { $of })
feedback-partly-steps = صحيحة جزئيًا (خطوات تليها الخطوة الصحيحة: { $n } من { $of })
feedback-sum =
    { $partly ->
        [0] الصحيح: { $right } من { $scored }
       *[other] الصحيح: { $right } من { $scored }، والصحيح جزئيًا: { $partly }
    }
feedback-why = لماذا
feedback-sources = المصادر
feedback-checked = آخر تحقّق: { $date }
feedback-option-right-chosen = الإجابة الصحيحة، وهي اختيارك
feedback-option-right = الإجابة الصحيحة
feedback-option-chosen = اختيارك، وهو غير صحيح
feedback-option-wrong = غير صحيح
feedback-right-answer = الإجابة الصحيحة
feedback-accepted = الهامش المقبول
feedback-your-answer = إجابتك
feedback-partly-right = صحيحة جزئيًا
feedback-was-yours = ، وهي إجابتك
feedback-your-order = ترتيبك
feedback-right-order = الترتيب الصحيح
feedback-your-right-order = ترتيبك، وهو الصحيح
feedback-followed-right = تليها الخطوة الصحيحة
feedback-followed-wrong = تليها خطوة غير صحيحة
feedback-your-choice = اختيارك
feedback-your-right-choice = اختيارك، وهو الصحيح
feedback-right-choice = الاختيار الصحيح
feedback-fits-none = لا يناسب أيًّا منها
feedback-panel-as = مطابق لتقييم اللجنة
feedback-panel-near = قريب من تقييم اللجنة
feedback-panel-partly = قريب جزئيًا من تقييم اللجنة
feedback-panel-far = بعيد عن تقييم اللجنة
feedback-panel-credit =
    الدرجة: { $share }. تقيس كم تقترب تقييماتك من تقييمات اللجنة مقارنةً بتقييم كل شيء بالقيمة 3.
feedback-panel-legend-own = الدائرة: تقييمك.
feedback-panel-legend = الخط: متوسط تقييمات اللجنة. الشريط: تشتّتها، بمقدار انحراف معياري واحد في كل جهة.
feedback-action-not-rated = لم يُقيَّم
feedback-action-as = مطابق لتقييم اللجنة
feedback-action-near = قريب من تقييم اللجنة
feedback-action-far = بعيد عن تقييم اللجنة
feedback-figures =
    { $n ->
        [zero] اللجنة { $mean }، والانحراف المعياري { $sd } (بلا مقيّمين)
        [one] اللجنة { $mean }، والانحراف المعياري { $sd } (مقيّم واحد)
        [two] اللجنة { $mean }، والانحراف المعياري { $sd } (مقيّمان)
        [few] اللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّمين)
        [many] اللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّمًا)
       *[other] اللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّم)
    }
feedback-figures-own =
    { $n ->
        [zero] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } (بلا مقيّمين)
        [one] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } (مقيّم واحد)
        [two] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } (مقيّمان)
        [few] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّمين)
        [many] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّمًا)
       *[other] تقييمك { $own }، واللجنة { $mean }، والانحراف المعياري { $sd } ({ $n } مقيّم)
    }
feedback-echo = الفكرة نفسها أوقعتك في الخطأ في سؤال آخر: «{ $name }».
feedback-review = { $n } · { $topic } ‏· { $verdict }
feedback-gone =
    لم يعد السؤال في بنك الأسئلة الحالي، فلا يمكن عرض نصه. وتبقى النتيجة محسوبة بالقيم التي كانت له آنذاك.
feedback-edited =
    عُدّل السؤال منذ ذلك الحين: أجبت عن الإصدار { $then }، وهذا هو الإصدار { $now }. لم تتغيّر نتيجتك.
feedback-bookmark = وضع إشارة مرجعية
feedback-note-add = إضافة ملاحظة
feedback-note-yours = ملاحظتك
feedback-note = ملاحظة على هذا السؤال
feedback-note-hint = تُحفظ في هذا المتصفح أثناء الكتابة، وفي ما تصدّره.
feedback-report = الإبلاغ عن خلل
feedback-report-hint = لا يُرسل شيء. انسخ هذا النص، وأضف إليه وصف الخلل، ثم أرسله إلى من أعطاك الاختبار.
feedback-report-text = البلاغ
feedback-report-copy = نسخ
feedback-report-copied = نُسخ النص.
feedback-report-not-copied = هذا المتصفح لا يسمح للصفحة بالنسخ. حدّد النص وانسخه.
