type Prepare = (error: Error, stack: readonly object[]) => string

/** Where errors are made, and who tells of their stacks there. */
interface World {
  Error: { new (): Error; prepareStackTrace?: unknown }
}

const isPrepare = (value: unknown): value is Prepare => typeof value === 'function'

/** Different stacks that are kept at most. */
const KEPT = 20_000

/**
 * Finds the places of a stack in the sources once: that takes long, and the driver of the browser takes a stack with each call. What is
 * told of a failure is the same.
 */
export function keepStacks(world: World): void {
  const prepare = world.Error.prepareStackTrace
  if (!isPrepare(prepare)) throw new Error('nothing finds the places of a stack in the sources')
  const known = new Map<string, string>()
  const nameless = Object.assign(new world.Error(), { name: '', message: '' })
  const header = prepare(nameless, [])
  const told: Prepare = (error, stack) => {
    const places = stack.map(String).join('\n')
    let lines = known.get(places)
    if (lines === undefined) {
      lines = prepare(nameless, stack).slice(header.length)
      if (known.size < KEPT) known.set(places, lines)
    }
    return prepare(error, []) + lines
  }
  world.Error.prepareStackTrace = told
}
