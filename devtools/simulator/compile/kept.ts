/** Does the work for what it is given, but answers a second time for the same with what it made of it before. Kept is the last of each name. */
export function kept<T>(work: (source: string, name: string) => T): (source: string, name: string) => T {
  const made = new Map<string, { source: string; outcome: T }>()
  return (source, name) => {
    const before = made.get(name)
    if (before?.source === source) return before.outcome
    const outcome = work(source, name)
    made.set(name, { source, outcome })
    return outcome
  }
}
