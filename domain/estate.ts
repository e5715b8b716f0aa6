/** What an estate is called until its settings say. */
export const UNNAMED_ESTATE = 'The Khaki Estate'
