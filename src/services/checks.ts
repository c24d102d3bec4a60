/** What lies on a phone may be of another version of the app: it is looked at before it is shown. */
type Fields = Record<string, unknown>
export type Check = (value: unknown) => boolean

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText: Check = (value) => typeof value === 'string'
export const isFlag: Check = (value) => typeof value === 'boolean'
export const isCount: Check = (value) => Number.isFinite(value)
export const isTime: Check = (value) => typeof value === 'string' && Number.isFinite(Date.parse(value))
export const among =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
/** A list of so many, each of its own kind. */
export const tuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, at) => check(value[at]))
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
export const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
export const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isFields(value) && Object.entries(fields).every(([name, check]) => check(value[name]))
