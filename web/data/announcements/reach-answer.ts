import { createLocalReq } from 'payload'
import { unauthenticated } from '@/domain/violations'
import { answerFor } from '@/hooks/answer-error'
import { runningPayload } from '../session'
import { findViewer, type Viewer } from '../viewer'

/** Neither a browser nor anything on the way keeps what was answered to one person. */
export const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** Answers whoever is signed in with `work`, and a refusal in the form of the API. */
export async function answerViewer(work: (viewer: Viewer) => Promise<Response>): Promise<Response> {
  try {
    const viewer = await findViewer()
    if (!viewer) throw unauthenticated()
    return await work(viewer)
  } catch (error) {
    const payload = await runningPayload()
    const { status, problems } = await answerFor(error, await createLocalReq({}, payload))
    if (status >= 500) payload.logger.error({ err: error, msg: 'A proof could not be made.' })
    return Response.json({ errors: problems }, { status, headers: PRIVATE })
  }
}
