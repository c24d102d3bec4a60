import type Taro from '@tarojs/taro'
import type { WritingBlock } from '../../../src/contract/writing'
import { MARK } from '../../../src/features/writing/edit/components/rich-text/marked'
import { WechatStore } from '../../../src/features/writing/edit/components/rich-text/wechat.store'

const paragraph = (text: string): WritingBlock => ({ kind: 'paragraph', runs: [{ text }] })
const CARD = { kind: 'reference', to: 'lesson', id: 'l8', title: '清清澜江' } as const

/** WeChat's side of one editor: its answers come when they are let through. */
class Field {
  private ops: unknown[] = []
  /** All that stood in it: it takes back also what the page has put in. */
  private readonly before: unknown[][] = []
  /** What is chosen in its first words; an editor that has lost the focus tells nobody, and writes over it all the same. */
  private chosen: readonly [number, number] = [0, 0]
  private undone: unknown[] = []
  private readonly late: (() => void)[] = []

  constructor(private readonly input: (handedOut: unknown) => void) {}

  /** As a person does at the beginning of the text. */
  type(text: string): void {
    this.ops = [{ insert: text }, ...this.ops]
    this.input({ delta: { ops: this.ops } })
  }

  choose(words: string): void {
    const at = this.firstWords.indexOf(words)
    this.chosen = [at, at + words.length]
  }

  goBehind(words: string): void {
    const at = this.firstWords.indexOf(words) + words.length
    this.chosen = [at, at]
  }

