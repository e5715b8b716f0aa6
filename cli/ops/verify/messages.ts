import { askAll, type Check } from './check'

/** A happening is told to somebody once, and sent by each way once. */
export const messages: Check = {
  name: 'messages',
  title: 'Looking at messages and deliveries',
  run({ client }) {
    return askAll(client, this.name, [
      {
        message: 'somebody was told of one happening twice',
        advice: 'delete all but the oldest, with their deliveries',
        wrong: `select happening || ' to ' || recipient_id as name from notifications
          group by happening, recipient_id having count(*) > 1`,
      },
      {
        message: 'a message has two deliveries by one way',
        advice: 'delete those that wait; one has been sent or will be',
        wrong: `select notification_id || ' by ' || channel as name from deliveries where notification_id is not null
          group by notification_id, channel having count(*) > 1`,
      },
      {
        message: 'a delivery has no message, or goes to somebody else than its message',
        advice: 'delete it: there is nothing to send',
        wrong: `select d.id as name from deliveries d left join notifications n on n.id = d.notification_id
          where n.id is null or (d.recipient_id is not null and d.recipient_id <> n.recipient_id)`,
      },
    ])
  },
}
