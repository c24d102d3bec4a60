import type { Mutant } from '../mutant'

const LOG = ['tests/cloudfunctions/log.test.ts']
const DOORS = ['tests/cloudfunctions/doors.test.ts']
const SIGNED = ['tests/cloudfunctions/signing.test.ts']

/** Faults in what stands between the functions and whoever sends them something odd, and in what they write of it. */
export const DOORS_SHUT: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/describe.ts',
    find: 'error: classOf(failure),',
    replace: 'error: String(failure),',
    what: 'the log names whomever a failure names',
    tests: LOG,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/kit/describe.ts',
    find: "typeof code === 'string' && WORD.test(code)",
    replace: "typeof code === 'string'",
    what: 'a number of a person is written as a code',
    tests: LOG,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/describe.ts',
    find: "if (began >= 0) return stack.slice(began + message.length).split('\\n').slice(1)",
    replace: "if (began >= 0) return stack.split('\\n').slice(1)",
    what: 'a message of several lines is taken for places',
    tests: LOG,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/kit/serve.ts',
    find: "typeof event === 'object' && event !== null && Object.hasOwn(event, name)",
    replace: "typeof event === 'object' && Object.hasOwn(event as object, name)",
    what: 'a call with nothing in it is answered as a failure of ours',
    tests: DOORS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/serve.ts',
    find: 'schema && isPlain(input) ?',
    replace: 'schema ?',
    what: 'what is nested without end is looked through to the end',
    tests: DOORS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/kit/timer.ts',
    find: "caller().source !== 'wx_trigger'",
    replace: "caller().source === 'wx_client'",
    what: 'whoever gets a function to call it runs the minute’s work',
    tests: DOORS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/sign.ts',
    find: '  } catch {\n    throw badToken()',
    replace: '  } catch (failure) {\n    throw failure',
    what: 'a token that can’t be read is answered as a failure of ours',
    tests: SIGNED,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/sign.ts',
    find: 'const given = Buffer.from(token.slice(dot + 1))',
    replace: "const given = Buffer.from(Buffer.from(token.slice(dot + 1), 'base64url').toString('base64url'))",
    what: 'one token has many spellings, each good',
    tests: SIGNED,
  },
]