  /** Lets answers through, also those to what is asked upon them. */
  async answer(): Promise<void> {
    while (this.late.length > 0) {
      for (const told of this.late.splice(0)) told()
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
  }

  private get firstWords(): string {
    const [first] = this.ops
    return typeof first === 'object' && first !== null && 'insert' in first ? String(first.insert) : ''
  }

  private writeOver(text: string): void {
    const [from, to] = this.chosen
    const [, ...rest] = this.ops
    const insert = this.firstWords.slice(0, from) + text + this.firstWords.slice(to)
    this.chosen = [from + text.length, from + text.length]
    this.before.push(this.ops)
    this.ops = [{ insert }, ...rest]
    this.input({ delta: { ops: this.ops } })
  }

  get context(): Taro.EditorContext {
    const later = (told: unknown, given?: object) =>
      this.late.push(() => typeof told === 'function' && void Reflect.apply(told, undefined, [given]))
    const does: Partial<Taro.EditorContext> = {
      setContents: ({ delta, complete }) => {
        this.before.push(this.ops)
        this.ops = (delta as { ops: unknown[] }).ops
        later(complete)
      },
      insertText: ({ text = '', complete }) => {
        this.writeOver(text)
        later(complete)
      },
      getContents: (options) => void later(options?.complete, { delta: { ops: this.ops } }),
      blur: () => undefined,
      undo: (options) => {
        this.undone = this.ops
        this.ops = this.before.pop() ?? this.ops
        this.input({ delta: { ops: this.ops } })
        later(options?.complete)
      },
      redo: () => {
        this.ops = this.undone
        this.input({ delta: { ops: this.ops } })
      },
    }
    return does as Taro.EditorContext
  }
}

let told: WritingBlock[]
let everTold: string
let store: WechatStore

const keys = (): string[] => store.stretches.map(({ key }) => key)
function openIn(nth: number): Field {
  const key = keys()[nth] ?? ''
  const field = new Field((handedOut) => store.heard(key, handedOut))
  store.ready(key, field.context)
  return field
}

beforeEach(() => {
  told = []
  everTold = ''
  const onChange = (blocks: WritingBlock[]) => {
    told = blocks
    everTold += JSON.stringify(blocks)
  }
  store = new WechatStore([paragraph('八点集合')], () => ({ onChange }))
})

it('can be written in once its text stands there, not before', async () => {
  const field = openIn(0)
  expect(store.isFilled(keys()[0] ?? '')).toBe(false)
  await field.answer()
  expect(store.isFilled(keys()[0] ?? '')).toBe(true)
  field.type('周五')
  expect(told).toEqual([paragraph('周五八点集合')])
})

it('keeps its editor beside a card that comes and goes, and never tells the sign by which the place was found', async () => {
  const field = openIn(0)
  await field.answer()
  store.writesIn(keys()[0] ?? '')
  const [first] = keys()
  store.insert(CARD)
  await field.answer()
  expect(told).toEqual([CARD, paragraph('八点集合')])
  expect([keys()[0], keys().length]).toEqual([first, 3])
  await field.answer()
  openIn(2)
  field.type('周五')
  expect(told).toEqual([paragraph('周五'), CARD, paragraph('八点集合')])
  store.remove(keys()[1] ?? '')
  expect([told, keys()]).toEqual([[paragraph('周五'), paragraph('八点集合')], [first]])
  expect(everTold).not.toContain(MARK)
})

describe('what is chosen', () => {
  const WEB = { to: 'web', href: 'https://lanjiang.example/rules' } as const
  const linked: WritingBlock = { kind: 'paragraph', runs: [{ text: '八点' }, { text: '集合', link: WEB }] }
  const choosing = async (words: string): Promise<Field> => {
    const field = openIn(0)
    await field.answer()
    store.writesIn(keys()[0] ?? '')
    field.choose(words)
    return field
  }

  it('is what a link leads from, and stays', async () => {
    const field = await choosing('集合')
    store.link(WEB, WEB.href)
    await field.answer()
    expect(told).toEqual([linked])
    // What comes next has no place within the line: the cursor is gone.
    store.insert(CARD)
    expect(told).toEqual([linked, CARD])
    expect(everTold).not.toContain(MARK)
  })

  it('stays before a card', async () => {
    const field = await choosing('八点')
    store.insert(CARD)
    await field.answer()
    expect(told).toEqual([paragraph('八点'), CARD, paragraph('集合')])
  })

  it('is nothing: a link brings words of its own', async () => {
    const field = await choosing('')
    store.link(WEB, '看办法')
    await field.answer()
    expect(told).toEqual([{ kind: 'paragraph', runs: [{ text: '看办法', link: WEB }, { text: '八点集合' }] }])
  })

  it('is a link no more, or the whole link in which the cursor stands', async () => {
    store.take([linked])
    const field = await choosing('')
    field.goBehind('八点')
    store.look(keys()[0] ?? '', { color: '#205070' })
    expect(store.looks.link).toBe(true)
    store.unlink()
    await field.answer()
    expect([told, store.looks.link]).toEqual([[paragraph('八点集合')], false])
  })
})

it('hears what is typed while a sign waits for its answer', async () => {
  const field = openIn(0)
  await field.answer()
  store.writesIn(keys()[0] ?? '')
  store.insert(CARD)
  field.type('周五')
  expect(told).toEqual([paragraph('周五八点集合')])
})

describe('what an editor takes back', () => {
  const written = (): Promise<Field> => {
    const field = openIn(0)
    store.writesIn(keys()[0] ?? '')
    return field.answer().then(() => field)
  }
  const undone = async (field: Field): Promise<void> => {
    store.undo()
    await field.answer()
  }

  it('is never the text with which it began', async () => {
    const field = await written()
    await undone(field)
    expect(told).toEqual([paragraph('八点集合')])
  })

  it('goes past the sign by which a place was found, to what stood there', async () => {
    const field = await written()
    field.choose('集合')
    store.link({ to: 'lesson', id: 'l8' }, '第 8 期')
    await field.answer()
    await undone(field)
    expect(told).toEqual([paragraph('八点集合')])
    field.type('周五')
    expect(told).toEqual([paragraph('周五八点集合')])
    expect(everTold).not.toContain(MARK)
  })
})
