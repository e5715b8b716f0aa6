/** The page from which everything that neighbours share is reached. */
export const community = {
  title: 'Community',
}
