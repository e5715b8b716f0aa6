/** How many have come, and how many are expected, in heads. */
export interface DoorFigures {
  came: number
  expected: number
}

/** The figures as they are now, of every door; null on a lost line. */
export async function readFigures(eventId: string): Promise<DoorFigures | null> {
  try {
    const answer = await fetch(`/api/events/${eventId}/attendance`)
    if (!answer.ok) return null
    const { attendedHeads, goingHeads } = await answer.json()
    return { came: attendedHeads, expected: goingHeads }
  } catch (error) {
    console.info('The figures could not be read:', error)
    return null
  }
}
