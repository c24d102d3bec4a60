import { compared } from '../../../src/domain/people/join-request'
import { requestWords } from '../../../src/domain/people/request-words'

const free = { number: '2023070401', free: true }
const asked = { doubt: null, rivals: 0 }

describe('how a request compares with the rows of its name', () => {
  it.each([
    ['none', [], asked],
    ['same', [free], asked],
    ['several', [free, free], asked],
    ['several', [{ ...free, free: false }, free], { doubt: 'number', rivals: 3 }],
    ['taken', [{ ...free, free: false }], { doubt: 'not-me', rivals: 1 }],
    ['rivals', [free], { doubt: 'number', rivals: 1 }],
    ['number', [free], { doubt: 'number', rivals: 0 }],
    ['not-me', [free], { doubt: 'not-me', rivals: 0 }],
    ['no-number', [{ number: 'K12', free: true }], asked],
    ['no-number', [{ number: '', free: true }], asked],
    ['same', [{ number: 'K123', free: true }], asked],
  ] as const)('is %s', (how, rows, request) => {
    expect(compared(rows, request)).toBe(how)
  })
})

it('tells who asked what has become of it, and why', () => {
  const request = { branch: { name: '机电 2302 团支部' }, state: 'open', reason: null } as const
  expect(requestWords(request)).toEqual({
    title: '已申请加入机电 2302 团支部',
    text: '等团支书确认，也可以换一个邀请码',
  })
  expect(requestWords({ ...request, state: 'passed' }).title).toBe('机电 2302 团支部通过了，去加入')
  expect(requestWords({ ...request, state: 'refused', reason: '不认识' }).text).toBe('团支书说：不认识')
})
