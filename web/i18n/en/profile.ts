/** What somebody keeps about themselves. */
export const profile = { title: 'Profile' }
