import jsQR from 'jsqr'
import { personalMac, PERSONAL_STEP_MS, readCode, stepAt } from '../../../../src/domain/checkins/code'
import { DAY_MS, HOUR_MS } from '../../../../src/domain/time'
import { clockWords } from '../../../../src/features/checkins/own/clock-words'
import { offerWords } from '../../../../src/features/checkins/own/offer-words'
import { hmac } from '../../../../src/services/hmac'
import { qrOf } from '../../../../src/services/qr'
import { PersonalCardStore } from '../../../../src/stores/personal-card'
import { Cloud, Drawer, member, refusal, visitor } from '../../identity/cloud'
import { at, card, NOW, phoneWith } from './laid-out'

const opened = async (cloud: Cloud, phone = new Drawer(), me: typeof member | null = member) => {
  const app = phoneWith(cloud, phone, me)
  const store = new PersonalCardStore(app)
  await store.refresh()
  return { app, store, phone }
}

const readOf = (store: PersonalCardStore) => {
  const code = readCode(store.code ?? '')
  if (code?.kind !== 'personal') throw new Error('no personal code')
  return code
}

/** Starts the app once more, without a network. */
function offline(phone: Drawer, me: typeof member | null = member) {
  const app = phoneWith(new Cloud(), phone, me)
  app.session.setOnline(false)
  return new PersonalCardStore(app)
}

describe('a personal code', () => {
  it('is made on the phone of a key, and is true', async () => {
    const { store } = await opened(new Cloud().answer('card', card()))
    const read = readOf(store)
    expect(read).toMatchObject({ alias: 'K7M2PQ9RTX', sure: true, step: stepAt(NOW, PERSONAL_STEP_MS) })
    expect(read.mac).toBe(personalMac(card(), { step: read.step, sure: true }, hmac))
  })

  it('is a new one every 30 seconds, and tells how long it stands', async () => {
    const { store, phone } = await opened(new Cloud().answer('card', card()))
    const first = store.code
    expect([store.secondsLeft, store.percentLeft]).toEqual([30, 100])
    phone.now += 29_000
    store.beat()
    expect([store.code, store.secondsLeft]).toEqual([first, 1])
    phone.now += 1000
    store.beat()
    expect(store.code).not.toBe(first)
    expect(store.secondsLeft).toBe(30)
  })

  it('stays small enough to be read from a phone in the hand', async () => {
    const { store } = await opened(new Cloud().answer('card', card()))
    const text = store.code ?? ''
    const { size, isDark } = qrOf(text)
    // Version 3 has 29 modules a side.
    expect(size).toBeLessThanOrEqual(29)
    const side = (size + 8) * 4
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
    for (let row = 0; row < size * 4; row += 1)
      for (let column = 0; column < size * 4; column += 1)
        if (isDark(Math.floor(row / 4), Math.floor(column / 4)))
          pixels.fill(0, ((row + 16) * side + column + 16) * 4, ((row + 16) * side + column + 16) * 4 + 3)
    expect(jsQR(pixels, side, side)?.data).toBe(text)
  })
})

describe('without a network', () => {
  it('is there from what the phone keeps, until that is too old', async () => {
    const { phone } = await opened(new Cloud().answer('card', card()))
    const again = offline(phone)
    expect(again.code).not.toBeNull()
    phone.now += 30 * DAY_MS
    again.beat()
    expect(again.code).toBeNull()
  })

  it.each([HOUR_MS, -HOUR_MS])('is right on a phone that is off by %d ms, once it has heard the time', async (off) => {
    const phone = new Drawer()
    phone.now = NOW + off
    const { app, store } = await opened(new Cloud().answer('card', card()), phone)
    app.session.setOnline(false)
    phone.now += HOUR_MS
    store.beat()
    expect(readOf(store)).toMatchObject({ sure: true, step: stepAt(NOW + HOUR_MS, PERSONAL_STEP_MS) })
    expect(clockWords(store.clockOff)).toBe('手机时间差 1 小时，已按服务器对好')
  })

  it('does not say that it knows the time where nothing told it', async () => {
    const { phone } = await opened(new Cloud().answer('card', card()))
    const again = offline(phone)
    expect([readOf(again).sure, again.clockOff]).toEqual([false, null])
  })

  it('has none where there never was a network, for another person, or of what another version kept', async () => {
    expect(offline(new Drawer()).code).toBeNull()
    const { phone } = await opened(new Cloud().answer('card', card()))
    expect(offline(phone, { ...member, personKey: 'gao' }).code).toBeNull()
    phone.kept.set(`card:${member.personKey}`, { alias: 'K7M2PQ9RTX' })
    expect(offline(phone).code).toBeNull()
  })
})

