import type { BookingHappeningKind } from '../bookings/plan'
import { isOver } from '../bookings/words'
import { formatPaise } from '../money'
import { BOOKING_TIMES } from './booking-times'
import { type BookingTongue, type BookingWords, TITLE_NAME_MAX } from './booking-words'
import { oneLine } from './text'
import type { ToldBooking } from './told'
import type { Address } from './wording'

const times = BOOKING_TIMES.hi

/** Messages about bookings in Hindi. */
export const BOOKINGS_HINDI: BookingTongue = {
  stop: '।',
  times,
  somebody: 'कोई',
  guests: (count) => `${count} मेहमान`,
  words: bookingWords,
}

function bookingWords(
  kind: BookingHappeningKind,
  booking: ToldBooking,
  { audience }: Address,
  who: string,
): BookingWords {
  const isYours = audience === 'booker'
  switch (kind) {
    case 'booking.requested':
      return { head: `${who} का अनुरोध`, tail: `कृपया ${by(booking.approveBy, booking)}हाँ या ना बताएँ।` }
    case 'booking.waitlisted':
      return {
        head: 'आप प्रतीक्षा सूची में हैं',
        tail: 'यह समय अभी किसी और के पास है। खाली होने पर सबसे पहले उन्हें मिलेगा, जो सबसे देर से इंतज़ार कर रहे हैं।',
      }
    case 'booking.offered':
      return {
        head: 'जगह खाली हुई, चाहें तो आपकी',
        tail: `${by(booking.offerExpiresAt, booking)}स्वीकार कर लें, नहीं तो यह अगले व्यक्ति को मिलेगी।`,
      }
    case 'booking.payment_due':
      return {
        head: `कृपया ${formatPaise(booking.duePaise)} जमा करें`,
        tail: `${partsOf(booking)}यह समय ${by(booking.payBy, booking)}आपके लिए रखा है। तब तक सोसाइटी ऑफ़िस में भुगतान कर दें, नहीं तो बुकिंग ख़त्म हो जाएगी।`,
      }
    case 'booking.confirmed':
      return { head: 'आपकी बुकिंग पक्की है', tail: `${received(booking)}${IF_NOT}` }
    case 'booking.rejected':
      return {
        head: 'आपकी बुकिंग मंज़ूर नहीं हुई',
        tail: `${back(booking)}आप कोई और समय माँग सकते हैं।`,
      }
    case 'booking.cancelled':
      return isYours
        ? cancelledForBooker(booking)
        : { head: `${who} की बुकिंग रद्द`, tail: 'अब आपको कुछ नहीं करना है।' }
    case 'booking.moved':
      return isYours
        ? { head: 'आपकी बुकिंग का समय बदल गया', tail: 'ऊपर नया समय दिया है।' }
        : { head: `${who} की बुकिंग का समय बदला`, tail: 'ऊपर नया समय दिया है।' }
    case 'booking.expired':
      return isYours ? expiredForBooker(booking) : expiredForApprover(booking)
    case 'booking.reminder':
      return { head: 'आपकी बुकिंग की याद', tail: IF_NOT }
    case 'booking.no_show':
      return {
        head: 'आप नहीं आए',
        tail: `किसी की हाज़िरी नहीं लगी, इसलिए बाक़ी समय दूसरों के लिए खोल दिया गया। इसे छूटी हुई बुकिंग गिना जाएगा।${deposit(booking)}`,
      }
    case 'booking.payment_received':
      return { head: `${formatPaise(booking.receivedPaise ?? 0)} मिल गए`, tail: afterPayment(booking) }
    case 'booking.refund_due':
      return {
        head: `${formatPaise(booking.refundDuePaise)} लौटाने हैं`,
        tail: 'कृपया रक़म लौटाकर उसे दर्ज करें।',
      }
    default:
      return kind satisfies never
  }
}

const IF_NOT = 'न आ सकें तो कृपया बुकिंग रद्द कर दें, ताकि समय किसी और के काम आए।'

/** `22 नव॰ 2026, शाम 6:30 बजे तक ` with the space behind it; nothing for no instant. */
const by = (instant: Date | null, { zone }: ToldBooking): string =>
  instant ? `${times.moment(instant, zone)} तक ` : ''

