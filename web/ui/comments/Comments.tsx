import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { ThreadPage, ThreadView } from '@/web/data/comments/thread'
import type { Words } from '@/web/i18n/words'
import { Word } from '../announcements/Word'
import { CommentItem } from './CommentItem'
import { type CommentSubject, type Said, THREAD } from './subject'

export interface CommentsProps {
  subject: CommentSubject
  page: ThreadPage
  /** Which page it is, and of which one thread, if it is of one. */
  place: { page: number; only: string | null }
  /** What was just done here, if anything was. */
  said: Said | null
  t: Words
  language: Language
  /** What more there is to say or do about the thread as a whole. */
  children?: ReactNode
}

/** What neighbours say about something, two levels deep, the oldest first. */
export function Comments(props: CommentsProps) {
  const { children, ...rest } = props
  const { subject, page, place, said, t } = rest
  const href = (at: number) => `${subject.href({ comments: String(at) })}#comments`
  return (
    <section className="section" aria-labelledby="comments">
      <h2 id="comments">{t('announcements.comments')}</h2>
      {said && isOfThread(said, page) ? <Word>{said.words}</Word> : null}
      {place.only ? (
        <p>
          <a href={`${subject.href({})}#comments`}>{t('announcements.allComments')}</a>
        </p>
      ) : null}
      {page.hasEarlier ? (
        <p>
          <a href={href(place.page + 1)}>{t('announcements.earlierComments')}</a>
        </p>
      ) : null}
      {page.threads.length > 0 ? (
        <ol className="threads">
          {page.threads.map((thread) => (
            <Thread key={thread.root.id} thread={thread} {...rest} />
          ))}
        </ol>
      ) : (
        <p className="soft">{t('announcements.noComments')}</p>
      )}
      {place.page > 1 && !place.only ? (
        <p>
          <a href={`${subject.href({})}#comments`}>{t('announcements.latestComments')}</a>
        </p>
      ) : null}
      {children}
    </section>
  )
}

/** Whether a word has no comment on this page to stand at. */
function isOfThread({ at }: Said, { threads }: ThreadPage): boolean {
  if (typeof at === 'string') return at === THREAD
  return !threads.some(({ root, replies }) => [root, ...replies].some(({ id }) => id === at.comment))
}

function Thread({ thread, ...props }: Omit<CommentsProps, 'children'> & { thread: ThreadView }) {
  const { subject, place, t } = props
  const { root, replies, hasEarlier } = thread
  const earlier = place.only ? place.page + 1 : 1
  return (
    <CommentItem comment={root} {...props}>
      {hasEarlier ? (
        <p className="small">
          <a href={`${subject.href({ thread: root.id, comments: String(earlier) })}#comments`}>
            {t('announcements.earlierReplies')}
          </a>
        </p>
      ) : null}
      {replies.length > 0 ? (
        <ol className="replies">
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} {...props} />
          ))}
        </ol>
      ) : null}
    </CommentItem>
  )
}
