order-legend = الخطوة الأولى في الأعلى. الترتيب المعروض في البداية ليس هو الصحيح.
order-up = نقل إلى أعلى: { $step }
order-down = نقل إلى أسفل: { $step }
order-moved = { $step }‎، الموضع الآن { $place } من { $count }
