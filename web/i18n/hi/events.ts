import type { Part } from '../messages'

export const events: Part<'events'> = {
  title: 'कार्यक्रम',
  new: 'नया कार्यक्रम',
  view: { coming: 'आने वाले', past: 'बीते हुए', mine: 'मेरे' },
  narrow: 'कार्यक्रम का प्रकार',
  allTypes: 'सभी प्रकार',
  type: {
    meeting: 'बैठक',
    maintenance: 'रखरखाव',
    social: 'मेल-मिलाप',
    festival: 'त्योहार',
    other: 'अन्य',
  },
  status: { draft: 'मसौदा', cancelled: 'रद्द', completed: 'समाप्त' },
  answer: {
    going: '{heads, plural, one {आप आ रहे हैं} other {आप आ रहे हैं, कुल # लोग}}',
    waits: 'आप प्रतीक्षा सूची में हैं',
    maybe: 'आप शायद आएँगे',
    no: 'आप नहीं आ रहे हैं',
  },
  allDay: 'पूरे दिन',
  heads: '{count, plural, one {# व्यक्ति आ रहा है} other {# लोग आ रहे हैं}}',
  places: '{capacity} में से {taken} जगहें भरी हैं',
  waiting: '{count} प्रतीक्षा में',
  later: 'आगे के',
  first: 'सबसे पहले',
  calendar: 'कैलेंडर में जोड़ें',
  calendarText: 'जिसके लिए आप हाँ कहते हैं, वह आपके कैलेंडर में अपने-आप दिखता है।',
  none: { coming: 'अभी कुछ तय नहीं है', past: 'यहाँ अभी कुछ नहीं है', mine: 'यहाँ अभी कुछ नहीं है' },
  noneText: {
    coming: 'जब सोसाइटी में कुछ तय होगा, वह यहाँ दिखेगा और आपको बताया जाएगा।',
    past: 'जो हो चुका है, वह अपनी तस्वीरों के साथ यहाँ रहता है।',
    mine: 'जिनके लिए आप हाँ या शायद कहते हैं, और जो आप आयोजित करते हैं, वे यहाँ रहते हैं।',
  },
  noneOfType: 'इस प्रकार का कुछ नहीं है',
  noneOfTypeText: 'किसी दूसरे प्रकार का कुछ हो सकता है।',
}
