import type { VerifiedReceipt } from '../../../../src/contract/lessons'
import { VerifyStore } from '../../../../src/features/lessons/certificate/verify.store'
import { Cloud, refusal } from '../../identity/cloud'

const FIRST = 'LJ2608-7F3K-92QD'
const SECOND = 'LJ2608-7F3K-92QE'

const valid = (number: string): VerifiedReceipt => ({
  valid: true,
  number,
  name: '周*桐',
  branch: '机电 2302 团支部',
  label: '2026年第8期',
  title: '清清澜江：一条河的二十年',
  doneAt: '2026-11-24T02:00:00Z',
})

/** What stands on the screen. */
const said = ({ answer, misshapen }: VerifyStore) => [answer.value?.number, answer.error?.code, misshapen]

describe('checking a certificate', () => {
  it.each([
    ['the network fails', refusal('UNREACHABLE'), 'UNREACHABLE'],
    ['too many were checked', refusal('TOO_MANY'), 'TOO_MANY'],
  ] as const)('another person’s answer does not stay where %s', async (_, failure, code) => {
    const store = new VerifyStore(new Cloud().answer('verify', valid(FIRST), failure))
    await store.checkThis(FIRST)
    expect(said(store)).toEqual([FIRST, undefined, false])
    const checking = store.checkThis(SECOND)
    expect(said(store)).toEqual([undefined, undefined, false])
    await checking
    expect(said(store)).toEqual([undefined, code, false])
  })

  it('an answer goes with the number that it is about: typed over, or no number at all', async () => {
    const store = new VerifyStore(new Cloud().answer('verify', valid(FIRST)))
    await store.checkThis(FIRST)
    store.write(`${FIRST}5`)
    expect(said(store)).toEqual([undefined, undefined, false])
    await store.checkThis(FIRST)
    await store.checkThis('https://example.com')
    expect(said(store)).toEqual([undefined, undefined, true])
  })

  it('what was asked first and comes last is heard by nobody', async () => {
    const late: ((answer: VerifiedReceipt) => void)[] = []
    const answers = [new Promise<VerifiedReceipt>((resolve) => late.push(resolve)), Promise.resolve(valid(SECOND))]
    const store = new VerifyStore({ call: () => answers.shift() as never })
    const first = store.checkThis(FIRST)
    await store.checkThis(SECOND)
    for (const tell of late) tell(valid(FIRST))
    await first
    expect(said(store)).toEqual([SECOND, undefined, false])
  })
})
