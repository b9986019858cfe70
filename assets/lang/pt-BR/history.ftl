history-title = Seus resultados
history-none = Ainda não há resultados salvos neste navegador.
history-none-go = Começar um quiz
history-trend = Evolução
history-trend-label =
    Nível geral de cada resultado com o intervalo de 95%; a tabela abaixo diz o mesmo.
history-certainty = Com 95% de certeza: { $range }.
history-delete = Excluir
history-delete-label = Excluir o resultado de { $date }
history-delete-one = Excluir este resultado?
history-delete-one-text = Não será possível recuperá-lo, a menos que você o tenha exportado.
history-delete-all = Excluir tudo
history-delete-all-title = Excluir todos os resultados?
history-delete-all-text =
    { $n ->
        [one] O único resultado será excluído deste navegador. Exporte-o antes se achar que pode precisar dele.
        [many] Todos os { $n } de resultados serão excluídos deste navegador. Exporte-os antes se achar que pode precisar deles.
       *[other] Todos os { $n } resultados serão excluídos deste navegador. Exporte-os antes se achar que pode precisar deles.
    }
history-keep = Guardar e transferir
history-keep-hint =
    Os resultados ficam só neste navegador. Exporte-os como JSON para guardá-los ou levá-los a outro dispositivo, ou como CSV
    para abrir em uma planilha.
history-export = Exportar como JSON
history-export-csv = Exportar como CSV
history-import = Importar

history-imported =
    Resultados adicionados: { $added }; já existentes: { $known }; recusados: { $refused }. Revisões, favoritos e anotações mesclados de { $cards ->
        [one] { $cards } pergunta
       *[other] { $cards } perguntas
    }.
history-no-export = Este arquivo não foi exportado pelo Skill Quiz ou está danificado: { $why }
history-result-id = Resultado { $id }: o identificador não é deste aplicativo.
history-result-parts = Resultado { $id }: faltam tópicos ou faixas de nível.
history-result-topic = Resultado { $id }: uma resposta não pertence a nenhum tópico do quiz.
history-result-time = Resultado { $id }: o horário não é uma data válida.
history-result-bands = Resultado { $id }: as faixas de nível não são válidas.
history-result-level = Resultado { $id }: o nível não decorre das respostas; o arquivo foi alterado.
history-question-id = Pergunta { $id }: o nome não é deste aplicativo.
history-question-note = Pergunta { $id }: a anotação é longa demais.
history-question-answers = Pergunta { $id }: as respostas não são válidas.

history-picture-foot =
    { $date } · acertos: { $right } de { $scored } · autodeclarado; a barra contém o nível com 95% de probabilidade
