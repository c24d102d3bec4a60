import { inLanes, type Run, type Step } from '../../../devtools/testing/lanes'

const step = (name: string, ...needs: string[]): Step => ({ name, command: [], needs })

/** Steps end when they are told to; the list tells which are under way. */
function byHand(failing: readonly string[] = []) {
  const underWay = new Map<string, () => void>()
  const order: string[] = []
  const run: Run = ({ name }) => {
    order.push(name)
    return new Promise((done) => underWay.set(name, () => done(!failing.includes(name))))
  }
  const end = async (name: string): Promise<void> => {
    underWay.get(name)?.()
    underWay.delete(name)
    // What waited for it is begun when the promises have gone round.
    await new Promise((next) => setImmediate(next))
  }
  return { run, end, order, underWay: () => [...underWay.keys()] }
}

describe('lanes', () => {
  it('run as many at once as there are lanes, in order, and each only after what it needs', async () => {
    const hand = byHand()
    const all = inLanes([step('a'), step('b'), step('c', 'a'), step('d')], 2, hand.run)
    expect(hand.underWay()).toEqual(['a', 'b'])
    await hand.end('b')
    expect(hand.underWay()).toEqual(['a', 'd'])
    await hand.end('d')
    expect(hand.underWay()).toEqual(['a'])
    await hand.end('a')
    expect(hand.underWay()).toEqual(['c'])
    await hand.end('c')
    expect(await all).toEqual([])
  })

  it('tell what failed, and fail without a run what needed it', async () => {
    const hand = byHand(['a'])
    const all = inLanes([step('a'), step('b', 'a'), step('c', 'b'), step('d')], 1, hand.run)
    await hand.end('a')
    await hand.end('d')
    expect(await all).toEqual(['a', 'b', 'c'])
    expect(hand.order).toEqual(['a', 'd'])
  })

  it('refuse steps that wait for what never comes', async () => {
    await expect(inLanes([step('a', 'z')], 2, () => Promise.resolve(true))).rejects.toThrow('a')
  })
})
