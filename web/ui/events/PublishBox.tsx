import { Fragment } from 'react'
import type { Language } from '@/domain/notifications'
import { publishEvent } from '@/web/actions/events/status'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { answersUntilWhen, eventWhen } from './when'

interface PublishBoxProps {
  event: EventView
  now: Date
  t: Words
  language: Language
}

/** The last step before people are told of an event: how many, and of what. */
export function PublishBox({ event, now, t, language }: PublishBoxProps) {
  if (!event.offers.publishes) return null
  const words = formWords(t)
  return (
    <section className="card question" aria-labelledby="publish">
      <h2 id="publish">{t('event.publish.title')}</h2>
      <dl className="facts">
        {summaryOf(event, now, t, language).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p>
        <strong>{t('event.publish.told', { count: event.hearers ?? 0 })}</strong>
      </p>
      <ActionForm action={publishEvent} words={words} label={t('event.publish.title')}>
        <input type="hidden" name="event" value={event.id} />
        <Submit working={words.working}>{t('event.publish.send')}</Submit>
      </ActionForm>
    </section>
  )
}

function summaryOf(event: EventView, now: Date, t: Words, language: Language): [string, string][] {
  const { facility, location, capacity } = event
  const place = [facility?.name, location].filter(Boolean).join(', ')
  return [
    [t('event.publish.when'), eventWhen(event, now, language)],
    [t('event.publish.where'), place || t('event.publish.nowhere')],
    [t('event.publish.room'), capacity === null ? t('event.publish.noEnd') : String(capacity)],
    [t('event.answersUntil'), answersUntilWhen(event, now, language)],
  ]
}
