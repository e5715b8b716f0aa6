import { InvalidArgumentError } from 'commander'
import { PRIORITIES, PRIORITY_ALIASES, type Priority } from '../domain/tickets/words'
import { usage } from './failures'

/** `in-progress`, `In Progress` → `in_progress`: how people write a word of the vocabulary. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/** The word of the vocabulary that is meant. @throws CliFailure (usage) that lists the choices. */
export function wordOf<Word extends string>(
  text: string,
  words: readonly Word[],
  flag: string,
  aliases: Readonly<Record<string, Word>> = {},
): Word {
  const word = words.find((candidate) => candidate === plain(text)) ?? aliases[plain(text)]
  if (word) return word
  throw usage(`${flag} takes ${words.join(', ')}; “${text}” is none of them.`)
}

/** Several words: commas between them, or the flag again. */
export function wordsOf<Word extends string>(
  texts: readonly string[],
  words: readonly Word[],
  flag: string,
  aliases: Readonly<Record<string, Word>> = {},
): Word[] {
  const parts = texts.flatMap((text) => text.split(',')).filter((text) => text.trim() !== '')
  return [...new Set(parts.map((text) => wordOf(text, words, flag, aliases)))]
}

/** The priority that is meant; `urgent` is its old name for an emergency. */
export function priorityOf(text: string, flag = '--priority'): Priority {
  return wordOf(text, PRIORITIES, flag, PRIORITY_ALIASES)
}

/** For commander: collects a flag that may be given again. */
export function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

/** For commander: a whole number of at least one. @throws InvalidArgumentError */
export function wholeNumber(largest = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : 0
    if (number >= 1 && number <= largest) return number
    const range = largest === Number.MAX_SAFE_INTEGER ? '1 or more' : `1 to ${largest}`
    throw new InvalidArgumentError(`It takes a whole number, ${range}.`)
  }
}
