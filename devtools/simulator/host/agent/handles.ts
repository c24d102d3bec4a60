import { Element } from 'glass-easel'
import { field, text } from '../../json'
import { isOwn, nameOf } from '../nodes'
import type { Page } from '../page'
import type { PageStack } from '../stack'

export type Params = Record<string, unknown>
export type Handler = (params: Params) => unknown

/** What a client holds of the elements it has found: ids are given once and never again, for clients keep them. */
export class Handles {
  private readonly elements = new Map<string, Element>()
  private readonly ids = new WeakMap<Element, string>()
  private next = 1

  /** `run` tells this start of the app from those before it. */
  constructor(private readonly run: number) {}

  describe(node: Element): object {
    const elementId = this.idOf(node)
    const own = isOwn(node) ? { nodeId: elementId } : {}
    const video = nameOf(node) === 'video' ? { videoId: node.id } : {}
    return { elementId, tagName: nameOf(node), ...own, ...video }
  }

  element(params: Params): Element {
    const found = this.elements.get(text(params, 'elementId'))
    if (!found) throw new Error('no such element')
    if (!Element.isAttached(found)) throw new Error('element destroyed')
    return found
  }

  private idOf(node: Element): string {
    const known = this.ids.get(node)
    if (known !== undefined) return known
    const id = `element-${this.run}-${this.next++}`
    this.ids.set(node, id)
    this.elements.set(id, node)
    return id
  }
}

/** The page a request is about; the one on top where it names none. */
export function pageOf(stack: PageStack, params: Params): Page {
  const id = field(params, 'pageId')
  if (id === undefined || id === null) return stack.top
  const page = stack.all.find((open) => open.id === id)
  if (!page) throw new Error('page destroyed')
  return page
}

/** The value at 'a.b[0]'. */
export const at = (value: unknown, path: string): unknown =>
  path === ''
    ? value
    : path
        .replace(/\[(\d+)\]/g, '.$1')
        .split('.')
        .reduce<unknown>((part, key) => {
          if (Array.isArray(part)) return part[Number(key)] as unknown
          return field(part, key)
        }, value)