/** What the amount is made of, while nothing of it has been paid. */
function partsOf({ feePaise, depositPaise, duePaise }: ToldBooking): string {
  if (feePaise === 0 || depositPaise === 0 || duePaise !== feePaise + depositPaise) return ''
  return `${formatPaise(feePaise)} शुल्क है, और ${formatPaise(depositPaise)} जमानत, जो वापस मिलेगी। `
}

const received = ({ receivedPaise }: ToldBooking): string =>
  receivedPaise ? `${formatPaise(receivedPaise)} मिल गए, धन्यवाद। रसीद बुकिंग के पन्ने पर है। ` : ''

const back = ({ refundDuePaise }: ToldBooking): string =>
  refundDuePaise > 0 ? `आपको ${formatPaise(refundDuePaise)} वापस मिलेंगे। ` : ''

const deposit = ({ refundDuePaise }: ToldBooking): string =>
  refundDuePaise > 0 ? ` जमानत के ${formatPaise(refundDuePaise)} आपको वापस मिलेंगे।` : ''

function afterPayment(booking: ToldBooking): string {
  if (isOver(booking.status)) return 'यह बुकिंग पहले ही ख़त्म हो चुकी थी: रक़म आपको लौटाई जाएगी।'
  const left =
    booking.duePaise > 0 ? ` ${by(booking.payBy, booking)}${formatPaise(booking.duePaise)} और जमा करने हैं।` : ''
  return `धन्यवाद। रसीद बुकिंग के पन्ने पर है।${left}`
}

/** What was never more than an offer or a wish is no booking of theirs yet. */
function cancelledForBooker(booking: ToldBooking): BookingWords {
  const who = booking.changedByName ? `${oneLine(booking.changedByName, TITLE_NAME_MAX)} ने ` : ''
  switch (booking.formerStatus) {
    case 'offered':
      return {
        head: 'यह समय अब आपके लिए नहीं रखा है',
        tail: who ? `${who}इसे वापस ले लिया। आपको कुछ नहीं करना है।` : 'इसे वापस ले लिया गया। आपको कुछ नहीं करना है।',
      }
    case 'waitlisted':
      return {
        head: 'आप अब प्रतीक्षा सूची में नहीं हैं',
        tail: who ? `${who}आपका नाम सूची से हटाया।` : 'आपका नाम सूची से हटाया गया।',
      }
    default:
      return { head: 'आपकी बुकिंग रद्द हो गई', tail: back(booking).trim() }
  }
}

/** One of three things, or it never became free. */
function expiredForBooker(booking: ToldBooking): BookingWords {
  switch (booking.formerStatus) {
    case 'pending':
      return {
        head: 'समय पर फ़ैसला नहीं हुआ',
        tail: `खेद है, आपकी बुकिंग बिना जवाब के ख़त्म हो गई। ${back(booking)}आप फिर से माँग सकते हैं।`,
      }
    case 'approved':
      return {
        head: 'भुगतान न होने से बुकिंग ख़त्म',
        tail: `भुगतान समय पर नहीं हुआ, और यह समय अब दूसरों के लिए खुला है। ${back(booking)}`.trim(),
      }
    case 'offered':
      return {
        head: 'स्वीकार करने का समय निकल गया',
        tail: 'आपने समय पर स्वीकार नहीं किया, इसलिए जगह अगले व्यक्ति को मिलेगी।',
      }
    default:
      return { head: 'जगह खाली नहीं हुई', tail: 'समय बीत जाने से आपकी प्रतीक्षा भी ख़त्म हुई।' }
  }
}

function expiredForApprover({ formerStatus }: ToldBooking): BookingWords {
  return formerStatus === 'pending'
    ? { head: 'आपके फ़ैसले के बिना ख़त्म', tail: 'जवाब देने का समय निकल गया, और यह समय फिर खुला है।' }
    : { head: 'भुगतान न होने से ख़त्म', tail: 'भुगतान समय पर नहीं हुआ, और यह समय फिर खुला है।' }
}
