'use server'
import type { HoldKind } from '@/domain/sla/words'
import { holdUntil } from '@/domain/tickets/hold-until'
import { NOTE_MAX } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { env } from '@/server/env'
import type { Viewer } from '@/web/data/viewer'
import { residentsLanguage } from '@/web/data/work/residents-language'
import { type Words, wordsIn } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { holdReasons } from '@/web/ui/work/hold-reasons'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { changeJob, leadBack, textWithin, ticketIdOf } from './change'

/** Room for the chosen reason before the words of one's own. */
const OWN_WORDS_MAX = NOTE_MAX - 100

/** Puts a job on hold: why, and until when. */
export async function holdJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const reason = reasonOf(form, t, await readersWords(viewer, form, t))
    const until = untilOf(form, nowOf(viewer.req), t)
    const problems = [reason.problem, until.problem].filter((problem) => problem !== undefined)
    if (problems.length > 0) throw refusedForm(problems)
    const heldUntil = until.at?.toISOString()
    const { text: holdReason, kind: holdKind } = reason
    await changeJob(viewer, form, { status: 'on_hold', holdReason, holdKind, heldUntil })
    leadBack(form, 'hold')
  })
}

interface Problem {
  field: string
  message: string
}

/** Why it waits: for the clock, and in words. */
interface Reason {
  kind: HoldKind
  text: string
  problem?: Problem
}

/** The words of the ticket's resident, who reads the reason; the page's where there is no such reader. */
async function readersWords(viewer: Viewer, form: FormData, t: Words): Promise<Words> {
  const language = await residentsLanguage(viewer, ticketIdOf(form))
  return language ? wordsIn(language) : t
}

/** @param told the words in which the reason is kept; what is wrong with the form is said in the page's. */
function reasonOf(form: FormData, t: Words, told: Words): Reason {
  const because = textOf(form, 'because')
  const words = textWithin(form, 'holdReason', t('work.form.inWords'), OWN_WORDS_MAX, t)
  const chosen = holdReasons(told).find(({ value }) => value === because)
  const kind = chosen?.value ?? 'other'
  if (chosen && kind !== 'other') return { kind, text: words ? `${chosen.label}: ${words}` : chosen.label }
  if (words) return { kind, text: words }
  return chosen
    ? { kind, text: '', problem: { field: 'holdReason', message: t('work.form.sayWhy') } }
    : { kind, text: '', problem: { field: 'because', message: t('work.form.chooseWhy') } }
}

function untilOf(form: FormData, now: Date, t: Words): { at: Date | null; problem?: Problem } {
  const choice = textOf(form, 'heldUntil')
  const at = holdUntil(choice, textOf(form, 'heldUntilAt'), now, env.timeZone)
  if (at) return { at }
  return choice === 'date'
    ? { at, problem: { field: 'heldUntilAt', message: t('work.form.badTime') } }
    : { at, problem: { field: 'heldUntil', message: t('errors.held_until_invalid') } }
}
