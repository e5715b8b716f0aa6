import type { Language } from '@/domain/notifications'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { ThreadPage, ThreadView } from '@/web/data/announcements/thread'
import type { Words } from '@/web/i18n/words'
import { CommentItem } from './CommentItem'
import { LockForm } from './Moderation'
import type { Said } from './said'
import { Word } from './Word'

export interface CommentsProps {
  announcement: AnnouncementView
  page: ThreadPage
  /** Which page it is, and of which one thread, if it is of one. */
  place: { page: number; only: string | null }
  /** What was just done here, if anything was. */
  said: Said | null
  t: Words
  language: Language
}

/** What neighbours say about it, two levels deep, the oldest first. */
export function Comments(props: CommentsProps) {
  const { announcement, page, place, said, t } = props
  const { number, isLocked, mayLock } = announcement
  const href = (at: number) => `/announcements/${number}?comments=${at}#comments`
  return (
    <section className="section" aria-labelledby="comments">
      <h2 id="comments">{t('announcements.comments')}</h2>
      {said && isOfThread(said, page) ? <Word>{said.words}</Word> : null}
      {place.only ? (
        <p>
          <a href={`/announcements/${number}#comments`}>{t('announcements.allComments')}</a>
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
            <Thread key={thread.root.id} thread={thread} {...props} />
          ))}
        </ol>
      ) : (
        <p className="soft">{t('announcements.noComments')}</p>
      )}
      {place.page > 1 && !place.only ? (
        <p>
          <a href={`/announcements/${number}#comments`}>{t('announcements.latestComments')}</a>
        </p>
      ) : null}
      <Closed announcement={announcement} t={t} />
      {mayLock ? <LockForm number={number} isLocked={isLocked} t={t} /> : null}
    </section>
  )
}

/** Whether a word has no comment on this page to stand at. */
function isOfThread({ at }: Said, { threads }: ThreadPage): boolean {
  if (typeof at === 'string') return at === 'thread'
  return !threads.some(({ root, replies }) => [root, ...replies].some(({ id }) => id === at.comment))
}

function Thread({ thread, ...props }: CommentsProps & { thread: ThreadView }) {
  const { announcement, place, t } = props
  const { root, replies, hasEarlier } = thread
  const earlier = place.only ? place.page + 1 : 1
  return (
    <CommentItem comment={root} {...props}>
      {hasEarlier ? (
        <p className="small">
          <a href={`/announcements/${announcement.number}?thread=${root.id}&comments=${earlier}#comments`}>
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

function Closed({ announcement, t }: { announcement: AnnouncementView; t: Words }) {
  const { takesComments, status } = announcement
  if (takesComments || status === 'draft' || status === 'scheduled') return null
  return (
    <p className="soft with-icon">
      {t(status === 'withdrawn' ? 'announcements.lockedWithdrawn' : 'announcements.locked')}
    </p>
  )
}
