import { Command } from 'commander'
import { endCommand } from './ending'

/** The operator's commands, which work beside the database (contract §11). */
const program = new Command('estate ops')
  .description('Commands of whoever hosts the estate. They need the database, not a sign-in.')
  .showHelpAfterError('Run `estate ops --help` to see what there is.')

program
  .command('migrate')
  .description('bring the database to the present schema')
  .action(async () => (await import('./migrate')).migrate())

program
  .command('demo')
  .description('fill an empty database with the demo estate')
  .option('--if-empty', 'do nothing when there are accounts already')
  .option('--at <instant>', 'seed as if it were then (ISO 8601)')
  .action(async (options) => (await import('./demo')).demo(options))

program
  .command('seed')
  .description('add the categories and settings that every estate starts with, where they are missing')
  .action(async () => (await import('./seed')).seed())

program
  .command('create-admin')
  .description('make an administrator: a new account, or one that exists')
  .option('--email <address>')
  .option('--name <name>')
  .option('--password-stdin', 'read the password from standard input')
  .action(async (options) => (await import('./create-admin')).createAdmin(options))

program
  .command('doctor')
  .description('check everything that the estate needs')
  .option('--json')
  .action(async (options) => (await import('./doctor')).doctor(options))

program
  .command('diagnose')
  .description('say what works and should be different: powers, work that lies wrong, slow queries')
  .option('--json')
  .action(async (options) => (await import('./diagnose')).diagnose(options))

program
  .command('verify')
  .description('compare everything the estate knows with everything else, and change nothing')
  .option('--json')
  .action(async (options) => (await import('./verify')).verify(options))

program
  .command('test-notification')
  .description('send one message at once, and print what the provider answered')
  .requiredOption('--to <address>', 'an e-mail address, or a phone number for sms')
  .requiredOption('--channel <channel>', 'email, sms or push')
  .action(async (options) => (await import('./test-notification')).testNotification(options))

program
  .command('backup <file>')
  .description('write everything that the estate has into a new file, while it goes on')
  .action(async (file) => (await import('./backup')).backup(file))

program
  .command('restore <file>')
  .description('put the estate of a backup in the place of this one')
  .option('--confirm', 'also in the place of one that is in use')
  .action(async (file, options) => (await import('./restore')).restore(file, options))

program
  .command('reset')
  .description('delete everything that the estate has')
  .option('--confirm <name>', 'the name of the estate, to the letter')
  .action(async (options) => (await import('./reset')).reset(options))

const jobs = program.command('jobs').description('look at the scheduled jobs, or run one now')
jobs
  .command('list')
  .description('every job, its schedule and its last run')
  .option('--json')
  .action(async (options) => (await import('./jobs')).listAllJobs(options))
jobs
  .command('run <name>')
  .description('run one job now')
  .option('--at <instant>', 'what it takes as now (ISO 8601)')
  .option('--json')
  .action(async (name, options) => (await import('./jobs')).runOneJob(name, options))

for (const command of [program, ...program.commands, ...jobs.commands]) command.exitOverride()
await endCommand(() => program.parseAsync(process.argv))
