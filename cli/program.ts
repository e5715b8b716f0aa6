import { Command } from 'commander'
import { announceCommand } from './commands/announcements/announce'
import { listCommand as listAnnouncementsCommand } from './commands/announcements/list'
import { publishCommand } from './commands/announcements/publish'
import { reachCommand } from './commands/announcements/reach'
import { remindCommand } from './commands/announcements/remind'
import { showCommand as showAnnouncementCommand } from './commands/announcements/show'
import { takeBackCommand } from './commands/announcements/take-back'
import { withdrawCommand } from './commands/announcements/withdraw'
import { loginCommand } from './commands/auth/login'
import { logoutCommand } from './commands/auth/logout'
import { statusCommand } from './commands/auth/status'
import { whoamiCommand } from './commands/auth/whoami'
import { approveCommand } from './commands/bookings/approve'
import { availabilityCommand } from './commands/bookings/availability'
import { cancelCommand as cancelBookingCommand } from './commands/bookings/cancel'
import { checkInCommand } from './commands/bookings/check-in'
import { listCommand as listBookingsCommand } from './commands/bookings/list'
import { rejectCommand } from './commands/bookings/reject'
import { showCommand as showBookingCommand } from './commands/bookings/show'
import { todayCommand } from './commands/bookings/today'
import { completeCommand } from './commands/completion/complete'
import { completionCommand } from './commands/completion/script'
import { attendanceCommand } from './commands/events/attendance'
import { listCommand as listEventsCommand } from './commands/events/list'
import { showCommand as showEventCommand } from './commands/events/show'
import { listCommand as listFacilitiesCommand } from './commands/facilities/list'
import { kpisCommand } from './commands/kpis'
import { generateCommand } from './commands/reports/generate'
import { listCommand as listReportsCommand } from './commands/reports/list'
import { monthlyCommand } from './commands/reports/monthly'
import { showCommand as showReportCommand } from './commands/reports/show'
import { importCommand as importResidentsCommand } from './commands/residents/import'
import { listCommand as listResidentsCommand } from './commands/residents/list'
import { verifyCommand as verifyResidentsCommand } from './commands/residents/verify'
import { activateCommand } from './commands/staff/activate'
import { deactivateCommand } from './commands/staff/deactivate'
import { listCommand as listStaffCommand } from './commands/staff/list'
import { performanceCommand } from './commands/staff/performance'
import { resetPowersCommand } from './commands/staff/reset-powers'
import { workloadCommand } from './commands/staff/workload'
import { ackCommand } from './commands/tickets/ack'
import { assignCommand } from './commands/tickets/assign'
import { cancelCommand } from './commands/tickets/cancel'
import { closeCommand } from './commands/tickets/close'
import { commentCommand } from './commands/tickets/comment'
import { createCommand } from './commands/tickets/create'
import { holdCommand } from './commands/tickets/hold'
import { listCommand } from './commands/tickets/list'
import { queueCommand } from './commands/tickets/queue'
import { reopenCommand } from './commands/tickets/reopen'
import { resolveCommand } from './commands/tickets/resolve'
import { resumeCommand } from './commands/tickets/resume'
import { showCommand } from './commands/tickets/show'
import { startCommand } from './commands/tickets/start'
import { suggestCommand } from './commands/tickets/suggest'
import { watchCommand } from './commands/tickets/watch'
import type { OpenCli } from './context'
import { usage } from './failures'
import type { Io } from './io'

type MakeCommand = (open: OpenCli) => Command

