import type { Part } from '../messages'
import { bookingRefusals } from './booking-words'
import { documentRefusals } from './documents'
import { eventRefusals } from './event-form'
import { householdRefusals } from './household'
import { listingRefusals } from './listings-refusals'

export const errors: Part<'errors'> = {
  required: '“{field}” भरें।',
  tooLong: '“{field}” में ज़्यादा से ज़्यादा {max} अक्षर हो सकते हैं।',
  choose: '“{field}” में से कुछ चुनें।',
  invalid_credentials:
    'ई-मेल या पासवर्ड ग़लत है। अगर आपने जुड़ने के लिए लिखा है, तो पहले समिति पुष्टि करेगी; तब आपको ई-मेल मिलेगा।',
  account_inactive: 'यह खाता अभी चालू नहीं है: समिति की पुष्टि बाक़ी है, या खाताधारक जा चुके हैं। सोसाइटी ऑफ़िस से पूछें।',
  account_inactive_committee:
    'आपका खाता अभी चालू नहीं है: समिति अभी आपकी पुष्टि कर रही है। साइन इन खुलते ही आपको ई-मेल आएगा।',
  account_inactive_waiting:
    'आपका खाता अभी चालू नहीं है: सोसाइटी ऑफ़िस को अभी दर्ज करना है कि आप कौन हैं। देर हो तो ऑफ़िस से पूछें।',
  too_many_requests: 'बहुत बार कोशिश हुई। {minutes, plural, =1 {एक मिनट} other {# मिनट}} रुककर फिर कोशिश करें।',
  not_permitted: 'आप यह नहीं कर सकते। शायद इस बीच किसी ने इसे बदल दिया; पन्ना दोबारा खोलें।',
  not_found: 'यह अब नहीं है, या आप इसे देख नहीं सकते।',
  transition_not_allowed: 'इस बीच किसी ने इसे बदल दिया। एक बार फिर देखें, फिर तय करें।',
  stale_write: 'इस बीच किसी ने इसे बदल दिया। एक बार फिर देखें, फिर तय करें।',
  ticket_not_editable: 'इस पर काम चल रहा है, इसलिए अब बदली नहीं जा सकती। टिप्पणी लिखें।',
  rating_closed: 'इस शिकायत को अब रेटिंग नहीं दी जा सकती, या दी जा चुकी है।',
  reopen_window_over: 'इसे बंद हुए 14 दिन से ज़्यादा हो गए। नई शिकायत लिखें और पुराना नंबर बताएँ।',
  reason_required: 'कारण बताएँ।',
  resolution_required: 'बताएँ कि क्या किया गया।',
  held_until_invalid: 'बताएँ कि कब तक रुकेगा: आगे की कोई तारीख़, एक साल के भीतर।',
  staff_not_suitable: 'यह आपके काम के दायरे में नहीं है।',
  staff_not_suitable_other_person: 'वे इस तरह का काम नहीं करते, या काम छोड़ चुके हैं। किसी और को चुनें।',
  staff_at_capacity_other_person: 'उनके पास पहले से पूरा काम है। किसी और को चुनें, या बताएँ कि वही क्यों।',
  staff_at_capacity: 'आपके पास पहले से पूरा काम है। पहले कुछ निपटाएँ, या सुपरवाइज़र से पूछें।',
  already_exists: 'यह पहले से है।',
  unsupported_media: 'यह फ़ोटो पढ़ी नहीं जा सकी। JPEG, PNG या WebP भेजें।',
  payload_too_large: 'एक फ़ाइल 10 MB तक की हो सकती है।',
  unauthenticated: 'आप साइन आउट हो चुके हैं। फिर से साइन इन करें।',
  sending_still: 'पहली कोशिश अभी चल रही है। एक पल रुककर फिर भेजें।',
  try_again: 'इस बीच किसी और ने बदलाव कर दिया। फिर से कोशिश करें।',
  in_use: 'यह कहीं और इस्तेमाल में है, इसलिए हटाया नहीं जा सकता।',
  not_community: 'सिर्फ़ पूरी सोसाइटी से जुड़ी शिकायतों पर नज़र रखी जा सकती है।',
  own_ticket: 'यह आपकी अपनी शिकायत है: इसकी ख़बर आपको वैसे भी मिलेगी।',
  assignee_required: 'बताएँ कि काम किसे सौंपना है।',
  reminded_lately: 'अभी-अभी याद दिलाया गया है। लोगों को समय दें।',
  just_published: 'यह अभी-अभी प्रकाशित हुई है। लोगों को पढ़ने का समय दें।',
  validity_over: 'यह अब लागू नहीं है।',
  withdrawn: 'यह वापस ली जा चुकी है।',
  not_published: 'यह प्रकाशित नहीं हुआ है।',
  invalid:
    '{field, select, title {शीर्षक} description {विवरण} category {श्रेणी} location {जगह} photos {फ़ोटो} body {टिप्पणी} note {नोट} phone {फ़ोन नंबर} alternatePhone {दूसरा फ़ोन नंबर} email {ई-मेल} password {पासवर्ड} name {नाम} language {भाषा} other {यहाँ दी गई जानकारी}}: इसे ऐसे सहेजा नहीं जा सकता। जाँचकर फिर भेजें।',
  thread_locked: 'इस बीच टिप्पणियाँ बंद कर दी गईं। पेज फिर से खोलें।',
  internal: 'हमारी ओर से कुछ गड़बड़ हुई। हमने दर्ज कर लिया है; थोड़ी देर में फिर कोशिश करें।',
  ...bookingRefusals,
  ...eventRefusals,
  ...listingRefusals,
  ...documentRefusals,
  ...householdRefusals,
}
