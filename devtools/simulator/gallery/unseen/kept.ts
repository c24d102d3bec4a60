const everything: Map<object, unknown>[] = []

/** Works something out of a thing once, until something has moved. */
export function kept<Thing extends object, Found>(workOut: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new Map<Thing, Found>()
  everything.push(known)
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const found = workOut(thing)
    known.set(thing, found)
    return found
  }
}

/** Whatever was worked out is worked out anew. */
export function forget(): void {
  for (const known of everything) known.clear()
}
