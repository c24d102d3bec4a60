import { filmNote, refusedWords, tooFastNote } from '../../../../src/features/lessons/watching/watching-words'
import { lesson, Phone } from '../phone'
import { answered } from '../phone'
import { opened } from '../steps'

describe('words beside the film', () => {
  it('say how fast is counted, as the lesson has it', () => {
    expect(filmNote(2)).toBe('拖动跳过不计入，最快按 2 倍速计，切后台自动暂停，没网先存本机')
    expect(filmNote(1.5)).toContain('最快按 1.5 倍速计')
    expect(tooFastNote(2)).toContain('请调回 2 倍以内')
  })

  it('speak of making up only once the deadline has passed', async () => {
    expect(refusedWords(false)).toBe('团支书没有补记。有疑问请当面联系，截止前学完仍按时计入。')
    expect(refusedWords(true)).toBe('团支书没有补记。有疑问请当面联系，也可以现在补学。')
    const phone = new Phone()
    const store = await opened(phone)
    expect(store.over).toBe(false)
    phone.now = new Date(lesson().deadline).getTime()
    expect(store.over).toBe(true)
  })
})

describe('a film that is played too fast', () => {
  async function played(rate: number, seconds: number) {
    const phone = new Phone()
    const store = await opened(phone)
    store.playback.play()
    await answered()
    let position = 0
    const go = (times: number, faster: number) => {
      for (let quarter = 0; quarter < times * 4; quarter++) {
        store.playback.report(position)
        phone.now += 250
        position += faster / 4
      }
    }
    go(seconds, rate)
    return { store, go, fast: () => store.watching?.played.tooFast }
  }

  it.each([
    [1, false],
    [2, false],
    [2.5, true],
    [3, true],
    [8, true],
  ])('at %f times: %s', async (rate, fast) => {
    expect((await played(rate, 10)).fast()).toBe(fast)
  })

  it('is no longer so a few seconds after it goes slower, and at once when it is stopped', async () => {
    const { store, go, fast } = await played(3, 6)
    expect(fast()).toBe(true)
    go(9, 1)
    expect(fast()).toBe(false)
    go(9, 3)
    expect(fast()).toBe(true)
    store.playback.pause()
    expect(fast()).toBe(false)
  })
})
