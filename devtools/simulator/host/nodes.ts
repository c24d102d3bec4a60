import { Component, Element, ShadowRoot, TextNode, VirtualNode, type GeneralComponent } from 'glass-easel'
import { isRecord, type Json } from '../json'

export type Node = Element | TextNode

/** The browser's element of a component; null while it has none. */
export function domOf(node: Element): HTMLElement | null {
  const found: unknown = node.getBackendElement()
  return found instanceof HTMLElement ? found : null
}

/** The same where there must be one. */
export function mustDomOf(node: Element): HTMLElement {
  const found = domOf(node)
  if (!found) throw new Error('the element is not on the screen')
  return found
}

/** The component's element that the browser's one belongs to. */
export function nodeOf(dom: unknown): Element | null {
  const found: unknown = typeof dom === 'object' && dom !== null ? Reflect.get(dom, '__wxElement') : null
  return Element.isElement(found) ? found : null
}

export const isText = (node: unknown): node is TextNode => TextNode.isTextNode(node)

/** A component's data and properties. */
export function dataOf(node: Element): Json {
  const found: unknown = Component.isComponent(node) ? node.data : undefined
  return isRecord(found) ? found : {}
}

/** Built-in components are named by their tag, those of the app by their path. */
export const nameOf = (node: Element): string => (Component.isComponent(node) ? node.is : '')

/** A component with a template of its own, such as a page. */
export const isOwn = (node: Element): boolean => {
  const name = nameOf(node)
  return name.includes('/') || name === 'comp'
}

export const asComponent = (node: Element): GeneralComponent | null => node.asGeneralComponent()

/** The inside of a component with a template. */
export function shadowOf(node: Element): ShadowRoot | null {
  const inside: unknown = asComponent(node)?.getShadowRoot()
  return inside instanceof ShadowRoot ? inside : null
}

/** What is drawn for a template's for and if is no element of the screen. */
export const isVirtual = (node: Element): boolean => VirtualNode.isVirtualNode(node)

/** The nearest one above with this name. */
export function above(node: Element, name: string): Element | null {
  let found = node.parentNode
  while (found && nameOf(found) !== name) found = found.parentNode
  return found
}

/** All below with one of these names. */
export function below(node: Element, names: readonly string[]): Element[] {
  return node.childNodes.flatMap((child) => {
    if (isText(child)) return []
    return names.includes(nameOf(child)) ? [child, ...below(child, names)] : below(child, names)
  })
}
