import type { Op } from 'quill/core'
import { field, isRecord, list, throughJson, type Json } from '../../json'
import { CARRIED, isTaken } from './addresses'
import { FORMATS } from './formats'

const TAGS = [
  ...['span', 'strong', 'b', 'ins', 'em', 'i', 'u', 'a', 'del', 's', 'sub', 'sup', 'img', 'br'],
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'ol', 'ul', 'li'],
]
/** Of these nothing is left, not even what stands in them. */
const GONE = 'script,style,iframe,object,link,meta,title'
const KEPT_ATTRIBUTES = ['style', 'src', 'alt', 'width', 'height', 'data-custom', 'data-local']

/** Markup with only what the editor takes: others' words stay without their tag, a div is a paragraph, class and id go. */
export function cleanedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const odd of body.querySelectorAll(GONE)) odd.remove()
  for (const element of [...body.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (!KEPT_ATTRIBUTES.includes(name)) element.removeAttribute(name)
    const tag = element.tagName.toLowerCase()
    if (tag === 'img' && !isTaken(element.getAttribute('src') ?? '')) element.remove()
    if (TAGS.includes(tag)) continue
    const paragraph = document.createElement('p')
    paragraph.append(...element.childNodes)
    element.replaceWith(...(tag === 'div' ? [paragraph] : paragraph.childNodes))
  }
  return body.innerHTML
}

/** The same for a delta: insertions of text, pictures and dividers, with known formats. */
export function cleanedOps(delta: unknown): Op[] {
  const given: unknown = throughJson(delta)
  const ops = Array.isArray(given) ? (given as unknown[]) : list(given, 'ops')
  return ops.flatMap((op) => {
    const insert = insertOf(field(op, 'insert'))
    if (insert === null) return []
    const attributes = attributesOf(field(op, 'attributes'), typeof insert !== 'string')
    return [{ insert, ...(Object.keys(attributes).length > 0 ? { attributes } : {}) }]
  })
}

function insertOf(given: unknown): string | Json | null {
  if (typeof given === 'string') return given
  const image = field(given, 'image')
  if (typeof image === 'string' && isTaken(image)) return { image }
  return field(given, 'divider') ? { divider: true } : null
}

const attributesOf = (given: unknown, ofEmbed: boolean): Json =>
  isRecord(given)
    ? Object.fromEntries(
        Object.entries(given).filter(([name]) => FORMATS.includes(name) || (ofEmbed && CARRIED.includes(name))),
      )
    : {}
