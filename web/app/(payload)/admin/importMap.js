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
import { TicketTimeline as TicketTimeline_40049424b1b7a0687bc0de5bd5c3f625 } from '../../../../web/admin/TicketTimeline.tsx'
import { DocumentAudit as DocumentAudit_5803ff7efd9cfc7cc90a09ad4146626b } from '../../../../web/admin/DocumentAudit.tsx'
import { TicketToolbar as TicketToolbar_c4952b7cb07029ce1c21fe7bc79c38c4 } from '../../../../web/admin/TicketToolbar.tsx'
import { TicketHeadline as TicketHeadline_59d59f409424f9860f5927d02f191616 } from '../../../../web/admin/TicketHeadline.tsx'
import { YesCell as YesCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { ChangesField as ChangesField_48c14e607f83abf720cffd17d420d94c } from '../../../../web/admin/ChangesField.tsx'
import { AccountComparison as AccountComparison_191d4c85c32ad2ee883f0074ba9ad733 } from '../../../../web/admin/AccountComparison.tsx'
import { TicketsOfDocument as TicketsOfDocument_b1500466da9ac842caa36850d34a58dc } from '../../../../web/admin/TicketsOfDocument.tsx'
import { ResidentToolbar as ResidentToolbar_9c2352cd6593a2d630cbec7f047e7711 } from '../../../../web/admin/ResidentToolbar.tsx'
import { ResidentActions as ResidentActions_fd9261bdf32d5f4502eb41dcfcf3d864 } from '../../../../web/admin/ResidentActions.tsx'
import { ShiftsField as ShiftsField_6143483c51cee4a05112c0f6d8fccc46 } from '../../../../web/admin/ShiftsField.tsx'
import { WorkloadCell as WorkloadCell_1c0704144992153dc8b3183b23f7c172 } from '../../../../web/admin/WorkloadCell.tsx'
import { WorkloadField as WorkloadField_16c5a0284149bf4a55a9d297ee161e25 } from '../../../../web/admin/WorkloadField.tsx'
import { StaffActions as StaffActions_b37ad0bb5ca0672f9e040bb4fde2ba29 } from '../../../../web/admin/StaffActions.tsx'
import { AccountActions as AccountActions_f09f1181683a3633ef7803e45f94f02c } from '../../../../web/admin/AccountActions.tsx'
import { TextCell as TextCell_be071ccece871dedb0b92ce826689046 } from '../../../../web/admin/cells.tsx'
import { AuditSubjectCell as AuditSubjectCell_d31d79e94965b25f6254c4c75aec0a26 } from '../../../../web/admin/audit-cells.tsx'
import { AuditChangesCell as AuditChangesCell_d31d79e94965b25f6254c4c75aec0a26 } from '../../../../web/admin/audit-cells.tsx'
import { Icon as Icon_5d95f7fd40f254fd94e7999baac22e93 } from '../../../../web/admin/Icon.tsx'
import { Logo as Logo_e96b8dd4ff25b63212ab0b965792e230 } from '../../../../web/admin/Logo.tsx'
import { Dashboard as Dashboard_dcaa1b4ebc7ef9c588123372928d098f } from '../../../../web/admin/Dashboard.tsx'
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
  "/web/admin/TicketTimeline.tsx#TicketTimeline": TicketTimeline_40049424b1b7a0687bc0de5bd5c3f625,
  "/web/admin/DocumentAudit.tsx#DocumentAudit": DocumentAudit_5803ff7efd9cfc7cc90a09ad4146626b,
  "/web/admin/TicketToolbar.tsx#TicketToolbar": TicketToolbar_c4952b7cb07029ce1c21fe7bc79c38c4,
  "/web/admin/TicketHeadline.tsx#TicketHeadline": TicketHeadline_59d59f409424f9860f5927d02f191616,
  "/web/admin/cells.tsx#YesCell": YesCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/ChangesField.tsx#ChangesField": ChangesField_48c14e607f83abf720cffd17d420d94c,
  "/web/admin/AccountComparison.tsx#AccountComparison": AccountComparison_191d4c85c32ad2ee883f0074ba9ad733,
  "/web/admin/TicketsOfDocument.tsx#TicketsOfDocument": TicketsOfDocument_b1500466da9ac842caa36850d34a58dc,
  "/web/admin/ResidentToolbar.tsx#ResidentToolbar": ResidentToolbar_9c2352cd6593a2d630cbec7f047e7711,
  "/web/admin/ResidentActions.tsx#ResidentActions": ResidentActions_fd9261bdf32d5f4502eb41dcfcf3d864,
  "/web/admin/ShiftsField.tsx#ShiftsField": ShiftsField_6143483c51cee4a05112c0f6d8fccc46,
  "/web/admin/WorkloadCell.tsx#WorkloadCell": WorkloadCell_1c0704144992153dc8b3183b23f7c172,
  "/web/admin/WorkloadField.tsx#WorkloadField": WorkloadField_16c5a0284149bf4a55a9d297ee161e25,
  "/web/admin/StaffActions.tsx#StaffActions": StaffActions_b37ad0bb5ca0672f9e040bb4fde2ba29,
  "/web/admin/AccountActions.tsx#AccountActions": AccountActions_f09f1181683a3633ef7803e45f94f02c,
  "/web/admin/cells.tsx#TextCell": TextCell_be071ccece871dedb0b92ce826689046,
  "/web/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_d31d79e94965b25f6254c4c75aec0a26,
  "/web/admin/audit-cells.tsx#AuditChangesCell": AuditChangesCell_d31d79e94965b25f6254c4c75aec0a26,
  "/web/admin/Icon.tsx#Icon": Icon_5d95f7fd40f254fd94e7999baac22e93,
  "/web/admin/Logo.tsx#Logo": Logo_e96b8dd4ff25b63212ab0b965792e230,
  "/web/admin/Dashboard.tsx#Dashboard": Dashboard_dcaa1b4ebc7ef9c588123372928d098f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
