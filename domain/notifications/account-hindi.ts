import { INVITATION_DAYS } from '../people/links'
import { BOOKING_TIMES } from './booking-times'
import { oneLine } from './text'
import type { ToldAccount } from './told'
import type { Words } from './wording'
import { NAME_MAX } from './words'

/** The link to a first password; whom an owner let in is also told by whom, and that the committee checks first. */
export function invitedWords({ invitedByName, flatNumber }: ToldAccount): Words {
  if (!invitedByName || !flatNumber)
    return {
      title: 'सोसाइटी में आपका खाता बन गया है',
      body: `लिंक से अपना पासवर्ड चुनें। वह ${INVITATION_DAYS} दिन तक चलेगा; बाद में साइन-इन पन्ने पर “पासवर्ड भूल गए” से नया लिंक मँगाएँ।`,
    }
  return {
    title: 'सोसाइटी में आपको बुलाया गया है',
    body: `${oneLine(invitedByName, NAME_MAX)} ने आपको फ़्लैट ${oneLine(flatNumber, NAME_MAX)} में दर्ज किया है। लिंक से अपना पासवर्ड चुनें; वह ${INVITATION_DAYS} दिन तक और एक ही बार चलेगा। समिति की जाँच के बाद आप इसी ई-मेल से साइन इन कर सकेंगे; तब आपको बताया जाएगा।`,
  }
}

/** For the committee: somebody waits to be let in. */
export function joinedWords({ name = 'एक निवासी', flatNumber }: ToldAccount): Words {
  const who = oneLine(name, NAME_MAX)
  const where = flatNumber ? ` (फ़्लैट ${oneLine(flatNumber, NAME_MAX)})` : ''
  return {
    title: `${who}: पुष्टि का इंतज़ार`,
    body: `${who}${where} ने रजिस्टर में दर्ज जानकारी से खाता बनाया है। संपर्क जानकारी मिलाएँ, फिर पुष्टि करें या मना करें।`,
  }
}

/** For whoever moves out, when somebody else said the day or took it back. */
export function movingOutWords({ moveOut }: ToldAccount): Words {
  if (!moveOut)
    return {
      title: 'आप रह रहे हैं: घर छोड़ने का दिन हटा दिया गया',
      body: 'आपका खाता खुला रहेगा। यह ग़लत है? समिति को बताएँ।',
    }
  const day = BOOKING_TIMES.hi.date(moveOut.start, moveOut.zone)
  return {
    title: `आपके घर छोड़ने का दिन दर्ज हुआ: ${day}`,
    body: `${day} से आपका खाता बंद हो जाएगा; शिकायतें, बुकिंग और रसीदें बनी रहेंगी। यह ग़लत है? अपने फ़्लैट के मालिक या समिति को बताएँ।`,
  }
}
