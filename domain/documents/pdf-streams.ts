/** Letters that are looked at, by the length of the PDF: each once, but where objects seem to lie in one another. */
const LOOKS_MAX = 4
const BLANKS = '\0\t\n\f\r '
/** The word before packed data, and the end of its line. */
const STREAM = /stream(\r\n|\n|\r)?/y

/**
 * What describes each packed part of a PDF, by the place where its data begins; `text` is all of its bytes as Latin-1. Every
 * place counts at which a reader could begin with an object, whatever the file's tables say: within a comment or a name, too.
 * Null when readers could disagree about one: a description that does not close in order, or data that does not begin on a
 * line of its own.
 */
export function describedStreams(text: string): Map<number, string> | null {
  const streams = new Map<number, string>()
  let left = LOOKS_MAX * text.length
  for (const { index } of text.matchAll(/obj/g)) {
    const from = afterBlanks(text, index + 'obj'.length)
    const isDescribed = text.startsWith('<<', from)
    const end = isDescribed ? afterDictionary(text, from) : from
    if (end === null) return null
    const word = isDescribed ? afterBlanks(text, end) : end
    left -= word - index
    if (left < 0) return null
    STREAM.lastIndex = word
    const found = isDescribed ? STREAM.exec(text) : null
    if (!found) continue
    if (found[1] === undefined) return null
    streams.set(STREAM.lastIndex, text.slice(from, end))
  }
  return streams
}

/** Behind the dictionary that begins here; null when it has no end, or its brackets do not close in order. */
function afterDictionary(text: string, from: number): number | null {
  const open: string[] = []
  let at = from
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const bracket = two === '<<' || two === '>>' ? two : text.charAt(at)
    const closed = CLOSES[bracket]
    if (OPENS.includes(bracket)) open.push(bracket)
    else if (closed === undefined) {
      at = afterPiece(text, at)
      continue
    } else if (open.pop() !== closed) return null
    at += bracket.length
    if (open.length === 0) return at
  }
  return null
}

const OPENS = ['<<', '[']
/** What each bracket closes; those of a text that stand here close nothing. */
const CLOSES: Record<string, string> = { '>>': '<<', ']': '[', '>': '', ')': '' }

function afterPiece(text: string, at: number): number {
  const letter = text.charAt(at)
  if (letter === '(') return afterString(text, at)
  if (letter === '%') return afterLine(text, at)
  if (letter !== '<') return at + 1
  const end = text.indexOf('>', at)
  return end === -1 ? text.length : end + 1
}

/** Behind a text in brackets, which may hold others, and single ones behind a `\`. */
function afterString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (text.charAt(at) === '%') at = afterLine(text, at)
    else if (BLANKS.includes(text.charAt(at))) at += 1
    else break
  }
  return at
}

/** At the end of the line, which ends a comment. */
function afterLine(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1
  return at
}
