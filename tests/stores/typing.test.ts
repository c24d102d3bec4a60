import { PAUSE_MS, Typing } from '../../src/stores/typing'

describe('what stands in a field to search by', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('is looked for once, when the fingers rest', () => {
    const looked: string[] = []
    const typing = new Typing(() => looked.push(typing.words))
    for (const typed of ['白', '白江', ' 白江 ']) {
      typing.type(typed)
      jest.advanceTimersByTime(PAUSE_MS - 1)
    }
    expect(looked).toEqual([])
    jest.advanceTimersByTime(1)
    expect([looked, typing.typed]).toEqual([['白江'], ' 白江 '])
  })

  it('is looked for at once by the key and where it was emptied, and not once more after that', () => {
    const look = jest.fn()
    const typing = new Typing(look)
    typing.type('白')
    typing.enter()
    typing.type('白江')
    typing.type('')
    expect(look).toHaveBeenCalledTimes(2)
    jest.advanceTimersByTime(PAUSE_MS)
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('is looked for by nobody once it was put or the screen is gone, and no longer than may be sent', () => {
    const look = jest.fn()
    const typing = new Typing(look)
    typing.type('白')
    typing.put('𠮷'.repeat(40))
    typing.type('白江')
    typing.stop()
    jest.advanceTimersByTime(PAUSE_MS)
    expect(look).not.toHaveBeenCalled()
    typing.put('𠮷'.repeat(40))
    expect(typing.typed).toBe('𠮷'.repeat(30))
  })
})
