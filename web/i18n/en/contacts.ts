/** Whom to call. */
export const contacts = {
  title: 'Important contacts',
}