/** What is done to a ticket: `estate tickets ack 12`, or `estate ack 12` for short. */
const TICKET_VERBS: readonly MakeCommand[] = [
  showCommand,
  createCommand,
  ackCommand,
  assignCommand,
  startCommand,
  holdCommand,
  resumeCommand,
  resolveCommand,
  closeCommand,
  cancelCommand,
  reopenCommand,
  commentCommand,
  suggestCommand,
  watchCommand,
]
const STAFF_VERBS: readonly MakeCommand[] = [
  listStaffCommand,
  workloadCommand,
  performanceCommand,
  activateCommand,
  deactivateCommand,
  resetPowersCommand,
]
const RESIDENT_VERBS: readonly MakeCommand[] = [
  listResidentsCommand,
  verifyResidentsCommand,
  importResidentsCommand,
]
const ANNOUNCEMENT_VERBS: readonly MakeCommand[] = [
  listAnnouncementsCommand,
  showAnnouncementCommand,
  reachCommand,
  remindCommand,
  publishCommand,
  takeBackCommand,
  withdrawCommand,
]
const BOOKING_VERBS: readonly MakeCommand[] = [
  listBookingsCommand,
  todayCommand,
  availabilityCommand,
  showBookingCommand,
  approveCommand,
  rejectCommand,
  cancelBookingCommand,
  checkInCommand,
]
const EVENT_VERBS: readonly MakeCommand[] = [listEventsCommand, showEventCommand, attendanceCommand]
const FACILITY_VERBS: readonly MakeCommand[] = [listFacilitiesCommand]
const REPORT_VERBS: readonly MakeCommand[] = [
  generateCommand,
  listReportsCommand,
  showReportCommand,
  monthlyCommand,
]
const AUTH_VERBS: readonly MakeCommand[] = [loginCommand, statusCommand, logoutCommand]

const FOOTER = `
A ticket is named as MNT-2026-0012, a booking as BKG-2026-0012, or each as 12 for this year's; the verbs of
tickets work by themselves too (estate ack 12). Exit codes: 0 ok, 1 error, 2 usage, 3 not signed in, 4 not permitted, 5 not found,
6 conflict or rule, 7 unreachable, 130 interrupted.`

/** The tree of commands. Nothing is read or sent until one of them runs. */
export function estateProgram(io: Io, open: OpenCli, version: string): Command {
  const program = new Command('estate')
    .description('Khaki Estate from the command line')
    .version(version)
    .option('--url <address>', 'the estate to talk to; else ESTATE_URL, else where you signed in last')
    .option('--json', 'print the server’s answer as JSON')
    .option('--no-color', 'print without colours')
    .option('--no-input', 'never ask; fail where an answer is missing')
    .option('-y, --yes', 'agree to what would be asked')
    .option('-q, --quiet', 'print data and errors only')
    .addHelpText('after', FOOTER)
  program
    .addCommand(queueCommand(open))
    .addCommand(
      group('tickets', 'report, assign and follow tickets', [listCommand, ...TICKET_VERBS], open).alias(
        'ticket',
      ),
    )
    .addCommand(announceCommand(open))
    .addCommand(
      group('announcements', 'what was announced, and who has read it', ANNOUNCEMENT_VERBS, open).alias(
        'announcement',
      ),
    )
    .addCommand(
      group('bookings', 'who has which facility when, and what waits for a yes', BOOKING_VERBS, open).alias(
        'booking',
      ),
    )
    .addCommand(
      group('events', 'what happens in the estate, and who comes', EVENT_VERBS, open).alias('event'),
    )
    .addCommand(group('facilities', 'what can be booked', FACILITY_VERBS, open).alias('facility'))
    .addCommand(group('residents', 'who lives here', RESIDENT_VERBS, open).alias('resident'))
    .addCommand(group('staff', 'who works here, and how it goes', STAFF_VERBS, open))
    .addCommand(group('reports', 'how the work went, period by period', REPORT_VERBS, open).alias('report'))
    .addCommand(kpisCommand(open))
    .addCommand(group('auth', 'sign in and out', AUTH_VERBS, open))
    .addCommand(whoamiCommand(open))
    .addCommand(completionCommand(io))
    .addCommand(operatorsCommand())
    .addCommand(completeCommand(io, program), { hidden: true })
  for (const make of TICKET_VERBS) program.addCommand(make(open), { hidden: true })
  return program
}

function group(name: string, description: string, verbs: readonly MakeCommand[], open: OpenCli): Command {
  const command = new Command(name).description(description)
  for (const make of verbs) command.addCommand(make(open))
  return command
}

/** Only the word for help and completion: the launcher hands `estate ops …` to a program of its own. */
function operatorsCommand(): Command {
  return new Command('ops')
    .description('the operator’s commands, beside the database')
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => {
      throw usage('“ops” comes first, before every flag.', 'estate ops --help')
    })
}
