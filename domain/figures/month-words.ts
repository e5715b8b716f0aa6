import type { Language } from '../notifications/words'

/** What the estate's month on paper says, in one language. */
export interface MonthWords {
  title: string
  /** Under the title, where the month is not over: counted until that day. */
  until: (day: string) => string
  printed: (instant: string) => string
  promises: string
  promisesNote: string
  promise: { figure: string; value: string; target: string; of: string }
  tickets: string
  /** What the figures of tickets mean. */
  ticketsNote: string
  ticket: Record<'category' | 'received' | 'resolved' | 'onTime' | 'overdue', string>
  all: string
  staff: string
  staffNote: string
  money: string
  moneyNote: string
  amount: Record<'fees' | 'deposits' | 'refunds' | 'penalties' | 'held' | 'heldBookings', string>
  spent: string
  spentNote: string
  spend: Record<'category' | 'estimated' | 'actual' | 'ratio', string>
  bookings: string
  bookingsNote: string
  booking: Record<'facility' | 'asked' | 'held' | 'cancelled' | 'noShows', string>
  announcements: string
  announcementsNote: string
  announcement: Record<'title' | 'recipients' | 'soon' | 'read' | 'confirmed', string>
  events: string
  eventsNote: string
  event: Record<'title' | 'day' | 'going' | 'came', string>
  cancelled: string
  none: string
  definitions: string
}

const ENGLISH: MonthWords = {
  title: 'The estate’s month',
  until: (day) => `The month is not over: counted until ${day}.`,
  printed: (instant) => `Printed ${instant}. “—” stands for what is not known: there was nothing to count.`,
  promises: 'The six figures',
  promisesNote: 'Each with its target and how many it was counted over. What they mean is at the end.',
  promise: { figure: 'Figure', value: 'Month', target: 'Target', of: 'Counted over' },
  tickets: 'Tickets',
  ticketsNote:
    'Received: reported in the month. Resolved: resolved in the month, whenever reported; on time are those of them that were resolved by their due time. Overdue: open past their due time when the month was over. Of what was opened again since, the overdue are counted as it stands now.',
  ticket: {
    category: 'Category',
    received: 'Received',
    resolved: 'Resolved',
    onTime: 'On time',
    overdue: 'Overdue',
  },
  all: 'All',
  staff: 'Staff',
  staffNote: 'As it was when the month was over. What each figure means is at the end.',
  money: 'Money of bookings',
  moneyNote:
    'What was written into the ledger in the month, less what was reversed. Of what goes back, the deposit is counted first.',
  amount: {
    fees: 'Fees received',
    deposits: 'Deposits received',
    refunds: 'Given back',
    penalties: 'Penalties',
    held: 'Deposits held at the end',
    heldBookings: 'Bookings of these deposits',
  },
  spent: 'Spent against estimate',
  spentNote:
    'Costs of the tickets resolved in the month, by category; of one that was opened again, in the month in which it was last done. The ratio is of those that have an estimate and a cost.',
  spend: { category: 'Category', estimated: 'Estimated', actual: 'Actual', ratio: 'Estimate ÷ actual' },
  bookings: 'Bookings',
  bookingsNote: 'Bookings that begin in the month. Held: somebody has, or had, the time.',
  booking: {
    facility: 'Facility',
    asked: 'All',
    held: 'Held',
    cancelled: 'Cancelled',
    noShows: 'Did not come',
  },
  announcements: 'Announcements',
  announcementsNote: 'Published in the month, with who they were for; the author is not counted.',
  announcement: {
    title: 'Announcement',
    recipients: 'For',
    soon: 'Read in 48 h',
    read: 'Read',
    confirmed: 'Confirmed',
  },
  events: 'Events',
  eventsNote: 'Events that begin in the month. Going: people with a place, guests included.',
  event: { title: 'Event', day: 'Day', going: 'Going', came: 'Checked in' },
  cancelled: 'cancelled',
  none: 'None in this month.',
  definitions: 'What the figures mean',
}

