import { isUnrefusable, oneLine, type Urgency } from '@/domain/notifications'
import { CALENDAR_TYPE, writeCalendar } from '@/server/calendar/write'
import type { Mail } from '@/server/mailer'
import type { ClaimedDelivery } from '../deliveries/claimed'
import { actionUrlOf, unsubscribeUrlOf } from '../deliveries/links'
import type { ToldAnnouncement } from '../deliveries/matter'
import type { Post } from '../deliveries/post'
import { KHAKI, type LayoutSlots } from './layout'
import { renderEmail } from './render'
import { reportHtml, reportText } from './report-table'
import { textHtmlOf } from './text'
import { EMAIL_WORDS, type EmailWords } from './words'

/** Where somebody chooses what they are told. */
export const PREFERENCES_PATH = '/notifications/preferences'
/** Characters of a subject, and of the name beside an address. */
const SUBJECT_MAX = 250
export const NAME_MAX = 100
/** Turns the reading of all that follows it, in the list of a mailbox. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu

const URGENCY_COLORS: Record<Urgency, { urgencyInk: string; urgencyPaper: string }> = {
  normal: { urgencyInk: '', urgencyPaper: '' },
  urgent: { urgencyInk: '#7a4a00', urgencyPaper: '#fbefd9' },
  emergency: { urgencyInk: '#a3241a', urgencyPaper: '#fbe9e6' },
}

/** The e-mail of a delivery to `address`: the same in its text and in its HTML. */
export async function composeEmail(delivery: ClaimedDelivery, address: string, post: Post): Promise<Mail> {
  const slots = slotsOf(delivery, post)
  return {
    id: delivery.id,
    to: { name: headerText(delivery.recipientName, NAME_MAX), address },
    subject: headerText(delivery.title, SUBJECT_MAX),
    text: textOf(delivery, slots),
    html: await renderEmail({ ...slots, textHtml: markupOf(delivery) }),
    unsubscribeUrl: slots.stopUrl,
    ...calendarFileOf(delivery, post),
  }
}

/** A confirmed booking, for the calendar of whoever has it. */
function calendarFileOf(
  { matter, language, estateName }: ClaimedDelivery,
  { estateUrl }: Post,
): Pick<Mail, 'attachments'> {
  if (matter?.kind !== 'confirmed-booking') return {}
  const info = { name: estateName, estateName, estateUrl, language, side: 'own' } as const
  const text = writeCalendar(info, [matter.entry])
  return { attachments: [{ name: `${matter.entry.number}.ics`, type: CALENDAR_TYPE, text }] }
}

type Slots = Omit<LayoutSlots, 'textHtml'>

function slotsOf(delivery: ClaimedDelivery, post: Post): Slots {
  const { language, title, body, urgency, estateName } = delivery
  const words = EMAIL_WORDS[language]
  const urgencyWord = words.urgency[urgency]
  return {
    ...{ language, title, preview: body, button: words.button, footer: words.footer(estateName) },
    ...aboutOf(delivery, words),
    ...(urgencyWord ? { urgency: urgencyWord, ...URGENCY_COLORS[urgency] } : {}),
    ...waysOf(delivery, words, post),
    ...(isOptional(delivery) ? choicesOf(delivery, words, post) : {}),
  }
}

/** The announcement's own category, or the kind of message, with what is attached. */
function aboutOf(
  delivery: ClaimedDelivery,
  words: EmailWords,
): Pick<Slots, 'category' | 'color' | 'attached'> {
  const announcement = announcementOf(delivery)
  const name = (delivery.language === 'hi' && announcement?.categoryNameHi) || announcement?.categoryName
  const names = announcement?.attachments ?? []
  return {
    // An emergency's category often has no other name than its urgency, which stands beside it.
    category: name && name !== words.urgency[delivery.urgency] ? name : words.categories[delivery.category],
    color: announcement?.color ?? KHAKI,
    ...(names.length > 0 ? { attached: words.attached(names.join(', ')) } : {}),
  }
}

/**
 * Its page, and what can be answered without a sign-in. An announcement that asks for nothing is opened by its signed
 * link, so that reading it counts.
 */
function waysOf(
  delivery: ClaimedDelivery,
  words: EmailWords,
  post: Post,
): Pick<Slots, 'url' | 'action' | 'actionUrl'> {
  const url = new URL(delivery.url, post.estateUrl).href
  const actionUrl = actionUrlOf(delivery, post)
  if (!actionUrl) return { url }
  const announcement = announcementOf(delivery)
  if (!announcement) return { url, action: actionOf(delivery, words), actionUrl }
  return announcement.requiresAcknowledgement
    ? { url, action: words.confirmRead, actionUrl }
    : { url: actionUrl }
}

function actionOf({ matter }: ClaimedDelivery, words: EmailWords): string {
  if (matter?.kind === 'pending-booking') return words.decideBooking
  return matter?.kind === 'offered-booking' ? words.answerOffer : words.confirmDone
}

function choicesOf(delivery: ClaimedDelivery, words: EmailWords, post: Post): Partial<Slots> {
  return {
    choose: words.choose,
    chooseUrl: new URL(PREFERENCES_PATH, post.estateUrl).href,
    stop: words.stop(words.categories[delivery.category]),
    stopUrl: unsubscribeUrlOf(delivery, post),
  }
}

/** What is offered to be chosen away in the mail itself: nothing that is urgent, and nothing of one's own account. */
function isOptional(delivery: ClaimedDelivery): boolean {
  return delivery.urgency === 'normal' && !isUnrefusable(delivery)
}

function textOf(delivery: ClaimedDelivery, slots: Slots): string {
  const about = [slots.category, slots.urgency].filter(Boolean).join(' · ')
  const told = announcementOf(delivery)?.body ?? delivery.body
  const said = [slots.title, about, told, tableTextOf(delivery), slots.attached]
  const ways = [slots.action ? `${slots.action}: ${slots.actionUrl}` : '', `${slots.button}: ${slots.url}`]
  const below = slots.choose
    ? [slots.footer, `${slots.choose}: ${slots.chooseUrl}`, `${slots.stop}: ${slots.stopUrl}`]
    : [slots.footer]
  return `${[...said, ...ways].filter(Boolean).join('\n\n')}\n\n-- \n${below.join('\n')}\n`
}

const tableTextOf = ({ matter, language }: ClaimedDelivery): string =>
  matter?.kind === 'staff-report' ? reportText(matter, language) : ''

const announcementOf = ({ matter }: ClaimedDelivery): ToldAnnouncement | null =>
  matter?.kind === 'announcement' ? matter.announcement : null

/** Markup of announcements, which is the same for all who get one. */
const markup = new WeakMap<ToldAnnouncement, string>()

function markupOf(delivery: ClaimedDelivery): string {
  const { matter, body, language } = delivery
  if (matter?.kind === 'staff-report') return textHtmlOf(body) + reportHtml(matter, language)
  const announcement = announcementOf(delivery)
  if (!announcement) return textHtmlOf(body)
  const made = markup.get(announcement) ?? textHtmlOf(announcement.body)
  markup.set(announcement, made)
  return made
}

/** What somebody wrote, as a header takes it. */
export const headerText = (text: string, max: number): string =>
  oneLine(text.replace(DIRECTION_MARKS, ''), max)
