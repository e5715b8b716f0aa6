/** What was reported, for moderators. */
export const moderation = {
  title: 'To look at',
}
