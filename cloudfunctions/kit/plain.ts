/** No action's input is nested deeper than this by far. */
const DEPTH = 16

const inherited: object = Object.prototype

/**
 * Whether something that was sent is nested no deeper than any action needs and has no field that objects inherit, such as `__proto__`
 * or `constructor`: those mean something else to a program than to who reads the schema. Goes level by level, so that depth costs nothing.
 */
export function isPlain(sent: unknown): boolean {
  let level: unknown[] = [sent]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return false
    const objects = level.filter((value): value is object => typeof value === 'object' && value !== null)
    if (objects.some((value) => Object.getOwnPropertyNames(value).some((name) => name in inherited))) return false
    level = objects.flatMap((value): unknown[] => Object.values(value))
  }
  return true
}
