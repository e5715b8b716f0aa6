import type { Language } from '@/domain/notifications'
import { env } from '@/server/env'
import type { AnswerRow } from '@/web/data/events/answers'
import { clockTime } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** Who comes or waits, with how many and what they wrote. */
export function AnswerRows({ rows, t, language }: { rows: AnswerRow[]; t: Words; language: Language }) {
  return (
    <ul className="rows">
      {rows.map(({ id, name, flat, heads, standing, checkedInAt, comment }) => (
        <li className="row" key={id}>
          <strong>{name}</strong>
          <p className="meta">
            {flat ? <span>{t('event.answers.flat', { number: flat })}</span> : null}
            <span>{t('event.answers.heads', { count: heads })}</span>
            {standing === 'none' ? null : (
              <span className={standing === 'going' ? 'tag done' : 'tag new'}>
                <Icon name={standing === 'going' ? 'check' : 'clock'} />
                {checkedInAt
                  ? t('event.answers.came', {
                      when: clockTime(new Date(checkedInAt), env.timeZone, language),
                    })
                  : t(`event.answers.standing.${standing}`)}
              </span>
            )}
          </p>
          {comment ? <p className="written">{comment}</p> : null}
        </li>
      ))}
    </ul>
  )
}
