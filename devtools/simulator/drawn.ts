import { field, isRecord, list, text, type Json } from './json'

/** What stands on the screen: an element with what it was given, and what lies in it. */
export interface Drawn {
  tag: string
  /** `class`, `style`, `id`, `data-…`, and the properties by their names in WXML's camel case. */
  attributes: Json
  children: (Drawn | string)[]
}

/** Reads one that came as JSON. */
export function readDrawn(value: unknown): Drawn {
  const attributes = field(value, 'attributes')
  return {
    tag: text(value, 'tag'),
    attributes: isRecord(attributes) ? attributes : {},
    children: list(value, 'children').map((child) => (typeof child === 'string' ? child : readDrawn(child))),
  }
}
