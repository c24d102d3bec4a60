import { inviteIn } from '../../../src/features/identity/invite-code'
import { byHandWords } from '../../../src/features/identity/join-words'
import { JoinStore, joinWalk } from '../../../src/features/identity/join.store'
import { appWith, asked, BRANCH, Cloud, invited, matched, member, refusal, ticket, visitor } from './cloud'

/** Someone who has found the branch and typed a name. */
async function named(cloud: Cloud, name = '周雨桐') {
  cloud.answer('lookUpInvite', invited)
  const app = appWith(cloud)
  const store = new JoinStore(app)
  store.typeCode('jd23k7')
  await store.findBranch()
  store.typeName(name)
  return { app, store }
}

describe('an invite code', () => {
  it.each([
    ['JD23K7', 'JD23K7'],
    [' jd23k7 ', 'JD23K7'],
    [' jd 23k7', 'JD23K7'],
    ['ｊｄ２３Ｋ７', 'JD23K7'],
    ['jd-23-k7\u3000', 'JD23K7'],
    ['机电 JD23K7', null],
    ['scene=JD23K7', 'JD23K7'],
    ['code%3DJD23K7', 'JD23K7'],
    ['features/identity/pages/join/index?scene=code%3DJD23K7', 'JD23K7'],
    ['https://example.com/#/features/identity/pages/join/index?code=jd23k7&from=qr', 'JD23K7'],
    ['youth-study:join:JD23K7', 'JD23K7'],
    ['youth-study:verify:LJ2608-7F3K-92QD', null],
    ['https://example.com', null],
    ['%E0%A4%A', null],
    ['', null],
  ])('in %s is %s', (text, code) => {
    expect(inviteIn(text)).toBe(code)
  })

  it('is typed in any case and looked up once it is whole', async () => {
    const cloud = new Cloud().answer('lookUpInvite', invited)
    const store = new JoinStore(appWith(cloud))

    store.typeCode('jd2-3k')
    expect(store.code).toBe('JD23K')
    expect(await store.findBranch()).toBe(false)

    store.typeCode('jd23k7x')
    expect(await store.findBranch()).toBe(true)
    expect(cloud.inputs('lookUpInvite')).toEqual([{ code: 'JD23K7' }])
    expect(store.found.value?.path).toHaveLength(2)
  })

  it("that leads nowhere keeps the cloud's sentence until another is typed", async () => {
    const cloud = new Cloud().answer('lookUpInvite', refusal('EXPIRED', '这个邀请码已过期'), invited)
    const store = new JoinStore(appWith(cloud))

    expect(await store.take('JD23K7')).toBe(false)
    expect(store.found.error?.message).toBe('这个邀请码已过期')
    store.typeCode('JD23K8')
    expect(store.found.error).toBeNull()
    expect(await store.findBranch()).toBe(true)
  })

  it('is missed in a code of something else', async () => {
    const cloud = new Cloud()
    const store = new JoinStore(appWith(cloud))

    expect(await store.take('https://example.com')).toBe(false)
    expect(store.unreadable).toBe(true)
    expect(cloud.asked).toEqual([])
  })

  it('changed while it is looked up does not lead on', async () => {
    const cloud = new Cloud().answer('lookUpInvite', invited)
    const store = new JoinStore(appWith(cloud))
    store.typeCode('JD23K7')
    const finding = store.findBranch()
    store.typeCode('JD23')

    expect(await finding).toBe(false)
    expect(store.found.value).toBeNull()
  })
})

