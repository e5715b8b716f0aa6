import { type BasePayload, createLocalReq } from 'payload'
import type { SignedLink } from '@/domain/links/actions'
import { linkForged } from '@/domain/links/refusals'
import { answerFor } from '@/hooks/answer-error'
import { languageOfHolder } from '@/hooks/links/holder'
import { readLink } from '@/server/signed-links'
import { runningPayload } from '@/web/data/session'
import { publicSettings } from '@/web/data/settings'
import { preferredLanguage } from '@/web/i18n/accept-language'
import { wordsIn } from '@/web/i18n/words'
import { NONCE_HEADER } from '@/web/request-headers'
import type { LinkFrame } from '@/web/ui/links/frame'
import { readsJson, refusal } from './respond'

/** Somebody who came with a signed link, and what the answer to them is made with. */
export interface Asking {
  payload: BasePayload
  link: SignedLink
  frame: LinkFrame
  isJson: boolean
  now: Date
}

/**
 * Does `work` for whoever comes with `token`, in the language of the link's holder; what is refused, or fails, is told in
 * it. No cookie is read: the link alone says for whom it is.
 */
export async function withLink(
  request: Request,
  token: string,
  work: (asking: Asking) => Promise<Response>,
): Promise<Response> {
  const payload = await runningPayload()
  const link = readLink(token)
  const frame = await frameFor(payload, request, link)
  const isJson = readsJson(request.headers)
  try {
    if (!link) throw linkForged()
    return await work({ payload, link, frame, isJson, now: new Date() })
  } catch (error) {
    const { status, problems } = await answerFor(error, await createLocalReq({}, payload))
    if (status >= 500) payload.logger.error({ err: error, msg: 'A signed link failed.' })
    return refusal(frame, { status, problems }, isJson)
  }
}

async function frameFor(
  payload: BasePayload,
  { headers }: Request,
  link: SignedLink | null,
): Promise<LinkFrame> {
  const own = link ? await languageOfHolder(payload, link) : null
  const language = own ?? preferredLanguage(headers.get('accept-language') ?? '')
  return {
    language,
    t: wordsIn(language),
    settings: await publicSettings(),
    nonce: headers.get(NONCE_HEADER) ?? '',
  }
}

/** What a form brought: nothing where nothing was sent, null where it is no form, or one cut short. */
export async function formOf(request: Request): Promise<FormData | null> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return new FormData()
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(bytes, { headers }).formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
