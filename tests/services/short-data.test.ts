import '../support/taro-flags'
import { TaroElement, TaroRootElement, TaroText, type TaroNode } from '@tarojs/runtime'
import { internalComponents } from '@tarojs/shared'
import { fitComponents } from '../../config/components'
import { sendShort } from '../../src/services/platform/short-data'
import { Random } from '../../devtools/seed/random'
import { Held } from '../support/held'

fitComponents(internalComponents)
sendShort()

interface Stage {
  root: TaroRootElement
  page: TaroElement
  held: Held
  /** Lets what is due be sent. */
  flush: () => void
}

function stage(): Stage {
  const held = new Held()
  const due: (() => void)[] = []
  const root = new TaroRootElement()
  Reflect.set(root, 'ctx', { setData: (changes: Record<string, unknown>) => held.set(changes) })
  root.scheduleTask = (task) => {
    due.push(() => void task())
  }
  const page = element('view')
  root.appendChild(page)
  const flush = () => due.splice(0).forEach((task) => task())
  flush()
  return { root, page, held, flush }
}

function element(name: 'view' | 'text' | 'image', className = ''): TaroElement {
  const made = new TaroElement()
  made.nodeName = name
  made.tagName = name.toUpperCase()
  if (className) made.setAttribute('class', className)
  return made
}

const text = (words: string): TaroText => new TaroText(words)

function withWords(words: string): TaroElement {
  const made = element('view')
  made.appendChild(text(words))
  return made
}

/** Puts it where it belongs, and among the others. */
function added<N extends TaroNode>(others: N[], one: N, put: (one: N) => unknown): void {
  put(one)
  others.push(one)
}

/** What the app means to show. */
const meant = (node: TaroNode): string =>
  node instanceof TaroText ? node.nodeValue : node.childNodes.map((child) => meant(child)).join('')
const shown = ({ held }: Stage): string => held.words().replace(/[()]/g, '')

describe('what goes to the screen', () => {
  test('an element around a text is one node, and its words are changed in it', () => {
    const { page, held, flush } = stage()
    const row = withWords('一')
    page.appendChild(row)
    flush()
    expect(held.words()).toBe('((一()))')
    expect(held.sent.at(-1)).toBe(`{"root.cn[0].cn":[{"sid":"${row.sid}","v":"一"}]}`)
    row.childNodes.forEach((words) => words instanceof TaroText && (words.nodeValue = '二'))
    flush()
    expect(held.sent.at(-1)).toBe('{"root.cn[0].cn[0].v":"二"}')
  })

  test('a second child comes beside the words, not after a copy of them', () => {
    const at = stage()
    const row = withWords('一')
    at.page.appendChild(row)
    at.flush()
    row.appendChild(withWords('二'))
    at.flush()
    expect(shown(at)).toBe('一二')
  })

  test('what changes in a child that was added and not sent yet', () => {
    const at = stage()
    at.page.appendChild(withWords('一'))
    at.flush()
    const added = withWords('二')
    at.page.appendChild(added)
    added.childNodes.forEach((words) => words instanceof TaroText && (words.nodeValue = '三'))
    at.flush()
    expect(at.held.words()).toBe('((一()三()))')
  })

  test('a button that hears no taps any more is still one', () => {
    const { page, held, flush } = stage()
    const button = element('view', 'button')
    button.setAttribute('ariaRole', 'button')
    button.setAttribute('hoverClass', 'button--pressed')
    const heard = () => undefined
    button.addEventListener('tap', heard, {})
    page.appendChild(button)
    flush()
    const [sent = ''] = held.sent.slice(-1)
    expect(sent).toContain('"nn":"8"')
    expect(sent).not.toMatch(/"p\d+":/)
    button.removeEventListener('tap', heard)
    flush()
    expect(held.sent.at(-1)).toMatch(/^\{"root\.cn\[0\]\.cn\[0\]\.p\d+":"button","root\.cn\[0\]\.cn\[0\]\.nn":"6"\}$/)
  })

  test('what hears taps from now on is no button that says nothing of it', () => {
    const { page, held, flush } = stage()
    const box = element('view', 'box')
    page.appendChild(box)
    flush()
    box.addEventListener('tap', () => undefined, {})
    flush()
    expect(held.sent.at(-1)).toMatch(/"root\.cn\[0\]\.cn\[0\]\.p\d+":""/)
    expect(held.sent.at(-1)).toContain('"root.cn[0].cn[0].nn":"8"')
  })

  test('what changes in a child that came to the place of one that had changed, before either was sent', () => {
    const at = stage()
    const rows = ['一', '二', '三', '四', '五', '六'].map(withWords)
    rows.forEach((row) => at.page.appendChild(row))
    at.flush()
    const added = withWords('新')
    const say = (row: TaroNode | undefined, words: string) =>
      row?.childNodes.forEach((one) => one instanceof TaroText && (one.nodeValue = words))
    say(rows[5], '末')
    at.page.insertBefore(added, rows[5])
    say(added, '更新')
    at.flush()
    expect(shown(at)).toBe('一二三四五更新末')
  })

  test('any order of changes, sent together or one by one, shows what is meant', () => {
    const random = new Random(7)
    for (let round = 0; round < 400; round++) {
      const at = stage()
      const elements = [at.page]
      const texts: TaroText[] = []
      // In a long list Taro sends what comes near its end by places, not the whole list.
      if (round % 2 === 1)
        for (let row = 0; row < 9; row++) added(elements, withWords(`l${row}`), (one) => at.page.appendChild(one))
      for (let step = 0; step < 12; step++) {
        const parent = elements[random.between(0, elements.length)] ?? at.page
        const [first] = parent.childNodes
        const { lastChild } = at.page
        const act = random.between(0, 7)
        if (act === 0) added(texts, text(`t${step}`), (one) => parent.appendChild(one))
        if (act === 1) added(elements, withWords(`e${step}`), (one) => parent.appendChild(one))
        if (act === 2 && first) added(elements, withWords(`i${step}`), (one) => parent.insertBefore(one, first))
        if (act === 3 && first) parent.removeChild(first)
        if (act === 4) texts.forEach((one) => (one.nodeValue = `c${step}`))
        if (act === 5 && first) parent.replaceChild(text(`r${step}`), first)
        if (act === 6 && lastChild)
          added(elements, withWords(`n${step}`), (one) => at.page.insertBefore(one, lastChild))
        if (random.between(0, 3) === 0) at.flush()
      }
      at.flush()
      expect([round, shown(at)]).toEqual([round, meant(at.page)])
    }
  })
})
