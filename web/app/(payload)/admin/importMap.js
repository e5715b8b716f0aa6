import { RelatedCell as RelatedCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { StatusCell as StatusCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { TicketStatusField as TicketStatusField_4fae660907c1d58581207958485b487c } from '../../../../web/admin/TicketStatusField.tsx'
import { PriorityCell as PriorityCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { SuitableStaff as SuitableStaff_ba3b068221b0cd07c5ddcf8ae20c27a4 } from '../../../../web/admin/SuitableStaff.tsx'
import { ExpectedUpdatedAt as ExpectedUpdatedAt_0008cec34617ccaeb5c2213517311f01 } from '../../../../web/admin/ExpectedUpdatedAt.tsx'
import { RupeesCell as RupeesCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { RupeesField as RupeesField_f31b4ea088508ebdcda03af4d924a2bf } from '../../../../web/admin/RupeesField.tsx'
import { InstantCell as InstantCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { DueCell as DueCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { TicketClock as TicketClock_1983c7da37c0e889fc47942b19d021a8 } from '../../../../web/admin/TicketClock.tsx'
import { TicketTimeline as TicketTimeline_40049424b1b7a0687bc0de5bd5c3f625 } from '../../../../web/admin/TicketTimeline.tsx'
import { DocumentAudit as DocumentAudit_5803ff7efd9cfc7cc90a09ad4146626b } from '../../../../web/admin/DocumentAudit.tsx'
import { TicketToolbar as TicketToolbar_c4952b7cb07029ce1c21fe7bc79c38c4 } from '../../../../web/admin/TicketToolbar.tsx'
import { TicketHeadline as TicketHeadline_59d59f409424f9860f5927d02f191616 } from '../../../../web/admin/TicketHeadline.tsx'
import { PromiseLabel as PromiseLabel_11e972c6238856e75a564eab74a67e75 } from '../../../../web/admin/PromiseRowLabels.tsx'
import { YesCell as YesCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { ChangesField as ChangesField_48c14e607f83abf720cffd17d420d94c } from '../../../../web/admin/ChangesField.tsx'
import { AnnouncementSummary as AnnouncementSummary_cb2d854f46cb335674b55cfe9bb8ca2f } from '../../../../web/admin/announcements/AnnouncementSummary.tsx'
import { FrozenText as FrozenText_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { FrozenTextarea as FrozenTextarea_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { AnnouncementStatusCell as AnnouncementStatusCell_28aca718591550bfd2cd17ce461dfad6 } from '../../../../web/admin/announcements/cells.tsx'
import { NoField as NoField_181983217a7f209d532f256a51b362d9 } from '../../../../web/admin/NoField.tsx'
import { CategoryCell as CategoryCell_28aca718591550bfd2cd17ce461dfad6 } from '../../../../web/admin/announcements/cells.tsx'
import { FrozenRelationship as FrozenRelationship_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { UrgencyCell as UrgencyCell_28aca718591550bfd2cd17ce461dfad6 } from '../../../../web/admin/announcements/cells.tsx'
import { UrgencyField as UrgencyField_84442829cb9774a2106935380e367314 } from '../../../../web/admin/announcements/UrgencyField.tsx'
import { AudienceField as AudienceField_fab3eea26679f5b2973335f49da7853d } from '../../../../web/admin/AudienceField.tsx'
import { FrozenUpload as FrozenUpload_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { FrozenCheckbox as FrozenCheckbox_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { FrozenDate as FrozenDate_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { ReadRateCell as ReadRateCell_28aca718591550bfd2cd17ce461dfad6 } from '../../../../web/admin/announcements/cells.tsx'
import { AnnouncementToolbar as AnnouncementToolbar_b74f717b3872c4dc0ba235373839bd42 } from '../../../../web/admin/announcements/AnnouncementToolbar.tsx'
import { AnnouncementControls as AnnouncementControls_2dbc8d5f28e2eef7e20f5b8f821646ab } from '../../../../web/admin/announcements/AnnouncementControls.tsx'
import { ColorCell as ColorCell_28aca718591550bfd2cd17ce461dfad6 } from '../../../../web/admin/announcements/cells.tsx'
import { ColorField as ColorField_d3b83c3636b6b4b37cc01379b15d13f6 } from '../../../../web/admin/announcements/ColorField.tsx'
import { TextCell as TextCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { AnnouncementFilter as AnnouncementFilter_543d33bd691b4d65d99b78df979dc4d4 } from '../../../../web/admin/announcements/AnnouncementFilter.tsx'
import { HideCommentCell as HideCommentCell_9deb3b0cf0ca7d08ebbf3cd6d74a2686 } from '../../../../web/admin/announcements/HideCommentCell.tsx'
import { BookingSummary as BookingSummary_7e20a2bb69ceb3c1873145fa2140e7b8 } from '../../../../web/admin/bookings/BookingSummary.tsx'
import { NewRelationship as NewRelationship_deb776da349a9b20263525260030dfa7 } from '../../../../web/admin/bookings/NewOnly.tsx'
import { FacilityInstantCell as FacilityInstantCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { MoveField as MoveField_6d08f3839a6c4827585b1f7bc92016c3 } from '../../../../web/admin/bookings/ReshapeField.tsx'
import { RenameField as RenameField_6d08f3839a6c4827585b1f7bc92016c3 } from '../../../../web/admin/bookings/ReshapeField.tsx'
import { BookingStatusCell as BookingStatusCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { AmountCell as AmountCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { BookingEntries as BookingEntries_051bdbf9b7af85e4f27c44cf6cb2cdda } from '../../../../web/admin/bookings/BookingEntries.tsx'
import { BookingToolbar as BookingToolbar_b1d059d9c232a247e61ff18dc8af98aa } from '../../../../web/admin/bookings/BookingToolbar.tsx'
import { BookingControls as BookingControls_ac7f149c24e7c4ab2e4caca4f122e6d2 } from '../../../../web/admin/bookings/BookingControls.tsx'
import { ModeCell as ModeCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { OpeningLabel as OpeningLabel_471c01d44402c48d212ef80a3fa4f27b } from '../../../../web/admin/bookings/RowLabels.tsx'
import { FeeLabel as FeeLabel_471c01d44402c48d212ef80a3fa4f27b } from '../../../../web/admin/bookings/RowLabels.tsx'
import { RefundLabel as RefundLabel_471c01d44402c48d212ef80a3fa4f27b } from '../../../../web/admin/bookings/RowLabels.tsx'
import { FacilityPreview as FacilityPreview_8c61a476b9cd6070f6e539094ca2b87e } from '../../../../web/admin/bookings/FacilityPreview.tsx'
import { FacilityControls as FacilityControls_9eb44be0b31e232b0d58185f3365cba6 } from '../../../../web/admin/bookings/SaveControls.tsx'
import { ClosureSave as ClosureSave_4730483ec13b4ccfb5cc7b712ab03634 } from '../../../../web/admin/bookings/ClosureSave.tsx'
import { EntrySummary as EntrySummary_ec40199c46bccbdd962f4e62549e95da } from '../../../../web/admin/bookings/EntrySummary.tsx'
import { EntryFor as EntryFor_8ccc8f6db5783adea452c6cabfc50198 } from '../../../../web/admin/bookings/EntryFor.tsx'
import { KindCell as KindCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { NewSelect as NewSelect_deb776da349a9b20263525260030dfa7 } from '../../../../web/admin/bookings/NewOnly.tsx'
import { NewRupees as NewRupees_deb776da349a9b20263525260030dfa7 } from '../../../../web/admin/bookings/NewOnly.tsx'
import { MethodCell as MethodCell_a8d1fa2516f15029205bd67167d35ac2 } from '../../../../web/admin/bookings/cells.tsx'
import { EntryControls as EntryControls_9eb44be0b31e232b0d58185f3365cba6 } from '../../../../web/admin/bookings/SaveControls.tsx'
import { EventSummary as EventSummary_25fa8dfe3f7750ceb500f64e7de4d939 } from '../../../../web/admin/events/EventSummary.tsx'
import { FrozenSelect as FrozenSelect_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { EventStatusCell as EventStatusCell_3195f1db499cec5484d7f22a27b991d8 } from '../../../../web/admin/events/cells.tsx'
import { FrozenNumber as FrozenNumber_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { GoingCell as GoingCell_3195f1db499cec5484d7f22a27b991d8 } from '../../../../web/admin/events/cells.tsx'
import { EventGuests as EventGuests_576082975516af754468442d6e8c1886 } from '../../../../web/admin/events/EventGuests.tsx'
import { EventToolbar as EventToolbar_87142194f56d83256be89af66a899696 } from '../../../../web/admin/events/EventToolbar.tsx'
import { EventControls as EventControls_a2bdb6f87b2a084eaee00464d05be6e5 } from '../../../../web/admin/events/EventControls.tsx'
import { StandingCell as StandingCell_3195f1db499cec5484d7f22a27b991d8 } from '../../../../web/admin/events/cells.tsx'
import { ListingSummary as ListingSummary_045c66e10c29146f7b23f2b69b302490 } from '../../../../web/admin/listings/ListingSummary.tsx'
import { ListingStatusCell as ListingStatusCell_a488ccce88dea3d4875d6c8d9fead7a6 } from '../../../../web/admin/listings/cells.tsx'
import { FrozenRupees as FrozenRupees_0d2096a918ce9cbd669e6171c01e57fa } from '../../../../web/admin/FrozenFields.tsx'
import { HiddenCell as HiddenCell_52fc77908866fee0dd8fa26b4caa5463 } from '../../../../web/admin/moderation/cells.tsx'
import { ListingToolbar as ListingToolbar_b01a8cfc36ece9ff39523fe0e00ba646 } from '../../../../web/admin/listings/ListingToolbar.tsx'
import { ListingControls as ListingControls_852fa44e27e64cb7bb02611fd55863b1 } from '../../../../web/admin/listings/ListingControls.tsx'
import { PhotoSummary as PhotoSummary_391b17ca733510a97eb5b96fbae87c4f } from '../../../../web/admin/gallery/PhotoSummary.tsx'
import { PhotoCell as PhotoCell_312414d7c6f461b0a1126e376847a346 } from '../../../../web/admin/gallery/cells.tsx'
import { PhotoStatusCell as PhotoStatusCell_312414d7c6f461b0a1126e376847a346 } from '../../../../web/admin/gallery/cells.tsx'
import { PhotoToolbar as PhotoToolbar_2cdab3c2ee577dcc4ee1481976523be6 } from '../../../../web/admin/gallery/PhotoToolbar.tsx'
import { PhotoControls as PhotoControls_1f2fd4207443d78aafe39ee4177b62b3 } from '../../../../web/admin/gallery/PhotoControls.tsx'
import { ReportSummary as ReportSummary_481f4dc1cdb81c6f6275060dc52bc9cb } from '../../../../web/admin/moderation/ReportSummary.tsx'
import { ReportedCell as ReportedCell_52fc77908866fee0dd8fa26b4caa5463 } from '../../../../web/admin/moderation/cells.tsx'
import { OutcomeCell as OutcomeCell_52fc77908866fee0dd8fa26b4caa5463 } from '../../../../web/admin/moderation/cells.tsx'
import { ReportToolbar as ReportToolbar_4126d9ee9b9a2e8f76e491597959a97a } from '../../../../web/admin/moderation/ReportToolbar.tsx'
import { ReportControls as ReportControls_63e2b8267c12219c37e8d280f2e18e42 } from '../../../../web/admin/moderation/ReportControls.tsx'
import { DocumentVersions as DocumentVersions_5c2b49b298396d17435bc0e4a511ba7c } from '../../../../web/admin/documents/DocumentVersions.tsx'
import { ContactToolbar as ContactToolbar_1bbdfd415dbabc5a195e842368ea9cf9 } from '../../../../web/admin/contacts/ContactToolbar.tsx'
import { AccountComparison as AccountComparison_191d4c85c32ad2ee883f0074ba9ad733 } from '../../../../web/admin/AccountComparison.tsx'
import { LivedHere as LivedHere_ca29d4a71b301065ae0062e97a25e4d3 } from '../../../../web/admin/people/LivedHere.tsx'
import { TicketsOfDocument as TicketsOfDocument_b1500466da9ac842caa36850d34a58dc } from '../../../../web/admin/TicketsOfDocument.tsx'
import { MessagesOfDocument as MessagesOfDocument_a23bc75828351dbcd785d31379937d43 } from '../../../../web/admin/deliveries/MessagesOfDocument.tsx'
import { ResidentToolbar as ResidentToolbar_9c2352cd6593a2d630cbec7f047e7711 } from '../../../../web/admin/ResidentToolbar.tsx'
import { ResidentActions as ResidentActions_fd9261bdf32d5f4502eb41dcfcf3d864 } from '../../../../web/admin/ResidentActions.tsx'
import { ShiftsField as ShiftsField_6143483c51cee4a05112c0f6d8fccc46 } from '../../../../web/admin/ShiftsField.tsx'
import { WorkloadCell as WorkloadCell_1c0704144992153dc8b3183b23f7c172 } from '../../../../web/admin/WorkloadCell.tsx'
import { WorkloadField as WorkloadField_16c5a0284149bf4a55a9d297ee161e25 } from '../../../../web/admin/WorkloadField.tsx'
import { StaffTrend as StaffTrend_e34765fb1e8a46ca21bad804902d8814 } from '../../../../web/admin/reports/StaffTrend.tsx'
import { StaffActions as StaffActions_b37ad0bb5ca0672f9e040bb4fde2ba29 } from '../../../../web/admin/StaffActions.tsx'
import { FiguresCell as FiguresCell_301f3f44ee6cbc4445e95a92a5ca3830 } from '../../../../web/admin/reports/cells.tsx'
import { FiguresField as FiguresField_adf900be3d6f31bd031f7c6ada632144 } from '../../../../web/admin/reports/FiguresField.tsx'
import { AccountActions as AccountActions_f09f1181683a3633ef7803e45f94f02c } from '../../../../web/admin/AccountActions.tsx'
import { ChannelCell as ChannelCell_bf2822065dd9c67365fb2ff35ebf66a8 } from '../../../../web/admin/deliveries/DeliveryTag.tsx'
import { DeliveryStatusCell as DeliveryStatusCell_bf2822065dd9c67365fb2ff35ebf66a8 } from '../../../../web/admin/deliveries/DeliveryTag.tsx'
import { AuditSubjectCell as AuditSubjectCell_d31d79e94965b25f6254c4c75aec0a26 } from '../../../../web/admin/audit-cells.tsx'
import { AuditChangesCell as AuditChangesCell_d31d79e94965b25f6254c4c75aec0a26 } from '../../../../web/admin/audit-cells.tsx'
import { HolidayLabel as HolidayLabel_11e972c6238856e75a564eab74a67e75 } from '../../../../web/admin/PromiseRowLabels.tsx'
import { Icon as Icon_5d95f7fd40f254fd94e7999baac22e93 } from '../../../../web/admin/Icon.tsx'
import { Logo as Logo_e96b8dd4ff25b63212ab0b965792e230 } from '../../../../web/admin/Logo.tsx'
import { BookingsLinks as BookingsLinks_aaae87c447f0ca053b730aa00ac9f8ba } from '../../../../web/admin/bookings/BookingsLinks.tsx'
import { BoardLink as BoardLink_0badf3f6cab3dd36ecd3605e67f8167b } from '../../../../web/admin/deliveries/BoardLink.tsx'
import { Dashboard as Dashboard_dcaa1b4ebc7ef9c588123372928d098f } from '../../../../web/admin/Dashboard.tsx'
import { BookingsBoard as BookingsBoard_383fa0dedb3484c09b06bea870bffdf8 } from '../../../../web/admin/bookings/BookingsBoard.tsx'
import { BookingsCalendar as BookingsCalendar_bb4c827202903809aa573d518e973657 } from '../../../../web/admin/bookings/BookingsCalendar.tsx'
import { FigureList as FigureList_bba844b04b7ebde7213fd884a1280f14 } from '../../../../web/admin/dashboard/FigureList.tsx'
import { DeliveryBoard as DeliveryBoard_91645febc4c3bda7e5727a97f20cacf6 } from '../../../../web/admin/deliveries/DeliveryBoard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/web/admin/cells.tsx#RelatedCell": RelatedCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/cells.tsx#StatusCell": StatusCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/TicketStatusField.tsx#TicketStatusField": TicketStatusField_4fae660907c1d58581207958485b487c,
  "/web/admin/cells.tsx#PriorityCell": PriorityCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/SuitableStaff.tsx#SuitableStaff": SuitableStaff_ba3b068221b0cd07c5ddcf8ae20c27a4,
  "/web/admin/ExpectedUpdatedAt.tsx#ExpectedUpdatedAt": ExpectedUpdatedAt_0008cec34617ccaeb5c2213517311f01,
  "/web/admin/cells.tsx#RupeesCell": RupeesCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/RupeesField.tsx#RupeesField": RupeesField_f31b4ea088508ebdcda03af4d924a2bf,
  "/web/admin/cells.tsx#InstantCell": InstantCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/cells.tsx#DueCell": DueCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/TicketClock.tsx#TicketClock": TicketClock_1983c7da37c0e889fc47942b19d021a8,
  "/web/admin/TicketTimeline.tsx#TicketTimeline": TicketTimeline_40049424b1b7a0687bc0de5bd5c3f625,
  "/web/admin/DocumentAudit.tsx#DocumentAudit": DocumentAudit_5803ff7efd9cfc7cc90a09ad4146626b,
  "/web/admin/TicketToolbar.tsx#TicketToolbar": TicketToolbar_c4952b7cb07029ce1c21fe7bc79c38c4,
  "/web/admin/TicketHeadline.tsx#TicketHeadline": TicketHeadline_59d59f409424f9860f5927d02f191616,
  "/web/admin/PromiseRowLabels.tsx#PromiseLabel": PromiseLabel_11e972c6238856e75a564eab74a67e75,
  "/web/admin/cells.tsx#YesCell": YesCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/ChangesField.tsx#ChangesField": ChangesField_48c14e607f83abf720cffd17d420d94c,
  "/web/admin/announcements/AnnouncementSummary.tsx#AnnouncementSummary": AnnouncementSummary_cb2d854f46cb335674b55cfe9bb8ca2f,
  "/web/admin/FrozenFields.tsx#FrozenText": FrozenText_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/FrozenFields.tsx#FrozenTextarea": FrozenTextarea_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/announcements/cells.tsx#AnnouncementStatusCell": AnnouncementStatusCell_28aca718591550bfd2cd17ce461dfad6,
  "/web/admin/NoField.tsx#NoField": NoField_181983217a7f209d532f256a51b362d9,
  "/web/admin/announcements/cells.tsx#CategoryCell": CategoryCell_28aca718591550bfd2cd17ce461dfad6,
  "/web/admin/FrozenFields.tsx#FrozenRelationship": FrozenRelationship_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/announcements/cells.tsx#UrgencyCell": UrgencyCell_28aca718591550bfd2cd17ce461dfad6,
  "/web/admin/announcements/UrgencyField.tsx#UrgencyField": UrgencyField_84442829cb9774a2106935380e367314,
  "/web/admin/AudienceField.tsx#AudienceField": AudienceField_fab3eea26679f5b2973335f49da7853d,
  "/web/admin/FrozenFields.tsx#FrozenUpload": FrozenUpload_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/FrozenFields.tsx#FrozenCheckbox": FrozenCheckbox_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/FrozenFields.tsx#FrozenDate": FrozenDate_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/announcements/cells.tsx#ReadRateCell": ReadRateCell_28aca718591550bfd2cd17ce461dfad6,
  "/web/admin/announcements/AnnouncementToolbar.tsx#AnnouncementToolbar": AnnouncementToolbar_b74f717b3872c4dc0ba235373839bd42,
  "/web/admin/announcements/AnnouncementControls.tsx#AnnouncementControls": AnnouncementControls_2dbc8d5f28e2eef7e20f5b8f821646ab,
  "/web/admin/announcements/cells.tsx#ColorCell": ColorCell_28aca718591550bfd2cd17ce461dfad6,
  "/web/admin/announcements/ColorField.tsx#ColorField": ColorField_d3b83c3636b6b4b37cc01379b15d13f6,
  "/web/admin/cells.tsx#TextCell": TextCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/announcements/AnnouncementFilter.tsx#AnnouncementFilter": AnnouncementFilter_543d33bd691b4d65d99b78df979dc4d4,
  "/web/admin/announcements/HideCommentCell.tsx#HideCommentCell": HideCommentCell_9deb3b0cf0ca7d08ebbf3cd6d74a2686,
  "/web/admin/bookings/BookingSummary.tsx#BookingSummary": BookingSummary_7e20a2bb69ceb3c1873145fa2140e7b8,
  "/web/admin/bookings/NewOnly.tsx#NewRelationship": NewRelationship_deb776da349a9b20263525260030dfa7,
  "/web/admin/bookings/cells.tsx#FacilityInstantCell": FacilityInstantCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/ReshapeField.tsx#MoveField": MoveField_6d08f3839a6c4827585b1f7bc92016c3,
  "/web/admin/bookings/ReshapeField.tsx#RenameField": RenameField_6d08f3839a6c4827585b1f7bc92016c3,
  "/web/admin/bookings/cells.tsx#BookingStatusCell": BookingStatusCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/cells.tsx#AmountCell": AmountCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/BookingEntries.tsx#BookingEntries": BookingEntries_051bdbf9b7af85e4f27c44cf6cb2cdda,
  "/web/admin/bookings/BookingToolbar.tsx#BookingToolbar": BookingToolbar_b1d059d9c232a247e61ff18dc8af98aa,
  "/web/admin/bookings/BookingControls.tsx#BookingControls": BookingControls_ac7f149c24e7c4ab2e4caca4f122e6d2,
  "/web/admin/bookings/cells.tsx#ModeCell": ModeCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/RowLabels.tsx#OpeningLabel": OpeningLabel_471c01d44402c48d212ef80a3fa4f27b,
  "/web/admin/bookings/RowLabels.tsx#FeeLabel": FeeLabel_471c01d44402c48d212ef80a3fa4f27b,
  "/web/admin/bookings/RowLabels.tsx#RefundLabel": RefundLabel_471c01d44402c48d212ef80a3fa4f27b,
  "/web/admin/bookings/FacilityPreview.tsx#FacilityPreview": FacilityPreview_8c61a476b9cd6070f6e539094ca2b87e,
  "/web/admin/bookings/SaveControls.tsx#FacilityControls": FacilityControls_9eb44be0b31e232b0d58185f3365cba6,
  "/web/admin/bookings/ClosureSave.tsx#ClosureSave": ClosureSave_4730483ec13b4ccfb5cc7b712ab03634,
  "/web/admin/bookings/EntrySummary.tsx#EntrySummary": EntrySummary_ec40199c46bccbdd962f4e62549e95da,
  "/web/admin/bookings/EntryFor.tsx#EntryFor": EntryFor_8ccc8f6db5783adea452c6cabfc50198,
  "/web/admin/bookings/cells.tsx#KindCell": KindCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/NewOnly.tsx#NewSelect": NewSelect_deb776da349a9b20263525260030dfa7,
  "/web/admin/bookings/NewOnly.tsx#NewRupees": NewRupees_deb776da349a9b20263525260030dfa7,
  "/web/admin/bookings/cells.tsx#MethodCell": MethodCell_a8d1fa2516f15029205bd67167d35ac2,
  "/web/admin/bookings/SaveControls.tsx#EntryControls": EntryControls_9eb44be0b31e232b0d58185f3365cba6,
  "/web/admin/events/EventSummary.tsx#EventSummary": EventSummary_25fa8dfe3f7750ceb500f64e7de4d939,
  "/web/admin/FrozenFields.tsx#FrozenSelect": FrozenSelect_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/events/cells.tsx#EventStatusCell": EventStatusCell_3195f1db499cec5484d7f22a27b991d8,
  "/web/admin/FrozenFields.tsx#FrozenNumber": FrozenNumber_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/events/cells.tsx#GoingCell": GoingCell_3195f1db499cec5484d7f22a27b991d8,
  "/web/admin/events/EventGuests.tsx#EventGuests": EventGuests_576082975516af754468442d6e8c1886,
  "/web/admin/events/EventToolbar.tsx#EventToolbar": EventToolbar_87142194f56d83256be89af66a899696,
  "/web/admin/events/EventControls.tsx#EventControls": EventControls_a2bdb6f87b2a084eaee00464d05be6e5,
  "/web/admin/events/cells.tsx#StandingCell": StandingCell_3195f1db499cec5484d7f22a27b991d8,
  "/web/admin/listings/ListingSummary.tsx#ListingSummary": ListingSummary_045c66e10c29146f7b23f2b69b302490,
  "/web/admin/listings/cells.tsx#ListingStatusCell": ListingStatusCell_a488ccce88dea3d4875d6c8d9fead7a6,
  "/web/admin/FrozenFields.tsx#FrozenRupees": FrozenRupees_0d2096a918ce9cbd669e6171c01e57fa,
  "/web/admin/moderation/cells.tsx#HiddenCell": HiddenCell_52fc77908866fee0dd8fa26b4caa5463,
  "/web/admin/listings/ListingToolbar.tsx#ListingToolbar": ListingToolbar_b01a8cfc36ece9ff39523fe0e00ba646,
  "/web/admin/listings/ListingControls.tsx#ListingControls": ListingControls_852fa44e27e64cb7bb02611fd55863b1,
  "/web/admin/gallery/PhotoSummary.tsx#PhotoSummary": PhotoSummary_391b17ca733510a97eb5b96fbae87c4f,
  "/web/admin/gallery/cells.tsx#PhotoCell": PhotoCell_312414d7c6f461b0a1126e376847a346,
  "/web/admin/gallery/cells.tsx#PhotoStatusCell": PhotoStatusCell_312414d7c6f461b0a1126e376847a346,
  "/web/admin/gallery/PhotoToolbar.tsx#PhotoToolbar": PhotoToolbar_2cdab3c2ee577dcc4ee1481976523be6,
  "/web/admin/gallery/PhotoControls.tsx#PhotoControls": PhotoControls_1f2fd4207443d78aafe39ee4177b62b3,
  "/web/admin/moderation/ReportSummary.tsx#ReportSummary": ReportSummary_481f4dc1cdb81c6f6275060dc52bc9cb,
  "/web/admin/moderation/cells.tsx#ReportedCell": ReportedCell_52fc77908866fee0dd8fa26b4caa5463,
  "/web/admin/moderation/cells.tsx#OutcomeCell": OutcomeCell_52fc77908866fee0dd8fa26b4caa5463,
  "/web/admin/moderation/ReportToolbar.tsx#ReportToolbar": ReportToolbar_4126d9ee9b9a2e8f76e491597959a97a,
  "/web/admin/moderation/ReportControls.tsx#ReportControls": ReportControls_63e2b8267c12219c37e8d280f2e18e42,
  "/web/admin/documents/DocumentVersions.tsx#DocumentVersions": DocumentVersions_5c2b49b298396d17435bc0e4a511ba7c,
  "/web/admin/contacts/ContactToolbar.tsx#ContactToolbar": ContactToolbar_1bbdfd415dbabc5a195e842368ea9cf9,
  "/web/admin/AccountComparison.tsx#AccountComparison": AccountComparison_191d4c85c32ad2ee883f0074ba9ad733,
  "/web/admin/people/LivedHere.tsx#LivedHere": LivedHere_ca29d4a71b301065ae0062e97a25e4d3,
  "/web/admin/TicketsOfDocument.tsx#TicketsOfDocument": TicketsOfDocument_b1500466da9ac842caa36850d34a58dc,
  "/web/admin/deliveries/MessagesOfDocument.tsx#MessagesOfDocument": MessagesOfDocument_a23bc75828351dbcd785d31379937d43,
  "/web/admin/ResidentToolbar.tsx#ResidentToolbar": ResidentToolbar_9c2352cd6593a2d630cbec7f047e7711,
  "/web/admin/ResidentActions.tsx#ResidentActions": ResidentActions_fd9261bdf32d5f4502eb41dcfcf3d864,
  "/web/admin/ShiftsField.tsx#ShiftsField": ShiftsField_6143483c51cee4a05112c0f6d8fccc46,
  "/web/admin/WorkloadCell.tsx#WorkloadCell": WorkloadCell_1c0704144992153dc8b3183b23f7c172,
  "/web/admin/WorkloadField.tsx#WorkloadField": WorkloadField_16c5a0284149bf4a55a9d297ee161e25,
  "/web/admin/reports/StaffTrend.tsx#StaffTrend": StaffTrend_e34765fb1e8a46ca21bad804902d8814,
  "/web/admin/StaffActions.tsx#StaffActions": StaffActions_b37ad0bb5ca0672f9e040bb4fde2ba29,
  "/web/admin/reports/cells.tsx#FiguresCell": FiguresCell_301f3f44ee6cbc4445e95a92a5ca3830,
  "/web/admin/reports/FiguresField.tsx#FiguresField": FiguresField_adf900be3d6f31bd031f7c6ada632144,
  "/web/admin/AccountActions.tsx#AccountActions": AccountActions_f09f1181683a3633ef7803e45f94f02c,
  "/web/admin/deliveries/DeliveryTag.tsx#ChannelCell": ChannelCell_bf2822065dd9c67365fb2ff35ebf66a8,
  "/web/admin/deliveries/DeliveryTag.tsx#DeliveryStatusCell": DeliveryStatusCell_bf2822065dd9c67365fb2ff35ebf66a8,
  "/web/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_d31d79e94965b25f6254c4c75aec0a26,
  "/web/admin/audit-cells.tsx#AuditChangesCell": AuditChangesCell_d31d79e94965b25f6254c4c75aec0a26,
  "/web/admin/PromiseRowLabels.tsx#HolidayLabel": HolidayLabel_11e972c6238856e75a564eab74a67e75,
  "/web/admin/Icon.tsx#Icon": Icon_5d95f7fd40f254fd94e7999baac22e93,
  "/web/admin/Logo.tsx#Logo": Logo_e96b8dd4ff25b63212ab0b965792e230,
  "/web/admin/bookings/BookingsLinks.tsx#BookingsLinks": BookingsLinks_aaae87c447f0ca053b730aa00ac9f8ba,
  "/web/admin/deliveries/BoardLink.tsx#BoardLink": BoardLink_0badf3f6cab3dd36ecd3605e67f8167b,
  "/web/admin/Dashboard.tsx#Dashboard": Dashboard_dcaa1b4ebc7ef9c588123372928d098f,
  "/web/admin/bookings/BookingsBoard.tsx#BookingsBoard": BookingsBoard_383fa0dedb3484c09b06bea870bffdf8,
  "/web/admin/bookings/BookingsCalendar.tsx#BookingsCalendar": BookingsCalendar_bb4c827202903809aa573d518e973657,
  "/web/admin/dashboard/FigureList.tsx#FigureList": FigureList_bba844b04b7ebde7213fd884a1280f14,
  "/web/admin/deliveries/DeliveryBoard.tsx#DeliveryBoard": DeliveryBoard_91645febc4c3bda7e5727a97f20cacf6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
