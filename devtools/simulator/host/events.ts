import type { Element, Event } from 'glass-easel'
import { field, isRecord, number, throughJson, type Json } from '../json'
import { domOf } from './nodes'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** The app's handlers get plain objects, as they do when events cross from the screen to the logic. */
export function withPlainEvents(methods: Readonly<Json>): Record<string, Method> {
  const wrapped: Record<string, Method> = {}
  for (const [name, value] of Object.entries(methods)) if (isMethod(value)) wrapped[name] = plainly(value)
  return wrapped
}

const isMethod = (value: unknown): value is Method => typeof value === 'function'

/** Taro keeps facts about a handler on the function itself. */
const plainly = (method: Method): Method =>
  Object.assign(function (this: unknown, ...args: unknown[]) {
    const [event, ...rest] = args
    return Reflect.apply(method, this, isEngineEvent(event) ? [plain(event), ...rest] : args)
  }, method)

type EngineEvent = Event<unknown> & Json

const isEngineEvent = (value: unknown): value is EngineEvent =>
  typeof value === 'object' && value !== null && 'currentTarget' in value && 'getOriginalEvent' in value

function plain(event: EngineEvent): unknown {
  const touching = /^(tap|touch|long)/.test(event.type)
  const original = event.getOriginalEvent()
  const moved = event.type === 'regionchange'
  return throughJson({
    // A map's own event is called by what it tells of.
    type: moved ? field(event.detail, 'type') : event.type,
    ...(moved ? { causedBy: field(event.detail, 'causedBy') } : {}),
    timeStamp: Math.round(event.timeStamp),
    target: place(event.target),
    currentTarget: place(event.currentTarget),
    mark: event.mark ?? {},
    mut: false,
    detail: !touching ? event.detail : event.type === 'tap' ? point(event.detail) : {},
    ...(touching ? { touches: touches(original, 'touches'), changedTouches: touches(original, 'changedTouches') } : {}),
  })
}

const point = (detail: unknown) => ({ x: number(detail, 'x'), y: number(detail, 'y') })

function place(target: unknown): Json {
  const node = unwrapped(target)
  const dom = node ? domOf(node) : null
  return {
    id: node?.id ?? '',
    dataset: node?.dataset ?? {},
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  }
}

/** The adapter hands out a shell whose `_$` is the component. */
function unwrapped(target: unknown): Element | null {
  const inner = field(target, '_$') ?? target
  return isRecord(inner) && 'getBackendElement' in inner && 'dataset' in inner ? asElement(inner) : null
}

const asElement = (value: unknown): Element | null => (isElement(value) ? value : null)
const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 'getBackendElement' in value

function touches(original: unknown, name: 'touches' | 'changedTouches'): Json[] {
  // A desk without a touch screen has no TouchEvent at all.
  if (typeof TouchEvent === 'undefined' || !(original instanceof TouchEvent)) return []
  return Array.from(original[name], ({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }))
}
