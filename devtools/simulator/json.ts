export type Json = Record<string, unknown>

/** Whether a value is an object with names. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The named part of a value; undefined where there is none. */
export const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)

/** The named text of a value, or the other. */
export function text(value: unknown, name: string, otherwise = ''): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : otherwise
}

/** The named number of a value, or the other. */
export function number(value: unknown, name: string, otherwise = 0): number {
  const found = field(value, name)
  return typeof found === 'number' ? found : otherwise
}

/** A value in words, where it is a simple one. */
export const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** The named list of a value; empty where there is none. */
export function list(value: unknown, name: string): unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

/** The named list of texts of a value. */
export const texts = (value: unknown, name: string): string[] =>
  list(value, name).filter((entry): entry is string => typeof entry === 'string')

/** What is left of a value on the way through JSON. */
export function throughJson(value: unknown): unknown {
  if (value === undefined) return undefined
  const words: unknown = JSON.stringify(value)
  return typeof words === 'string' ? (JSON.parse(words) as unknown) : undefined
}

/** A failure in words. */
export function wordsOf(failure: unknown): string {
  const message = field(failure, 'message') ?? field(failure, 'errMsg')
  // Errors of another realm are no instances of this one's Error.
  if (typeof message === 'string') return message
  if (failure instanceof Error) return failure.message
  return typeof failure === 'string' ? failure : (JSON.stringify(failure) ?? String(failure))
}
