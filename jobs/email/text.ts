import { escapeHtml, paragraphsOf, type TextPart } from '@/domain/plain-text'
import { KHAKI } from './layout'

const PARAGRAPH = 'margin:0 0 16px'
const LINK = `color:${KHAKI};text-decoration:underline`

/** Somebody's plain text as markup: its own paragraphs and lines, its http addresses as links, and nothing else. */
export function textHtmlOf(text: string): string {
  return paragraphsOf(text)
    .map(
      (lines) =>
        `<p style="${PARAGRAPH}">${lines.map((line) => line.map(writePiece).join('')).join('<br/>')}</p>`,
    )
    .join('')
}

function writePiece({ text, href }: TextPart): string {
  if (!href) return escapeHtml(text)
  return `<a href="${escapeHtml(href)}" style="${LINK}" rel="noreferrer">${escapeHtml(text)}</a>`
}
