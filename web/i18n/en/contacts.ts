/** Whom to call. */
export const contacts = {
  title: 'Important contacts',
  lead: 'Tap a number to call it. This page opens without a connection once you have seen it.',
  types: {
    emergency: 'Emergency',
    security: 'Security',
    medical: 'Medical help',
    maintenance: 'Repairs',
    management: 'Estate office',
    vendor: 'Services',
    other: 'Other',
  },
  always: 'Day and night',
  call: 'Call {name}: {phone}',
  none: 'No numbers yet',
  noneHint: 'The estate office writes them down here.',
  print: 'Prints on one sheet, for the door of the fridge.',
}