describe('the roster', () => {
  it.each(['several', 'none', 'taken', 'no-number'] as const)(
    'with outcome %s leads to the secretary',
    async (outcome) => {
      const cloud = new Cloud().answer('matchRoster', matched({ outcome, triesLeft: 0 }))
      const { store } = await named(cloud)
      await store.matchName()

      expect(store.byHand).toBe(outcome)
      expect(byHandWords(outcome, '周雨桐').title).toContain('周雨桐')
    },
  )

  it('with one of that name asks for the last four, and the right ones give the ticket', async () => {
    const cloud = new Cloud().answer('matchRoster', matched()).answer('checkRoster', ticket)
    const { store } = await named(cloud, ' 周雨桐 ')
    await store.matchName()
    expect(store.byHand).toBeNull()

    store.typeLastFour('０41')
    expect(await store.check()).toBe(false)
    store.typeLastFour('04 1k')
    expect(await store.check()).toBe(true)
    expect(cloud.inputs('checkRoster')).toEqual([{ code: 'JD23K7', name: '周雨桐', lastFour: '041K' }])
    expect(store.proof.value).toEqual(ticket)
  })

  it('says how many tries are left after a wrong answer', async () => {
    const cloud = new Cloud()
      .answer('matchRoster', matched(), matched({ triesLeft: 2 }))
      .answer('checkRoster', refusal('CONFLICT', '姓名和后四位没有对上，还可以试 2 次'))
    const { store } = await named(cloud)
    await store.matchName()
    store.typeLastFour('1234')

    expect(await store.check()).toBe(false)
    expect(store.match.value?.triesLeft).toBe(2)
    expect(store.proof.error?.message).toBe('姓名和后四位没有对上，还可以试 2 次')
    expect(store.lastFour).toBe('')
    store.typeLastFour('1')
    expect(store.proof.error).toBeNull()
  })

  it('closes after the third, with the way to the secretary', async () => {
    const cloud = new Cloud()
      .answer('matchRoster', matched({ triesLeft: 1 }), matched({ triesLeft: 0 }))
      .answer('checkRoster', refusal('TOO_MANY'))
      .answer('requestToJoin', asked())
      .answer('whoAmI', { ...visitor, request: asked() })
    const { app, store } = await named(cloud)
    await store.matchName()
    store.typeLastFour('1234')
    await store.check()
    expect(store.byHand).toBe('closed')

    store.typeLastFour('3456')
    expect(await store.check()).toBe(false)
    expect(cloud.inputs('checkRoster')).toHaveLength(1)

    await Promise.all([store.askSecretary(), store.askSecretary()])
    await store.askSecretary()
    expect(cloud.inputs('requestToJoin')).toEqual([{ code: 'JD23K7', name: '周雨桐', after: null }])
    expect(store.request.value?.branch).toEqual(BRANCH)
    expect(app.session.me.value?.request).toEqual(asked())
  })

  it('asks anew where it was refused before, and not over one that was passed', async () => {
    const refused = new Cloud()
      .answer('matchRoster', matched({ outcome: 'none' }))
      .answer('requestToJoin', asked({ state: 'refused', reason: '不认识' }), asked({ askId: 'ask2' }))
      .answer('whoAmI', visitor)
    const { store } = await named(refused)
    await store.askSecretary()
    expect(refused.inputs('requestToJoin').map((input) => Reflect.get(Object(input), 'after') as unknown)).toEqual([
      null,
      'ask1',
    ])
    expect(store.request.value?.state).toBe('open')

    const passed = new Cloud().answer('requestToJoin', asked({ state: 'passed' })).answer('whoAmI', visitor)
    const other = await named(passed)
    await other.store.askSecretary()
    expect([passed.inputs('requestToJoin').length, other.store.request.value?.state]).toEqual([1, 'passed'])
  })

  it('goes on by a passed request without the check, and names one that leads nowhere when asking anew', async () => {
    const cloud = new Cloud()
      .answer('takeUpRequest', refusal('CONFLICT', '由别人加入'), ticket)
      .answer('requestToJoin', asked({ askId: 'ask2' }))
      .answer('whoAmI', visitor)
    const { store } = await named(cloud)
    const request = asked({ state: 'passed' })
    expect(await store.takeUp(request)).toBe(false)
    expect([store.ticket, store.proof.error?.message]).toEqual([null, '由别人加入'])
    await store.askSecretary()
    expect(cloud.inputs('requestToJoin')).toEqual([{ code: 'JD23K7', name: '周雨桐', after: 'ask1' }])

    expect(await store.takeUp(request)).toBe(true)
    expect([store.ticket, cloud.inputs('takeUpRequest')[0]]).toEqual([ticket.ticket, { branchId: BRANCH.id }])
  })

  it('is closed from the start where the tries were used up before', async () => {
    const { store } = await named(new Cloud().answer('matchRoster', matched({ triesLeft: 0 })))
    await store.matchName()
    expect(store.byHand).toBe('closed')
  })

  it('keeps what was typed when the line breaks: the same may be sent again', async () => {
    const cloud = new Cloud().answer('matchRoster', matched()).answer('checkRoster', refusal('UNREACHABLE'), ticket)
    const { store } = await named(cloud)
    await store.matchName()
    store.typeLastFour('04 1k')

    expect(await store.check()).toBe(false)
    expect(store.lastFour).toBe('041K')
    expect(await store.check()).toBe(true)
  })

  it('forgets the match when the name is changed', async () => {
    const { store } = await named(new Cloud().answer('matchRoster', matched()))
    await store.matchName()
    store.typeName('周雨')

    expect(store.match.value).toBeNull()
    expect(store.lastFour).toBe('')
  })
})

describe('consent', () => {
  async function proven(cloud: Cloud) {
    cloud.answer('matchRoster', matched()).answer('checkRoster', ticket)
    const { app, store } = await named(cloud)
    await store.matchName()
    store.typeLastFour('04 1k')
    await store.check()
    return { app, store }
  }

  it('is not given by default, and nothing is sent without it', async () => {
    const cloud = new Cloud().answer('join', member)
    const { store } = await proven(cloud)

    expect(store.agreed).toBe(false)
    expect(await store.join()).toBe(false)
    expect(cloud.inputs('join')).toEqual([])
  })

  it('joins once, however often it is tapped, and the whole app knows', async () => {
    const cloud = new Cloud().answer('join', member)
    const { app, store } = await proven(cloud)
    store.agree(true)

    expect(await Promise.all([store.join(), store.join()])).toEqual([true, false])
    expect(await store.join()).toBe(false)
    expect(cloud.inputs('join')).toEqual([{ ticket: 'a-signed-ticket', agreed: true }])
    expect(app.session.joined).toBe(true)
  })

  it('can be given again after a broken line', async () => {
    const cloud = new Cloud().answer('join', refusal('UNREACHABLE'), member)
    const { app, store } = await proven(cloud)
    store.agree(true)

    expect(await store.join()).toBe(false)
    expect(store.entry.error?.code).toBe('UNREACHABLE')
    expect(await store.join()).toBe(true)
    expect(app.session.joined).toBe(true)
  })

  it('refused forgets everything that was typed', async () => {
    const { store } = await proven(new Cloud())
    store.restart()

    expect([store.code, store.name, store.lastFour]).toEqual(['', '', ''])
    expect([store.found.value, store.match.value, store.proof.value]).toEqual([null, null, null])
  })

  it('shares one walk among its screens', () => {
    const app = appWith(new Cloud())
    expect(joinWalk(app)).toBe(joinWalk(app))
    expect(joinWalk(appWith(new Cloud()))).not.toBe(joinWalk(app))
  })
})
