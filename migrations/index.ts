import * as schema from './20261121_010000_schema'
import * as guarantees from './20261121_020000_guarantees'
import * as tally from './20261121_030000_ticket_tally'
import * as residentsSchema from './20261126_010000_residents_schema'
import * as residentsGuarantees from './20261126_020000_residents_guarantees'
import * as access from './20261126_030000_access'
import * as joinings from './20261126_040000_joinings'
import * as announcementsSchema from './20261126_050000_announcements_schema'
import * as announcementsGuarantees from './20261126_060000_announcements_guarantees'
import * as deliveryLanes from './20261126_070000_delivery_lanes'
import * as pushDefault from './20261126_080000_push_default'
import * as announcementReminders from './20261126_110000_announcement_reminders'
import * as deliveryBoard from './20261126_120000_delivery_board'
import * as stoppedDeliveries from './20261126_130000_stopped_deliveries'
import * as receiptsList from './20261126_140000_receipts_list'
import * as mediaFingerprints from './20261126_150000_media_fingerprints'
import * as bookingsSchema from './20261127_010000_bookings_schema'
import * as bookingsGuarantees from './20261127_020000_bookings_guarantees'
import * as bookingsPanel from './20261127_050000_bookings_panel'
import * as bookingsLists from './20261127_060000_bookings_lists'
import * as facilityApprovers from './20261127_070000_facility_approvers'
import * as communitySchema from './20261128_010000_community_schema'
import * as communityGuarantees from './20261128_020000_community_guarantees'
import * as moderationLists from './20261128_040000_moderation_lists'
import * as movingOut from './20261128_060000_moving_out'
import * as eventNews from './20261128_070000_event_news'
import * as listsByTime from './20261128_080000_lists_by_time'
import * as dearestListings from './20261128_090000_dearest_listings'
import * as promisesSchema from './20261129_010000_promises_schema'
import * as promisesGuarantees from './20261129_020000_promises_guarantees'
import * as figures from './20261129_050000_figures'
import * as retention from './20261129_060000_retention'
import * as dashboards from './20261129_070000_dashboards'
import * as reports from './20261129_080000_reports'
import * as firstLook from './20261129_090000_first_look'
import * as monthIndexes from './20261130_010000_month_indexes'
import * as workByTime from './20261130_020000_work_by_time'
import * as reportsAgain from './20261130_030000_reports_again'

export const migrations = [
  { up: schema.up, down: schema.down, name: '20261121_010000_schema' },
  { up: guarantees.up, down: guarantees.down, name: '20261121_020000_guarantees' },
  { up: tally.up, down: tally.down, name: '20261121_030000_ticket_tally' },
  { up: residentsSchema.up, down: residentsSchema.down, name: '20261126_010000_residents_schema' },
  {
    up: residentsGuarantees.up,
    down: residentsGuarantees.down,
    name: '20261126_020000_residents_guarantees',
  },
  { up: access.up, down: access.down, name: '20261126_030000_access' },
  { up: joinings.up, down: joinings.down, name: '20261126_040000_joinings' },
  {
    up: announcementsSchema.up,
    down: announcementsSchema.down,
    name: '20261126_050000_announcements_schema',
  },
  {
    up: announcementsGuarantees.up,
    down: announcementsGuarantees.down,
    name: '20261126_060000_announcements_guarantees',
  },
  { up: deliveryLanes.up, down: deliveryLanes.down, name: '20261126_070000_delivery_lanes' },
  { up: pushDefault.up, down: pushDefault.down, name: '20261126_080000_push_default' },
  { up: deliveryBoard.up, down: deliveryBoard.down, name: '20261126_120000_delivery_board' },
  {
    up: announcementReminders.up,
    down: announcementReminders.down,
    name: '20261126_110000_announcement_reminders',
  },
  { up: stoppedDeliveries.up, down: stoppedDeliveries.down, name: '20261126_130000_stopped_deliveries' },
  { up: receiptsList.up, down: receiptsList.down, name: '20261126_140000_receipts_list' },
  {
    up: mediaFingerprints.up,
    down: mediaFingerprints.down,
    name: '20261126_150000_media_fingerprints',
  },
  { up: bookingsSchema.up, down: bookingsSchema.down, name: '20261127_010000_bookings_schema' },
  {
    up: bookingsGuarantees.up,
    down: bookingsGuarantees.down,
    name: '20261127_020000_bookings_guarantees',
  },
  { up: bookingsPanel.up, down: bookingsPanel.down, name: '20261127_050000_bookings_panel' },
  { up: bookingsLists.up, down: bookingsLists.down, name: '20261127_060000_bookings_lists' },
  {
    up: facilityApprovers.up,
    down: facilityApprovers.down,
    name: '20261127_070000_facility_approvers',
  },
  { up: communitySchema.up, down: communitySchema.down, name: '20261128_010000_community_schema' },
  {
    up: communityGuarantees.up,
    down: communityGuarantees.down,
    name: '20261128_020000_community_guarantees',
  },
  {
    up: moderationLists.up,
    down: moderationLists.down,
    name: '20261128_040000_moderation_lists',
  },
  { up: movingOut.up, down: movingOut.down, name: '20261128_060000_moving_out' },
  { up: eventNews.up, down: eventNews.down, name: '20261128_070000_event_news' },
  { up: listsByTime.up, down: listsByTime.down, name: '20261128_080000_lists_by_time' },
  { up: dearestListings.up, down: dearestListings.down, name: '20261128_090000_dearest_listings' },
  { up: promisesSchema.up, down: promisesSchema.down, name: '20261129_010000_promises_schema' },
  { up: promisesGuarantees.up, down: promisesGuarantees.down, name: '20261129_020000_promises_guarantees' },
  { up: figures.up, down: figures.down, name: '20261129_050000_figures' },
  { up: retention.up, down: retention.down, name: '20261129_060000_retention' },
  { up: dashboards.up, down: dashboards.down, name: '20261129_070000_dashboards' },
  { up: reports.up, down: reports.down, name: '20261129_080000_reports' },
  { up: firstLook.up, down: firstLook.down, name: '20261129_090000_first_look' },
  { up: monthIndexes.up, down: monthIndexes.down, name: '20261130_010000_month_indexes' },
  { up: workByTime.up, down: workByTime.down, name: '20261130_020000_work_by_time' },
  { up: reportsAgain.up, down: reportsAgain.down, name: '20261130_030000_reports_again' },
]
