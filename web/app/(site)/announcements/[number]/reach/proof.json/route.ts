import { answerViewer, PRIVATE } from '@/web/data/announcements/reach-answer'
import { sealedProof } from '@/web/data/announcements/reach-proof'

export const dynamic = 'force-dynamic'

/** `GET /announcements/:number/reach/proof.json?at=ISO`: the very text whose SHA-256 a printed proof shows. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  return answerViewer(async (viewer) => {
    const { text, proof } = await sealedProof(
      viewer,
      (await params).number,
      new URL(request.url).searchParams.get('at'),
    )
    return new Response(text, {
      headers: {
        ...PRIVATE,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${proof.number}-proof.json"`,
      },
    })
  })
}
