import { Component, type Element } from 'glass-easel'
import { throughJson, type Json } from '../../json'
import type { Drawn } from '../../drawn'
import { dataOf, isOwn, isText, isVirtual, nameOf, shadowOf, type Node } from '../nodes'

/** The tree of a page as the engine drew it, with the inside of the app's own components in their place. */
export const drawnPage = (root: Element): Drawn => ({ tag: 'page', attributes: {}, children: inside(root) })

function inside(node: Element): (Drawn | string)[] {
  const nodes: Node[] = isOwn(node) ? (shadowOf(node)?.childNodes ?? []) : node.childNodes
  return nodes.flatMap((child): (Drawn | string)[] => {
    if (isText(child)) return [child.textContent]
    if (nameOf(child) === '' || isVirtual(child)) return inside(child)
    return [{ tag: tagOf(child), attributes: attributesOf(child), children: inside(child) }]
  })
}

const tagOf = (node: Element): string => (Component.isComponent(node) ? node.tagName : nameOf(node))

function attributesOf(node: Element): Json {
  const dataset = Object.entries(node.dataset).map(([name, value]): [string, unknown] => [`data-${name}`, value])
  // What a component of the app's keeps to itself is no attribute, and its properties hold whole trees.
  const properties = isOwn(node) ? [] : Object.entries(dataOf(node))
  const all = [...properties, ...dataset].map(([name, value]): [string, unknown] => [name, throughJson(value)])
  return { ...Object.fromEntries(all), class: node.class, style: node.style, id: node.id }
}
