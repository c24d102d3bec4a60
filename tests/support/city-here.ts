import type { Cloud } from '../../devtools/cloud'
import { collections } from '../../devtools/cloud-spec'
import { builtCloud, type BuiltCloud } from './built-cloud'
import { personBy, plant, settled, TUESDAY, type TestCloud } from './local-cloud'

/** What a test needs of a cloud where it is no matter in which process the functions run. */
export interface Anywhere extends Pick<TestCloud, 'has' | 'as' | 'settle' | 'stop'> {
  cloud: Pick<Cloud, 'database' | 'outbox' | 'setFaults'> & { clock: Pick<Cloud['clock'], 'stand' | 'advance'> }
}

let kept: BuiltCloud | undefined
afterAll(() => kept?.stop())

/** The functions as they are uploaded, in this process: one cloud for a whole file, emptied each time. On Tuesday, and time stands. */
export function cloudHere(): Anywhere {
  const built = (kept ??= builtCloud(TUESDAY))
  const { database, outbox, time } = built
  for (const { name } of collections) database.remove(name, { query: {}, multi: true })
  outbox.reset()
  built.setFaults()
  time.set(TUESDAY)
  return {
    cloud: {
      database,
      outbox,
      setFaults: (plan) => built.setFaults(plan),
      clock: { stand: (moment) => time.set(moment), advance: (ms) => time.advance(ms) },
    },
    has: (documents) => plant({ database }, documents),
    as: (openid) =>
      personBy({ send: (name, event) => built.send(openid, name, event), pass: (ms) => time.advance(ms) }),
    settle: () => settled(() => built.minute()),
    stop: () => Promise.resolve(),
  }
}
