import { BOOKING_TIMES } from './booking-times'
import type { EventTongue } from './event-words'

/** Messages about events in Hindi. */
export const EVENTS_HINDI: EventTongue = {
  stop: '।',
  times: BOOKING_TIMES.hi,
  words(kind, { heads }) {
    switch (kind) {
      case 'event.published':
        return { head: 'आप आमंत्रित हैं', tail: 'कृपया बताएँ कि आप आ रहे हैं या नहीं।' }
      case 'event.changed':
        return { head: 'कुछ बदल गया है', tail: 'ऊपर दिया समय और स्थान नया है।' }
      case 'event.cancelled':
        return { head: 'रद्द', tail: 'यह कार्यक्रम नहीं होगा।' }
      case 'event.promoted':
        return {
          head: 'आपके लिए जगह बन गई है',
          tail: `प्रतीक्षा सूची से आपको ${heads ?? 1} जगह मिली है। न आ सकें तो बता दें, ताकि वह अगले को मिल सके।`,
        }
      case 'event.reminder':
        return { head: 'जल्द ही', tail: 'अगर आपका विचार बदल गया हो, तो कृपया बता दें।' }
      case 'event.over':
        return { head: 'कैसा रहा?', tail: 'एक से पाँच तारे दें, और अपनी तस्वीरें दिखाएँ।' }
      default:
        return kind satisfies never
    }
  },
}
