import type { Metadata } from 'next'
import {
  allows,
  CHANNELS,
  DIGEST_HOUR,
  DIGESTS,
  type Language,
  OFFERED_CATEGORIES,
  type Preferences,
} from '@/domain/notifications'
import { mayVerify } from '@/domain/people/register'
import { preferencesOf } from '@/hooks/notifications/preferences'
import { env } from '@/server/env'
import { vapidDetails } from '@/server/vapid'
import { savePreferences } from '@/web/actions/notifications/preferences'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Checkbox, Radios, Select } from '@/web/ui/form/Choice'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { ChannelTable } from '@/web/ui/notifications/ChannelTable'
import { PushDevice } from '@/web/ui/notifications/PushDevice'
import { zoneOptions } from '@/web/ui/notifications/zones'
import { PageHeader } from '@/web/ui/PageHeader'
import { Section } from '@/web/ui/Section'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('notifications.preferences.title') }
}

/** What somebody is told beside the site. Mails lead here (`List-Unsubscribe`). */
export default async function PreferencesPage() {
  const { actor, req } = await requireViewer()
  const { t, language } = await pageWords()
  const chosen = await preferencesOf(req, actor.userId)
  const words = formWords(t)
  return (
    <div className="narrow preferences">
      <PageHeader title={t('notifications.preferences.title')} lead={t('notifications.preferences.lead')} />
      <ThisDevice t={t} />
      <ActionForm action={savePreferences} words={words}>
        <Channels chosen={chosen} decides={mayVerify(actor)} t={t} />
        <DigestChoice chosen={chosen} t={t} />
        <QuietHours chosen={chosen} t={t} language={language} />
        <Fewer chosen={chosen} t={t} />
        <Submit working={words.working} className="button wide">
          {t('common.save')}
        </Submit>
      </ActionForm>
      <p>
        <a href="/notifications">{t('notifications.preferences.back')}</a>
      </p>
    </div>
  )
}

const PUSH_WORDS = [
  ...['unsupported', 'install', 'blocked', 'off', 'on'],
  ...['turnOn', 'turnOff', 'working', 'failed', 'needsScript'],
] as PushWord[]
type PushWord = keyof Parameters<typeof PushDevice>[0]['words']

interface PartProps {
  chosen: Preferences
  t: Words
}

/** Of accounts only those are told who decide about them: the mails of one's own account are nobody's choice. */
function Channels({ chosen, decides, t }: PartProps & { decides: boolean }) {
  const offered = OFFERED_CATEGORIES.filter((category) => category !== 'account' || decides)
  const ticked = offered.flatMap((category) =>
    CHANNELS.filter((channel) => allows(chosen, category, channel)).map(
      (channel) => `categories.${category}.${channel}`,
    ),
  )
  return (
    <ChannelTable
      caption={t('notifications.preferences.table')}
      hint={t('notifications.preferences.tableHint')}
      corner={t('notifications.preferences.category')}
      categories={offered.map((name) => ({
        name,
        label: t(`notifications.categories.${name}`),
        hint: t(`notifications.preferences.categoryHints.${name}`),
      }))}
      channels={CHANNELS.map((name) => ({
        name,
        label: t(`notifications.preferences.channels.${name}`),
      }))}
      ticked={ticked}
    />
  )
}

/** Push goes to browsers: each is switched on where it is held. */
function ThisDevice({ t }: { t: Words }) {
  const word = (name: PushWord) => t(`notifications.preferences.device.${name}`)
  const words = Object.fromEntries(PUSH_WORDS.map((name) => [name, word(name)])) as Record<PushWord, string>
  return (
    <Section id="this-device" title={t('notifications.preferences.device.title')}>
      <PushDevice publicKey={vapidDetails(env).publicKey} words={words} />
    </Section>
  )
}

function DigestChoice({ chosen, t }: PartProps) {
  return (
    <Radios
      name="digest"
      label={t('notifications.preferences.digest.title')}
      hint={t('notifications.preferences.digest.hint')}
      options={DIGESTS.map((value) => ({
        value,
        label: t(`notifications.preferences.digest.${value}`, { hour: DIGEST_HOUR }),
      }))}
      defaultValue={chosen.digest}
    />
  )
}

function QuietHours({ chosen, t, language }: PartProps & { language: Language }) {
  const { from = '', to = '', timeZone: zone = env.timeZone } = chosen.quietHours ?? {}
  return (
    <fieldset className="field quiet-hours">
      <legend>{t('notifications.preferences.quiet')}</legend>
      <p className="hint">{t('notifications.preferences.quietHint')}</p>
      <div className="times">
        <Field
          name="quietHours.from"
          label={t('notifications.preferences.from')}
          type="time"
          defaultValue={from}
        />
        <Field name="quietHours.to" label={t('notifications.preferences.to')} type="time" defaultValue={to} />
      </div>
      <Select
        name="quietHours.timeZone"
        label={t('notifications.preferences.timeZone')}
        options={zoneOptions(env.timeZone, zone, language)}
        defaultValue={zone}
      />
    </fieldset>
  )
}

/** The empty value before each box is what an unticked one is known by, when the form comes back. */
function Fewer({ chosen, t }: PartProps) {
  return (
    <div className="section">
      <input type="hidden" name="urgentOnly" value="" />
      <Checkbox
        name="urgentOnly"
        label={t('notifications.preferences.urgentOnly')}
        hint={t('notifications.preferences.urgentOnlyHint')}
        defaultChecked={chosen.urgentOnly}
      />
      <input type="hidden" name="muted" value="" />
      <Checkbox
        name="muted"
        label={t('notifications.preferences.muted')}
        hint={t('notifications.preferences.mutedHint')}
        defaultChecked={chosen.muted}
      />
    </div>
  )
}
