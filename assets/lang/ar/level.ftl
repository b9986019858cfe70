level-percent = { $n }‎%‎
level-percent-under = أقل من 1‎%‎
level-percent-over = أكثر من 99‎%‎
level-likeliest = المستوى الأرجح: { $band } ({ $share }).
level-likeliest-heading = المستوى الأرجح: { $band }
level-nothing = لم يُجَب عن أي سؤال
level-unmeasured = لم يُقَس، إذ لم يُحتسب أي سؤال: { $topics }.
level-unmeasured-short = لم يُقَس
level-range = من { $low } إلى { $high }
level-certainty = بثقة 95‎%‎: { $range }.‏ { $theta }.
level-certainty-short = بثقة 95‎%‎: { $range } ‏· { $theta }
level-theta = ‏θ { $estimate }
level-drawing = فترة الثقة 95‎%‎ من { $low } إلى { $high }
level-zones =
    المناطق من اليسار إلى اليمين: { $bands }. النقطة هي المتوسط، ولذلك قد تقع في منطقة غير منطقة المستوى الأرجح.
level-overall = المستوى العام
