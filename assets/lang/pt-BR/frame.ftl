frame-title = Skill Quiz: qual é o seu nível em desenvolvimento backend?
frame-skip = Ir para o conteúdo
frame-nav = Principal
frame-start = Início
frame-progress = Progresso
frame-results = Resultados
frame-settings = Configurações
frame-no-wasm = Este navegador não consegue executar o quiz
frame-no-wasm-why =
    O Skill Quiz precisa de WebAssembly. Todos os navegadores desde 2018 têm esse recurso; ele pode ter sido desativado nas
    configurações ou pela sua organização. Ative-o ou use outro navegador.
frame-no-policy = Esta página não tem permissão para executar o quiz
frame-no-policy-why =
    A política de segurança de conteúdo da página proíbe WebAssembly. Quem administra este site precisa acrescentar esta
    palavra
frame-no-policy-where = a esta diretiva:
frame-no-start = Não foi possível iniciar o quiz
frame-no-start-why = Uma parte da página não carregou. Verifique a conexão.
frame-stopped = O quiz parou
frame-stopped-why = Uma falha do próprio quiz o interrompeu. As respostas salvas neste navegador são mantidas.
frame-again = Recarregar a página
frame-private = Roda no seu navegador. Sem conta, sem servidor, sem rastreamento: suas respostas ficam aqui.
frame-method = Como o nível é medido
frame-accessibility = Acessibilidade
frame-update = Uma nova versão do Skill Quiz está pronta. Suas respostas e seus resultados são mantidos.
frame-update-now = Usar agora

frame-learns-nothing = A página em que este quiz está inserido não recebe nada sobre as suas respostas.
frame-learns-answers = recebe suas respostas à medida que você as dá e, no final, o seu nível.
frame-learns-level = recebe o andamento do quiz e, no final, o seu nível.
frame-not-stored = Nada é salvo: ao recarregar, o quiz recomeça do zero.
