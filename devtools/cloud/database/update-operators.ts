import { requestFailed } from '../errors'
import { compareBson } from '../mongo/order'
import { isPlainObject } from './documents'
import { compileQuery } from './matching'
import type { Slot } from './update-paths'

/** Changes one field. `creates` says whether the operator makes missing parents. */
export interface UpdateOperator {
  creates: boolean
  apply(slot: Slot, operand: unknown): void
}

/** What `_.set`, `_.inc`, `_.push` and the others become on the wire. */
export const UPDATE_OPERATORS: Record<string, UpdateOperator> = {
  $set: { creates: true, apply: (slot, operand) => slot.write(operand) },
  $unset: { creates: false, apply: (slot) => slot.value !== undefined && slot.remove() },
  $inc: { creates: true, apply: (slot, operand) => slot.write(numberIn(slot, '$inc') + numeric(operand, '$inc')) },
  $mul: { creates: true, apply: (slot, operand) => slot.write(numberIn(slot, '$mul') * numeric(operand, '$mul')) },
  $min: { creates: true, apply: (slot, operand) => replaceWhen(slot, operand, (order) => order > 0) },
  $max: { creates: true, apply: (slot, operand) => replaceWhen(slot, operand, (order) => order < 0) },
  $push: { creates: true, apply: push },
  $addToSet: { creates: true, apply: addToSet },
  $pop: { creates: false, apply: pop },
  $pull: { creates: false, apply: pull },
  $pullAll: { creates: false, apply: pullAll },
}

function numberIn(slot: Slot, operator: string): number {
  if (slot.value === undefined) return 0
  if (typeof slot.value === 'number') return slot.value
  throw wrongType(slot, `Cannot apply ${operator} to a value of non-numeric type`)
}

function numeric(operand: unknown, operator: string): number {
  if (typeof operand === 'number') return operand
  throw requestFailed(`[FailedOperation] ${operator} needs a number, not ${JSON.stringify(operand)}`)
}

function replaceWhen(slot: Slot, operand: unknown, wanted: (order: number) => boolean): void {
  if (slot.value === undefined || wanted(compareBson(slot.value, operand))) slot.write(operand)
}

function arrayIn(slot: Slot, operator: string): unknown[] | undefined {
  if (slot.value === undefined) return undefined
  if (Array.isArray(slot.value)) return [...(slot.value as unknown[])]
  throw wrongType(slot, `${operator}: the field must be an array`)
}

function push(slot: Slot, operand: unknown): void {
  const list = arrayIn(slot, '$push') ?? []
  if (!isPlainObject(operand) || !('$each' in operand)) {
    slot.write([...list, operand])
    return
  }
  const { $each, $position, $sort, $slice } = operand
  if (!Array.isArray($each)) throw requestFailed('[FailedOperation] $each in $push must be an array')
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...($each as unknown[]))
  if ($sort !== undefined) list.sort(sorter($sort))
  slot.write(typeof $slice === 'number' ? sliced(list, $slice) : list)
}

function sliced(list: unknown[], size: number): unknown[] {
  if (size === 0) return []
  return size < 0 ? list.slice(size) : list.slice(0, size)
}

function sorter(spec: unknown): (a: unknown, b: unknown) => number {
  if (!isPlainObject(spec)) return (a, b) => Number(spec) * compareBson(a, b)
  const keys = Object.entries(spec)
  return (a, b) => {
    for (const [key, direction] of keys) {
      const order = compareBson(field(a, key), field(b, key))
      if (order !== 0) return order * Number(direction)
    }
    return 0
  }
}

function field(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (isPlainObject(inner) ? inner[key] : undefined), value) ?? null
}

function addToSet(slot: Slot, operand: unknown): void {
  const list = arrayIn(slot, '$addToSet') ?? []
  const additions: unknown[] = isPlainObject(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  for (const item of additions) {
    if (!list.some((known) => compareBson(known, item) === 0)) list.push(item)
  }
  slot.write(list)
}

function pop(slot: Slot, operand: unknown): void {
  const list = arrayIn(slot, '$pop')
  if (list) slot.write(operand === -1 ? list.slice(1) : list.slice(0, -1))
}

function pull(slot: Slot, operand: unknown): void {
  const list = arrayIn(slot, '$pull')
  if (!list) return
  const bare = !isPlainObject(operand) || Object.keys(operand).some((key) => key.startsWith('$'))
  const matches = compileQuery(bare ? { item: operand } : operand)
  const isWanted = (item: unknown) => (bare ? matches({ item }) : isPlainObject(item) && matches(item))
  slot.write(list.filter((item) => !isWanted(item)))
}

function pullAll(slot: Slot, operand: unknown): void {
  const list = arrayIn(slot, '$pullAll')
  if (!list) return
  if (!Array.isArray(operand)) throw requestFailed('[FailedOperation] $pullAll needs an array')
  slot.write(list.filter((item) => !operand.some((unwanted) => compareBson(item, unwanted) === 0)))
}

function wrongType(slot: Slot, message: string): Error {
  return requestFailed(`[FailedOperation] ${message}: {${slot.path}: ${JSON.stringify(slot.value)}}`)
}
