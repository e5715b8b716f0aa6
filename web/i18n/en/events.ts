/** Events: what is coming, one event, its door. */
export const events = {
  title: 'Events',
}
