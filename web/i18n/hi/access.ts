import type { Part } from '../messages'

export const access: Part<'access'> = {
  signInTitle: 'साइन इन',
  signInLead: 'समस्या बताएँ, उस पर नज़र रखें, और सोसाइटी की सूचनाएँ पढ़ें।',
  email: 'ई-मेल',
  password: 'पासवर्ड',
  signIn: 'साइन इन करें',
  forgot: 'पासवर्ड भूल गए?',
  join: 'यहाँ रहते हैं? जुड़ें',
  noAccount: 'अभी खाता नहीं है?',
}
