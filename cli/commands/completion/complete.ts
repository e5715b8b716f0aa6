import { Command } from 'commander'
import { candidatesFor } from '../../completion/candidates'
import { COMPLETE_COMMAND } from '../../completion/scripts'
import type { Io } from '../../io'

/** What the completion scripts ask. Reads nothing but the tree of commands. */
export function completeCommand(io: Io, program: Command): Command {
  return new Command(COMPLETE_COMMAND)
    .argument('[words...]')
    .allowUnknownOption()
    .action((words: string[]) => {
      io.stdout.write(
        candidatesFor(program, words)
          .map((word) => `${word}\n`)
          .join(''),
      )
    })
}
