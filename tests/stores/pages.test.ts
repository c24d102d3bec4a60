import { AppError } from '../../src/contract/errors'
import { Pages } from '../../src/stores/pages'

/** A list of 45, newest 44, twenty a page. */
const cloud = () => {
  const asked: (number | null)[] = []
  const faults: AppError[] = []
  const ask = (before: number | null) => {
    asked.push(before)
    const fault = faults.shift()
    if (fault) return Promise.reject(fault)
    const from = before ?? 45
    const last = Math.max(0, from - 20)
    return Promise.resolve({ newest: from - 1, next: last > 0 ? last : null })
  }
  return { asked, faults, ask }
}

describe('pages of a long list', () => {
  it('are turned back and forth, one on the phone at a time', async () => {
    const { asked, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    expect([pages.page.value, pages.hasNewer, pages.hasOlder]).toEqual([{ newest: 44, next: 25 }, false, true])
    await pages.older()
    await pages.older()
    expect([pages.page.value, pages.hasNewer, pages.hasOlder]).toEqual([{ newest: 4, next: null }, true, false])
    await pages.older()
    await pages.newer()
    expect(pages.page.value).toEqual({ newest: 24, next: 5 })
    expect(asked).toEqual([null, 25, 5, 25])
  })

  it('keep their place when the screen is shown again, and lose it with another list', async () => {
    const { asked, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await pages.older()
    await pages.load()
    await pages.restart()
    expect(asked).toEqual([null, 25, 25, null])
    expect(pages.hasNewer).toBe(false)
  })

  it('stay where they are when the other page does not come', async () => {
    const { asked, faults, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    faults.push(new AppError('UNREACHABLE', '网络不太稳定'))
    await pages.older()
    expect([pages.page.value, pages.page.error?.message, pages.hasNewer]).toEqual([
      ...[{ newest: 44, next: 25 }, '网络不太稳定', false],
    ])
    await pages.older()
    expect(pages.page.value).toEqual({ newest: 24, next: 5 })
    expect(asked).toEqual([null, 25, 25])
  })

  it('are turned once, however often it is tapped', async () => {
    const { asked, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await Promise.all([pages.older(), pages.older()])
    expect(asked).toEqual([null, 25])
  })
})
