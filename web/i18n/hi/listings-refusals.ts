import type { Part } from '../messages'

type Refusals = Pick<
  Part<'errors'>,
  | 'contact_in_text'
  | 'price_of_nothing'
  | 'listing_closed'
  | 'already_open'
  | 'already_decided'
  | 'already_reported'
  | 'reported'
  | 'subject_gone'
  | 'no_phone'
>

export const listingRefusals: Refusals = {
  contact_in_text: 'कृपया फ़ोन नंबर न लिखें: लोग आपको यहीं लिखते हैं; बातचीत में आप अपना नंबर दे सकते हैं।',
  price_of_nothing: 'मुफ़्त में? मुफ़्त देने वाला विकल्प चुनें, या क़ीमत बाद में तय करने के लिए ख़ाली छोड़ दें।',
  listing_closed: 'यह विज्ञापन इस बीच बंद हो गया। इसके बारे में अब कोई नहीं लिख सकता।',
  already_reported: 'आप इसकी शिकायत पहले कर चुके हैं। समिति इसे देखेगी।',
  reported: 'इसकी शिकायत हुई है। समिति के देखने तक यह ऐसा ही रहेगा।',
  subject_gone: 'यह अब यहाँ नहीं है। शिकायत को केवल ख़ारिज किया जा सकता है।',
  no_phone: 'आपकी प्रोफ़ाइल में देने के लिए कोई फ़ोन नंबर नहीं है।',
  already_open: 'इसके बारे में आपकी बातचीत पहले से है। पेज फिर से खोलें और वहीं लिखें।',
  already_decided: 'समिति का कोई और सदस्य इसका फ़ैसला कर चुका है। पेज फिर से खोलें।',
}
