import { AppError } from '../../src/contract/errors'
import { Pages } from '../../src/stores/pages'

/** A list of 45, newest 44, twenty a page. */
const cloud = () => {
  const asked: (string | null)[] = []
  const faults: AppError[] = []
  const ask = (cursor: string | null) => {
    asked.push(cursor)
    const fault = faults.shift()
    if (fault) return Promise.reject(fault)
    const from = cursor === null ? 45 : Number(cursor)
    const last = Math.max(0, from - 20)
    const rows = Array.from({ length: from - last }, (_, nth) => from - 1 - nth)
    return Promise.resolve({ rows, next: last > 0 ? String(last) : null })
  }
  return { asked, faults, ask }
}
/** The first row in sight, its page, and the last one where that is known. */
const sight = ({ page, at, last }: Pages<{ rows: number[]; next: string | null }>) => [page.value?.rows[0], at, last]

describe('pages of a long list', () => {
  it('are turned back and forth, one on the phone at a time; the end is known once it is reached', async () => {
    const { asked, ask } = cloud()
    const pages = new Pages(ask)
    expect(sight(pages)).toEqual([undefined, 0, 0])
    await pages.load()
    expect(sight(pages)).toEqual([44, 0, null])
    await pages.toNext()
    await pages.toNext()
    expect(sight(pages)).toEqual([4, 2, 2])
    await pages.toNext()
    await pages.toPrevious()
    expect(sight(pages)).toEqual([24, 1, null])
    await pages.toPrevious()
    await pages.toPrevious()
    expect(sight(pages)).toEqual([44, 0, null])
    expect(asked).toEqual([null, '25', '5', '25', null])
  })

  it('keep their place when the screen is shown again, and lose it with another list', async () => {
    const { asked, faults, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await pages.toNext()
    await pages.load()
    await pages.restart()
    expect(asked).toEqual([null, '25', '25', null])
    expect(sight(pages)).toEqual([44, 0, null])
    // A place in the list before is none in this one, even where this one does not come.
    await pages.toNext()
    faults.push(new AppError('UNREACHABLE', '网络不太稳定'))
    await pages.restart()
    await pages.load()
    expect(asked.slice(4)).toEqual(['25', null, null])
  })

  it('go back to the beginning, and stay where they are where that does not come', async () => {
    const { asked, faults, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await pages.toNext()
    faults.push(new AppError('UNREACHABLE', '网络不太稳定'))
    await pages.toFirst()
    expect(sight(pages)).toEqual([24, 1, null])
    await pages.toFirst()
    expect(sight(pages)).toEqual([44, 0, null])
    expect(asked).toEqual([null, '25', null, null])
  })

  it('stay where they are when the other page does not come', async () => {
    const { asked, faults, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    faults.push(new AppError('UNREACHABLE', '网络不太稳定'))
    await pages.toNext()
    expect([pages.page.error?.message, ...sight(pages)]).toEqual(['网络不太稳定', 44, 0, null])
    await pages.toNext()
    expect(sight(pages)).toEqual([24, 1, null])
    expect(asked).toEqual([null, '25', '25'])
  })

  it('are told by the rows in sight, not by those on their way', async () => {
    const pages = new Pages(cloud().ask)
    await pages.load()
    const turned = pages.toNext()
    expect([pages.busy, ...sight(pages)]).toEqual([true, 44, 0, null])
    await turned
    expect([pages.busy, ...sight(pages)]).toEqual([false, 24, 1, null])
  })

  it('are turned once, however often it is tapped', async () => {
    const { asked, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await Promise.all([pages.toNext(), pages.toNext()])
    expect(asked).toEqual([null, '25'])
  })

  it('are turned also where the screen is shown again meanwhile', async () => {
    const { asked, faults, ask } = cloud()
    const pages = new Pages(ask)
    await pages.load()
    await Promise.all([pages.toNext(), pages.load()])
    expect([asked, ...sight(pages)]).toEqual([[null, '25', '25'], 24, 1, null])
    // And are not where neither answer counts.
    const both = Promise.all([pages.toNext(), (faults.push(new AppError('UNREACHABLE', '网络不太稳定')), pages.load())])
    await both
    expect(sight(pages)).toEqual([24, 1, null])
  })
})
