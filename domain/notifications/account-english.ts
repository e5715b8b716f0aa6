import { INVITATION_DAYS } from '../people/links'
import { BOOKING_TIMES } from './booking-times'
import { oneLine } from './text'
import type { ToldAccount } from './told'
import type { Words } from './wording'
import { NAME_MAX } from './words'

/** The link to a first password; whom an owner let in is also told by whom, and that the committee checks first. */
export function invitedWords({ invitedByName, flatNumber }: ToldAccount): Words {
  const link = `The link works for ${INVITATION_DAYS} days, and once.`
  if (!invitedByName || !flatNumber)
    return {
      title: 'You have an account at the estate',
      body: `Open the page to choose your password; you then sign in with this e-mail address. ${link}`,
    }
  return {
    title: 'You are invited to the estate',
    body: `${oneLine(invitedByName, NAME_MAX)} has entered you for flat ${oneLine(flatNumber, NAME_MAX)}. Open the page to choose your password. ${link} You sign in with this e-mail address once the committee has checked; you are told when.`,
  }
}

/** For the committee: somebody waits to be let in. */
export function joinedWords({ name = 'A resident', flatNumber }: ToldAccount): Words {
  const who = oneLine(name, NAME_MAX)
  const where = flatNumber ? ` of flat ${oneLine(flatNumber, NAME_MAX)}` : ''
  return {
    title: `${who} waits for verification`,
    body: `${who}${where} has joined with what stands in the register. Compare the contact data, then verify or refuse the account.`,
  }
}

/** For whoever moves out, when somebody else said the day or took it back. */
export function movingOutWords({ moveOut }: ToldAccount): Words {
  if (!moveOut)
    return {
      title: 'You stay: the day of moving out is taken back',
      body: 'Your account stays open. Is that wrong? Tell the committee.',
    }
  const day = BOOKING_TIMES.en.date(moveOut.start, moveOut.zone)
  return {
    title: `You are entered as moving out on ${day}`,
    body: `From ${day} on your account is closed; tickets, bookings and receipts stay as they are. Is that wrong? Tell an owner of your flat, or the committee.`,
  }
}
