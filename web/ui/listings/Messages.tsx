import type { Language } from '@/domain/notifications'
import { reportMessage } from '@/web/actions/moderation/report'
import type { ConversationView } from '@/web/data/listings/conversation'
import type { MessageView } from '@/web/data/listings/messages'
import { instant, phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { ReportForm } from '../moderation/ReportForm'

interface MessagesProps {
  conversation: ConversationView
  page: number
  t: Words
  language: Language
}

/** What the two have written, the oldest first: one's own on the right. */
export function Messages({ conversation, page, t, language }: MessagesProps) {
  const { id, messages, hasEarlier } = conversation
  const address = `/listings/conversations/${id}`
  return (
    <>
      {hasEarlier ? (
        <p>
          <a href={`${address}?page=${page + 1}`}>{t('listings.talk.earlier')}</a>
        </p>
      ) : null}
      <ol className="talk">
        {messages.map((message, index) => (
          <Message
            key={message.id}
            message={message}
            isLatest={index === messages.length - 1 && page === 1}
            {...{ conversation, t, language }}
          />
        ))}
      </ol>
      {page > 1 ? (
        <p>
          <a href={address}>{t('listings.talk.latest')}</a>
        </p>
      ) : null}
    </>
  )
}

interface MessageProps {
  message: MessageView
  conversation: ConversationView
  isLatest: boolean
  t: Words
  language: Language
}

function Message({ message, conversation, isLatest, t, language }: MessageProps) {
  const { isOwn, isHidden, body, at, id } = message
  return (
    <li className={isOwn ? 'own' : undefined} id={isLatest ? 'latest' : undefined}>
      <p className="who small soft">
        <strong>{isOwn ? t('listings.talk.you') : conversation.otherName}</strong>{' '}
        <time dateTime={at}>{instant(at, language)}</time>
      </p>
      <div className="bubble">
        <p className="written">{body}</p>
        <SharedPhone message={message} name={conversation.otherName} t={t} />
        {isHidden ? <p className="small soft">{t('listings.talk.hiddenMark')}</p> : null}
      </div>
      {isOwn ? null : (
        <ReportForm
          action={reportMessage}
          title={t('listings.page.report.messageTitle')}
          subject={id}
          thread={conversation.id}
          t={t}
        />
      )}
    </li>
  )
}

function SharedPhone({ message, name, t }: { message: MessageView; name: string; t: Words }) {
  const { sharedPhone, isOwn } = message
  if (!sharedPhone) return null
  if (isOwn) return <p className="small">{t('listings.talk.sharedOwn', { phone: phone(sharedPhone) })}</p>
  return (
    <p>
      {t('listings.talk.shared', { name })}{' '}
      <a className="with-icon" href={`tel:${sharedPhone}`}>
        <Icon name="phone" />
        {phone(sharedPhone)}
      </a>
    </p>
  )
}
