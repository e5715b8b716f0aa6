import type { ReachPoint } from '@/domain/announcements/reach'
import type { Language } from '@/domain/notifications'
import type { Words } from '@/web/i18n/words'
import { Section } from '@/web/ui/Section'
import { after } from './after'
import { percent } from './percent'

/** Units of the drawing, which is stretched to the room there is. */
const WIDTH = 100
const HEIGHT = 100
/** Marks under the drawing, both ends included. */
const MARKS = 4

interface Props {
  course: readonly ReachPoint[]
  recipients: number
  requiresAcknowledgement: boolean
  t: Words
  language: Language
}

/** How the share of those who have read it has grown: a drawing, and the same as a table. */
export function Course({ course, recipients, requiresAcknowledgement, t, language }: Props) {
  const last = course.at(-1)
  if (!last || last.read === 0)
    return (
      <Section id="course" title={t('reach.course.title')}>
        <p className="soft">{t('reach.course.none')}</p>
      </Section>
    )
  const told = t('reach.course.told', {
    percent: percent(last.read, recipients, language),
    after: after(last.hours, t),
  })
  return (
    <Section id="course" title={t('reach.course.title')}>
      <div className="course" role="img" aria-label={told}>
        <div className="course-shares" aria-hidden="true">
          {[1, 0.5, 0].map((share) => (
            <span key={share}>{percent(share, 1, language)}</span>
          ))}
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="grid" d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
          <path className="read" d={lineOf(course, 'read', recipients)} />
          {requiresAcknowledgement ? (
            <path className="acknowledged" d={lineOf(course, 'acknowledged', recipients)} />
          ) : null}
        </svg>
        <div className="course-times" aria-hidden="true">
          {marksOf(course).map((hours, index) => (
            <span key={hours}>{index === 0 ? t('reach.course.start') : after(hours, t)}</span>
          ))}
        </div>
      </div>
      <p className="meta course-key">
        <span className="read">{t('reach.course.read')}</span>
        {requiresAcknowledgement ? (
          <span className="acknowledged">{t('reach.course.acknowledged')}</span>
        ) : null}
      </p>
      <CourseTable course={course} requiresAcknowledgement={requiresAcknowledgement} t={t} />
    </Section>
  )
}

/** A line through the points, each step as wide as the next: hours first, then days. */
function lineOf(course: readonly ReachPoint[], of: 'read' | 'acknowledged', recipients: number): string {
  const width = WIDTH / Math.max(1, course.length - 1)
  return course
    .map((point, index) => {
      const x = (index * width).toFixed(2)
      const y = (HEIGHT - (recipients > 0 ? point[of] / recipients : 0) * HEIGHT).toFixed(2)
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
}

function marksOf(course: readonly ReachPoint[]): number[] {
  const count = Math.min(MARKS, course.length)
  const at = (index: number) => course[Math.round((index * (course.length - 1)) / (count - 1))]?.hours ?? 0
  return [...new Set(Array.from({ length: count }, (_, index) => at(index)))]
}

function CourseTable({
  course,
  requiresAcknowledgement,
  t,
}: Pick<Props, 'course' | 'requiresAcknowledgement' | 't'>) {
  const rows = course.filter(
    (point, index) =>
      index === course.length - 1 ||
      (index > 0 &&
        (point.read !== course[index - 1]?.read || point.acknowledged !== course[index - 1]?.acknowledged)),
  )
  return (
    <details className="more">
      <summary>{t('reach.course.table')}</summary>
      <table className="reach-table">
        <thead>
          <tr>
            <th scope="col">{t('reach.course.after')}</th>
            <th scope="col">{t('reach.course.read')}</th>
            {requiresAcknowledgement ? <th scope="col">{t('reach.course.acknowledged')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.hours}>
              <th scope="row">{after(point.hours, t)}</th>
              <td>{point.read}</td>
              {requiresAcknowledgement ? <td>{point.acknowledged}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
