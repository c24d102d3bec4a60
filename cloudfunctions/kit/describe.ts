/** What the log tells of a failure. */
export interface Told {
  /** The class it is of. */
  error: string
  /** Of a closed list: ours, the SDK's or the system's. */
  code: string | number | undefined
  /** The innermost places in the program, `file:line:column`, innermost first. */
  at: readonly string[] | undefined
  /** What it came from. */
  causes: readonly Told[] | undefined
}

/** A chain of causes longer than this is a circle. */
const MOST_CAUSES = 3
const MOST_PLACES = 4

const CLASS = /^[A-Za-z]{1,40}$/
/** Codes are words in capitals. One with digits in it could be somebody's number. */
const WORD = /^[A-Z]{2,}(_[A-Z]+)*$/
/** WeChat's numbers have seven digits at most, and are negative from five on; numbers of persons never are. */
const LARGEST_POSITIVE = 99_999
const LARGEST = 9_999_999

/**
 * Only what a program is made of. A message is never told, not even its beginning: the SDK puts the refused document into it, JSON.parse
 * the text that it could not read, a validator the value that did not fit.
 */
export function describe(failure: unknown, depth = 0): Told {
  const causes = depth < MOST_CAUSES ? causesOf(failure) : []
  return {
    error: classOf(failure),
    code: codeOf(failure),
    at: unlessEmpty(placesOf(failure)),
    causes: unlessEmpty(causes.map((cause) => describe(cause, depth + 1))),
  }
}

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

const part = (failure: unknown, name: string): unknown =>
  typeof failure === 'object' && failure !== null ? Reflect.get(failure, name) : undefined

function classOf(failure: unknown): string {
  if (!(failure instanceof Error)) return failure === null ? 'null' : typeof failure
  return CLASS.test(failure.name) && failure.name.endsWith('Error') ? failure.name : 'Error'
}

/** Errors of the SDK carry a number in `errCode`; those of nested calls and of the system a word in `code`. */
function codeOf(failure: unknown): string | number | undefined {
  const codes = [part(failure, 'errCode'), part(failure, 'code')]
  return codes.find((code): code is string | number =>
    typeof code === 'number' ? isNumberOfWeChat(code) : typeof code === 'string' && WORD.test(code),
  )
}

const isNumberOfWeChat = (code: number): boolean =>
  Number.isInteger(code) && code <= LARGEST_POSITIVE && code >= -LARGEST

function causesOf(failure: unknown): unknown[] {
  const cause = part(failure, 'cause')
  const errors = part(failure, 'errors')
  const several: readonly unknown[] = Array.isArray(errors) ? errors : []
  return [...(cause === undefined ? [] : [cause]), ...several.slice(0, MOST_CAUSES)]
}

/** A line of a stack that names a place, and of that the file in its folder, line and column. Names of functions may be made of data. */
const PLACE = /^ +at (?:.*[( ])?((?:node:[\w/]+)|(?:file:\/\/)?\/[^()]*?|[A-Za-z]:\\[^()]*?):(\d{1,6}):(\d{1,6})\)?$/
const PLAIN_FILE = /^(?:[\w.@-]+\/)?[\w.-]+\.[cm]?[jt]s$|^node:[\w/]+$/

function placesOf(failure: unknown): string[] {
  if (!(failure instanceof Error) || typeof failure.stack !== 'string') return []
  return framesOf(failure.stack, failure.message)
    .flatMap((line) => {
      const [, file = '', row = '', column = ''] = PLACE.exec(line) ?? []
      const short = file.split(/[\\/]/).slice(-2).join('/')
      const shown = file.startsWith('node:') ? file : short
      return PLAIN_FILE.test(shown) ? [`${shown}:${row}:${column}`] : []
    })
    .slice(0, MOST_PLACES)
}

/** The lines below the message, which may have several lines itself, and such as look like places. */
function framesOf(stack: string, message: string): string[] {
  const began = message === '' ? -1 : stack.indexOf(message)
  if (began >= 0)
    return stack
      .slice(began + message.length)
      .split('\n')
      .slice(1)
  const lines = stack.split('\n')
  if (message === '') return lines.slice(1)
  // The message was changed since: what stands unbroken at the end is the stack.
  const unbroken = [...lines].reverse().findIndex((line) => !PLACE.test(line))
  return unbroken > 0 ? lines.slice(-unbroken) : []
}
