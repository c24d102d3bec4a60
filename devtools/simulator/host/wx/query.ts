import { Element } from 'glass-easel'
import { field, isRecord, type Json } from '../../json'
import { dataOf, domOf } from '../nodes'
import type { Page } from '../page'
import { select } from '../select'

type Read = (node: Element) => unknown

/** Questions about elements of the page on top: collected by select and selectAll, answered by exec. */
export class SelectorQuery {
  private readonly questions: { ask: () => unknown; tell: unknown }[] = []

  constructor(
    private readonly page: () => Page,
    private readonly canvasOf: Read,
    private readonly contextOf: Read,
  ) {}

  in(): this {
    return this
  }

  select(selector: string): Json {
    return this.questionsAbout(() => select(this.page(), selector)[0] ?? null)
  }

  selectAll(selector: string): Json {
    return this.questionsAbout(() => select(this.page(), selector))
  }

  selectViewport(): Json {
    return this.questionsAbout(() => this.page().root.getComponent())
  }

  exec(tell?: unknown): this {
    const questions = this.questions.splice(0)
    setTimeout(() => {
      const answers = questions.map(({ ask, tell: one }) => {
        const answer = ask()
        if (typeof one === 'function') Reflect.apply(one, undefined, [answer])
        return answer
      })
      if (typeof tell === 'function') Reflect.apply(tell, undefined, [answers])
    })
    return this
  }

  private questionsAbout(find: () => Element | Element[] | null): Json {
    const add = (read: Read, tell: unknown): this => {
      const ask = (): unknown => {
        const nodes = find()
        if (nodes === null) return null
        return Array.isArray(nodes) ? nodes.map(read) : read(nodes)
      }
      this.questions.push({ ask, tell })
      return this
    }
    return {
      boundingClientRect: (tell: unknown) => add((node) => ({ ...identity(node), ...rectangle(node) }), tell),
      scrollOffset: (tell: unknown) => add((node) => ({ ...identity(node), ...scroll(node) }), tell),
      node: (tell: unknown) => add((node) => ({ node: this.canvasOf(node) }), tell),
      context: (tell: unknown) => add((node) => ({ context: this.contextOf(node) }), tell),
      fields: (wanted: unknown, tell: unknown) => add((node) => this.fields(node, wanted), tell),
    }
  }

  private fields(node: Element, wanted: unknown): Json {
    const asked = (name: string): boolean => field(wanted, name) === true
    const properties = field(wanted, 'properties')
    const { width, height, ...edges } = rectangle(node)
    return {
      ...(asked('id') ? { id: node.id } : {}),
      ...(asked('dataset') ? { dataset: node.dataset } : {}),
      ...(asked('rect') ? edges : {}),
      ...(asked('size') ? { width, height } : {}),
      ...(asked('scrollOffset') ? scroll(node) : {}),
      ...(asked('node') ? { node: this.canvasOf(node) } : {}),
      ...(Array.isArray(properties) ? picked(dataOf(node), properties) : {}),
    }
  }
}

const identity = (node: Element) => ({ id: node.id, dataset: node.dataset })

function rectangle(node: Element) {
  const { left, top, right, bottom, width, height } = domOf(node)?.getBoundingClientRect() ?? new DOMRect()
  return { left, top, right, bottom, width, height }
}

function scroll(node: Element) {
  const dom = domOf(node)
  return {
    scrollLeft: dom?.scrollLeft ?? 0,
    scrollTop: dom?.scrollTop ?? 0,
    scrollWidth: dom?.scrollWidth ?? 0,
    scrollHeight: dom?.scrollHeight ?? 0,
  }
}

const picked = (data: unknown, names: readonly unknown[]): Json =>
  isRecord(data) ? Object.fromEntries(names.map((name) => [String(name), data[String(name)]])) : {}
