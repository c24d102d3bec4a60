import type { MyAppeal } from '../../../src/contract/lessons'
import { AppealStore } from '../../../src/features/lessons/watching/appeal.store'
import { appealWord } from '../../../src/features/lessons/issue-words'
import { PastStore } from '../../../src/features/lessons/past/past.store'
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

const made: MyAppeal = { text: '周一看完了', at: '2026-11-24T02:00:00Z', state: 'open', answer: null }

describe('an appeal', () => {
  it('is sent with words in it, and can be changed while open', async () => {
    const cloud = new Cloud().answer('appeal', made)
    const store = new AppealStore(appWith(cloud, member), { lessonId: 'L1', appeal: null })
    store.write(true)
    store.say('   ')
    await store.send()
    expect(cloud.asked).toEqual([])
    store.say(' 周一看完了 ')
    await store.send()
    expect(cloud.inputs('appeal')).toEqual([{ lessonId: 'L1', text: '周一看完了' }])
    expect([store.writing, store.appeal, store.mayWrite]).toEqual([false, made, true])
  })

  it('keeps the words where the cloud could not take them', async () => {
    const cloud = new Cloud().answer('appeal', refusal('UNREACHABLE', '网络不太稳定'), made)
    const store = new AppealStore(appWith(cloud, member), { lessonId: 'L1', appeal: null })
    store.write(true)
    store.say('周一看完了')
    await store.send()
    expect([store.writing, store.text, store.error?.message]).toEqual([true, '周一看完了', '网络不太稳定'])
    await store.send()
    expect(store.appeal).toEqual(made)
  })

  it('that was answered is not written anew', () => {
    const appeal: MyAppeal = { ...made, state: 'refused', answer: '没有参加' }
    expect(new AppealStore(appWith(new Cloud(), member), { lessonId: 'L1', appeal }).mayWrite).toBe(false)
  })

  it('is known in the list of past issues', async () => {
    const page = { seasons: [], issues: [], next: null, appeals: [{ lessonId: 'L1', state: 'open' }] }
    const store = new PastStore(appWith(new Cloud().answer('past', page), member))
    await store.load()
    expect([store.appealOf('L1'), store.appealOf('L2')]).toEqual(['open', null])
    expect(appealWord('open').word).toBe('申诉待答复')
  })
})
