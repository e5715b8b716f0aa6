/** What the estate goes by. */
export const documents = {
  title: 'Documents',
}
