import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { JOIN_TICKET_MINUTES } from '../../src/domain/limits'
import { aCity, anIssue, aRow, branchId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

let test: TestCloud
const branch = branchId(0, 0)
const CODE = 'CU0B09'

beforeAll(async () => {
  test = await localCloud()
  const waiting = [60, 61, 62, 63, 64, 65, 66].map((place) => ({
    ...aRow({ branchId: branch, place, standing: 'member' }),
    personId: null,
  }))
  test.has(aCity({ now: TUESDAY, people: 5 }))
  test.has({
    roster: [
      ...waiting,
      { ...aRow({ branchId: branch, place: 70, standing: 'member', name: '成员60b' }), personId: null },
    ],
    issues: [anIssue()],
  })
  test.has({
    roster: [71, 72].map((place) => ({
      ...aRow({ branchId: branch, place, standing: 'youth', name: '同名' }),
      personId: null,
    })),
  })
  const dotted = aRow({ branchId: branch, place: 73, standing: 'member', name: ' 古丽米热·艾比布力' })
  test.has({ roster: [{ ...dotted, personId: null }] })
  test.has({ invites: [{ _id: 'OLDOLD', orgId: branch, expiresAt: new Date(TUESDAY.getTime() - 1) }] })
})
afterAll(() => test.stop())

describe('joining a branch', () => {
  it('shows the full path before anything personal, then joins by the last four and consent', async () => {
    const me = test.as('openid-new-1')
    const found = await me.call('identity', 'lookUpInvite', { code: ' cu0b09 ' })
    expect(found).toMatchObject({ branch: { name: 'u0b0 团支部' }, secretary: '成员0' })
    expect(found.path.map(({ name }) => name)).toEqual(['试验市', '0 区'])

    const match = await me.call('identity', 'matchRoster', { code: CODE, name: '成员60' })
    // Nothing of the row but that there is one.
    expect(match).toEqual({ outcome: 'one', triesLeft: 3 })

    const { ticket } = await me.call('identity', 'checkRoster', { code: CODE, name: '成员60', lastFour: '0060' })
    const joined = await me.call('identity', 'join', { ticket, agreed: true })
    expect(joined).toMatchObject({ name: '成员60', branch: { id: branch }, standing: 'member' })
    // Sent twice on a weak network: the same answer.
    expect(await me.call('identity', 'join', { ticket, agreed: true })).toMatchObject({ name: '成员60' })
    await me.finishLesson('L1')
  })

  it('closes the row after three wrong answers, also for the right one', async () => {
    const me = test.as('openid-new-2')
    const check = (lastFour: string) => me.call('identity', 'checkRoster', { code: CODE, name: '成员61', lastFour })
    await expect(check('0010')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('2 次') as unknown,
    })
    await expect(check('0010')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('2 次') as unknown,
    })
    await expect(check('0011')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('1 次') as unknown,
    })
    await expect(check('0012')).rejects.toMatchObject({ code: 'TOO_MANY' })
    await expect(check('0061')).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('is open to the right answer at the last of three tries', async () => {
    const me = test.as('openid-new-5')
    const check = (lastFour: string) => me.call('identity', 'checkRoster', { code: CODE, name: '成员66', lastFour })
    await expect(check('0010')).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(check('0011')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await check('0066')).toMatchObject({ name: '成员66' })
  })

  it('closes the row to a hundred guesses sent at once', async () => {
    const me = test.as('openid-guesser')
    const guesses = Array.from({ length: 100 }, (_, i) => String(i).padStart(4, '0')).filter((one) => one !== '0062')
    await Promise.allSettled(
      guesses
        .slice(0, 60)
        .map((lastFour) => me.call('identity', 'checkRoster', { code: CODE, name: '成员62', lastFour })),
    )
    await expect(
      me.call('identity', 'checkRoster', { code: CODE, name: '成员62', lastFour: '0062' }),
    ).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('sends homonyms, unknown names and taken rows to the secretary', async () => {
    const me = test.as('openid-new-3')
    const match = (name: string) => me.call('identity', 'matchRoster', { code: CODE, name })
    expect(await match('同名')).toMatchObject({ outcome: 'several' })
    expect(await match('没有这人')).toMatchObject({ outcome: 'none' })
    expect(await match('成员1')).toMatchObject({ outcome: 'taken' })
    for (let i = 0; i < 2; i++) await me.call('identity', 'requestToJoin', { code: CODE, name: '同名', after: null })
    expect(await me.call('identity', 'whoAmI', {})).toMatchObject({
      request: { branch: { id: branch }, state: 'open' },
      branch: null,
    })
    expect(test.cloud.database.count('joinRequests', { branchId: branch })).toBe(1)

    const { ticket } = await me.call('identity', 'checkRoster', { code: CODE, name: '成员65', lastFour: '0065' })
    expect(await me.call('identity', 'join', { ticket, agreed: true })).toMatchObject({ request: null })
    expect(await me.call('identity', 'leave', { branchId: branch })).toMatchObject({
      branch: null,
      request: null,
    })
  })

  it.each([
    '古丽米热•艾比布力',
    '古丽米热・艾比布力',
    '古丽米热 ‧ 艾比布力',
    '古丽米热．艾比布力',
    '古丽米热.艾比布力',
    '古丽米热　艾比布力',
  ])('knows %s, as the keyboard makes it, by the roster’s own writing', async (name) => {
    const me = test.as('openid-dotted')
    expect(await me.call('identity', 'matchRoster', { code: CODE, name })).toMatchObject({ outcome: 'one' })
  })

  it('takes back what one has asked, of whichever branch and however often, and nothing of anybody else', async () => {
    const [me, other] = [test.as('openid-asks-1'), test.as('openid-asks-2')]
    for (const code of [CODE, 'CU0B19']) await me.call('identity', 'requestToJoin', { code, name: '同名', after: null })
    await other.call('identity', 'requestToJoin', { code: CODE, name: '同名', after: null })
    const before = await me.call('identity', 'whoAmI', {})
    expect(before.request).not.toBeNull()

    const pending = test.cloud.database.count('joinRequests', {})
    const visitor = { ...before, request: null, now: expect.any(String) as unknown }
    expect(await me.call('identity', 'withdrawRequest', {})).toEqual(visitor)
    expect(await me.call('identity', 'withdrawRequest', {})).toEqual(visitor)
    expect(await me.call('identity', 'whoAmI', {})).toEqual(visitor)
    expect(test.cloud.database.count('joinRequests', {})).toBe(pending - 2)
    expect(await other.call('identity', 'whoAmI', {})).toMatchObject({
      request: { branch: { id: branch }, state: 'open' },
    })

    // The way is open again.
    await me.call('identity', 'requestToJoin', { code: CODE, name: '同名', after: null })
    expect(await me.call('identity', 'whoAmI', {})).toMatchObject({
      request: { branch: { id: branch }, state: 'open' },
    })
  })

  it('takes a request back once for two taps at once', async () => {
    const me = test.as('openid-asks-3')
    await me.call('identity', 'requestToJoin', { code: CODE, name: '同名', after: null })
    const pending = test.cloud.database.count('joinRequests', {})
    const answers = await Promise.all([1, 2].map(() => me.call('identity', 'withdrawRequest', {})))
    expect(answers.map(({ request }) => request)).toEqual([null, null])
    expect(test.cloud.database.count('joinRequests', {})).toBe(pending - 1)
  })

  it('answers a stranger who asks to withdraw like a visitor, and keeps nothing of them', async () => {
    const me = test.as('openid-asks-4')
    const before = await me.call('identity', 'whoAmI', {})
    expect(await me.call('identity', 'withdrawRequest', {})).toEqual({ ...before, now: expect.any(String) as unknown })
    expect(before).toMatchObject({ name: null, branch: null, request: null })
    expect(test.cloud.database.count('accounts', { _id: 'openid-asks-4' })).toBe(0)
  })

  it('gives a row to one of two who hold a ticket for it', async () => {
    const people = ['openid-twin-a', 'openid-twin-b'].map((openid) => test.as(openid))
    const tickets = await Promise.all(
      people.map((me) => me.call('identity', 'checkRoster', { code: CODE, name: '成员63', lastFour: '0063' })),
    )
    const outcomes = await Promise.allSettled(
      people.map((me, i) => me.call('identity', 'join', { ticket: tickets[i]?.ticket ?? '', agreed: true })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses a ticket of someone else, an old one, and unknown or expired codes', async () => {
    const { ticket } = await test
      .as('openid-new-4')
      .call('identity', 'checkRoster', { code: CODE, name: '成员64', lastFour: '0064' })
    await expect(test.as('openid-thief').call('identity', 'join', { ticket, agreed: true })).rejects.toMatchObject({
      code: 'BAD_TOKEN',
    })
    test.cloud.clock.advance(31 * 60_000)
    await expect(test.as('openid-new-4').call('identity', 'join', { ticket, agreed: true })).rejects.toMatchObject({
      code: 'EXPIRED',
    })
    await expect(test.as('openid-new-4').call('identity', 'lookUpInvite', { code: 'NOSUCH' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(test.as('openid-new-4').call('identity', 'lookUpInvite', { code: 'OLDOLD' })).rejects.toMatchObject({
      code: 'EXPIRED',
    })
  })

  it('stops someone who walks through codes', async () => {
    const walker = test.as('openid-walker')
    const codes = Array.from({ length: 20 }, (_, i) => `WRNG${String(i).padStart(2, '0')}`)
    for (const code of codes)
      await expect(walker.call('identity', 'lookUpInvite', { code })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(walker.call('identity', 'lookUpInvite', { code: CODE })).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('can be left again, and the secretary hands over first', async () => {
    const me = test.as(openidOf(branch, 3))
    expect(await me.call('identity', 'leave', { branchId: branch })).toMatchObject({
      branch: null,
      name: null,
      consentedAt: null,
    })
    expect(await me.call('identity', 'leave', { branchId: branch })).toMatchObject({ branch: null })
    const { ticket } = await me.call('identity', 'checkRoster', { code: CODE, name: '成员3', lastFour: '0003' })
    expect(await me.call('identity', 'join', { ticket, agreed: true })).toMatchObject({ branch: { id: branch } })
    await expect(test.as(openidOf(branch, 0)).call('identity', 'leave', { branchId: branch })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('a join that died', () => {
  it('ends what a join that died had left, and an old ticket changes nothing more', async () => {
    const me = test.as('openid-dies')
    const peopleAt = () => all<Org>(test.cloud, 'orgs').find(({ _id }) => _id === branch)?.peopleAt
    const requests = () => all(test.cloud, 'joinRequests').length
    const asked = requests()
    await me.call('identity', 'requestToJoin', { code: CODE, name: '成员90', after: null })
    expect(requests()).toBe(asked + 1)
    test.has({
      roster: [{ ...aRow({ branchId: branch, place: 90, standing: 'member', name: '成员90' }), personId: null }],
    })
    const { ticket } = await me.call('identity', 'checkRoster', { code: CODE, name: '成员90', lastFour: '0090' })
    const join = () => me.call('identity', 'join', { ticket, agreed: true })
    test.cloud.setFaults(({ collection }) => (collection === 'joinRequests' ? 'error-before' : undefined))
    await expect(join()).rejects.toMatchObject({ code: 'INTERNAL' })
    test.cloud.setFaults()
    expect(requests()).toBe(asked + 1)
    expect(await join()).toMatchObject({ name: '成员90' })
    expect(requests()).toBe(asked)

    const joined = peopleAt()
    expect(joined).toEqual(expect.any(Date))
    test.cloud.clock.advance((JOIN_TICKET_MINUTES + 1) * 60_000)
    expect(await join()).toMatchObject({ name: '成员90' })
    expect(peopleAt()).toEqual(joined)
  })
})
