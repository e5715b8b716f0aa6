import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Cli } from '../context'
import { CliFailure, EXIT, Interrupted, usage } from '../failures'
import { AUDIENCE_WORDS } from './audience'

const COMMENT = /^#/
/** An editor asks questions on the terminal, whatever becomes of stdout. */
const STDERR = 2

const TITLE_LINE = '# The first line is the title; the text comes below it.\n'
const TEMPLATE = `# Lines that begin with # are left out. An empty text sends nothing.
# Who reads it is said by --audience: ${AUDIENCE_WORDS}.
# You see how many people that is before anything is sent.
`

/** Opens the person's editor on an empty announcement. Answers what was written, and where it stands. */
export async function editText(cli: Cli, isTitleAsked: boolean): Promise<{ text: string; file: string }> {
  if (!cli.input.canAsk) throw usage('--file is missing, and nobody is there to write the text.')
  const editor = cli.io.env.VISUAL || cli.io.env.EDITOR
  if (!editor)
    throw usage('No editor is chosen. Set EDITOR (export EDITOR=nano), or give the text with --file.')
  const folder = await mkdtemp(path.join(tmpdir(), 'estate-announcement-'))
  const file = path.join(folder, 'announcement.txt')
  await writeFile(file, `\n${isTitleAsked ? TITLE_LINE : ''}${TEMPLATE}`, { mode: 0o600 })
  await keepingText(cli, file, () => runEditor(editor, file, cli))
  const lines = (await readFile(file, 'utf8')).split('\n')
  return { text: lines.filter((line) => !COMMENT.test(line)).join('\n'), file }
}

/** Through the shell, as the variable may hold flags too. */
function runEditor(editor: string, file: string, { io }: Cli): Promise<void> {
  const child = spawn('sh', ['-c', `${editor} "$1"`, 'estate', file], {
    stdio: ['inherit', STDERR, 'inherit'],
    env: { ...process.env, ...io.env },
  })
  return new Promise((resolve, reject) => {
    // An editor that goes on after Ctrl-C is not waited for: the command ends either way.
    io.signal.addEventListener('abort', () => reject(new Interrupted()), { once: true })
    child.on('error', (error) => reject(failed(editor, error.message)))
    child.on('exit', (code, signal) => {
      if (signal === 'SIGINT' || code === EXIT.interrupted) reject(new Interrupted())
      else if (code === 0) resolve()
      else reject(failed(editor, `it ended with ${code ?? signal}`))
    })
  })
}

function failed(editor: string, reason: string): CliFailure {
  return new CliFailure(EXIT.error, `The editor “${editor}” did not work: ${reason}. Nothing was sent.`)
}

/** What was typed survives a failure, and the person is told where. */
export async function keepingText<Result>(
  { out }: Cli,
  file: string,
  work: () => Result,
): Promise<Awaited<Result>> {
  try {
    return await work()
  } catch (failure) {
    out.note(`Your text is kept in ${file}.`)
    throw failure
  }
}

/** What was typed has been sent: its copy goes. */
export async function discardDraft(file: string): Promise<void> {
  const { rm } = await import('node:fs/promises')
  await rm(path.dirname(file), { recursive: true, force: true })
}
