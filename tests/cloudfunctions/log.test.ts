import * as v from 'valibot'
import { describe as told } from '../../cloudfunctions/kit/describe'
import { logFailure } from '../../cloudfunctions/kit/log'
import { AppError } from '../../src/contract/errors'

/** Whatever must never come into a log: a name, an openid, a number, and a place that is none. */
const SECRETS = ['许静怡', 'o6zAJs7qXk_openid', '2020K8009926001', 'JD0417', 'Jingyi']
const [NAME = '', OPENID = '', NUMBER = ''] = SECRETS
const SENTENCE = `${NAME} ${OPENID}\n    at ${NAME} (/home/Jingyi/${OPENID} x.js:1:2)\n    at ${NUMBER}: JD0417`

function thrown(work: () => unknown): unknown {
  try {
    return work()
  } catch (failure) {
    return failure
  }
}

const renamed = new Error('short')
renamed.message = SENTENCE
const named = new Error(SENTENCE)
named.name = NAME
const hostile = {
  get errCode(): never {
    throw new Error(SENTENCE)
  },
}
const circle: { cause?: unknown; code: string } = { code: 'JD0417' }
circle.cause = circle
const madeOf = { [NAME]: () => new Error('x') }

const FAILURES: readonly [what: string, failure: unknown][] = [
  ['an error with several lines', new Error(SENTENCE)],
  ['one whose message was changed', renamed],
  ['one whose class is called like somebody', named],
  ['one of a function called like somebody', madeOf[NAME]?.()],
  ['one of the SDK', Object.assign(new Error(SENTENCE), { errCode: -502001, errMsg: SENTENCE, code: NUMBER })],
  ['a plain object of the SDK', { errCode: 20200107, errMsg: SENTENCE, code: OPENID }],
  ['a code that is a number of a person', { code: 20200107 }],
  ['a code that looks like one', { code: 'JD0417' }],
  ['a cause', new Error('x', { cause: new Error(SENTENCE, { cause: SENTENCE }) })],
  ['several at once', new AggregateError([new Error(SENTENCE), SENTENCE, { errMsg: SENTENCE }], SENTENCE)],
  ['a text', SENTENCE],
  ['what JSON.parse says of a text', thrown(() => JSON.parse(`{${SENTENCE}`))],
  ['what a validator says of a value', thrown(() => v.parse(v.strictObject({ a: v.number() }), { a: NAME }))],
  ['what can’t be read of somebody', thrown(() => Reflect.get(null as unknown as object, NAME) as unknown)],
  ['an error with a document', Object.assign(new Error('x'), { document: { name: NAME, openid: OPENID } })],
  ['one of ours', new AppError('CONFLICT', SENTENCE, { cause: SENTENCE })],
  ['what fails when it is looked at', hostile],
  ['a circle', circle],
  ['nothing', undefined],
  ['null', null],
]

describe('a line of the log', () => {
  let lines: string[]
  beforeEach(() => {
    lines = []
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line))
      return true
    })
  })
  afterEach(() => jest.restoreAllMocks())

  it.each(FAILURES)('names nobody: %s', (_, failure) => {
    logFailure({ name: 'lessons', action: 'finish', trace: 'E-1' }, failure)
    expect(lines).toHaveLength(1)
    const [line = ''] = lines
    expect(line.endsWith('\n')).toBe(true)
    expect(SECRETS.filter((secret) => line.includes(secret))).toEqual([])
    expect(Object.keys(JSON.parse(line) as object)).toEqual(
      expect.arrayContaining(['name', 'action', 'trace', 'error']),
    )
  })
})

describe('what is told of a failure', () => {
  it('are its class, its code and where it happened', () => {
    const failure = Object.assign(new TypeError(SENTENCE), { errCode: -502001 })
    expect(told(failure)).toMatchObject({ error: 'TypeError', code: -502001 })
    expect(told(failure).at?.[0]).toMatch(/^cloudfunctions\/log\.test\.ts:\d+:\d+$/)
    expect(told(renamed).at?.[0]).toMatch(/^cloudfunctions\/log\.test\.ts:\d+:\d+$/)
    expect(told(new Error()).at?.[0]).toMatch(/^cloudfunctions\/log\.test\.ts:\d+:\d+$/)
  })

  it('are the words of closed lists', () => {
    expect(told({ code: 'DATABASE_REQUEST_FAILED' })).toMatchObject({
      error: 'object',
      code: 'DATABASE_REQUEST_FAILED',
    })
    expect(told({ errCode: 43101 }).code).toBe(43101)
    expect(told({ errCode: -604100 }).code).toBe(-604100)
    expect(told({ code: 'ECONNRESET' }).code).toBe('ECONNRESET')
    expect(told(new AppError('EXPIRED', '…')).code).toBe('EXPIRED')
  })

  it('are its causes, each told so, and no more than three deep', () => {
    const first = Object.assign(new Error(SENTENCE), { code: 'ECONNRESET' })
    const second = new Error(SENTENCE, { cause: first })
    expect(told(second)).toMatchObject({ causes: [{ error: 'Error', code: 'ECONNRESET' }] })
    let depth = 0
    for (let one = told(circle).causes; one; one = one[0]?.causes) depth += 1
    expect(depth).toBe(3)
  })
})
