import { AppError } from '../../src/contract/errors'
import { Act } from '../../src/stores/act'
import { appWith, Cloud } from '../features/identity/cloud'
import { keeper } from '../features/keeping/keeping'

const done = () => Promise.resolve()

describe('something that is sent by a tap', () => {
  it('goes once however often it is tapped, and says of each tap whether it was done', async () => {
    const act = new Act(appWith(new Cloud(), keeper))
    const work = jest.fn(done)
    const taps = [act.send(work), act.send(work)]
    expect(act.busy).toBe(true)
    expect(await Promise.all(taps)).toEqual([true, false])
    expect([work.mock.calls.length, act.busy, act.problem]).toEqual([1, false, null])
  })

  it('that did not come about says why until it is sent again or forgotten, and without a network that it needs one', async () => {
    const app = appWith(new Cloud(), keeper)
    const act = new Act(app)
    const fails = () => act.send(() => Promise.reject(new AppError('CONFLICT', '刚才有人改过')))
    expect(await fails()).toBe(false)
    expect([act.busy, act.problem]).toEqual([false, '没有办成。刚才有人改过'])
    expect([await act.send(done), act.problem]).toEqual([true, null])
    await fails()
    act.forget()
    expect(act.problem).toBeNull()
    app.session.setOnline(false)
    expect(act.problem).toBe('没有网络，联网后再试。现在还没有改动。')
  })
})
