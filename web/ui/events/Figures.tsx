import { Fragment } from 'react'
import type { Attendance } from '@/domain/events/attendance'
import type { Words } from '@/web/i18n/words'
import { Section } from '../Section'

const PERCENT = 100

/** Who answered, who came, and how they liked it, in figures. */
export function Figures({
  attendance,
  hasBegun,
  t,
}: {
  attendance: Attendance
  hasBegun: boolean
  t: Words
}) {
  const shown = [...answered(attendance, t), ...(hasBegun ? attended(attendance, t) : [])]
  return (
    <Section id="figures" title={t('event.answers.figures')}>
      <dl className="facts card event-figures">
        {shown.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}

function answered(figures: Attendance, t: Words): [string, string][] {
  const parties = (count: number, heads: number) => t('event.answers.parties', { heads, parties: count })
  return [
    [t('event.answers.going'), parties(figures.going, figures.goingHeads)],
    [t('event.answers.waiting'), parties(figures.waitlisted, figures.waitlistedHeads)],
    [t('event.answers.maybe'), t('event.answers.people', { count: figures.maybe })],
    [t('event.answers.no'), t('event.answers.people', { count: figures.no })],
  ]
}

function attended(figures: Attendance, t: Words): [string, string][] {
  const { showRate, feedback } = figures
  const people = (count: number) => t('event.answers.people', { count })
  return [
    [t('event.answers.checkedIn'), people(figures.checkedInHeads)],
    [t('event.answers.walkIns'), people(figures.walkInHeads)],
    [t('event.answers.attended'), people(figures.attendedHeads)],
    [t('event.answers.showRate'), showRate === null ? '–' : `${Math.round(showRate * PERCENT)} %`],
    [
      t('event.answers.rating'),
      feedback.average === null
        ? t('event.answers.notRated')
        : t('event.ratingOf', { average: feedback.average.toFixed(1), count: feedback.n }),
    ],
  ]
}
