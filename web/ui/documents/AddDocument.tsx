import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/actor'
import { DOCUMENT_TYPES, TITLE_MAX } from '@/domain/documents/words'
import { audiencesToSet } from '@/domain/documents/write'
import { putUpDocument } from '@/web/actions/documents/put-up'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios, Select } from '../form/Choice'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { FileField } from './FileField'

/** For who keeps the documents: puts another one up. */
export function AddDocument({ actor, t }: { actor: Actor; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={putUpDocument} words={words} label={t('documents.add')}>
      <FormDetails summary={t('documents.add')}>
        <SendKey value={randomUUID()} />
        <Field name="title" label={t('documents.name')} maxLength={TITLE_MAX} />
        <Select
          name="documentType"
          label={t('documents.kind')}
          defaultValue="other"
          options={DOCUMENT_TYPES.map((value) => ({ value, label: t(`documents.types.${value}`) }))}
        />
        <Radios
          name="audience"
          label={t('documents.audience')}
          defaultValue="residents"
          options={audiencesToSet(actor).map((value) => ({
            value,
            label: t(`documents.audiences.${value}`),
          }))}
        />
        <FileField label={t('documents.file')} hint={t('documents.fileHint')} />
        <Submit working={words.working} className="button wide">
          {t('documents.add')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
