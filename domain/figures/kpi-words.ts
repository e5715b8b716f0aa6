import type { Language } from '../notifications'
import type { KpiKey } from './kpis'

/** A figure in plain words. */
export interface KpiWords {
  label: string
  /** What is counted, of what, and what is left out. */
  definition: string
  /** What `n` counts: "counted over 120 tickets". */
  of: string
}

const ENGLISH: Record<KpiKey, KpiWords> = {
  announcement_read_48h: {
    label: 'Announcements read within 48 hours',
    definition:
      'Of all those whom an announcement was for, the share who opened it at most 48 hours after it was published. Announcements published in the period and at least 48 hours old count, also those withdrawn since; the author does not count as a reader.',
    of: 'readers of announcements',
  },
  ticket_ack_24h: {
    label: 'Tickets acknowledged within 24 hours',
    definition:
      'Of the tickets created in the period and at least 24 hours old, the share that were first acknowledged at most 24 hours after they were created. Tickets cancelled within 24 hours, before anybody acknowledged them, are left out.',
    of: 'tickets',
  },
  event_engagement: {
    label: 'Residents who take part in events',
    definition:
      'Of the residents who are verified and live here at the end of the period, the share who said yes to, or came to, at least one event that began in the 90 days up to then. A yes on the waiting list counts; cancelled events do not.',
    of: 'residents',
  },
  daily_active: {
    label: 'Residents active on a day',
    definition:
      'On each day, the share of verified residents with an account, living here on that day, who used the system; then the mean over the days. Accounts count from the day on which they were made.',
    of: 'days',
  },
  tickets_via_system: {
    label: 'Tickets reported by residents themselves',
    definition:
      'Of all tickets created in the period, the share that were reported on the web pages and not by phone, at the desk or by somebody else.',
    of: 'tickets',
  },
  bookings_via_system: {
    label: 'Bookings made by residents themselves',
    definition:
      'Of all bookings created in the period, whatever became of them, the share that somebody of the booking’s own flat made with their account. Bookings that block a facility for an event belong to no flat and count among all.',
    of: 'bookings',
  },
}

const HINDI: Record<KpiKey, KpiWords> = {
  announcement_read_48h: {
    label: '48 घंटे में पढ़ी गई सूचनाएँ',
    definition:
      'सूचना जिन-जिन के लिए थी, उनमें से कितनों ने उसे जारी होने के ज़्यादा से ज़्यादा 48 घंटे में खोला। इस अवधि में जारी और कम से कम 48 घंटे पुरानी सूचनाएँ गिनी जाती हैं, बाद में वापस ली गई भी; लिखने वाला पाठकों में नहीं गिना जाता।',
    of: 'सूचनाओं के पाठक',
  },
  ticket_ack_24h: {
    label: '24 घंटे में स्वीकारी गई शिकायतें',
    definition:
      'इस अवधि में दर्ज और कम से कम 24 घंटे पुरानी शिकायतों में से कितनी पहली बार दर्ज होने के ज़्यादा से ज़्यादा 24 घंटे में स्वीकारी गईं। जो किसी के स्वीकारने से पहले 24 घंटे में ही रद्द हुईं, वे नहीं गिनी जातीं।',
    of: 'शिकायतें',
  },
  event_engagement: {
    label: 'कार्यक्रमों में हिस्सा लेने वाले निवासी',
    definition:
      'अवधि के अंत में यहाँ रहने वाले सत्यापित निवासियों में से कितनों ने उससे पहले के 90 दिनों में शुरू हुए किसी कार्यक्रम के लिए हाँ कहा या उसमें आए। प्रतीक्षा सूची की हाँ भी गिनी जाती है; रद्द कार्यक्रम नहीं।',
    of: 'निवासी',
  },
  daily_active: {
    label: 'किसी दिन सक्रिय निवासी',
    definition:
      'हर दिन, उस दिन यहाँ रहने वाले खाताधारी सत्यापित निवासियों में से कितनों ने यह प्रणाली इस्तेमाल की; फिर दिनों का औसत। खाता उसी दिन से गिना जाता है जिस दिन बना।',
    of: 'दिन',
  },
  tickets_via_system: {
    label: 'निवासियों ने ख़ुद दर्ज की शिकायतें',
    definition: 'इस अवधि में दर्ज सभी शिकायतों में से कितनी वेब पेजों पर दर्ज हुईं, न कि फ़ोन से, ऑफ़िस में या किसी और के ज़रिए।',
    of: 'शिकायतें',
  },
  bookings_via_system: {
    label: 'निवासियों ने ख़ुद की बुकिंग',
    definition:
      'इस अवधि में बनी सभी बुकिंग में से, चाहे उनका जो भी हुआ, कितनी उसी फ़्लैट के किसी व्यक्ति ने अपने खाते से कीं। कार्यक्रम के लिए रोकी गई जगह किसी फ़्लैट की नहीं होती और सभी में गिनी जाती है।',
    of: 'बुकिंग',
  },
}

const WORDS: Record<Language, Record<KpiKey, KpiWords>> = { en: ENGLISH, hi: HINDI }

/** A figure's words in a language. */
export function kpiWords(key: KpiKey, language: Language = 'en'): KpiWords {
  return WORDS[language][key]
}
