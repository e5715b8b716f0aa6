import type { Language } from '@/domain/notifications'

/** What every e-mail says beside its message. */
export interface EmailWords {
  button: string
  footer: (estate: string) => string
  /** Leads to the page where somebody chooses what they are told. */
  choose: string
}

export const EMAIL_WORDS: Record<Language, EmailWords> = {
  en: {
    button: 'Open the page',
    footer: (estate) => `${estate}. You get this because it concerns you.`,
    choose: 'Choose what you are told',
  },
  hi: {
    button: 'पन्ना खोलें',
    footer: (estate) => `${estate}। यह आपको इसलिए भेजा गया है क्योंकि यह आपसे जुड़ा है।`,
    choose: 'चुनें कि आपको क्या-क्या बताया जाए',
  },
}
