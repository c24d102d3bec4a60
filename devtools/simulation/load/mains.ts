import { identityEnv, type Caller } from '../../cloud/functions/identity'

type Main = (event: { action: string; input: unknown }) => Promise<unknown>

/** Calls a function's `main` as its runner would; answers with what it answers. */
export type Invoke = (name: string, event: { action: string; input: unknown }, caller: Caller) => Promise<unknown>

/** Loads the real functions into this thread. The SDK must have been pointed at a database before, because it looks once. */
export async function loadMains(): Promise<Invoke> {
  const mains = new Map<string, Main>([
    ['identity', (await import('../../../cloudfunctions/identity')).main],
    ['lessons', (await import('../../../cloudfunctions/lessons')).main],
    ['notices', (await import('../../../cloudfunctions/notices')).main],
    ['homes', (await import('../../../cloudfunctions/homes')).main],
    ['checkins', (await import('../../../cloudfunctions/checkins')).main],
    ['sayings', (await import('../../../cloudfunctions/sayings')).main],
    ['keeping', (await import('../../../cloudfunctions/keeping')).main],
    ['writing', (await import('../../../cloudfunctions/writing')).main],
    ['boards', (await import('../../../cloudfunctions/boards')).main],
    ['jobs', (await import('../../../cloudfunctions/jobs')).main],
  ])
  return (name, event, caller) => {
    const main = mains.get(name)
    if (!main) throw new Error(`no function ${name}`)
    takeIdentity(caller)
    // The functions ask who calls before they wait for anything, so that many may be under way at once.
    return main(event)
  }
}

let identity: string[] = []

/** Makes it this caller whom the next function that is entered finds in its context. */
export function takeIdentity(caller: Caller): void {
  const env = identityEnv(caller)
  for (const key of identity) if (!(key in env)) Reflect.deleteProperty(process.env, key)
  identity = Object.keys(env)
  Object.assign(process.env, env)
}
