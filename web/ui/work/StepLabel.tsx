import type { JobStep } from '@/domain/tickets/steps'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from '../Icon'

const ICONS: Record<JobStep, IconName> = {
  take: 'work',
  start: 'work',
  resume: 'work',
  acknowledge: 'eye',
  done: 'check',
  assign: 'person',
  hold: 'pause',
  unassign: 'inbox',
  close: 'check',
  sendBack: 'out',
  reopen: 'out',
  cancel: 'cross',
  estimate: 'clock',
  note: 'plus',
}

/** A step's word with its drawing; read aloud, it also says of which ticket, since a list repeats the word. */
export function StepLabel({
  step,
  of,
  t,
  isReassigning = false,
}: {
  step: JobStep
  of: string
  t: Words
  isReassigning?: boolean
}) {
  return (
    <>
      <Icon name={ICONS[step]} />
      {t(`work.step.${step === 'assign' && isReassigning ? 'reassign' : step}`)}
      <span className="unseen"> {of}</span>
    </>
  )
}
