import { recordReport } from '@/hooks/notifications/record-report'
import { env } from '@/server/env'
import { readSmsCallback } from '@/server/sms-callback'
import { runningPayload } from '@/web/data/session'
import { TARGET_HEADER } from '@/web/request-headers'

/**
 * `POST /callbacks/twilio`: the provider says what became of a text message. 403 for whoever cannot sign it, 404 for a
 * message that the estate did not send, else 204, whether it was news or not.
 */
export async function POST(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const received = {
    target: request.headers.get(TARGET_HEADER) ?? pathname + search,
    signature: request.headers.get('x-twilio-signature'),
    body: await request.text(),
  }
  const callback = readSmsCallback(received, env.twilio, env.estateUrl)
  if (!callback) return refuse(403, 'not_permitted', 'This does not bear the provider’s signature.')
  const isKnown = await recordReport(await runningPayload(), callback, new Date())
  if (!isKnown) return refuse(404, 'not_found', 'The estate has sent no such message.')
  return new Response(null, { status: 204 })
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ errors: [{ code, message }] }, { status })
}
