import type { DoorFigures } from '@/web/data/events/door'

/** The figures as they are now, of every door; null on a lost line. */
export async function readFigures(eventId: string): Promise<DoorFigures | null> {
  try {
    const answer = await fetch(`/api/events/${eventId}/attendance`)
    if (!answer.ok) return null
    const { checkedInHeads, walkInHeads, goingHeads } = await answer.json()
    return { came: checkedInHeads, expected: goingHeads, walkIns: walkInHeads }
  } catch (error) {
    console.info('The figures could not be read:', error)
    return null
  }
}
