import type { Element } from 'glass-easel'
import { domOf, isOwn, isText, isVirtual, nameOf, nodeOf, shadowOf, type Node } from '../nodes'

const escaped = (words: string): string =>
  words.replace(/[&<"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;' })[letter] ?? '&quot;')

/** What lies directly inside an element, or inside a component's own template. */
const inside = (node: Element): Node[] => (isOwn(node) ? (shadowOf(node)?.childNodes ?? []) : node.childNodes)

/** An element as WXML. */
export function outerWxml(node: Node): string {
  if (isText(node)) return escaped(node.textContent)
  const kids = innerWxml(node)
  const name = nameOf(node)
  if (name === '' || isVirtual(node)) return kids
  const id = node.id === '' ? '' : ` id="${escaped(node.id)}"`
  const classes = node.class === '' ? '' : ` class="${escaped(node.class)}"`
  return `<${name}${id}${classes}>${kids}</${name}>`
}

export const innerWxml = (node: Element): string => inside(node).map(outerWxml).join('')

/** Elements of the screen directly inside, looking through what is drawn for if and for. */
export function children(node: Element): Element[] {
  return inside(node).flatMap((child) => {
    if (isText(child)) return []
    return nameOf(child) === '' || isVirtual(child) ? children(child) : [child]
  })
}

export interface TreeSize {
  nodes: number
  depth: number
  /** Most children of one element. */
  children: number
}

/** How large the tree of a page is, as WeChat counts it. */
export function treeSize(node: Element): TreeSize {
  const kids = children(node)
  const below = kids.map(treeSize)
  return {
    nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    children: Math.max(kids.length, ...below.map((part) => part.children), 0),
  }
}

/** Elements by the browser's XPath, with the tags of WXML. */
export function byXpath(root: Element, path: string): Element[] {
  const dom = domOf(root)
  if (!dom) return []
  const inBrowser = path.replace(
    /(^|\/|::)([a-z][\w-]*)(?![\w(:-])/g,
    (_, before: string, tag: string) => `${before}wx-${tag}`,
  )
  const found = document.evaluate(`.${inBrowser}`, dom, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  return Array.from({ length: found.snapshotLength }, (_, n) => nodeOf(found.snapshotItem(n))).filter(
    (node) => node !== null,
  )
}
