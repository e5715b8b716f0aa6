import { takeStep } from '@/web/actions/listings/step'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface StepFormProps {
  listing: { id: string; title: string }
  step: 'publish' | 'reserve' | 'unreserve' | 'over' | 'renew'
  label: string
  className?: string
  t: Words
}

/** One button that takes one step with one's own listing. */
export function StepForm({ listing, step, label, className = 'button quiet', t }: StepFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={takeStep} words={words} className="inline" label={`${label}: ${listing.title}`}>
      <input type="hidden" name="listing" value={listing.id} />
      <input type="hidden" name="step" value={step} />
      <Submit working={words.working} className={className}>
        {label}
      </Submit>
    </ActionForm>
  )
}
