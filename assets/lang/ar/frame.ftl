frame-title = Skill Quiz: ما مستواك في تطوير الواجهة الخلفية؟
frame-skip = الانتقال إلى المحتوى
frame-nav = التنقّل الرئيسي
frame-start = البداية
frame-progress = التقدّم
frame-results = النتائج
frame-settings = الإعدادات
frame-no-wasm = لا يمكن تشغيل الاختبار في هذا المتصفح
frame-no-wasm-why =
    يحتاج Skill Quiz إلى WebAssembly، وهو متاح في كل المتصفحات منذ عام 2018؛ وربما يكون معطّلًا في الإعدادات أو من جهة عملك. فعّله أو استخدم متصفحًا آخر.
frame-no-policy = لا يُسمح لهذه الصفحة بتشغيل الاختبار
frame-no-policy-why =
    سياسة أمان المحتوى لهذه الصفحة تمنع WebAssembly. على من يدير هذا الموقع أن يضيف الكلمة
frame-no-policy-where = إلى هذا التوجيه:
frame-no-start = لم يبدأ الاختبار
frame-no-start-why = لم يصل جزء من الصفحة. تحقّق من الاتصال.
frame-stopped = توقّف الاختبار
frame-stopped-why = أوقفه خطأ في برنامجه. الإجابات المحفوظة في هذا المتصفح باقية.
frame-again = أعد تحميل الصفحة
frame-private = يعمل في متصفحك. بلا حساب ولا خادم ولا تتبّع: إجاباتك تبقى هنا.
frame-method = طريقة القياس
frame-accessibility = إمكانية الوصول
frame-update = يتوفر إصدار جديد من Skill Quiz. إجاباتك ونتائجك باقية.
frame-update-now = استخدامه الآن
frame-learns-nothing = الصفحة المحيطة بهذا الاختبار لا تطّلع على شيء من إجاباتك.
frame-learns-answers = يطّلع على إجاباتك فور تقديمها، وعلى مستواك في النهاية.
frame-learns-level = يطّلع على مدى تقدّمك، وعلى مستواك في النهاية.
frame-not-stored = لا يُخزَّن شيء: إعادة التحميل تعني البدء من جديد.
