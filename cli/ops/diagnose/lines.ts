import { oneLine, widthOf } from '../../text'
import type { Advice } from './find'

const GAP = '  '

/** What was found, for a terminal of so many cells: nothing is cut, long lines go on below. */
export function linesOf(found: readonly Advice[], columns: number): string[] {
  const names = Math.max(...found.map(({ check }) => widthOf(check)))
  const indent = ' '.repeat(names) + GAP
  const room = columns - indent.length
  return found.flatMap(({ check, about, message, advice }) => {
    const [first = '', ...more] = wrapped(`${oneLine(about)}: ${oneLine(message)}`, room)
    return [
      check.padEnd(names) + GAP + first,
      ...[...more, ...wrapped(`→ ${oneLine(advice)}`, room)].map((line) => indent + line),
    ]
  })
}

/** A text in lines of so many cells, broken between words; a word that is longer has a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
