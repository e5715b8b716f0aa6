/** `announcement.published:<id>:<when>`, `ticket.resolved:<id>:<once>`: the id of the document in a happening's name. */
export const subjectOf = (happening: string): string => happening.split(':')[1] ?? ''
