import type { Part } from '../messages'

export const tickets: Part<'tickets'> = {
  status: {
    submitted: 'दर्ज',
    acknowledged: 'देख ली गई',
    assigned: 'सौंपी गई',
    in_progress: 'काम जारी',
    on_hold: 'रुकी हुई',
    resolved: 'काम पूरा',
    closed: 'बंद',
    cancelled: 'रद्द',
  },
  priority: { low: 'कम ज़रूरी', medium: 'सामान्य', high: 'ज़रूरी', emergency: 'आपात' },
  overdue: 'देर हो गई',
  list: {
    title: 'शिकायतें',
    mine: 'मेरी',
    everyone: 'सबकी',
    past: 'पुरानी',
    noneMineTitle: 'अभी कोई शिकायत नहीं',
    noneMineText: 'कुछ टूटा है, टपक रहा है, या बहुत शोर है? बताएँ। उसे नंबर मिलेगा और कोई ज़िम्मेदार होगा।',
    noneCommunityTitle: 'सबसे जुड़ी कोई शिकायत चालू नहीं',
    noneCommunityText: 'जब सबसे जुड़ी कोई समस्या दर्ज होगी, वह यहाँ दिखेगी और आप उस पर नज़र रख सकेंगे।',
  },
  next: {
    submitted: 'ऑफ़िस के देखने का इंतज़ार है।',
    acknowledged: 'देख ली गई है। किसी को सौंपी जाएगी।',
    assigned: '{name} इसे देखेंगे।',
    assignedNobody: 'कोई इसे देखेगा।',
    in_progress: '{name} काम कर रहे हैं।',
    in_progressNobody: 'काम चल रहा है।',
    on_hold: '{when} तक रुकी है।',
    resolved: 'देखें कि ठीक हुआ या नहीं, और बताएँ।',
    closed: 'हो गया।',
    cancelled: 'रद्द हुई।',
  },
}
