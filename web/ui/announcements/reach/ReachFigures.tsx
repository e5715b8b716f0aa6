import type { Language } from '@/domain/notifications'
import type { ReachPage } from '@/web/data/announcements/reach'
import type { Words } from '@/web/i18n/words'
import { percent } from './percent'

interface Props {
  page: ReachPage
  requiresAcknowledgement: boolean
  t: Words
  language: Language
}

/** The figures that everybody asks for first. */
export function ReachFigures({ page, requiresAcknowledgement, t, language }: Props) {
  const { reach, inPerson } = page
  const { recipients } = reach
  const share = (count: number) => ({
    value: percent(count, recipients, language),
    note: t('reach.figures.of', { count, total: recipients }),
  })
  const figures = [
    { label: t('reach.figures.read'), ...share(reach.read) },
    { label: t('reach.figures.soon'), ...share(reach.readWithin48h) },
    ...(requiresAcknowledgement
      ? [{ label: t('reach.figures.acknowledged'), ...share(reach.acknowledged) }]
      : []),
    { label: t('reach.figures.recipients'), value: String(recipients), note: null },
    ...(inPerson > 0 ? [{ label: t('reach.figures.inPerson'), value: String(inPerson), note: null }] : []),
  ]
  return (
    <section aria-label={t('reach.figures.title')}>
      <dl className="reach-figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              {note ? <span className="small soft">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
