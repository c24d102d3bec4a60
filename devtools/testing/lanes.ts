/** One check that is a command of its own. */
export interface Step {
  name: string
  command: readonly string[]
  /** Steps of the same list, before this one, that must have passed. */
  needs?: readonly string[]
}

export type Run = (step: Step) => Promise<boolean>

/**
 * Runs steps in their order, `lanes` at once, each as soon as those that it needs have passed; one whose need has failed fails
 * without being run. Answers with the names of those that failed.
 */
export async function inLanes(steps: readonly Step[], lanes: number, run: Run): Promise<string[]> {
  const results = new Map<string, boolean>()
  const underWay = new Map<string, Promise<void>>()
  let waiting = [...steps]
  while (waiting.length > 0 || underWay.size > 0) {
    const doomed = waiting.filter(({ needs = [] }) => needs.some((need) => results.get(need) === false))
    for (const { name } of doomed) results.set(name, false)
    const ready = waiting.filter(({ needs = [] }) => needs.every((need) => results.get(need) === true))
    const begun = ready.slice(0, lanes - underWay.size)
    for (const step of begun) {
      const end = (well: boolean): void => {
        results.set(step.name, well)
        underWay.delete(step.name)
      }
      underWay.set(step.name, run(step).then(end))
    }
    waiting = waiting.filter((step) => !begun.includes(step) && !doomed.includes(step))
    if (underWay.size > 0) await Promise.race(underWay.values())
    else if (doomed.length === 0 && waiting.length > 0)
      throw new Error(`these wait for what is not in the list: ${waiting.map(({ name }) => name).join(', ')}`)
  }
  return steps.flatMap(({ name }) => (results.get(name) === true ? [] : [name]))
}
