import { CliFailure, EXIT, usage } from './failures'
import type { Io } from './io'
import { oneLine } from './text'

/** A question with a fixed set of answers. Names may come from others. */
export interface Question<Value extends string> {
  message: string
  choices: readonly { value: Value; name: string }[]
  /** The answer that Enter gives. */
  preset?: Value
}

const CHOICES_SHOWN = 12

export interface InputSettings {
  /** `--no-input`: never ask. */
  isSilent: boolean
  /** `--yes`: every "are you sure" is answered. */
  isSure: boolean
}

/** Asks the person, only where there is one: a terminal on both ends and no `--no-input`. */
export class Input {
  readonly canAsk: boolean
  readonly isSure: boolean
  private readonly io: Io

  constructor(io: Io, settings: InputSettings) {
    this.io = io
    this.isSure = settings.isSure
    this.canAsk = io.isInputTerminal && io.isErrorTerminal && !settings.isSilent
  }

  /** The flag's value, else the person's answer. @throws CliFailure (usage) that names the flag when nobody can be asked. */
  async text(given: string | undefined, flag: string, message: string): Promise<string> {
    if (given !== undefined) return given
    this.mustAsk(flag)
    const { input } = await import('./prompts')
    return input({ message, required: true }, this.onError())
  }

  /** The same for what may stay empty; undefined when nobody can be asked. */
  async optionalText(given: string | undefined, message: string): Promise<string | undefined> {
    if (given !== undefined || !this.canAsk) return given
    const { input } = await import('./prompts')
    return (await input({ message }, this.onError())) || undefined
  }

  async secret(flag: string, message: string): Promise<string> {
    this.mustAsk(flag)
    const { password } = await import('./prompts')
    return password({ message, mask: true }, this.onError())
  }

  async choice<Value extends string>(flag: string, question: Question<Value>): Promise<Value> {
    this.mustAsk(flag)
    const { select } = await import('./prompts')
    const choices = question.choices.map(({ value, name }) => ({ value, name: oneLine(name) }))
    const preset = question.preset === undefined ? {} : { default: question.preset }
    return select({ message: question.message, choices, pageSize: CHOICES_SHOWN, ...preset }, this.onError())
  }

  /** Stops a destructive command that nobody has agreed to. */
  async agree(question: string): Promise<void> {
    if (this.isSure) return
    this.mustAsk('--yes')
    const { confirm } = await import('./prompts')
    const hasAgreed = await confirm({ message: oneLine(question), default: false }, this.onError())
    if (!hasAgreed) throw new CliFailure(EXIT.error, 'Nothing was changed.')
  }

  /** Stops what cannot be taken back unless the person types what they were shown. */
  async agreeByTyping(word: string, question: string): Promise<void> {
    if (this.isSure) return
    this.mustAsk('--yes')
    const { input } = await import('./prompts')
    const typed = await input({ message: oneLine(question) }, this.onError())
    if (typed.trim() !== word) throw new CliFailure(EXIT.error, 'Nothing was changed.')
  }

  /** All of stdin, without the line break that `echo` adds. */
  async piped(): Promise<string> {
    const chunks: Buffer[] = []
    for await (const chunk of this.io.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
      .toString('utf8')
      .replace(/\r?\n$/, '')
  }

  private mustAsk(flag: string): void {
    if (!this.canAsk) throw usage(`${flag} is missing, and nobody is there to be asked.`)
  }

  // Questions are not data: they go to stderr, so that stdout can be piped while somebody answers.
  private onError(): { output: NodeJS.WriteStream; signal: AbortSignal } {
    return { output: process.stderr, signal: this.io.signal }
  }
}
