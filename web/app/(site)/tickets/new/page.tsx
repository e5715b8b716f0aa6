import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dialling } from '@/domain/phone'
import { URGENCIES } from '@/domain/tickets/asked-priority'
import { mayReport } from '@/domain/tickets/create'
import { DESCRIPTION_MAX, LOCATION_MAX, TITLE_MAX } from '@/domain/tickets/words'
import { follow } from '@/web/actions/tickets/follow'
import { report } from '@/web/actions/tickets/report'
import { publicSettings } from '@/web/data/settings'
import { categoriesIn } from '@/web/data/tickets/categories'
import { ownFlat } from '@/web/data/tickets/own-flat'
import { requireViewer } from '@/web/data/viewer'
import { phone } from '@/web/i18n/format'
import { pageWords, type Words } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Radios } from '@/web/ui/form/Choice'
import { Field, TextField } from '@/web/ui/form/Field'
import { SendKey } from '@/web/ui/form/SendKey'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { KindSelect } from '@/web/ui/tickets/KindSelect'
import { PhotoPicker } from '@/web/ui/tickets/PhotoPicker'
import { photoWords } from '@/web/ui/tickets/photo-words'
import { SimilarTitle } from '@/web/ui/tickets/SimilarTitle'
import { similarWords } from '@/web/ui/tickets/similar-words'

/** The browser's name of the draft: one report at a time is being written on a device. */
const DRAFT = 'report'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('report.title') }
}

export default async function ReportPage() {
  const viewer = await requireViewer()
  if (!mayReport(viewer.actor)) notFound()
  const { t, language } = await pageWords()
  const [categories, flat] = await Promise.all([categoriesIn(viewer, language), ownFlat(viewer)])
  const words = formWords(t)
  const kinds = (isEmergency: boolean) =>
    categories.filter((category) => category.isEmergency === isEmergency)
  return (
    <div className="narrow section">
      <PageHeader title={t('report.title')} lead={t('report.lead')} />
      <Danger t={t} />
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
        <Field
          name="location"
          label={t('report.where')}
          hint={flat ? t('report.whereOwn', { flat }) : t('report.whereEstate')}
          optional={words.optional}
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
        <Submit working={words.working} className="button wide">
          {t('report.send')}
        </Submit>
      </ActionForm>
    </div>
  )
}

async function Danger({ t }: { t: Words }) {
  const settings = await publicSettings()
  return (
    <section className="danger-box" aria-labelledby="danger">
      <h2 id="danger" className="with-icon">
        <Icon name="alert" /> {t('report.danger.title')}
      </h2>
      <p>{t('report.danger.text')}</p>
      {settings.phone ? (
        <a className="button danger" href={dialling(settings.phone)}>
          <Icon name="phone" />
          <span>
            {t('report.danger.call')}: <span className="nowrap">{phone(settings.phone)}</span>
          </span>
        </a>
      ) : null}
    </section>
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
