import type { Language, NotificationCategory, Urgency } from '@/domain/notifications'

/** What every e-mail says beside its message. */
export interface EmailWords {
  button: string
  /** Before a notice: opens the page that asks for it. */
  confirmRead: string
  /** Before a resolved ticket. */
  confirmDone: string
  /** Before a booking that waits for approval, and one that is offered. */
  decideBooking: string
  answerOffer: string
  footer: (estate: string) => string
  /** Leads to the page where somebody chooses what they are told. */
  choose: string
  /** Leads to the page that stops e-mails of this kind. */
  stop: (category: string) => string
  attached: (names: string) => string
  categories: Record<NotificationCategory, string>
  /** Nothing where nothing presses. */
  urgency: Record<Urgency, string | null>
}

export const EMAIL_WORDS: Record<Language, EmailWords> = {
  en: {
    button: 'Open the page',
    confirmRead: 'Confirm that you have read it',
    confirmDone: 'Confirm: it is done',
    decideBooking: 'Approve or reject it',
    answerOffer: 'Take it, or let it go',
    footer: (estate) => `${estate}. You get this because it concerns you.`,
    choose: 'Choose what you are told',
    stop: (category) => `No more e-mails about “${category}”`,
    attached: (names) => `Attached, on its page: ${names}`,
    categories: {
      tickets: 'Tickets',
      announcements: 'Notices',
      bookings: 'Bookings',
      events: 'Events',
      listings: 'Market and gallery',
      account: 'Accounts',
      operations: 'The running of the estate',
    },
    urgency: { normal: null, urgent: 'Urgent', emergency: 'Emergency' },
  },
  hi: {
    button: 'पन्ना खोलें',
    confirmRead: 'पुष्टि करें कि आपने इसे पढ़ लिया है',
    confirmDone: 'पुष्टि करें: काम हो गया',
    decideBooking: 'मंज़ूर या नामंज़ूर करें',
    answerOffer: 'स्वीकार करें, या छोड़ दें',
    footer: (estate) => `${estate}। यह आपको इसलिए भेजा गया है क्योंकि यह आपसे जुड़ा है।`,
    choose: 'चुनें कि आपको क्या-क्या बताया जाए',
    stop: (category) => `“${category}” के बारे में ई-मेल बंद करें`,
    attached: (names) => `साथ में, इसके पन्ने पर: ${names}`,
    categories: {
      tickets: 'शिकायतें',
      announcements: 'नोटिस',
      bookings: 'बुकिंग',
      events: 'कार्यक्रम',
      listings: 'बाज़ार और गैलरी',
      account: 'खाते',
      operations: 'सोसाइटी का कामकाज',
    },
    urgency: { normal: null, urgent: 'तुरंत देखें', emergency: 'आपात' },
  },
}
