import 'server-only'
import { notFound } from 'next/navigation'
import { answerFor } from '@/hooks/answer-error'
import type { Viewer } from '@/web/data/viewer'

/** Marks one of the viewer's own messages read; answers where it leads. Another's, and none at all, is 404. */
export async function markOneRead({ payload, req }: Viewer, id: string): Promise<string | null> {
  try {
    const message = await payload.update({
      collection: 'notifications',
      id,
      data: { read: true },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return message.url ?? null
  } catch (error) {
    const { status } = await answerFor(error, req)
    if (status === 404 || status === 403) notFound()
    throw error
  }
}
