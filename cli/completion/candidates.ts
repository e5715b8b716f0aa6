import type { Command } from 'commander'

/** What could come next: `words` are those before the cursor, after the program's own name. */
export function candidatesFor(program: Command, words: readonly string[]): string[] {
  const command = words.reduce<Command>((at, word) => childOf(at, word) ?? at, program)
  const names = command.commands.filter(isShown).map((child) => child.name())
  const flags = [command, program].flatMap(({ options }) => options.filter(({ hidden }) => !hidden))
  return [...names, ...new Set(flags.map(({ long }) => long ?? '').filter(Boolean))]
}

function childOf(command: Command, word: string): Command | undefined {
  return command.commands.find((child) => child.name() === word || child.aliases().includes(word))
}

// Commander keeps the mark to itself; its own help reads it the same way.
function isShown(command: Command): boolean {
  return !(command as Command & { _hidden?: boolean })._hidden
}
