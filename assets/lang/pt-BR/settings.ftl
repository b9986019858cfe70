settings-title = Configurações
settings-looks = Aparência da página
settings-language = Idioma
settings-language-browser = O do navegador
settings-language-hint = A página é recarregada no idioma que você escolher.
settings-colours = Cores
settings-colours-system = As do sistema
settings-colours-light = Claras
settings-colours-dark = Escuras
settings-text = Tamanho do texto
settings-text-normal = O do navegador
settings-text-large = Maior
settings-text-largest = Máximo
settings-text-largest-hint = Uma vez e meia o tamanho normal.
settings-motion = Movimento
settings-motion-system = O do sistema
settings-motion-none = Nenhum
settings-motion-none-hint = Nada desliza nem esmaece.
settings-quizzes = Quizzes
settings-feedback = Feedback em um novo quiz
settings-feedback-last = Última escolha
settings-feedback-end = No final
settings-feedback-end-hint = Responda sem interrupções e veja tudo depois.
settings-feedback-each = Após cada resposta
settings-feedback-each-hint = Aprenda enquanto responde.
settings-time = Tempo e som
settings-limits = Limites de tempo
settings-limits-hint = Com eles desativados, nenhum quiz termina por falta de tempo. Os níveis nunca dependem da velocidade.
settings-sound = Som
settings-sound-hint =
    Com o som ativado, dois tons curtos indicam como foi uma resposta sempre que o feedback vem logo em seguida.
settings-kept = O que este navegador guarda
settings-kept-hint =
    Tudo fica só neste navegador. Os resultados podem ser importados de novo na página de resultados, aqui ou em outro
    dispositivo.
settings-export = Exportar resultados como JSON
settings-erase = Apagar tudo
settings-erase-title = Apagar tudo?
settings-erase-text =
    Os resultados, o quiz inacabado, as revisões, os favoritos, as anotações, as escolhas e as configurações serão removidos deste
    navegador e não poderão ser recuperados. Exporte os resultados antes se achar que pode precisar deles.
settings-erase-yes = Apagar
settings-erased = Tudo foi apagado.
settings-used = Armazenamento usado: { $size }
settings-kilobytes = { $n } KB
settings-used-what = O quê
settings-used-entries = Entradas
settings-used-size = Tamanho
settings-used-results = Resultados
settings-used-session = O quiz inacabado
settings-used-aside = O que não pôde ser lido e foi guardado à parte
settings-used-rest = Escolhas, configurações e o restante
