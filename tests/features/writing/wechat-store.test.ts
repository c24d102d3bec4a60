import type Taro from '@tarojs/taro'
import type { WritingBlock } from '../../../src/contract/writing'
import { MARK } from '../../../src/features/writing/edit/components/rich-text/marked'
import { WechatStore } from '../../../src/features/writing/edit/components/rich-text/wechat.store'

const paragraph = (text: string): WritingBlock => ({ kind: 'paragraph', runs: [{ text }] })
const CARD = { kind: 'reference', to: 'lesson', id: 'l8', title: '清清澜江' } as const

/** WeChat's side of one editor: its answers come when they are let through. */
class Field {
  private ops: unknown = []
  private readonly late: (() => void)[] = []

  constructor(private readonly input: (handedOut: unknown) => void) {}

  /** As a person does at the beginning of the text. */
  type(text: string): void {
    this.ops = [{ insert: text }, ...(Array.isArray(this.ops) ? (this.ops as unknown[]) : [])]
    this.input({ delta: { ops: this.ops } })
  }

  answer(): void {
    for (const told of this.late.splice(0)) told()
  }

  get context(): Taro.EditorContext {
    const later = (told: unknown, given?: object) =>
      this.late.push(() => typeof told === 'function' && void Reflect.apply(told, undefined, [given]))
    const does: Partial<Taro.EditorContext> = {
      setContents: ({ delta, complete }) => {
        this.ops = (delta as { ops: unknown }).ops
        later(complete)
      },
      insertText: ({ text = '', complete }) => {
        this.type(text)
        later(complete)
      },
      getContents: (options) => void later(options?.complete, { delta: { ops: this.ops } }),
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

it('can be written in once its text stands there, not before', () => {
  const field = openIn(0)
  expect(store.isFilled(keys()[0] ?? '')).toBe(false)
  field.answer()
  expect(store.isFilled(keys()[0] ?? '')).toBe(true)
  field.type('周五')
  expect(told).toEqual([paragraph('周五八点集合')])
})

it('keeps its editor beside a card that comes and goes, and never tells the sign by which the place was found', async () => {
  const field = openIn(0)
  field.answer()
  store.writesIn(keys()[0] ?? '')
  const [first] = keys()
  store.insert(CARD)
  // The text with the sign in it, and then what is read of it.
  field.answer()
  field.answer()
  await Promise.resolve()
  expect(told).toEqual([CARD, paragraph('八点集合')])
  expect([keys()[0], keys().length]).toEqual([first, 3])
  field.answer()
  openIn(2)
  field.type('周五')
  expect(told).toEqual([paragraph('周五'), CARD, paragraph('八点集合')])
  store.remove(keys()[1] ?? '')
  expect([told, keys()]).toEqual([[paragraph('周五'), paragraph('八点集合')], [first]])
  expect(everTold).not.toContain(MARK)
})
