import type { Language } from '../notifications/words'
import { LEDGER_KIND_LABELS, type LedgerKind, PAYMENT_METHOD_LABELS, type PaymentMethod } from './words'

/** An entry of the ledger as its receipt says it. Amounts are paise. */
export interface ReceiptFacts {
  number: string
  kind: LedgerKind
  amountPaise: number
  method: PaymentMethod
  reference: string | null
  recordedAt: Date
  recordedByName: string | null
  bookingNumber: string
  facilityName: string
  start: Date
  end: Date
  /** IANA zone of the facility. */
  zone: string
  residentName: string | null
  flatNumber: string | null
  /** The number of the entry that this one takes back. */
  reversesNumber: string | null
  /** The entries that take this one back, wholly or in part. */
  reversedBy: readonly { number: string; amountPaise: number }[]
}

/** What a receipt says beside its facts. */
export interface ReceiptWords {
  titles: Record<LedgerKind, string>
  methods: Record<PaymentMethod, string>
  number: string
  date: string
  booking: string
  facility: string
  times: string
  name: string
  flat: string
  amount: string
  inWords: string
  method: string
  reference: string
  recordedBy: string
  /** The house itself wrote it down. */
  system: string
  reverses: string
  reversedBy: string
  foot: string
}

export const RECEIPT_WORDS: Record<Language, ReceiptWords> = {
  en: {
    titles: {
      ...LEDGER_KIND_LABELS,
      payment: 'Receipt',
      deposit: 'Receipt for a deposit',
      refund: 'Refund',
    },
    methods: PAYMENT_METHOD_LABELS,
    number: 'Number',
    date: 'Date',
    booking: 'Booking',
    facility: 'Facility',
    times: 'Times',
    name: 'Name',
    flat: 'Flat',
    amount: 'Amount',
    inWords: 'In words',
    method: 'Method',
    reference: 'Reference',
    recordedBy: 'Recorded by',
    system: 'The estate’s own system',
    reverses: 'Takes back',
    reversedBy: 'Reversed by',
    foot: 'Made by the estate’s own system; it holds without a signature.',
  },
  hi: {
    titles: {
      payment: 'रसीद',
      deposit: 'जमानत की रसीद',
      refund: 'वापसी',
      reversal: 'सुधार प्रविष्टि',
      fee: 'शुल्क',
      penalty: 'अतिरिक्त शुल्क',
    },
    methods: { cash: 'नकद', upi: 'यूपीआई', bank: 'बैंक से', gateway: 'ऑनलाइन' },
    number: 'संख्या',
    date: 'दिनांक',
    booking: 'बुकिंग',
    facility: 'सुविधा',
    times: 'समय',
    name: 'नाम',
    flat: 'फ़्लैट',
    amount: 'रक़म',
    inWords: 'शब्दों में (अंग्रेज़ी)',
    method: 'भुगतान का तरीक़ा',
    reference: 'संदर्भ',
    recordedBy: 'दर्ज करने वाले',
    system: 'सोसाइटी की अपनी प्रणाली',
    reverses: 'किसे वापस लेती है',
    reversedBy: 'वापस ली गई',
    foot: 'यह रसीद सोसाइटी की प्रणाली ने बनाई है; हस्ताक्षर की ज़रूरत नहीं।',
  },
}
