import type { Language } from '@/domain/notifications'
import type { Promised } from '@/web/data/home/tickets'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** The times that a resident was promised. */
export function ComingUp({ promised, t, language }: { promised: Promised[]; t: Words; language: Language }) {
  return (
    <ul className="rows">
      {promised.map(({ id, number, title, at, kind }) => (
        <li className="row" key={id}>
          <a className="row-link" href={`/tickets/${number}`}>
            {title}
          </a>
          <p className="small">
            <time dateTime={at.toISOString()}>{t(`home.${kind}`, { when: instant(at, language) })}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}
