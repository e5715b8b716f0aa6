import type { ReactNode } from 'react'
import type { CommentView } from '@/web/data/comments/thread'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { partOf } from '../announcements/person-words'
import { Word } from '../announcements/Word'
import { ReportForm } from '../moderation/ReportForm'
import { ReplyForm } from './CommentForm'
import type { CommentsProps } from './Comments'
import { HideForm } from './HideForm'
import type { Said } from './subject'
import { TakeBackForm } from './TakeBackForm'

type CommentItemProps = CommentsProps & { comment: CommentView; children?: ReactNode }

/** One comment; of a hidden one only its place, but for its author and the moderators. */
export function CommentItem(props: CommentItemProps) {
  const { comment, subject, place, t, language, children } = props
  const { id, at, said, answers, isHidden, isTakenBack } = comment
  if (!said)
    return (
      <li className="said hidden" id={`c-${id}`}>
        <p className="soft small">
          {t(isTakenBack ? 'announcements.takenBack' : 'announcements.hiddenAway')}
        </p>
        {children}
      </li>
    )
  const { takesComments, mayModerate } = subject
  const name = said.author.name
  return (
    <li className={isHidden ? 'said hidden' : 'said'} id={`c-${id}`}>
      <p className="who">
        <strong>{said.author.isViewer ? t('announcements.you') : name}</strong>
        <Where comment={comment} t={t} />
        {answers ? <span className="small soft">{t('announcements.answers', { name: answers })}</span> : null}
        <time className="small soft" dateTime={at}>
          {instant(at, language)}
        </time>
        {isHidden ? <span className="tag off">{t('announcements.hiddenMark')}</span> : null}
      </p>
      <p className="written">{said.body}</p>
      <WordAt comment={id} said={props.said} />
      <div className="comment-ways no-print">
        {takesComments && (!isHidden || mayModerate) ? (
          <ReplyForm subject={subject} parent={id} name={name} thread={place.only} t={t} />
        ) : null}
        {mayModerate && !(isHidden && said.author.isViewer) ? (
          <HideForm
            subject={subject}
            comment={id}
            name={name}
            isHidden={isHidden}
            thread={place.only}
            t={t}
          />
        ) : null}
        {subject.takeBack && said.author.isViewer && !isHidden ? (
          <TakeBackForm action={subject.takeBack} subject={subject} comment={id} t={t} />
        ) : null}
        {subject.report && !said.author.isViewer ? (
          <ReportForm
            action={subject.report}
            title={t('announcements.report')}
            subject={id}
            fields={subject.fields}
            {...(place.only ? { thread: place.only } : {})}
            t={t}
          />
        ) : null}
      </div>
      {children}
    </li>
  )
}

/** What was just done to this comment, if anything was. */
function WordAt({ comment, said }: { comment: string; said: Said | null }) {
  if (!said || typeof said.at === 'string' || said.at.comment !== comment) return null
  return <Word>{said.words}</Word>
}

/** Where somebody lives or what they do here, as neighbours know each other. */
function Where({ comment, t }: { comment: CommentView; t: Words }) {
  if (!comment.said) return null
  const { author } = comment.said
  const part = partOf(author, t)
  const flat = author.flatNumber ? t('announcements.flat', { number: author.flatNumber }) : null
  const where = [flat, part].filter(Boolean).join(', ')
  return where ? <span className="small soft">{where}</span> : null
}
