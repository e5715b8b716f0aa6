import { afterEach } from 'vitest'
import { FakeEstate, type Routes } from './fake-estate'
import { Terminal, type TerminalSettings } from './terminal'

/** The scripted estate of one test, and a terminal that is signed in to it. */
export interface Scripted {
  estate: FakeEstate
  /** Starts the estate with these answers. */
  terminalAt(routes: Routes, settings?: TerminalSettings): Promise<Terminal>
}

/** Gives each test an estate of its own and stops it afterwards. */
export function useScriptedEstate(): Scripted {
  const scripted = {} as Scripted
  scripted.terminalAt = async (routes, settings = {}) => {
    scripted.estate = await FakeEstate.start(routes)
    return new Terminal({ address: scripted.estate.address, token: 'a.b.c', ...settings })
  }
  afterEach(() => scripted.estate.stop())
  return scripted
}
