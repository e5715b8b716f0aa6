import { Argument, Command } from 'commander'
import { COMPLETION_SCRIPTS, SHELLS, type Shell } from '../../completion/scripts'
import type { Io } from '../../io'

const HOW = `
Put one of these into your shell's start-up file:
  bash  eval "$(estate completion bash)"
  zsh   eval "$(estate completion zsh)"
  fish  estate completion fish | source`

export function completionCommand(io: Io): Command {
  return new Command('completion')
    .description('print what makes your shell complete estate’s commands')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', HOW)
    .action((shell: Shell) => {
      io.stdout.write(COMPLETION_SCRIPTS[shell])
    })
}
