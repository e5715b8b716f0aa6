/** Reports like one that is being written that are offered at once: more is a list to read, not a question to answer. */
export const SIMILAR_OFFERED_MAX = 3
/** Characters of a title from which on it can be like another. */
export const SIMILAR_TYPED_MIN = 4
