import { askAll, type Check } from './check'

/** Counts that triggers keep beside the rows they count. */
export const counts: Check = {
  name: 'counts',
  title: 'Counting again what is kept as a count',
  run({ client }) {
    return askAll(client, this.name, [
      {
        message: 'the event’s heads are not those of its answers',
        advice: 'update events set heads_going and heads_waiting from the sums over rsvps',
        wrong: `select e.id || ' (' || e.title || ')' as name from events e left join (
            select event_id, sum(1 + guests) filter (where standing = 'going') as going,
              sum(1 + guests) filter (where standing = 'waitlisted') as waiting from rsvps group by event_id) r on r.event_id = e.id
          where e.heads_going <> coalesce(r.going, 0) or e.heads_waiting <> coalesce(r.waiting, 0)`,
      },
      {
        message: 'the photo’s likes are not those that were given',
        advice: 'update gallery_photos set like_count from the count over gallery_likes',
        wrong: `select p.id as name from gallery_photos p left join (
            select photo_id, count(*) as n from gallery_likes group by photo_id) l on l.photo_id = p.id
          where p.like_count <> coalesce(l.n, 0)`,
      },
      {
        message: 'the photo’s comments are not those that are shown',
        advice: 'update gallery_photos set comment_count from the count over comments that are not hidden',
        wrong: `select p.id as name from gallery_photos p left join (
            select photo_id, count(*) as n from comments where hidden is not true group by photo_id) c on c.photo_id = p.id
          where p.comment_count <> coalesce(c.n, 0)`,
      },
      {
        message: 'the total of tickets with this status is not their number',
        advice: 'in one transaction: lock tickets, empty ticket_tally, and insert the count of each status',
        wrong: `select coalesce(t.status, k.status)::text as name
          from (select status, count(*) as n from tickets group by status) t
          full join (select status, sum(n) as n from ticket_tally group by status) k on k.status = t.status
          where coalesce(t.n, 0) <> coalesce(k.n, 0)`,
      },
    ])
  },
}
