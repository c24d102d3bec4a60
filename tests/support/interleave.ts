import { AsyncLocalStorage } from 'node:async_hooks'
import type { JoinedCloud } from '../../devtools/simulation/load/joined-cloud'

/** Works by turns: which of some goes on by one request to the database, and how far each may go before it dies. */
export interface Plan {
  /** Whose turn it is, one after the other; when it is used up, each goes on to its end in order. */
  turns: readonly number[]
  /** After so many requests it is never answered again; missing where it lives. */
  diesAfter?: ReadonlyMap<number, number>
}

export type Outcome = { value: unknown } | { failure: unknown } | 'died'

interface Task {
  waiting: (() => Promise<void>)[]
  asked: number
  outcome: Outcome | null
}

/**
 * Runs several requests over one database, letting one database call through at a time, in a given order: what a race would bring about
 * now and then comes about in every way. Answers with what became of each, and how many calls each made.
 */
export async function interleaved(
  cloud: JoinedCloud,
  works: readonly (() => Promise<unknown>)[],
  { turns, diesAfter = new Map() }: Plan,
): Promise<{ outcomes: Outcome[]; calls: number[] }> {
  const whose = new AsyncLocalStorage<number>()
  try {
    return await byTurns(cloud, works, { turns, diesAfter, whose })
  } finally {
    cloud.setGate()
    // Otherwise every promise that is ever made in this process is followed from here on, in all test files that come after.
    whose.disable()
  }
}

async function byTurns(
  cloud: JoinedCloud,
  works: readonly (() => Promise<unknown>)[],
  { turns, diesAfter, whose }: Required<Plan> & { whose: AsyncLocalStorage<number> },
): Promise<{ outcomes: Outcome[]; calls: number[] }> {
  const tasks = works.map((): Task => ({ waiting: [], asked: 0, outcome: null }))
  cloud.setGate((_, pass) => {
    const task = tasks[whose.getStore() ?? -1]
    if (!task) return pass()
    return new Promise((resolve, reject) => {
      task.waiting.push(() => pass().then(resolve, reject))
    })
  })
  for (const [n, work] of works.entries()) {
    const task = tasks[n]
    if (!task) continue
    void whose
      .run(n, work)
      .then((value) => ({ value }))
      .catch((failure: unknown) => ({ failure }))
      .then((outcome) => (task.outcome ??= outcome))
    await settled(task)
  }
  const step = async (n: number): Promise<boolean> => {
    const task = tasks[n]
    if (!task || task.outcome) return false
    if (task.asked === diesAfter.get(n)) {
      task.outcome = 'died'
      return false
    }
    task.asked += 1
    await task.waiting.shift()?.()
    await settled(task)
    return true
  }
  for (const n of turns) await step(n)
  for (const n of tasks.keys()) while (await step(n)) continue
  return { outcomes: tasks.map(({ outcome }) => outcome ?? 'died'), calls: tasks.map(({ asked }) => asked) }
}

/** Until it asks the database for something, or has ended. */
async function settled(task: Task): Promise<void> {
  while (task.waiting.length === 0 && !task.outcome) await new Promise((resolve) => setImmediate(resolve))
}

/**
 * Orders of two in which the first is stopped once and the second once. Every place of the first comes, with each `every`-th of the second,
 * which are others at each place.
 */
export function* twoStops(first: number, second: number, every: number): Generator<number[]> {
  for (let i = 0; i <= first; i++) {
    for (let j = 1 + (i % every); j <= second; j += every) {
      yield [...Array.from({ length: i }, () => 0), ...Array.from({ length: j }, () => 1), ...goOn(first)]
    }
  }
}

const goOn = (calls: number): number[] => Array.from({ length: calls + 5 }, () => 0)
