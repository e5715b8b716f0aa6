import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { QrCode } from './QrCode'

/** What the viewer shows at the door: a code to be scanned, and the same as text to be typed. */
export function EntryCode({ event, t }: { event: EventView; t: Words }) {
  const { answer } = event
  if (!answer?.token || answer.checkedInAt || event.isOver || event.status !== 'published') return null
  return (
    <section className="card entry" aria-labelledby="entry">
      <h2 id="entry">{t('event.entry.title')}</h2>
      <p>{t('event.entry.text', { heads: answer.guests + 1 })}</p>
      <QrCode text={answer.token} label={t('event.entry.label')} />
      <details className="more">
        <summary>{t('event.entry.asText')}</summary>
        <p className="hint">{t('event.entry.asTextHint')}</p>
        <p>
          <code className="entry-text">{answer.token}</code>
        </p>
      </details>
    </section>
  )
}
