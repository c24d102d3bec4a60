import { createContext, useContext, useState, type PropsWithChildren } from 'react'
import { call, type Call } from '../services/cloud'
import { Outbox } from '../services/outbox'
import { storage, type Storage } from '../services/storage'
import { Desks } from './desks'
import { ServerClock } from './server-clock'
import { Session } from './session'
import { UnreadConfirms } from './unread-confirms'
import { WaitingStore } from './waiting'

/** What every screen and feature store may use. */
export interface App {
  call: Call
  storage: Storage
  session: Session
  desks: Desks
  waiting: WaitingStore
  outbox: Outbox
  unreadConfirms: UnreadConfirms
  /** The phone's clock in epoch ms; the server's comes with its replies. */
  clock: () => number
  serverClock: ServerClock
}

export function createApp(parts: { call: Call; storage: Storage; clock: () => number }): App {
  const serverClock = new ServerClock(parts.clock)
  const call = serverClock.listening(parts.call)
  const outbox = new Outbox({ ...parts, call })
  const session = new Session(call, outbox, parts.storage)
  const desks = new Desks(session, parts.storage)
  const knowing = session.knowing(call)
  return {
    ...parts,
    call: knowing,
    serverClock,
    outbox,
    session,
    desks,
    waiting: new WaitingStore(knowing, session),
    unreadConfirms: new UnreadConfirms(),
  }
}

const AppContext = createContext<App | null>(null)

export function AppProvider({ app, children }: PropsWithChildren<{ app?: App }>) {
  const [value] = useState(() => app ?? createApp({ call, storage, clock: Date.now }))
  return <AppContext.Provider value={value}>{children}</AppContext.Provider>
}

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('AppProvider is missing')
  return app
}

/** A feature's store, made once for the life of a screen. */
export function useStore<S>(make: (app: App) => S): S {
  const app = useApp()
  const [store] = useState(() => make(app))
  return store
}
