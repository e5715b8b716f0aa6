import { randomUUID } from 'node:crypto'
import { NOTE_MAX } from '@/domain/documents/words'
import { replaceFile } from '@/web/actions/documents/replace'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { FileField } from './FileField'

/** For who keeps the documents: the next version of this one. */
export function ReplaceFile({ id, t }: { id: string; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={replaceFile} words={words} label={t('documents.replace')}>
      <FormDetails summary={t('documents.replace')}>
        <p className="hint">{t('documents.replaceHint')}</p>
        <SendKey value={randomUUID()} />
        <input type="hidden" name="document" value={id} />
        <FileField label={t('documents.file')} hint={t('documents.fileHint')} />
        <Field name="note" label={t('documents.note')} maxLength={NOTE_MAX} optional={words.optional} />
        <Submit working={words.working} className="button wide">
          {t('documents.replace')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
