import { randomUUID } from 'node:crypto'
import { URGENCIES } from '@/domain/tickets/asked-priority'
import { DESCRIPTION_MAX, LOCATION_MAX, TITLE_MAX } from '@/domain/tickets/words'
import { follow } from '@/web/actions/tickets/follow'
import { report } from '@/web/actions/tickets/report'
import type { CategoryChoice } from '@/web/data/tickets/categories'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { Field, TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { KindSelect } from './KindSelect'
import { PhotoPicker } from './PhotoPicker'
import { photoWords } from './photo-words'
import { SimilarTitle } from './SimilarTitle'
import { similarWords } from './similar-words'

/** The browser's name of the draft: one report at a time is being written on a device. */
const DRAFT = 'report'

interface ReportFormProps {
  categories: CategoryChoice[]
  /** Where the viewer lives, if they do. */
  flat: string | null
  t: Words
}

/** What is wrong, of which kind, and how it shows; then where, for whom and how urgently. */
export function ReportForm({ categories, flat, t }: ReportFormProps) {
  const words = formWords(t)
  const kinds = (isEmergency: boolean) =>
    categories.filter((category) => category.isEmergency === isEmergency)
  return (
    <ActionForm action={report} words={words} draftKey={DRAFT} label={t('report.title')}>
      <SendKey value={randomUUID()} />
      <SimilarTitle
        name="title"
        label={t('report.what')}
        hint={t('report.whatHint')}
        maxLength={TITLE_MAX}
        words={similarWords(t)}
        follow={follow}
      />
      <KindSelect
        label={t('report.kind')}
        empty={t('report.choose')}
        groups={[
          { label: t('report.everyday'), kinds: kinds(false) },
          { label: t('report.emergencies'), kinds: kinds(true) },
        ]}
      />
      <TextField
        name="description"
        label={t('report.more')}
        hint={t('report.moreHint')}
        maxLength={DESCRIPTION_MAX}
        required
      />
      <PhotoPicker words={photoWords(t)} />
      <Circumstances flat={flat} t={t} />
      <Submit working={words.working} className="button wide">
        {t('report.send')}
      </Submit>
    </ActionForm>
  )
}

function Circumstances({ flat, t }: Omit<ReportFormProps, 'categories'>) {
  return (
    <>
      <Field
        name="location"
        label={t('report.where')}
        hint={flat ? t('report.whereOwn', { flat }) : t('report.whereEstate')}
        optional={t('common.optional')}
        maxLength={LOCATION_MAX}
      />
      <Radios
        name="scope"
        label={t('report.whom')}
        defaultValue="personal"
        options={scopes(t, flat !== null)}
      />
      <Radios
        name="urgency"
        label={t('report.urgency')}
        hint={t('report.urgencyHint')}
        defaultValue="usual"
        options={urgencies(t)}
      />
    </>
  )
}

const scopes = (t: Words, isResident: boolean) => [
  {
    value: 'personal',
    label: t(isResident ? 'report.onlyMine' : 'report.onlyStaff'),
    hint: t(isResident ? 'report.onlyMineHint' : 'report.onlyStaffHint'),
  },
  { value: 'community', label: t('report.everybody'), hint: t('report.everybodyHint') },
]

const URGENCY_WORDS = { usual: 'usual', low: 'canWait', high: 'today', emergency: 'atOnce' } as const

const urgencies = (t: Words) =>
  URGENCIES.map((value) => ({
    value,
    label: t(`report.${URGENCY_WORDS[value]}`),
    hint: t(`report.${URGENCY_WORDS[value]}Hint`),
  }))
