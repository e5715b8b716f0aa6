import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { renewCalendar } from '@/web/actions/profile/calendar'
import { calendarOf, overseenFacilities } from '@/web/data/calendar'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { CopyAddress } from '@/web/ui/profile/CopyAddress'
import { Saved } from '@/web/ui/profile/Saved'
import { Section } from '@/web/ui/Section'

interface Props {
  searchParams: Promise<{ saved?: string | string[]; facility?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('profile.calendar.title') }
}

/** The address of one's own calendar, or with `?facility=` of a facility's, for those who oversee its bookings. */
export default async function CalendarPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { saved, facility } = await searchParams
  const calendar = await calendarOf(viewer, typeof facility === 'string' ? facility : null)
  if (!calendar) notFound()
  const [facilities, { t }] = await Promise.all([overseenFacilities(viewer), pageWords()])
  const name = calendar.facility?.name
  return (
    <div className="narrow section">
      <BackLink href="/profile" label={t('profile.title')} />
      <PageHeader
        title={name ? t('profile.calendar.ofFacility', { name }) : t('profile.calendar.title')}
        lead={t(name ? 'profile.calendar.leadFacility' : 'profile.calendar.lead')}
      />
      <Saved saved={saved} t={t} />
      <CopyAddress
        address={calendar.address}
        words={{
          label: t('profile.calendar.address'),
          copy: t('profile.calendar.copy'),
          copied: t('profile.calendar.copied'),
        }}
      />
      <p className="hint">{t('profile.calendar.secret')}</p>
      <HowTo address={calendar.address} t={t} />
      <Renew facilityId={calendar.facility?.id ?? null} t={t} />
      <Others facilities={facilities} shown={calendar.facility?.id ?? null} t={t} />
    </div>
  )
}

/** Which steps lead to it in the calendars that people have. */
function HowTo({ address, t }: { address: string; t: Words }) {
  return (
    <Section id="how" title={t('profile.calendar.how')}>
      <p>
        <a className="button quiet" href={address.replace(/^https?:/, 'webcal:')}>
          {t('profile.calendar.open')}
        </a>
      </p>
      <dl className="steps-for">
        {(['google', 'apple', 'outlook'] as const).map((program) => (
          <div key={program}>
            <dt>{t(`profile.calendar.${program}.name`)}</dt>
            <dd>{t(`profile.calendar.${program}.steps`)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('profile.calendar.delay')}</p>
    </Section>
  )
}

/** A new address, behind one more step: the calendars that have the old one stop. */
function Renew({ facilityId, t }: { facilityId: string | null; t: Words }) {
  const words = formWords(t)
  return (
    <details className="more">
      <summary>{t('profile.calendar.renew')}</summary>
      <p>{t('profile.calendar.renewHint')}</p>
      <ActionForm action={renewCalendar} words={words} label={t('profile.calendar.renew')}>
        {facilityId ? <input type="hidden" name="facility" value={facilityId} /> : null}
        <Submit working={words.working} className="button danger wide">
          {t('profile.calendar.renewNow')}
        </Submit>
      </ActionForm>
    </details>
  )
}

interface OthersProps {
  facilities: readonly { id: string; name: string }[]
  /** Whose calendar the page shows: a facility's, or null for one's own. */
  shown: string | null
  t: Words
}

/** The other calendars of whoever oversees facilities. */
function Others({ facilities, shown, t }: OthersProps) {
  if (facilities.length === 0) return null
  const all = [{ id: null, name: t('profile.calendar.title') }, ...facilities]
  return (
    <Section id="others" title={t('profile.calendar.others')}>
      <ul className="rows">
        {all.map(({ id, name }) => (
          <li className="row" key={id}>
            <a
              className="row-link"
              href={id ? `/profile/calendar?facility=${id}` : '/profile/calendar'}
              aria-current={id === shown ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
