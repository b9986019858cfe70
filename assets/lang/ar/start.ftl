start-title = ما مستواك في تطوير الواجهة الخلفية؟
start-lead =
    أسئلة تتكيّف معك، ومستوى مع هامش عدم اليقين فيه، وبيان سبب صحة كل إجابة أو خطئها. كل شيء يبقى في هذا المتصفح.
start-or = أو: [مقابلة تجريبية]، [اختبار تحدّد كل تفاصيله]
start-track = الدور الوظيفي
start-own = اختيار حر
start-own-hint = اختر المواضيع بنفسك.
start-topic = { $summary }‎ الأسئلة: { $n }.‏
start-no-topic = اختر موضوعًا واحدًا على الأقل.
start-electives = ما تستخدمه في عملك
start-quick = سريع
start-quick-hint = 8 أسئلة، أو سؤال لكل موضوع؛ نحو 10 دقائق. فكرة أولية.
start-standard = عادي
start-standard-hint = نحو 20 سؤالًا، نصف ساعة.
start-precise = حتى بلوغ الدقة
start-precise-hint = إلى أن يُعرف مستواك في كل موضوع جيدًا، بما لا يزيد على 20 سؤالًا لكل موضوع.
start-framed = تقييم ذاتي
