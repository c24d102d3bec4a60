import type { MyAppeal } from '../../../../src/contract/lessons'
import { AppealStore } from '../../../../src/features/lessons/watching/appeal.store'
import { appWith, Cloud, member, refusal } from '../../identity/cloud'

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
})
