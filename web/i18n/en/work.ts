/** Where technicians and managers see their jobs. */
export const work = { title: 'Work' }
