import { AT } from './true-of-tickets'

const MIDNIGHT = `'2026-11-21T00:00:00+05:30'::timestamptz`
const ASHA = `join users u on u.id = r.user_id and u.email = 'asha@khaki.example'`
const KEPT = `a.published_at >= ${MIDNIGHT} - interval '14 days'`

/** What holds of the demo's announcements: a sentence, and the query that answers true. */
export const TRUE_OF_ANNOUNCEMENTS: readonly (readonly [string, string])[] = [
  ['60 to 90 announcements', 'select count(*) between 60 and 90 from announcements'],
  [
    'one at least in each of the last 13 weeks',
    `select count(distinct floor(extract(epoch from ${MIDNIGHT} - published_at) / 604800)) = 13 from announcements
      where published_at >= ${MIDNIGHT} - interval '91 days'`,
  ],
  ['every state present', 'select count(distinct status) = 4 from announcements'],
  ['every category present', 'select count(distinct category_id) = 6 from announcements'],
  [
    'by secretary, manager, security and accountant',
    `select array_agg(distinct split_part(u.email, '@', 1)) = '{accountant,manager,secretary,security}'
      from announcements a join users u on u.id = a.author_id`,
  ],
  [
    'one superseded, one thread locked, some pinned, one an emergency that is over',
    `select count(supersedes_id) = 1 and count(*) filter (where comments_locked) = 1 and count(*) filter (where pinned) > 1
      and count(*) filter (where urgency = 'emergency' and valid_until < '${AT}') = 1 from announcements`,
  ],
  [
    'one goes out tomorrow',
    `select bool_and(publish_at between '${AT}'::timestamptz and '${AT}'::timestamptz + interval '48 hours')
      from announcements where status = 'scheduled'`,
  ],
  [
    'no placeholder left in a text',
    `select bool_and(title || body !~ '[{}]' and title || body not like '%undefined%') from announcements`,
  ],
  [
    'each told to as many as have receipts, and no unpublished one to anybody',
    `select bool_and(a.recipient_count is not distinct from nullif(r.n, 0)) from announcements a
      join lateral (select count(*) as n from receipts where announcement_id = a.id) r on true`,
  ],
  [
    'what everyone was told, exactly those who lived or worked here with an account then',
    `select bool_and(a.recipient_count = (
        select count(*) from users u left join residents r on r.user_id = u.id left join staff s on s.user_id = u.id
        where u.created_at < a.published_at and (s.id is not null or (r.verified and r.move_in_date < a.published_at
          and (r.move_out_date is null or (r.move_out_date at time zone 'Asia/Kolkata')::date
            > (a.published_at at time zone 'Asia/Kolkata')::date)))))
      from announcements a where a.audience ? 'everyone' and a.published_at is not null`,
  ],
  [
    'what a block was told, nobody of another',
    `select bool_and(a.audience->'blocks' ? r.block) from receipts r join announcements a on a.id = r.announcement_id
      where a.audience ? 'blocks'`,
  ],
  [
    'read after it was published, confirmed after it was read, all before midnight',
    `select bool_and(coalesce(r.read_at > a.published_at and r.read_at < ${MIDNIGHT}, true)
        and coalesce(r.acknowledged_at >= r.read_at and r.acknowledged_at < ${MIDNIGHT}, true))
      from receipts r join announcements a on a.id = r.announcement_id`,
  ],
  [
    'confirmed only where that was asked',
    `select bool_and(a.requires_acknowledgement) from receipts r join announcements a on a.id = r.announcement_id
      where r.acknowledged_at is not null`,
  ],
  [
    'between 85 and 92 of a hundred read within two days',
    `select avg(coalesce(r.read_at <= a.published_at + interval '48 hours', false)::int) between 0.85 and 0.92
      from receipts r join announcements a on a.id = r.announcement_id
      where r.user_id <> a.author_id and a.published_at < ${MIDNIGHT} - interval '48 hours'`,
  ],
  ['read in the app, by link and told in person', 'select count(distinct read_way) = 3 from receipts'],
  [
    'something that asha has not read, and something that she is to confirm',
    `select count(*) filter (where r.read_at is null) between 2 and 5
        and count(*) filter (where r.acknowledged_at is null and a.requires_acknowledgement) = 2
      from receipts r join announcements a on a.id = r.announcement_id ${ASHA}
      where a.status = 'published' and coalesce(a.valid_until > '${AT}', true)`,
  ],
  [
    'comments by readers and the author, after reading, one of them hidden by the secretary',
    `select count(*) > 40 and count(*) filter (where c.hidden) = 1 and bool_and(c.author_id = a.author_id or c.created_at > r.read_at)
        and bool_and(c.hidden = (c.hidden_by_id is not null))
      from comments c join announcements a on a.id = c.announcement_id
      left join receipts r on r.announcement_id = a.id and r.user_id = c.author_id`,
  ],
  [
    'a message to each reader but the author, of the last two weeks',
    `select bool_and((r.user_id <> a.author_id) = (n.id is not null)) from receipts r
      join announcements a on a.id = r.announcement_id
      left join notifications n on n.recipient_id = r.user_id and n.kind = 'announcement.published'
        and n.url = '/announcements/' || a.number
      where ${KEPT}`,
  ],
  [
    'read in the messages where it was read',
    `select bool_and(n.read_at is not distinct from r.read_at) from notifications n
      join announcements a on n.url = '/announcements/' || a.number
      join receipts r on r.announcement_id = a.id and r.user_id = n.recipient_id
      where n.kind = 'announcement.published'`,
  ],
  [
    'mailed to all, by SMS when urgent, not before it could no longer be taken back; a few failed, each with its reason',
    `select bool_and((d.status = 'failed') = (d.error is not null)) and count(*) filter (where d.status = 'failed') between 3 and 60
        and bool_and(d.channel <> 'sms' or n.urgency <> 'normal')
        and bool_and(d.sent_at is null or d.sent_at >= n.created_at + interval '15 seconds')
        and count(distinct n.id) = (select count(*) from notifications where kind = 'announcement.published')
      from deliveries d join notifications n on n.id = d.notification_id where n.kind = 'announcement.published'`,
  ],
]
