import { SubscriptionStore } from '../../../src/features/lessons/subscription.store'
import type { Consent } from '../../../src/services/platform/subscribe'
import { appWith, Cloud, member, refusal, visitor } from '../identity/cloud'

const says = (answer: Consent) => () => Promise.resolve(answer)

describe('subscribing to the next reminder', () => {
  it('keeps one consent under an id of its own', async () => {
    const cloud = new Cloud().answer('subscribed', { waiting: 1 })
    const store = new SubscriptionStore(appWith(cloud, member))
    await store.ask(says('accepted'))
    await store.ask(says('accepted'))
    expect(store.stage).toBe('kept')
    expect(cloud.inputs('subscribed')).toEqual([{ grantId: expect.stringMatching(/^g[a-z0-9]{8,40}$/) as unknown }])
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

  it('that could not be sent is sent again under the same id, without asking again', async () => {
    const cloud = new Cloud().answer('subscribed', refusal('UNREACHABLE'), { waiting: 1 })
    const store = new SubscriptionStore(appWith(cloud, member))
    await store.ask(says('accepted'))
    expect(store.stage).toBe('unsent')
    await store.ask(() => Promise.reject(new Error('asked again')))
    expect(store.stage).toBe('kept')
    const [first, second] = cloud.inputs('subscribed')
    expect(second).toEqual(first)
  })

  it.each(['refused', 'off', 'elsewhere', 'failed'] as const)(
    'that is %s sends nothing and may be tried again',
    async (answer) => {
      const cloud = new Cloud().answer('subscribed', { waiting: 1 })
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
