/** Photos of the estate and of its events. */
export const gallery = {
  title: 'Gallery',
}
