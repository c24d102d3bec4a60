import { command, database } from './cloud'
import { CodedError } from './coded-error'
import { PAGE } from './paging'

export interface Document {
  _id: string
}

interface Find {
  where: object
  /** Field and direction; needs an index that begins with the fields of `where`. */
  sort?: readonly [field: string, direction: 'asc' | 'desc'][]
  limit?: number
  /** Only these fields (and _id): large documents stay in the cloud. */
  fields?: readonly string[]
}

interface Ordered extends Pick<Find, 'fields'> {
  where: object
  from?: Date | string | number
  /** Only what comes behind this value, where it is given: how one goes on after a page. */
  after?: string
  until?: Date | string
}

/**
 * A collection whose documents are of one shape. They are only ever written by these functions (all collections are closed
 * to clients), so the shape is trusted here, and in this file alone.
 */
export class Collection<T extends Document> {
  constructor(private readonly name: string) {}

  async get(id: string): Promise<T | null> {
    const [found] = await this.find({ where: { _id: id }, limit: 1 })
    return found ?? null
  }

  async find({ where, sort = [], limit = PAGE, fields }: Find): Promise<T[]> {
    let query = this.collection.where(where)
    for (const [field, direction] of sort) query = query.orderBy(field, direction)
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
    const reply = await query.limit(limit).get()
    return resultOf<{ data: unknown[] }>(reply).data as T[]
  }

  /** All that fit, page by page in the order of their ids. Needs an index that begins with the fields of `where` and goes on with _id. */
  async findAll({ where, fields }: Pick<Find, 'where' | 'fields'>): Promise<T[]> {
    const all: T[] = []
    for (;;) {
      const after = all[all.length - 1]?._id ?? ''
      const page = await this.find({ where: { ...where, _id: command.gt(after) }, sort: [['_id', 'asc']], fields })
      all.push(...page)
      if (page.length < PAGE) return all
    }
  }

  /**
   * All that fit, in the order of a field, however many have the same: from one value on and up to another, where they are given.
   * Needs an index that begins with the fields of `where` and goes on with the field and _id.
   */
  async findAllBy(field: string, ordered: Ordered): Promise<T[]> {
    const all: T[] = []
    for await (const page of this.pagesBy(field, ordered)) all.push(...page)
    return all
  }

  /** The same page by page: each has all of the last value in it, so that the next can be gone on with after that value another time. */
  async *pagesBy(field: string, { where, from, after, until, fields }: Ordered): AsyncGenerator<T[]> {
    const take = (narrower: object, sort: readonly string[]): Promise<T[]> =>
      this.find({ where: { ...where, ...narrower }, sort: sort.map((key) => [key, 'asc']), fields })
    const upTo = until === undefined ? null : command.lt(until)
    const narrow = (lower: ReturnType<typeof command.gt> | null): object => {
      const range = lower && upTo ? lower.and(upTo) : (lower ?? upTo)
      return range ? { [field]: range } : {}
    }
    const lower = after !== undefined ? command.gt(after) : from !== undefined ? command.gte(from) : null
    let page = await take(narrow(lower), [field, '_id'])
    while (page.length === PAGE) {
      const last = page[page.length - 1]
      const value: unknown = last && Reflect.get(last, field)
      const whole = [...page]
      // First the rest of those that have the same.
      for (let same = page; same.length === PAGE;) {
        same = await take({ [field]: value, _id: command.gt(same[same.length - 1]?._id ?? '') }, ['_id'])
        whole.push(...same)
      }
      yield whole
      page = await take(narrow(command.gt(value)), [field, '_id'])
    }
    if (page.length > 0) yield page
  }

  async count(where: object): Promise<number> {
    return resultOf<{ total: number }>(await this.collection.where(where).count()).total
  }

  /** Whether it was new: a document with the same id or unique key stays as it is. */
  async insert(document: T): Promise<boolean> {
    try {
      await this.collection.add({ data: document })
      return true
    } catch (failure) {
      if (isDuplicate(failure)) return false
      throw failure
    }
  }

  /** Updates the one document that still fits the condition; false where none does. Atomic in the database. */
  async update(where: { _id: string } & Record<string, unknown>, data: object): Promise<boolean> {
    const reply = await this.collection.where(where).update({ data })
    return resultOf<{ stats: { updated: number } }>(reply).stats.updated > 0
  }

  /** Updates all that fit, and answers with how many there were. Needs an index that begins with the fields of `where`. */
  async updateAll(where: object, data: object): Promise<number> {
    return resultOf<{ stats: { updated: number } }>(await this.collection.where(where).update({ data })).stats.updated
  }

  /** As `update`; false also where another document has the unique value that it would get. */
  async updateUnlessTaken(where: { _id: string } & Record<string, unknown>, data: object): Promise<boolean> {
    try {
      return await this.update(where, data)
    } catch (failure) {
      if (isDuplicate(failure)) return false
      throw failure
    }
  }

  /** Writes the whole document, new or not. */
  async put({ _id, ...data }: T): Promise<void> {
    await this.collection.doc(_id).set({ data })
  }

  /** Whether there was one. */
  async remove(id: string): Promise<boolean> {
    const reply = await this.collection.where({ _id: id }).remove()
    return resultOf<{ stats: { removed: number } }>(reply).stats.removed > 0
  }

  /** Removes all that fit, and answers with how many there were. Needs an index that begins with the fields of `where`. */
  async removeAll(where: object): Promise<number> {
    return resultOf<{ stats: { removed: number } }>(await this.collection.where(where).remove()).stats.removed
  }

  private get collection() {
    return database.collection(this.name)
  }
}

/** The first instant after another, which milliseconds tell apart; none after none. */
export const justAfter = (instant: Date | null): Date | undefined =>
  instant === null ? undefined : new Date(instant.getTime() + 1)

/** The SDK types a reply as `Promise | void | string` for its callback style, which is not used here. */
function resultOf<R>(reply: unknown): R {
  if (typeof reply === 'object' && reply !== null) return reply as R
  throw new CodedError('NO_ANSWER', 'the database did not answer')
}

const isDuplicate = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'errMsg' in failure && String(failure.errMsg).includes('E11000')
