import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import type { Span } from '../../src/domain/lessons/spans'
import { startCloud, type Cloud, type CloudOptions, type InvokeAs } from '../../devtools/cloud'
import { collections } from '../../devtools/cloud-spec'
import type { MinuteReport } from '../../cloudfunctions/jobs/minute'
import { documentsOf, RIGHT, type City, type FlatIssue } from './city'

const FUNCTIONS = resolve(__dirname, '../../dist/cloudfunctions')

/** Tuesday morning of the lesson's week. */
export const TUESDAY = new Date('2026-11-24T02:00:00Z')

export interface Planted {
  [collection: string]: readonly object[] | undefined
  issues?: readonly FlatIssue[]
}

export interface TestCloud {
  cloud: Cloud
  dataDir: string
  /** Documents by their collection, as in `plant`. */
  has(documents: Planted | City): void
  as(openid: string, how?: Pick<InvokeAs, 'timeoutMs'>): Person
  /** Runs the timer until nothing is left to do. */
  settle(): Promise<void>
  stop(): Promise<void>
}

export interface Person {
  call<N extends keyof Contract, A extends keyof Contract[N] & string>(
    name: N,
    action: A,
    input: Sent<Contract[N][A]>,
  ): Promise<Reply<Contract[N][A]>>
  /** Sends anything at all, as a hostile phone would. */
  send(name: string, event: unknown): Promise<Envelope<unknown>>
  /** Opens, starts, lets the time pass, and hands in the right answers. */
  finishLesson(lessonId: string): Promise<Reply<Contract['lessons']['finish']>>
}

/**
 * The real functions over a local cloud of their own, on a disk of its own, refusing queries without an index. One without options is
 * the file's last one, emptied, where that was left in good order: its functions are started already, as in the real cloud.
 */
export async function localCloud(options: Partial<CloudOptions> & { now?: Date } = {}): Promise<TestCloud> {
  if (!existsSync(join(FUNCTIONS, 'lessons/index.js'))) throw new Error('npm run build:cloud comes first')
  const { now = TUESDAY, ...rest } = options
  const special = Object.keys(rest).length > 0
  const { cloud, dataDir, atRest } = (special ? undefined : takeResting()) ?? (await startedCloud(rest))
  cloud.clock.set(now.getTime())
  return {
    cloud,
    dataDir,
    has: (documents) => plant(cloud, documents),
    as: (openid, how) => person(cloud, { ...how, openid }),
    settle: () => settled(() => cloud.fireTimer('jobs')),
    stop: async () => {
      if (!special && !fileEnds && resting === undefined && atRest()) {
        resting = { cloud, dataDir, atRest }
        return
      }
      await cloud.close()
      if (!rest.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Puts documents into a cloud; `issues` are lessons with their assignments. */
export function plant({ database }: Pick<Cloud, 'database'>, documents: Planted | City): void {
  const { issues = [], ...others }: Planted = { ...documents }
  for (const planted of [others, documentsOf(issues)])
    for (const [name, list] of Object.entries(planted)) database.insertMany(name, list ?? [])
}

interface StartedCloud {
  cloud: Cloud
  dataDir: string
  /** Nothing is under way any more, and nothing was made to go wrong. */
  atRest: () => boolean
}

let resting: StartedCloud | undefined
/** From then on a cloud that is stopped is closed: nobody comes after. */
let fileEnds = false

afterAll(async () => {
  fileEnds = true
  await resting?.cloud.close()
  if (resting) rmSync(resting.dataDir, { recursive: true, force: true })
  resting = undefined
})

async function startedCloud(options: Partial<CloudOptions>): Promise<StartedCloud> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'youth-study-'))
  const started = await startCloud({
    functionsDir: FUNCTIONS,
    collections,
    strictIndexes: true,
    durable: false,
    log: () => undefined,
    ...options,
    dataDir,
  })
  let underWay = 0
  let spoilt = false
  const counted = async (work: () => Promise<unknown>): Promise<unknown> => {
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
    }
  }
  const cloud: Cloud = {
    ...started,
    invoke: (...call) => counted(() => started.invoke(...call)),
    fireTimer: (...call) => counted(() => started.fireTimer(...call)),
    setFaults: (plan) => {
      spoilt = true
      started.setFaults(plan)
    },
  }
  return { cloud, dataDir, atRest: () => underWay === 0 && !spoilt }
}

/** The last cloud, with nothing in it. */
function takeResting(): StartedCloud | undefined {
  const taken = resting
  resting = undefined
  if (!taken) return undefined
  const { cloud, dataDir } = taken
  for (const { name } of collections) cloud.database.remove(name, { query: {}, multi: true })
  const files = join(dataDir, 'files')
  for (const name of readdirSync(files)) rmSync(join(files, name), { recursive: true })
  cloud.outbox.reset()
  cloud.forgetChecks()
  cloud.operations.reset()
  return taken
}

/** Runs the timer until nothing is left to do. */
export async function settled(minute: () => Promise<unknown>): Promise<void> {
  for (let minutes = 0; minutes < 5; minutes++) if (foundNothing((await minute()) as MinuteReport)) return
}

/** A minute that went well and had nothing to do is followed by others of its kind. */
const foundNothing = (report: MinuteReport): boolean =>
  Object.values(report).every(
    ({ outcome, did, failures }) =>
      outcome === 'done' && failures === 0 && Object.values(did).every((count) => count === 0),
  )

const person = (cloud: Cloud, as: InvokeAs): Person =>
  personBy({
    send: async (name, event) => (await cloud.invoke(name, event, as)) as Envelope<unknown>,
    pass: (ms) => cloud.clock.advance(ms),
  })

/** Somebody by how what they send is answered, and how time passes. */
export function personBy({ send, pass }: Pick<Person, 'send'> & { pass: (ms: number) => void }): Person {
  const call: Person['call'] = async (name, action, input) => {
    const envelope = await send(name, { action, input })
    if (envelope.ok) return envelope.data as Reply<Contract[typeof name][typeof action]>
    throw new AppError(envelope.error.code, envelope.error.message)
  }
  const finishLesson: Person['finishLesson'] = async (lessonId) => {
    const { token, progress } = await call('lessons', 'start', { lessonId, mode: 'watch' })
    const spans: Span[] = progress.percent >= 90 ? [] : [[0, 100]]
    pass(60_000)
    return call('lessons', 'finish', {
      token,
      spans: [...spans] as [number, number][],
      answers: RIGHT,
      answeredAt: null,
    })
  }
  return { send, call, finishLesson }
}
