import type { bookingRefusals as english } from '../en/booking-words'
import type { Part } from '../messages'

export const bookingWords: Part<'bookingWords'> = {
  status: {
    waitlisted: 'वेटिंग लिस्ट में',
    offered: 'आपको मिल सकती है',
    offeredOther: 'जवाब का इंतज़ार',
    pending: 'मंज़ूरी बाक़ी है',
    approved: 'भुगतान बाक़ी है',
    confirmed: 'पक्की',
    rejected: 'मंज़ूर नहीं हुई',
    cancelled: 'रद्द',
    expired: 'समय निकल गया',
    completed: 'हो चुकी',
    no_show: 'नहीं आए',
  },
  reason: {
    end_before_start: 'संभव नहीं',
    in_the_past: 'बीत गया',
    off_grid: 'बुक नहीं होता',
    outside_hours: 'बंद रहता है',
    too_short: 'बहुत कम समय',
    too_long: 'बहुत लंबा समय',
    too_soon: 'अब देर हो गई',
    too_far: 'बुकिंग अभी नहीं खुली',
    too_many_guests: 'मेहमान ज़्यादा हैं',
    facility_closed: 'बंद है',
    quota_reached: 'आपके फ़्लैट का कोटा पूरा',
    slot_taken: 'बुक हो चुका',
    capacity_full: 'भर गया',
  },
}

export const bookingRefusals: Record<keyof typeof english, string> = {
  end_before_start: 'ख़त्म होने का समय शुरू होने के बाद का होना चाहिए।',
  in_the_past: 'यह समय शुरू हो चुका है। आगे का समय चुनें।',
  off_grid: 'यहाँ बुकिंग तय समय पर ही शुरू और ख़त्म होती है। दिखाए गए समय में से चुनें।',
  outside_hours: 'इस पूरे समय यह खुला नहीं रहता। खुले रहने के समय में से चुनें।',
  too_short: 'यहाँ के लिए यह समय कम है। ज़्यादा समय चुनें।',
  too_long: 'यहाँ के लिए यह समय ज़्यादा है। कम समय चुनें।',
  too_soon: 'इतनी जल्दी बुक नहीं हो सकता: और पहले बुक करना होता है। बाद का समय चुनें।',
  too_far: 'यह बहुत आगे की तारीख़ है। पहले का दिन चुनें, या बाद में आएँ।',
  too_many_guests:
    '{maxGuests, plural, =0 {यहाँ मेहमान नहीं आ सकते: सिर्फ़ बुक करने वाले।} one {ज़्यादा से ज़्यादा एक मेहमान।} other {ज़्यादा से ज़्यादा # मेहमान।}}',
  facility_closed: 'उस समय यह बंद है। दूसरा समय चुनें।',
  quota_reached:
    'आपका फ़्लैट इस {per, select, month {महीने} other {हफ़्ते}} की सारी बुकिंग कर चुका है। दूसरा {per, select, month {महीना} other {हफ़्ता}} चुनें, या कोई बुकिंग रद्द करें।',
  slot_taken: 'यह समय किसी और ने ले लिया है। दूसरा समय चुनें, या वेटिंग लिस्ट में रहें।',
  capacity_full:
    'उस समय इतनी जगह नहीं है: {places} में से {free, plural, =0 {कोई जगह नहीं} one {एक} other {#}} ख़ाली। दूसरा समय चुनें, कम लोग आएँ, या वेटिंग लिस्ट में रहें।',
  already_waiting: 'इस समय के लिए आप पहले से वेटिंग लिस्ट में हैं: {number}।',
  already_booked: 'यह समय आपके ही पास है: {number}।',
  waits_full: 'आप पहले से {most} वेटिंग लिस्ट में हैं। किसी एक से हटें, तब दूसरी में जुड़ सकते हैं।',
  already_started: 'यह शुरू हो चुकी है: अब बदली नहीं जा सकती।',
  already_checked_in: 'चेक-इन पहले ही हो चुका है।',
  check_in_not_open: 'चेक-इन अभी नहीं खुला।',
  check_in_closed: 'चेक-इन का समय निकल गया।',
  offer_expired: 'आपके लिए रखा समय निकल गया, और अगले को दे दिया गया।',
  approval_expired: 'समय पर फ़ैसला नहीं हुआ, और बुकिंग की माँग ख़त्म हो गई।',
}
