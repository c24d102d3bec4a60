import { command } from '../../kit/cloud'

/** Objects and lists are written as a whole: what they lack now does not stay. */
export const whole = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? command.set(value) : value,
    ]),
  )
