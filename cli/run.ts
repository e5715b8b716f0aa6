import { type Command, CommanderError } from 'commander'
import { type OpenCli, openCli } from './context'
import { CliFailure, EXIT, type ExitCode, Interrupted } from './failures'
import type { Io } from './io'
import { estateProgram } from './program'
import { clean } from './text'

/** Runs one command line, without the program's own name, to its exit code. Failures end as a sentence on stderr. */
export async function runEstate(
  argv: readonly string[],
  io: Io,
  version: string,
  open: OpenCli = openCli(io),
): Promise<ExitCode> {
  const program = estateProgram(io, open, version)
  settle(program, io)
  let running: Command = program
  program.hook('preAction', (_program, command) => {
    running = command
  })
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync([...argv], { from: 'user' })
    return EXIT.ok
  } catch (error) {
    return told(error, io, pathOf(running))
  }
}

/** Commander neither ends the process nor writes anywhere but here, whatever command fails. */
function settle(command: Command, io: Io): void {
  command
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (message, write) =>
        write(`estate: ${sentence(message)}\nTry: ${pathOf(command)} --help\n`),
      getOutHelpWidth: () => io.columns(),
      getErrHelpWidth: () => io.columns(),
    })
  for (const child of command.commands) settle(child, io)
}

/** `estate tickets list`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}

function sentence(message: string): string {
  return clean(message)
    .replace(/^error: /, '')
    .trim()
}

function told(error: unknown, io: Io, path: string): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (isInterruption(error) || io.signal.aborted) return EXIT.interrupted
  if (error instanceof CliFailure) {
    io.stderr.write(`estate: ${clean(error.message)}\nTry: ${error.next ?? `${path} --help`}\n`)
    return error.exitCode
  }
  // What nobody foresaw keeps its trace: it is a defect to report.
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.stderr.write(`estate: this should not have happened.\n${clean(trace)}\nTry: ${path} --help\n`)
  return EXIT.error
}

/** Ctrl-C while waiting, or while a question was open. */
function isInterruption(error: unknown): boolean {
  return (
    error instanceof Interrupted ||
    (error instanceof Error && /^(ExitPrompt|AbortPrompt)Error$/.test(error.name))
  )
}
