import { AppError } from '../../../../src/contract/errors'
import { answered, lesson, Phone, START } from '../phone'
import { answerAll, opened, play } from '../steps'

describe('what the cloud signs', () => {
  it('has the cloud sign at once when it is enough, and once', async () => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 600]], position: 600, percent: 78 } })
    phone.credited = [[0, 600]]
    const store = await opened(phone)
    await play(phone, store, [600, 690])
    expect(phone.count('checkpoint')).toBe(1)
    expect(phone.sent('checkpoint')).toEqual({ token: 'token-of-start', spans: [[600, 684]] })

    for (let second = 0; second < 90; second++) {
      phone.now += 1000
      store.tick()
      await answered()
    }
    expect(phone.count('checkpoint')).toBe(1)
    expect(store.watching?.tickets.held.watch?.enoughAt).not.toBeNull()
  })

  it('asks again for what was not signed, now and then', async () => {
    const phone = new Phone()
    phone.signs = false
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 700]], position: 700, percent: 92 } })
    phone.credited = [[0, 700]]
    const store = await opened(phone)
    for (let second = 0; second <= 90; second++) {
      store.tick()
      await answered()
      phone.now += 1000
    }
    // The token itself first, then each half minute.
    expect([phone.count('start'), phone.count('checkpoint')]).toEqual([1, 3])
    expect(phone.sent('checkpoint')).toEqual({ token: 'token-2', spans: [] })
  })

  it('has the time of reading signed as soon as it is over', async () => {
    const phone = new Phone()
    phone.script('start', phone.ticket('token-of-reading', START + 60_000))
    phone.script('checkpoint', { ...phone.ticket('token-signed'), enoughAt: new Date(START + 120_000).toISOString() })
    const store = await opened(phone)
    store.playback.setMode('read')
    await answered()
    for (let second = 0; second <= 90; second++) {
      store.tick()
      await answered()
      phone.now += 1000
    }
    expect(phone.count('checkpoint')).toBe(1)
    expect(phone.sent('checkpoint')).toEqual({ token: 'token-of-reading', spans: [] })
  })

  it.each([
    [true, '按提交的时刻算'],
    [false, '按传到的时刻算'],
  ])('says by which moment answers that wait will count: signed before %p, %s', async (signs, words) => {
    const phone = new Phone()
    phone.opened = lesson({ progress: { state: 'in-progress', watched: [[0, 740]], position: 740, percent: 97 } })
    phone.credited = [[0, 740]]
    phone.signs = signs
    const store = await opened(phone)
    await answered()
    expect(store.playback.lock).toEqual({ open: true })

    answerAll(store)
    await play(phone, store, [740, 742])
    phone.offline = new AppError('UNREACHABLE', '网络不太稳定')
    await store.submit()
    expect(phone.outbox.pending[0]?.detail).toMatch(words)
  })

  it('learns on leaving what another device has watched, and goes on from both', async () => {
    const phone = new Phone()
    const store = await opened(phone)
    await play(phone, store, [0, 100])
    phone.credited = [
      [0, 100],
      [100, 500],
    ]
    await store.hide()
    expect(store.watching?.played.spans).toEqual([[0, 500]])
    expect(phone.actions.slice(-2)).toEqual(['leave', 'start'])
    await store.hide()
    expect(phone.count('start')).toBe(2)
  })
})
