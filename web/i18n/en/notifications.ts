/** The list of messages and what somebody chose to be told. */
export const notifications = { title: 'Alerts' }
