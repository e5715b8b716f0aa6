import { callApi, wordsOf } from '../call-api'

/** Deliveries that one click sends again. */
export const RESEND_MAX = 100

/** Puts one delivery back into the queue. @throws RefusedError in words. */
export async function resend(id: string): Promise<void> {
  await callApi('PATCH', `/deliveries/${id}`, { status: 'queued' })
}

export interface ResendReport {
  sent: number
  /** Why the others were not, each reason once, with how many it kept back. */
  refused: { reason: string; count: number }[]
}

/** The same operation for each that a filter holds, one after the other, with what became of each. */
export async function resendAll(query: string, onProgress: (done: number) => void): Promise<ResendReport> {
  const { docs } = await callApi<{ docs: { id: string }[] }>(
    'GET',
    `/deliveries?${query}&limit=${RESEND_MAX}&depth=0&select[status]=true&sort=-createdAt`,
  )
  const refused = new Map<string, number>()
  let sent = 0
  for (const [index, { id }] of docs.entries()) {
    try {
      await resend(id)
      sent += 1
    } catch (error) {
      const reason = wordsOf(error)
      refused.set(reason, (refused.get(reason) ?? 0) + 1)
    }
    onProgress(index + 1)
  }
  return { sent, refused: [...refused].map(([reason, count]) => ({ reason, count })) }
}