describe('the card', () => {
  it('is asked for with the number of the one that is there', async () => {
    const cloud = new Cloud().answer('card', card())
    const { phone } = await opened(cloud)
    await opened(cloud, phone)
    expect(cloud.inputs('card')).toEqual([{ alias: null }, { alias: 'K7M2PQ9RTX' }])
  })

  it('is not asked for where it is shown beside other things, until it is a week old', async () => {
    const cloud = new Cloud().answer('card', card())
    const { app, phone } = await opened(cloud)
    const beside = new PersonalCardStore(app, false)
    await beside.refresh()
    expect(cloud.inputs('card')).toHaveLength(1)
    expect(beside.code).not.toBeNull()
    phone.now += 7 * DAY_MS
    await beside.refresh()
    expect(cloud.inputs('card')).toHaveLength(2)
  })

  it('is asked for again in ever longer pauses while it does not come, and the known one stays in use', async () => {
    const phone = new Drawer()
    await opened(new Cloud().answer('card', card()), phone)
    const cloud = new Cloud().answer('card', refusal('TOO_MANY'))
    const { store } = await opened(cloud, phone)
    expect(store.code).not.toBeNull()
    const tries = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        phone.now += 1000
        store.beat()
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
      }
      return cloud.inputs('card').length
    }
    expect(await tries(2)).toBe(2)
    expect(await tries(3)).toBe(2)
    expect(await tries(1)).toBe(3)
    expect(await tries(60)).toBeLessThanOrEqual(7)
  })

  it('goes with its holder: who takes the phone over shows their own', async () => {
    const { app, store } = await opened(new Cloud().answer('card', card()))
    app.session.set({ ...member, personKey: 'gao' })
    store.beat()
    expect(store.code).toBeNull()
  })

  it('that came before it was known who this is, is theirs', async () => {
    const phone = new Drawer()
    const { app, store } = await opened(new Cloud().answer('card', card({ name: null, branch: null })), phone, null)
    expect(store.code).not.toBeNull()
    app.session.set(visitor)
    store.beat()
    expect(store.code).not.toBeNull()
    expect(offline(phone, visitor).code).not.toBeNull()
  })

  it('brings offers of venues, and says of one that ran out that all is as it was', async () => {
    const offer = { venueId: 'v1', venue: '滨江青年之家', from: '刘敏', expiresAt: at(HOUR_MS) }
    const { store, phone } = await opened(new Cloud().answer('card', card({ offers: [offer] })))
    expect(store.offers).toEqual([offer])
    expect(offline(phone).offers).toEqual([])
    expect(offerWords(offer, store.at).caption).toMatch(/前接手$/)
    phone.now += HOUR_MS
    store.beat()
    expect(store.offers.map((one) => offerWords(one, store.at).caption)).toEqual(['7 天没有答复，已经失效，还是刘敏管'])
  })
})

it.each([
  [null, null],
  [60_000, null],
  [61_000, '手机时间差 1 分钟，已按服务器对好'],
  [-5 * 60_000, '手机时间差 5 分钟，已按服务器对好'],
  [HOUR_MS - 10_000, '手机时间差 1 小时，已按服务器对好'],
  [3 * DAY_MS, '手机时间差 3 天，已按服务器对好'],
])('a clock that is off by %p is told: %p', (off, words) => {
  expect(clockWords(off)).toBe(words)
})
