import type { Language } from '@/domain/notifications'

/** What a digest says beside its messages, and beside what every e-mail says. */
export interface DigestWords {
  subject: (estate: string, messages: number) => string
  lead: string
  open: string
  /** Leads to the list of all messages. */
  all: string
  /** Of more messages than it shows. */
  more: (messages: number) => string
}

export const DIGEST_WORDS: Record<Language, DigestWords> = {
  en: {
    subject: (estate, messages) => `Your day at ${estate}: ${messages} messages`,
    lead: 'What you would have been told one by one. You chose to have it once a day.',
    open: 'Open',
    all: 'Open all alerts',
    more: (messages) => `${messages} older ones are under Alerts.`,
  },
  hi: {
    subject: (estate, messages) => `${estate} में आपका दिन: ${messages} सूचनाएँ`,
    lead: 'जो आपको अलग-अलग ई-मेल से बताया जाता, वह सब यहाँ है। आपने इसे दिन में एक बार पाना चुना है।',
    open: 'खोलें',
    all: 'सभी सूचनाएँ खोलें',
    more: (messages) => `${messages} पुरानी सूचनाएँ “सूचनाएँ” पन्ने पर हैं।`,
  },
}
