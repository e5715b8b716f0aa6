/** What neighbours sell, give, look for, have lost and found. */
export const listings = {
  title: 'Market',
}
