import { readFile } from 'node:fs/promises'
import { BODY_MAX, TITLE_MAX } from '../../domain/announcements/words'
import type { Cli } from '../context'
import { CliFailure, EXIT, usage } from '../failures'

const FROM_STDIN = '-'

/** What is announced. */
export interface Words {
  title: string
  body: string
  /** Where the text stands that was typed into an editor, until it has been sent. */
  draft?: string
}

export interface TextOptions {
  file?: string
  title?: string
}

/** The words from the file, from stdin, or from the person's editor. @throws CliFailure, and nothing was sent */
export async function readWords(cli: Cli, { file, title }: TextOptions): Promise<Words> {
  if (file === FROM_STDIN) return wordsIn(await cli.input.piped(), title)
  if (file !== undefined) return wordsIn(await readText(file), title)
  const { editText, keepingText } = await import('./editor')
  const edited = await editText(cli, title === undefined)
  if (edited.text.trim() === '') return wordsIn(edited.text, title)
  const words = await keepingText(cli, edited.file, () => wordsIn(edited.text, title))
  return { ...words, draft: edited.file }
}

/** Title and text; without a title of its own, the first line is it. */
export function wordsIn(text: string, given?: string): Words {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n')
  const title = (given ?? lines[0] ?? '').trim()
  const body = (given === undefined ? lines.slice(1) : lines).join('\n').trim()
  if (title === '') throw nothingSent(given === undefined ? 'The text is empty.' : 'The title is empty.')
  if (body === '')
    throw nothingSent(given === undefined ? 'There is a title and no text.' : 'The text is empty.')
  if (title.length > TITLE_MAX)
    throw usage(`A title has at most ${TITLE_MAX} characters; this one has ${title.length}. Give --title.`)
  if (body.length > BODY_MAX)
    throw usage(`A text has at most ${BODY_MAX} characters; this one has ${body.length}.`)
  return { title, body }
}

function nothingSent(reason: string): CliFailure {
  return new CliFailure(EXIT.error, `${reason} Nothing was sent.`)
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw usage(`The text cannot be read: ${reason}`)
  }
}
