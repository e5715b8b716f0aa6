import type { Part } from '../messages'

export const community: Part<'community'> = {
  title: 'सोसाइटी',
  lead: 'यहाँ क्या हो रहा है, और पड़ोसी एक-दूसरे के लिए क्या करते हैं।',
  events: {
    lead: 'क्या हो रहा है, और कौन आ रहा है',
    news: '{n, plural, =1 {अगले सात दिनों में एक कार्यक्रम} other {अगले सात दिनों में {count} कार्यक्रम}}',
  },
  listings: {
    lead: 'ख़रीदें, बेचें, दें; खोया-पाया',
    news: '{n, plural, =1 {इस हफ़्ते एक नई चीज़} other {इस हफ़्ते {count} नई चीज़ें}}',
  },
  conversations: {
    title: 'बातचीत',
    lead: 'बाज़ार के बारे में सवाल-जवाब',
    news: '{n, plural, =1 {एक बातचीत पढ़ी नहीं} other {{count} बातचीत पढ़ी नहीं}}',
  },
  gallery: {
    lead: 'तस्वीरें और कार्यक्रमों के एल्बम',
    news: '{n, plural, =1 {इस हफ़्ते एक नई तस्वीर} other {इस हफ़्ते {count} नई तस्वीरें}}',
  },
  documents: {
    lead: 'नियम, बैठकों के ब्योरे, फ़ॉर्म',
  },
  contacts: {
    lead: 'किसे फ़ोन करें, ऑफ़लाइन भी',
  },
  figures: {
    lead: 'सोसाइटी अपने वादे निभा रही है या नहीं',
  },
  moderation: {
    lead: 'शिकायतें, और रुकी हुई तस्वीरें',
    news: '{n, plural, =1 {एक चीज़ देखनी है} other {{count} चीज़ें देखनी हैं}}',
  },
  book: {
    title: 'सुविधा बुक करें',
    lead: 'हॉल, कोर्ट, पूल',
  },
}
