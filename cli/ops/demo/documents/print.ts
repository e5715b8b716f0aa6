import { buffer } from 'node:stream/consumers'
import { openPaper } from '@/server/pdf/paper'
import type { PaperPlan } from './papers'

/** One version of a document as a PDF. */
export async function print(
  { title }: PaperPlan,
  { parts }: PaperPlan['versions'][number],
  { at, estate }: { at: Date; estate: string },
): Promise<Buffer> {
  const paper = openPaper({
    title,
    author: estate,
    language: 'en',
    createdAt: at,
    footer: `${estate} · ${title}`,
  })
  // Read while it is written: it holds no more than a page back.
  const data = buffer(paper.stream)
  paper.title(title)
  for (const [heading, ...paragraphs] of parts) {
    paper.heading(heading)
    for (const paragraph of paragraphs) paper.paragraph(paragraph)
  }
  paper.finish()
  return data
}
