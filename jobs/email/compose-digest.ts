import { render } from '@react-email/render'
import { createElement } from 'react'
import { type Language, oneLine } from '@/domain/notifications'
import { env } from '@/server/env'
import type { Mail } from '@/server/mailer'
import type { Digest } from '../deliveries/carried'
import type { ClaimedDelivery } from '../deliveries/claimed'
import { unsubscribeUrlOf } from '../deliveries/links'
import type { Post } from '../deliveries/post'
import { headerText, NAME_MAX, PREFERENCES_PATH } from './compose'
import { DigestLayout, type DigestView } from './digest'
import { groupDigest } from './digest-groups'
import { DIGEST_WORDS } from './digest-words'
import { EMAIL_WORDS } from './words'

/** Characters of a subject; an estate's name may be long. */
const SUBJECT_MAX = 150
const LOCALES: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' }
const ALERTS_PATH = '/notifications'

/** The e-mail to `address` that carries a digest, in its recipient's language. One click stops all that it is made of. */
export async function composeDigest(
  delivery: ClaimedDelivery,
  address: string,
  digest: Digest,
  post: Post,
): Promise<Mail> {
  const { language, estateName } = delivery
  const { estateUrl } = post
  const words = DIGEST_WORDS[language]
  const common = EMAIL_WORDS[language]
  const hidden = digest.total - digest.messages.length
  const view: DigestView = {
    language,
    title: oneLine(words.subject(estateName, digest.total), SUBJECT_MAX),
    lead: words.lead,
    subjects: groupDigest(digest.messages).map(({ category, threads }) => ({
      name: common.categories[category],
      threads: threads.map((thread) => ({ ...thread, url: new URL(thread.url, estateUrl).href })),
    })),
    more: hidden > 0 ? words.more(hidden) : null,
    all: { label: words.all, url: new URL(ALERTS_PATH, estateUrl).href },
    footer: common.footer(estateName),
    choose: { label: common.choose, url: new URL(PREFERENCES_PATH, estateUrl).href },
    when: (at) => instantIn(language).format(at),
  }
  const html = await render(createElement(DigestLayout, view))
  return {
    id: delivery.id,
    to: { name: headerText(delivery.recipientName, NAME_MAX), address },
    subject: view.title,
    text: textOf(view),
    html,
    unsubscribeUrl: unsubscribeUrlOf(delivery, post, 'all'),
  }
}

const instantIn = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    timeZone: env.timeZone,
  })

function textOf({ title, lead, subjects, more, all, footer, choose, when }: DigestView): string {
  const parts = subjects.flatMap(({ name, threads }) => [
    `== ${name} ==`,
    ...threads.map(({ url, messages }) => {
      const lines = messages.map((message) =>
        [message.title, ...(message.body ? [message.body] : []), when(message.at)].join('\n'),
      )
      return `${lines.join('\n\n')}\n${url}`
    }),
  ])
  const end = [...(more ? [more] : []), `${all.label}: ${all.url}`]
  return `${[title, lead, ...parts, ...end].join('\n\n')}\n\n-- \n${footer}\n${choose.label}: ${choose.url}\n`
}
