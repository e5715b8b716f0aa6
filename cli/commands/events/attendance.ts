import { Command } from 'commander'
import type { Attendance } from '../../../domain/events/attendance'
import type { Cli, OpenCli } from '../../context'
import { attendanceFields } from '../../events/attendance'
import { findEvent } from '../../events/find'

export function attendanceCommand(open: OpenCli): Command {
  return new Command('attendance')
    .description('who said what to an event, how many came, and how they found it')
    .argument('<event>', 'a part of its title, or its id')
    .action((event: string, _options: object, command: Command) => runAttendance(open(command), event))
}

export async function runAttendance(cli: Cli, text: string): Promise<void> {
  const event = await findEvent(cli, text)
  const attendance = await cli.client.get<Attendance>(`/events/${event.id}/attendance`)
  if (cli.out.isJson) cli.out.json(attendance)
  else cli.out.record(attendanceFields(event, attendance))
}
