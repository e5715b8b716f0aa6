import type { Part } from '../messages'

export const contacts: Part<'contacts'> = {
  title: 'ज़रूरी नंबर',
  lead: 'फ़ोन करने के लिए नंबर दबाएँ। एक बार देखने के बाद यह पृष्ठ बिना इंटरनेट भी खुलता है।',
  types: {
    emergency: 'आपातकाल',
    security: 'सुरक्षा',
    medical: 'चिकित्सा',
    maintenance: 'मरम्मत',
    management: 'सोसाइटी ऑफ़िस',
    vendor: 'सेवाएँ',
    other: 'अन्य',
  },
  always: 'दिन-रात',
  call: '{name} को फ़ोन करें: {phone}',
  none: 'अभी कोई नंबर नहीं',
  noneHint: 'सोसाइटी ऑफ़िस नंबर यहाँ लिखता है।',
  print: 'एक पन्ने पर छपता है, दरवाज़े पर लगाने के लिए।',
}
