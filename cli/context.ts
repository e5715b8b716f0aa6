import type { Command } from 'commander'
import { Client } from './client'
import { addressFrom, Config, zoneFrom } from './config'
import { Input } from './input'
import type { Io } from './io'
import { Output } from './output'
import { showWaiting } from './progress'
import { sendOverHttp, type Transport } from './transport'

/** The flags every command takes. */
interface GlobalOptions {
  url?: string
  json?: boolean
  color?: boolean
  input?: boolean
  yes?: boolean
  quiet?: boolean
}

/** What a command works with. */
export interface Cli {
  io: Io
  client: Client
  config: Config
  out: Output
  input: Input
  /** IANA zone in which a bare number's year, and dates without a zone, are meant. */
  zone: string
}

/** Gives a parsed command its surroundings. */
export type OpenCli = (command: Command) => Cli

export function openCli(io: Io, transport: Transport = sendOverHttp): OpenCli {
  return (command) => {
    const options = command.optsWithGlobals<GlobalOptions>()
    const config = new Config(io.env)
    const address = addressFrom(options.url, io.env, config)
    const client = new Client({
      address,
      token: config.sessionAt(address)?.token,
      transport,
      signal: io.signal,
      waiting: () => showWaiting(io, address),
    })
    const out = new Output(io, {
      isJson: options.json === true,
      isQuiet: options.quiet === true,
      mayColour: options.color !== false,
    })
    const input = new Input(io, { isSilent: options.input === false, isSure: options.yes === true })
    return { io, client, config, out, input, zone: zoneFrom(io.env) }
  }
}
