import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { createLocalReq, type PayloadRequest } from 'payload'
import { answerFor } from '@/hooks/answer-error'
import { runningPayload } from '@/web/data/session'
import type { Words } from '@/web/i18n/words'
import { pageWords } from '@/web/i18n/words'
import { TARGET_HEADER } from '@/web/request-headers'
import type { FormState } from '@/web/ui/form/state'
import { told } from './told'

/** Fields whose content is never sent back into a page. */
const UNTOLD = /^\$ACTION|password/i

/** What a form sent, as text, without passwords and files. */
export function valuesOf(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !UNTOLD.test(entry[0]),
  )
  return Object.fromEntries(entries)
}

/** One field of a form, trimmed; an empty text when it was not sent. Text that a database cannot hold loses that. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim() : ''
}

/**
 * Carries out a form. A refusal by the rules comes back as problems in the page's language, beside the fields that they
 * name; a fault of ours is logged and told as such. Redirects pass.
 */
export async function carryOut(
  form: FormData,
  work: (words: Words) => Promise<FormState | undefined>,
): Promise<FormState> {
  const { t, language } = await pageWords()
  const values = valuesOf(form)
  try {
    return { values, ...((await work(t)) ?? { problems: [] }) }
  } catch (error) {
    unstable_rethrow(error)
    const { status, problems } = await answerFor(error, await anyRequest())
    if (status >= 500) (await runningPayload()).logger.error({ err: error, msg: 'A form failed.' })
    const way = problems.some(({ code }) => code === 'unauthenticated') ? { href: await wayIn() } : {}
    return { problems: problems.map((problem) => ({ ...told(problem, t, language), ...way })), values }
  }
}

/** Where somebody whose sign-in has ended signs in again, to come back to this page. */
async function wayIn(): Promise<string> {
  const target = (await headers()).get(TARGET_HEADER) ?? '/'
  return `/sign-in?next=${encodeURIComponent(target)}`
}

async function anyRequest(): Promise<PayloadRequest> {
  return createLocalReq({}, await runningPayload())
}
