import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { Problem } from '@/domain/violations'
import { answerFor } from '@/hooks/answer-error'
import { runningPayload } from '@/web/data/session'
import type { Words } from '@/web/i18n/words'
import { pageWords } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'

/** Fields whose content is never sent back into a page. */
const UNTOLD = /^\$ACTION|password/i
/** Minutes named to somebody who was too fast, when the refusal itself names none: the window of sign-ins. */
const WAIT_MINUTES = 15

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
  const { t } = await pageWords()
  const values = valuesOf(form)
  try {
    return { values, ...((await work(t)) ?? { problems: [] }) }
  } catch (error) {
    unstable_rethrow(error)
    const { status, problems } = await answerFor(error, await anyRequest())
    if (status >= 500) (await runningPayload()).logger.error({ err: error, msg: 'A form failed.' })
    return { problems: problems.map((problem) => told(problem, t)), values }
  }
}

/** A refusal in the page's language: by its code and reason, by its code, or in the rule's own words where the catalog has none. */
export function told({ code, field, message, details }: Problem, t: Words): FormState['problems'][number] {
  const exact = `errors.${code}_${details?.reason}` as Parameters<Words>[0]
  const key = t.has(exact) ? exact : (`errors.${code}` as Parameters<Words>[0])
  const minutes = Number(details?.minutes ?? WAIT_MINUTES)
  const isKnown = code !== 'invalid' && t.has(key)
  return { ...(field ? { field } : {}), message: isKnown ? t(key, { minutes } as never) : message }
}

async function anyRequest(): Promise<PayloadRequest> {
  return createLocalReq({}, await runningPayload())
}
