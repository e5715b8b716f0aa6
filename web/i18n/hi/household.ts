import type { householdRefusals as english } from '../en/household'
import type { Part } from '../messages'

export const household: Part<'household'> = {
  title: 'परिवार',
  lead: 'फ़्लैट {flat} में दर्ज लोग।',
  you: 'आप',
  since: '{day} से',
  until: '{day} तक',
  waiting: 'समिति की प्रतीक्षा में',
  waitingHint: 'उन्हें पासवर्ड चुनने के लिए ई-मेल भेजा गया है; समिति की जाँच के बाद वे आ सकेंगे।',
  withdraw: 'वापस लें',
  withdrawOf: '{name} को वापस लें',
  add: 'किसी को जोड़ें',
  addHint: 'किरायेदार या परिवार का सदस्य। पहले समिति जाँच करती है।',
  name: 'नाम',
  email: 'ई-मेल',
  emailHint: 'निमंत्रण यहाँ जाएगा।',
  phone: 'फ़ोन',
  capacity: 'वे यहाँ किस रूप में रहते हैं',
  moveIn: 'आने का दिन',
  send: 'निमंत्रण भेजें',
  leaving: 'घर छोड़ना',
  ownLeaving: 'अगर आप खुद घर छोड़ रहे हैं, तो समिति को दिन बता दें।',
  leavingHint: 'उस दिन से खाता बंद हो जाता है। शिकायतें, बुकिंग और रसीदें बनी रहती हैं।',
  who: 'कौन जा रहा है',
  day: 'जाने का दिन',
  dayHint: 'रहना हो तो ख़ाली छोड़ें।',
  onlyOwners: 'किरायेदार और परिवार को फ़्लैट के मालिक यहाँ जोड़ते हैं। कोई छूट गया है? मालिक या एस्टेट कार्यालय से कहें।',
  noDay: 'आने वाला कोई दिन दें।',
  added: 'निमंत्रण भेजा जा रहा है।',
  withdrawn: 'वे अब प्रतीक्षा में नहीं हैं।',
  saved: 'दिन दर्ज हो गया।',
}

export const householdRefusals: Record<keyof typeof english, string> = {
  email_in_use: 'इस ई-मेल का खाता पहले से है।',
  household_full: 'इस फ़्लैट में और लोग यहाँ दर्ज नहीं हो सकते। एस्टेट कार्यालय से पूछें।',
  moved_out: 'वे जा चुके हैं। बदलने के लिए समिति से कहें।',
  already_verified: 'समिति उन्हें मान चुकी है। अब जाने का दिन बताएँ।',
}
