import '../support/taro-flags'
import { createRoot, flushSync } from '@tarojs/react'
import { TaroElement, TaroRootElement, TaroText, type TaroNode } from '@tarojs/runtime'
import { internalComponents } from '@tarojs/shared'
import { createElement, Fragment, type ReactNode } from 'react'
import { fitComponents } from '../../config/components'
import { Random } from '../../devtools/seed/random'
import { sendShort } from '../../src/services/platform/short-data'
import { Held, told } from '../support/held'

fitComponents(internalComponents)
sendShort()

const WORDS: ReactNode[] = ['', '一', '二二', 0, 1, null, false, '，']
const nothing = () => undefined
const TAPPED = { hoverClass: 'row--pressed', onClick: nothing }

/** Whatever React may be given: words, lists of them, rows by their keys in any order, fragments, boxes that are tapped or not. */
function anything(random: Random, depth = 0): ReactNode {
  const below = () => anything(random, depth + 1)
  const kind = random.between(0, depth > 3 ? 2 : 8)
  if (kind < 2) return random.pick(WORDS)
  if (kind === 2) return [random.pick(WORDS), random.pick(WORDS)]
  if (kind === 3) return rows(random, below)
  if (kind === 4) return createElement(Fragment, null, below(), below())
  const className = random.pick(['row', 'row row--b', 'row row--c'])
  const box = random.pick<Record<string, unknown>>([
    {},
    { className },
    { className, ariaRole: 'button' },
    { className, ariaRole: random.pick(['button', 'radio']), ...TAPPED },
    { className, ...TAPPED },
    { className, ariaRole: 'button', ...TAPPED },
  ])
  return createElement('view', box, ...Array.from({ length: random.between(0, 4) }, below))
}

function rows(random: Random, below: () => ReactNode): ReactNode {
  const keys = [...'abcdefghij'].filter(() => random.chance(0.7)).sort(() => random.between(-1, 2))
  return keys.map((key) => createElement('view', { key }, random.chance(0.5) ? key : below()))
}

/** What React means to show. */
function meant(node: TaroNode): string {
  if (node instanceof TaroText) return node.nodeValue
  const below = node.childNodes.map(meant).join('')
  if (!(node instanceof TaroElement)) return below
  const { ariaRole, hoverClass } = node.props
  const tapped = node.isAnyEventBinded()
  return `<${told(node.className, ariaRole, tapped ? hoverClass : '')}>${below}</>`
}

test('whatever React draws, in one sending or several, is what the screen holds', () => {
  const random = new Random(11)
  for (let round = 0; round < 250; round++) {
    const held = new Held()
    const due: (() => void)[] = []
    const root = new TaroRootElement()
    Reflect.set(root, 'ctx', { setData: (changes: Record<string, unknown>) => held.set(changes) })
    root.scheduleTask = (task) => void due.push(() => void task())
    const react = createRoot(root)
    // Each in a place of its own, and most of them stay: else all would be sent anew each time.
    const places = Array.from({ length: 4 }, () => anything(random))
    for (let step = 0; step < 12; step++) {
      places[random.between(0, places.length)] = anything(random, random.between(0, 4))
      const children = places.map((one) => createElement('view', null, one))
      flushSync(() => react.render(createElement('view', null, ...children), nothing))
      if (random.chance(0.5)) continue
      due.splice(0).forEach((task) => task())
      expect([round, step, held.drawn()]).toEqual([round, step, meant(root)])
    }
  }
})
