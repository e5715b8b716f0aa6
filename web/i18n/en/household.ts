/** Who lives in one’s home. */
export const household = {
  title: 'Household',
}
