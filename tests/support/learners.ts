import { loadMains, type Invoke } from '../../devtools/simulation/load/mains'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import { HOUR_MS } from '../../src/domain/time'
import { plantIssues } from './busy-city'
import { aCity, anIssue, branchId, memberId, openidOf, RIGHT, type FlatIssue } from './city'
import { joinedTest, type JoinedTest } from './joined-city'

type Lessons = Contract['lessons']
type Boards = Contract['boards']
type Spans = [number, number][]

export const BRANCH = branchId(0, 0)
export const { deadline: DEADLINE, opensAt: OPENS } = anIssue()
/** In the middle of the issue's week. */
export const WEDNESDAY = new Date(DEADLINE.getTime() - 100 * HOUR_MS)
export const SECRETARY = 0

/** A member by their place on the roster: each of their phones says what it likes. */
export interface Learner {
  memberId: string
  /** Any action of any function, as a phone of theirs asks. */
  ask(name: string, action: string, input: unknown): Promise<unknown>
  lessons<A extends keyof Lessons>(action: A, input: Sent<Lessons[A]>): Promise<Reply<Lessons[A]>>
  boards<A extends keyof Boards>(action: A, input: Sent<Boards[A]>): Promise<Reply<Boards[A]>>
  /** Begins a film. */
  start(lessonId?: string): Promise<string>
  /** Hands in the right answers, or others. */
  finish(
    token: string,
    spans: Spans,
    rest?: { answers?: typeof RIGHT; answeredAt?: Date },
  ): Promise<Reply<Lessons['finish']>>
  leave(token: string, spans: Spans): Promise<Reply<Lessons['leave']>>
  checkpoint(token: string, spans: Spans): Promise<Reply<Lessons['checkpoint']>>
}

/** A branch that learns through the real functions, in this very process, on a clock that stands until it is moved. */
export interface Town {
  test: JoinedTest
  as(place: number): Learner
  /** Lets so many seconds pass. */
  pass(seconds: number): void
  /** What is kept under an id. */
  kept(collection: string, id: string): unknown
  settle(): Promise<void>
}

export async function aTown(issues: readonly FlatIssue[] = [anIssue()], people = 12): Promise<Town> {
  const test = await joinedTest(WEDNESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(aCity({ now: WEDNESDAY, units: 1, branches: 2, people })))
    database.insertMany(name, list as object[])
  plantIssues(
    database,
    issues.map((issue) => ({ ...issue, prepared: false })),
  )
  const settle = async (): Promise<void> => {
    do await test.functions.minute()
    while (database.count('leaves', { dirty: true }) + database.count('nodes', { dirty: true }) > 0)
  }
  await settle()
  const invoke = await loadMains()
  return {
    test,
    as: (place) => learner(invoke, place),
    pass: (seconds) => test.time.set(Date.now() + seconds * 1000),
    kept: (collection, id) => test.cloud.database.find(collection, { _id: id })[0],
    settle,
  }
}

function learner(invoke: Invoke, place: number): Learner {
  const openid = openidOf(BRANCH, place)
  const ask = async (name: string, action: string, input: unknown): Promise<unknown> => {
    const envelope = (await invoke(name, { action, input }, { openid, source: 'wx_client' })) as Envelope<unknown>
    if (envelope.ok) return envelope.data
    throw new AppError(envelope.error.code, envelope.error.message)
  }
  const lessons: Learner['lessons'] = async (action, input) =>
    (await ask('lessons', action, input)) as Reply<Lessons[typeof action]>
  return {
    memberId: memberId(BRANCH, place),
    ask,
    lessons,
    boards: async (action, input) => (await ask('boards', action, input)) as Reply<Boards[typeof action]>,
    start: async (lessonId = 'L1') => (await lessons('start', { lessonId, mode: 'watch' })).token,
    finish: (token, spans, { answers = RIGHT, answeredAt } = {}) =>
      lessons('finish', { token, spans, answers, answeredAt: answeredAt?.toISOString() ?? null }),
    leave: (token, spans) => lessons('leave', { token, spans, position: 0 }),
    checkpoint: (token, spans) => lessons('checkpoint', { token, spans }),
  }
}

/** The code of a refusal; null where it was not refused. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (failure) {
    if (failure instanceof AppError) return failure.code
    throw failure
  }
}
