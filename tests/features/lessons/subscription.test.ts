import { SubscriptionStore } from '../../../src/features/lessons/subscription.store'
import type { Consent } from '../../../src/services/platform/subscribe'
import { appWith, Cloud, member, refusal, visitor } from '../identity/cloud'

const askedAgain = () => Promise.reject(new Error('asked again'))
const says = (answer: Consent) => () => Promise.resolve(answer)

describe('subscribing to the next reminder', () => {
  it('keeps one consent under an id of its own', async () => {
    const cloud = new Cloud().answer('subscribed', { waiting: 1, on: true })
    const store = new SubscriptionStore(appWith(cloud, member))
    await store.ask(says('accepted'))
    await store.ask(says('accepted'))
    expect(store.stage).toBe('kept')
    expect(cloud.inputs('subscribed')).toEqual([{ grantId: expect.stringMatching(/^g[a-z0-9]{8,40}$/) as unknown }])
  })

  it('is told as not kept where the member has turned reminders off', async () => {
    const cloud = new Cloud().answer('subscribed', { waiting: 0, on: false }, { waiting: 1, on: true })
    const store = new SubscriptionStore(appWith(cloud, member))
    await store.ask(says('accepted'))
    expect(store.stage).toBe('closed')
    // Turned on meanwhile: another consent is asked for, as the one before was not taken.
    await store.ask(says('accepted'))
    expect(store.stage).toBe('kept')
    expect(new Set(cloud.inputs('subscribed').map((input) => JSON.stringify(input))).size).toBe(2)
  })

  it('asks before anything is waited for: WeChat wants its question in the tap', () => {
    const store = new SubscriptionStore(appWith(new Cloud(), member))
    let asked = false
    void store.ask(() => {
      asked = true
      return new Promise(() => undefined)
    })
    expect(asked).toBe(true)
  })

  it.each(['UNREACHABLE', 'INTERNAL', 'UNKNOWN_ACTION'] as const)(
    'that could not be sent waits on the phone and goes out by itself, without asking again: %s',
    async (code) => {
      const cloud = new Cloud().answer('subscribed', refusal(code), { waiting: 1, on: true })
      const app = appWith(cloud, member)
      const store = new SubscriptionStore(app)
      await store.ask(says('accepted'))
      await store.ask(askedAgain)
      expect([store.stage, app.outbox.pending.map(({ title }) => title)]).toEqual(['waiting', ['下期提醒的订阅']])

      await app.outbox.flush()
      expect([store.stage, app.outbox.mine]).toEqual(['kept', []])
      const [first, second] = cloud.inputs('subscribed')
      expect(first).toEqual({ grantId: expect.stringMatching(/^g[a-z0-9]{8,40}$/) as unknown })
      expect(second).toEqual(first)
    },
  )

  it('waits beside another that waits: each is for a message of its own', async () => {
    const app = appWith(new Cloud().answer('subscribed', refusal('UNREACHABLE')), member)
    await new SubscriptionStore(app).ask(says('accepted'))
    await new SubscriptionStore(app).ask(says('accepted'))
    expect(app.outbox.pending).toHaveLength(2)
  })

  it('that the cloud would not take is sent again under the same id, without asking again', async () => {
    const cloud = new Cloud().answer('subscribed', refusal('FORBIDDEN'), { waiting: 1, on: true })
    const app = appWith(cloud, member)
    const store = new SubscriptionStore(app)
    await store.ask(says('accepted'))
    expect([store.stage, app.outbox.mine]).toEqual(['unsent', []])
    await store.ask(askedAgain)
    expect(store.stage).toBe('kept')
    const [first, second] = cloud.inputs('subscribed')
    expect(second).toEqual(first)
  })

  it('that was refused after waiting may be sent again, and waits no more', async () => {
    const cloud = new Cloud().answer('subscribed', refusal('UNREACHABLE'), refusal('FORBIDDEN'), {
      waiting: 1,
      on: true,
    })
    const app = appWith(cloud, member)
    const store = new SubscriptionStore(app)
    await store.ask(says('accepted'))
    await app.outbox.flush()
    expect([store.stage, app.outbox.mine.map(({ refused }) => refused)]).toEqual(['unsent', ['不行']])
    await store.ask(askedAgain)
    expect([store.stage, app.outbox.mine]).toEqual(['kept', []])
  })

  it.each(['refused', 'off', 'elsewhere', 'failed'] as const)(
    'that is %s sends nothing and may be tried again',
    async (answer) => {
      const cloud = new Cloud().answer('subscribed', { waiting: 1, on: true })
      const store = new SubscriptionStore(appWith(cloud, member))
      await store.ask(says(answer))
      expect([store.stage, cloud.inputs('subscribed')]).toEqual([answer, []])
      await store.ask(says('accepted'))
      expect(store.stage).toBe('kept')
    },
  )

  it('is not offered to visitors', () => {
    expect(new SubscriptionStore(appWith(new Cloud(), visitor)).offered).toBe(false)
  })
})
