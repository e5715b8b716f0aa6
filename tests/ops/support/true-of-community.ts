import { AT } from './true-of-tickets'

const MIDNIGHT = `'2026-11-21T00:00:00+05:30'::timestamptz`
const LAST_90 = `between date '2026-11-21' - 90 and date '2026-11-21' - 1`
const day = (instant: string) => `(${instant} at time zone 'Asia/Kolkata')::date`

/** What holds of the demo's events and of what neighbours share: a sentence, and the query that answers true. */
export const TRUE_OF_COMMUNITY: readonly (readonly [string, string])[] = [
  [
    'a year of events of every type and state, some to come',
    `select count(distinct event_type) = 5 and count(distinct status) = 4 and min(start) < '${AT}'::timestamptz - interval '340 days'
      and count(*) filter (where status = 'published' and start > '${AT}') >= 3 from events`,
  ],
  [
    'what is over is completed, and nothing else',
    `select bool_and((status = 'completed') = ("end" < ${MIDNIGHT})) from events where status in ('published', 'completed')`,
  ],
  [
    'as many going and waiting as answered, and never more than there is room for',
    `select bool_and(e.heads_going = coalesce(r.going, 0) and e.heads_waiting = coalesce(r.waiting, 0))
      from events e left join (select event_id, sum(1 + guests) filter (where standing = 'going') as going,
        sum(1 + guests) filter (where standing = 'waitlisted') as waiting from rsvps group by 1) r on r.event_id = e.id`,
  ],
  [
    'one full with a waiting list in which everybody came after those who go',
    `select bool_or(e.heads_waiting > 0) and bool_and((select max(r.queued_at) from rsvps r where r.event_id = e.id and r.standing = 'going')
        < (select min(r.queued_at) from rsvps r where r.event_id = e.id and r.standing = 'waitlisted'))
      from events e where e.heads_waiting > 0`,
  ],
  [
    'an event in the hall, which holds its time for it alone',
    `select count(*) = 1 and bool_and(b.status = 'confirmed' and b.start = e.start and b.resident_id is null and f.name = 'Community Hall')
      from events e join bookings b on b.id = e.booking_id and b.event_id = e.id join facilities f on f.id = e.facility_id`,
  ],
  [
    'answers in time, by people who lived here, and feedback by those who came, after it',
    `select bool_and(r.answered_at between e.published_at and e.rsvp_deadline)
        and (select bool_and(f.created_at > e.end and r.checked_in_at is not null) from event_feedback f
          join events e on e.id = f.event_id join rsvps r on r.event_id = f.event_id and r.user_id = f.user_id)
      from rsvps r join events e on e.id = r.event_id`,
  ],
  [
    'listings of every type and state; what stands has not run out, and what was found has a secret',
    `select count(distinct type) = 7 and count(distinct status) = 6
        and bool_and(status not in ('active', 'reserved') or expires_at > ${MIDNIGHT})
        and bool_and(type <> 'found' or hidden_detail is not null)
        and bool_and((status = 'sold') = (closed_at is not null)) from listings`,
  ],
  [
    'nobody’s phone in a conversation but where its owner showed it',
    `select count(shared_phone) = count(*) filter (where share_phone) and bool_and(body !~ '[0-9]{5}')
        and bool_or(m.shared_phone = u.phone) from listing_messages m join users u on u.id = m.author_id`,
  ],
  [
    'three reports that hid what they are about, one more that waits, and some decided',
    `select count(*) filter (where outcome = 'open') = 4 and count(distinct outcome) >= 3
        and (select count(*) from listings where hidden) = 1 from reports`,
  ],
  [
    'photos with their files, some in albums, one that waits and one taken out',
    `select count(*) > 20 and count(event_id) > 6 and count(distinct status) = 3
        and bool_and(m.gallery_photo_id = g.id and m.sizes_tile_filename is not null) from gallery_photos g join media m on m.id = g.photo_id`,
  ],
  [
    'documents for each audience with all their versions',
    `select count(distinct audience) = 4 and max(version) = 2 and bool_and(version = (select count(*) from document_versions v where v.document_id = d.id))
        and bool_and((select v.file_id from document_versions v where v.document_id = d.id and v.version = d.version) = d.file_id) from documents d`,
  ],
  [
    'everybody of the register who was verified with the time in which they live or lived there',
    `select count(*) = count(o.id) and bool_and(o."to" is not distinct from r.move_out_date)
      from residents r left join occupancies o on o.resident_id = r.id and o.flat_id = r.flat_id where r.verified`,
  ],
  [
    'whom to call, day and night',
    `select count(*) >= 10 and count(*) filter (where available24x7) > 5 from emergency_contacts`,
  ],
  [
    'a listing on each of the last 90 days, and on nearly each an answer and somebody who likes a photo',
    `select (select count(distinct ${day('created_at')}) = 90 from listings where ${day('created_at')} ${LAST_90})
      and (select count(distinct ${day('answered_at')}) > 75 from rsvps where ${day('answered_at')} ${LAST_90})
      and (select count(distinct ${day('created_at')}) > 60 from gallery_likes where ${day('created_at')} ${LAST_90})`,
  ],
]
