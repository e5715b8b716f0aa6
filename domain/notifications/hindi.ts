import { RESET_HOURS } from '../people/links'
import type { TicketHappeningKind } from '../tickets/happening'
import type { Priority } from '../tickets/words'
import { invitedWords, joinedWords, movingOutWords } from './account-hindi'
import { type AnnouncementTongue, announcementMessage } from './announcement-words'
import { BOOKINGS_HINDI } from './booking-hindi'
import { bookingMessage } from './booking-words'
import { COMMUNITY_HINDI } from './community-hindi'
import { communityMessage } from './community-words'
import { type TicketWords, type Tongue, ticketMessage } from './compose'
import { ESCALATIONS_HINDI } from './escalation-hindi'
import { escalationWords } from './escalation-words'
import { EVENTS_HINDI } from './event-hindi'
import { eventMessage } from './event-words'
import { accountOf, type Occurrence, ticketOf } from './happening'
import { LISTINGS_HINDI } from './listing-hindi'
import { listingMessage } from './listing-words'
import { REPORTS_HINDI } from './report-hindi'
import { reportMessage } from './report-words'
import type { Address, Words } from './wording'

const PRIORITIES: Record<Priority, string> = {
  low: 'कम ज़रूरी',
  medium: 'सामान्य',
  high: 'ज़रूरी',
  emergency: 'आपात',
}

/** Every happening in Hindi, for whoever hears of it. */
export function hindi(occurrence: Occurrence, address: Address): Words {
  switch (occurrence.kind) {
    case 'account.invited':
      return invitedWords(accountOf(occurrence))
    case 'account.joined':
      return joinedWords(accountOf(occurrence))
    case 'account.verified':
      return {
        title: 'आपके खाते की पुष्टि हो गई है',
        body: 'समिति ने आपके घर की पुष्टि कर दी है। अब सब कुछ आपके लिए खुला है।',
      }
    case 'account.moving_out':
      return movingOutWords(accountOf(occurrence))
    case 'account.password_reset':
      return {
        title: 'नया पासवर्ड चुनें',
        body: `किसी ने आपके खाते के लिए नया पासवर्ड माँगा है। लिंक ${RESET_HOURS} घंटे तक और एक ही बार चलेगा। अगर वह आप नहीं थे, तो कुछ न करें: पुराना पासवर्ड चलता रहेगा।`,
      }
    case 'announcement.published':
    case 'announcement.commented':
    case 'announcement.replied':
    case 'announcement.not_published':
      return announcementMessage(ANNOUNCEMENTS_HINDI, occurrence.kind, occurrence, address)
    case 'booking.requested':
    case 'booking.waitlisted':
    case 'booking.offered':
    case 'booking.payment_due':
    case 'booking.confirmed':
    case 'booking.rejected':
    case 'booking.cancelled':
    case 'booking.moved':
    case 'booking.expired':
    case 'booking.reminder':
    case 'booking.no_show':
    case 'booking.payment_received':
    case 'booking.refund_due':
      return bookingMessage(BOOKINGS_HINDI, occurrence.kind, occurrence, address)
    case 'event.published':
    case 'event.changed':
    case 'event.cancelled':
    case 'event.promoted':
    case 'event.reminder':
    case 'event.over':
      return eventMessage(EVENTS_HINDI, occurrence.kind, occurrence)
    case 'listing.message':
    case 'listing.expiring':
    case 'listing.expired':
    case 'listing.removed':
    case 'listing.restored':
      return listingMessage(LISTINGS_HINDI, occurrence.kind, occurrence)
    case 'gallery.waiting':
    case 'gallery.published':
    case 'gallery.removed':
    case 'gallery.commented':
    case 'moderation.reported':
    case 'moderation.warned':
      return communityMessage(COMMUNITY_HINDI, occurrence.kind, occurrence)
    case 'report.ready':
      return reportMessage(REPORTS_HINDI, occurrence)
    default:
      return ticketMessage(HINDI, occurrence.kind, occurrence, address)
  }
}

const ANNOUNCEMENTS_HINDI: AnnouncementTongue = {
  emergency: 'आपात सूचना:',
  pleaseConfirm: 'कृपया पुष्टि करें कि आपने इसे पढ़ लिया है।',
  commented: (title) => `“${title}” पर एक टिप्पणी`,
  replied: (title) => `“${title}” पर आपकी टिप्पणी का जवाब`,
  notPublished: (number) => ({
    title: `${number} प्रकाशित नहीं हुआ`,
    body: 'समय आने पर इसके पाठकों में कोई नहीं था, या इसके लेखक को अब सूचना देने का अधिकार नहीं था। यह फिर से मसौदा है: इसे देखें, फिर प्रकाशित करें।',
  }),
}

