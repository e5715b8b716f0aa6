import { input, password } from '../prompts'
import { UsageError } from './usage'

const isTerminal = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true
/** Questions are no data: they go where errors go. */
const where = { output: process.stderr }

/** A flag's value, asked for only where somebody can answer. @throws UsageError */
export async function askFor(flag: string, question: string, given: string | undefined): Promise<string> {
  const answer = given ?? (isTerminal() ? await input({ message: question }, where) : '')
  if (answer.trim() === '') throw new UsageError(`${flag} is missing.`)
  return answer.trim()
}

/** A new password, typed twice. @throws UsageError where nobody can type. */
export async function askPassword(): Promise<string> {
  if (!isTerminal()) throw new UsageError('Give the password on standard input with --password-stdin.')
  const first = await password({ message: 'Password', mask: true }, where)
  const second = await password({ message: 'Once more', mask: true }, where)
  if (first !== second) throw new Error('The two passwords differ. Nothing was made.')
  return first
}

/** The password from standard input, without the line break at its end. */
export async function readPassword(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}