const HINDI: MonthWords = {
  title: 'सोसाइटी का महीना',
  until: (day) => `महीना अभी पूरा नहीं हुआ: ${day} तक की गिनती।`,
  printed: (instant) => `${instant} को बना। “—” का मतलब है कि गिनने को कुछ नहीं था।`,
  promises: 'छह आँकड़े',
  promisesNote: 'हर एक अपने लक्ष्य के साथ, और कितनों पर गिना गया। उनका मतलब अंत में है।',
  promise: { figure: 'आँकड़ा', value: 'महीना', target: 'लक्ष्य', of: 'कितनों पर' },
  tickets: 'शिकायतें',
  ticketsNote:
    'दर्ज: इस महीने दर्ज हुईं। पूरी: इस महीने पूरी हुईं, चाहे कभी भी दर्ज हुई हों; समय पर वे हैं जो तय समय तक पूरी हुईं। देर से: महीने के अंत में तय समय के बाद भी खुली। जो बाद में फिर खोली गई, उसकी देर आज की स्थिति से गिनी जाती है।',
  ticket: { category: 'श्रेणी', received: 'दर्ज', resolved: 'पूरी', onTime: 'समय पर', overdue: 'देर से' },
  all: 'कुल',
  staff: 'कर्मचारी',
  staffNote: 'जैसा महीने के अंत में था। हर आँकड़े का मतलब अंत में है।',
  money: 'बुकिंग का पैसा',
  moneyNote:
    'इस महीने खाते में जो लिखा गया, रद्द की गई प्रविष्टियाँ घटाकर। जो लौटाया जाता है, उसमें पहले जमा राशि गिनी जाती है।',
  amount: {
    fees: 'मिला शुल्क',
    deposits: 'मिली जमा राशि',
    refunds: 'लौटाया गया',
    penalties: 'जुर्माना',
    held: 'अंत में रखी जमा राशि',
    heldBookings: 'इन जमा राशियों की बुकिंग',
  },
  spent: 'अनुमान के मुक़ाबले ख़र्च',
  spentNote:
    'इस महीने पूरी हुई शिकायतों का ख़र्च, श्रेणी के अनुसार; दोबारा खोली गई का ख़र्च उस महीने में, जब वह आख़िरी बार पूरी हुई। अनुपात उन्हीं का है जिनका अनुमान और ख़र्च दोनों दर्ज हैं।',
  spend: { category: 'श्रेणी', estimated: 'अनुमान', actual: 'असली', ratio: 'अनुमान ÷ असली' },
  bookings: 'बुकिंग',
  bookingsNote: 'इस महीने शुरू होने वाली बुकिंग। मिली: समय किसी के पास है, या था।',
  booking: { facility: 'सुविधा', asked: 'कुल', held: 'मिली', cancelled: 'रद्द', noShows: 'नहीं आए' },
  announcements: 'नोटिस',
  announcementsNote: 'इस महीने जारी हुए, और किनके लिए थे; लिखने वाला नहीं गिना जाता।',
  announcement: {
    title: 'नोटिस',
    recipients: 'किनके लिए',
    soon: '48 घंटे में पढ़ा',
    read: 'पढ़ा',
    confirmed: 'पुष्टि की',
  },
  events: 'कार्यक्रम',
  eventsNote: 'इस महीने शुरू होने वाले कार्यक्रम। आने वाले: जिनकी जगह है, मेहमानों सहित।',
  event: { title: 'कार्यक्रम', day: 'दिन', going: 'आने वाले', came: 'आए' },
  cancelled: 'रद्द',
  none: 'इस महीने कोई नहीं।',
  definitions: 'आँकड़ों का मतलब',
}

export const MONTH_WORDS: Record<Language, MonthWords> = { en: ENGLISH, hi: HINDI }
