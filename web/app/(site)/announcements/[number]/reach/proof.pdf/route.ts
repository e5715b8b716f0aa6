import { Readable } from 'node:stream'
import { answerViewer, PRIVATE } from '@/web/data/announcements/reach-answer'
import { proofPaper } from '@/web/data/announcements/reach-proof'
import { knownLanguage } from '@/web/i18n/accept-language'
import { wordsIn } from '@/web/i18n/words'
import { writeProof } from '@/web/ui/announcements/reach/proof-paper'

export const dynamic = 'force-dynamic'

/**
 * `GET /announcements/:number/reach/proof.pdf?language=en|hi&at=ISO`: the proof that notice was given, for its author and
 * the committee; in the reader's own language and as of a moment ago unless the address says otherwise.
 */
export function GET(
  request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  return answerViewer(async (viewer) => {
    const query = new URL(request.url).searchParams
    const language = knownLanguage(query.get('language')) ?? viewer.language
    const facts = await proofPaper(viewer, (await params).number, query.get('at'), language)
    const document = writeProof(facts, wordsIn(language), language)
    return new Response(Readable.toWeb(document as unknown as Readable) as ReadableStream, {
      headers: {
        ...PRIVATE,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${facts.sealed.proof.number}-proof.pdf"`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