const HINDI: Tongue = {
  stop: '।',
  flat: (number) => `फ़्लैट ${number}`,
  categoryName: (ticket) => ticket.categoryNameHi?.trim() || ticket.categoryName,
  words: ticketWords,
  followed: {
    'ticket.acknowledged': 'जिस पर आपकी नज़र है, देख ली गई है',
    'ticket.assigned': 'जिस पर आपकी नज़र है, किसी को सौंप दी गई है',
    'ticket.started': 'जिस पर आपकी नज़र है: काम शुरू हो गया है',
    'ticket.held': 'जिस पर आपकी नज़र है, अभी रुकी हुई है',
    'ticket.resumed': 'जिस पर आपकी नज़र है: काम फिर शुरू हो गया है',
    'ticket.resolved': 'जिस पर आपकी नज़र है: काम पूरा हो गया है',
    'ticket.returned': 'जिस पर आपकी नज़र है, अभी पूरी ठीक नहीं हुई है',
    'ticket.closed': 'जिस पर आपकी नज़र है, बंद हो गई है',
    'ticket.reopened': 'जिस पर आपकी नज़र है, फिर से खोली गई है',
    'ticket.cancelled': 'जिस पर आपकी नज़र है, रद्द हो गई है',
  },
}

function ticketWords(kind: TicketHappeningKind, occurrence: Occurrence, address: Address): TicketWords {
  const { priority } = ticketOf(occurrence)
  const { audience } = address
  const { escalation } = occurrence
  if (escalation) return escalationWords(ESCALATIONS_HINDI, occurrence, escalation, address)
  const isYours = audience === 'resident'
  const isYourWork = audience === 'assignee'
  const your = isYours ? 'आपकी शिकायत' : 'शिकायत'
  switch (kind) {
    case 'ticket.created':
      return isYours
        ? { head: 'आपके लिए दर्ज की गई', tail: 'यह शिकायत आपके नाम से दर्ज हुई है।' }
        : { head: 'नई शिकायत', tail: `प्राथमिकता: ${PRIORITIES[priority]}।` }
    case 'ticket.emergency':
      return emergencyWords(address)
    case 'ticket.acknowledged':
      return { head: `${your} देख ली गई है`, tail: 'अब यह किसी को सौंपी जाएगी।' }
    case 'ticket.assigned':
    case 'ticket.reassigned':
    case 'ticket.unassigned':
      return handoverWords(address)
    case 'ticket.started':
      return { head: `${your} पर काम शुरू हो गया है` }
    case 'ticket.held':
      return { head: `${your} अभी रुकी हुई है` }
    case 'ticket.resumed':
      return { head: `${your} पर काम फिर शुरू हो गया है` }
    case 'ticket.resolved':
      return isYours
        ? {
            head: 'आपकी शिकायत का काम पूरा हो गया है',
            tail: 'कृपया देख लें। ठीक हो तो बंद करें, कुछ बाक़ी हो तो वापस भेजें।',
          }
        : { head: 'काम पूरा हो गया है' }
    case 'ticket.returned':
      return { head: isYourWork ? 'आपके पास वापस आई है' : 'वापस भेजी गई है', tail: 'यह अभी ठीक नहीं हुई है।' }
    case 'ticket.closed':
      return { head: `${your} बंद हो गई है` }
    case 'ticket.reopened':
      return { head: 'फिर से खोली गई है', tail: 'इसे फिर किसी को सौंपना होगा।' }
    case 'ticket.cancelled':
      return { head: `${your} रद्द हो गई है` }
    case 'ticket.commented':
      return { head: occurrence.isInternal ? 'स्टाफ़ की नई टिप्पणी' : `${your} पर नई टिप्पणी` }
    case 'ticket.priority_above_ceiling':
      return {
        head: 'ज़्यादा प्राथमिकता माँगी गई है',
        tail: `इसकी श्रेणी में “${PRIORITIES[priority]}” तक ही हो सकती है। कृपया अभी देखें।`,
      }
    case 'ticket.due_soon':
      return { head: 'समय पूरा होने वाला है', tail: 'इसका ज़्यादातर समय बीत चुका है।' }
    case 'ticket.overdue':
      return { head: 'देर हो गई है', tail: 'इसे ठीक करने का समय निकल चुका है।' }
    case 'ticket.escalated':
      return { head: 'आगे आपके पास भेजी गई है', tail: 'यह बहुत देर से रुकी हुई है।' }
    default:
      return kind satisfies never
  }
}

function emergencyWords({ audience, assigneeName }: Address): TicketWords {
  if (audience === 'assignee') return { head: 'आपात स्थिति, आपको सौंपी गई है', tail: 'कृपया तुरंत जाएँ।' }
  const who = assigneeName ? `${assigneeName} को सौंपी गई है।` : 'अभी किसी को नहीं सौंपी गई है।'
  return { head: 'आपात स्थिति', tail: who }
}

function handoverWords({ audience, assigneeName }: Address): TicketWords {
  if (audience === 'assignee') return { head: 'आपको सौंपी गई है' }
  if (audience === 'former_assignee')
    return { head: 'अब आपके पास नहीं है', tail: 'अब आपको इस पर कुछ नहीं करना है।' }
  return assigneeName
    ? { head: 'आपकी शिकायत सौंप दी गई है', tail: `${assigneeName} इसे देखेंगे।` }
    : { head: 'आपकी शिकायत किसी और को दी जा रही है' }
}
