import type { ReportTongue } from './report-words'

/** Messages about staff reports in Hindi. */
export const REPORTS_HINDI: ReportTongue = {
  language: 'hi',
  stop: '।',
  own: { daily: 'आपका दिन', weekly: 'आपका सप्ताह', monthly: 'आपका महीना' },
  everybody: {
    daily: 'कर्मचारियों की दैनिक रिपोर्ट',
    weekly: 'कर्मचारियों की साप्ताहिक रिपोर्ट',
    monthly: 'कर्मचारियों की मासिक रिपोर्ट',
  },
  summary: (people, resolved, onTime) =>
    `${people} लोगों ने ${resolved} काम पूरे किए, समय पर: ${onTime}। पन्ने पर हर एक के आँकड़े हैं।`,
  arrows: 'तीर बताते हैं कि पिछली बार की तुलना में क्या बदला।',
}
