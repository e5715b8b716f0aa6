import { NOTE_MAX, REPORT_REASONS } from '@/domain/moderation/words'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import type { FormAction } from '../form/state'
import { formWords } from '../form/words'

interface ReportFormProps {
  action: FormAction
  /** What it opens by: names what is reported. */
  title: string
  /** The id of what is reported. */
  subject: string
  /** The conversation that the page is of, where it is of one. */
  thread?: string
  /** What else leads back to the page, by names and values. */
  fields?: Record<string, string>
  t: Words
}

/** Says what is wrong with something that a neighbour wrote; opens by a tap, with or without JavaScript. */
export function ReportForm({ action, title, subject, thread, fields = {}, t }: ReportFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={action} words={words} className="no-print">
      <input type="hidden" name="subject" value={subject} />
      {thread ? <input type="hidden" name="thread" value={thread} /> : null}
      <Hidden fields={fields} />
      <FormDetails summary={title}>
        <Radios
          name={`reason-${subject}`}
          label={t('listings.page.report.reason')}
          options={REPORT_REASONS.map((value) => ({
            value,
            label: t(`listings.page.report.reasons.${value}`),
          }))}
        />
        <TextField
          name={`note-${subject}`}
          label={t('listings.page.report.note')}
          hint={t('listings.page.report.hint')}
          optional={words.optional}
          rows={2}
          maxLength={NOTE_MAX}
        />
        <Submit working={words.working} className="button quiet">
          {t('listings.page.report.send')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
