frame-title = Skill Quiz: ¿qué nivel tienes en desarrollo backend?
frame-skip = Ir al contenido
frame-nav = Principal
frame-start = Inicio
frame-progress = Progreso
frame-results = Resultados
frame-settings = Ajustes
frame-no-wasm = Este navegador no puede ejecutar el test
frame-no-wasm-why =
    Skill Quiz necesita WebAssembly. Todos los navegadores lo incluyen desde 2018; puede que esté desactivado en la
    configuración o por tu organización. Actívalo o usa otro navegador.
frame-no-policy = Esta página no tiene permiso para ejecutar el test
frame-no-policy-why =
    Su política de seguridad del contenido prohíbe WebAssembly. Quien administre este sitio debe añadir la palabra
frame-no-policy-where = a la directiva
frame-no-start = El test no se inició
frame-no-start-why = No se pudo cargar una parte de la página. Comprueba la conexión.
frame-stopped = El test se detuvo
frame-stopped-why = Lo detuvo un fallo propio. Las respuestas que guarda este navegador se conservan.
frame-again = Volver a cargar la página
frame-private = Se ejecuta en tu navegador. Sin cuenta, sin servidor, sin rastreo: tus respuestas se quedan aquí.
frame-method = Cómo se mide
frame-accessibility = Accesibilidad
frame-update = Hay una nueva versión de Skill Quiz disponible. Tus respuestas y resultados se conservan.
frame-update-now = Usarla ahora

frame-learns-nothing = La página que contiene este test no recibe nada sobre tus respuestas.
frame-learns-answers = recibe tus respuestas a medida que las das y, al final, tu nivel.
frame-learns-level = recibe tu avance y, al final, tu nivel.
frame-not-stored = No se guarda nada: si recargas, empiezas desde cero.
