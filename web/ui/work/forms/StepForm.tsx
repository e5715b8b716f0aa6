import type { JobStep } from '@/domain/tickets/steps'
import { DoneForm } from './DoneForm'
import { EstimateForm } from './EstimateForm'
import { HoldForm } from './HoldForm'
import { NoteForm } from './NoteForm'
import type { StepFormProps } from './props'
import { SettleForm } from './SettleForm'

/** The form of a step. */
export function StepForm({ step, ...props }: StepFormProps & { step: JobStep }) {
  switch (step) {
    case 'done':
      return <DoneForm {...props} />
    case 'hold':
      return <HoldForm {...props} />
    case 'estimate':
      return <EstimateForm {...props} />
    case 'note':
      return <NoteForm {...props} />
    default:
      return <SettleForm {...props} step={step} />
  }
}
