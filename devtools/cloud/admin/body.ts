import { invalidParameter, messageOf } from '../errors'
import { isPlainObject, type Document } from '../database/documents'

/** Reads JSON that came over the wire. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalidParameter(`${what} is not JSON: ${messageOf(error)}`)
  }
}

/** The parameters of one request, read field by field: what the SDK sends is not trusted to have the right types. */
export class RequestBody {
  readonly #fields: Document

  constructor(fields: Document) {
    this.#fields = fields
  }

  /** Reads a JSON body. */
  static parse(text: string): RequestBody {
    const value = jsonOf(text, 'the body')
    if (!isPlainObject(value)) throw invalidParameter('the body must be an object')
    return new RequestBody(value)
  }

  /** What is asked for or written, as the real service repeats it in an error's message. */
  get echo(): string {
    const { query, data } = this.#fields
    return JSON.stringify({ query, data })
  }

  /** A text that must be there. */
  text(name: string): string {
    const value = this.#fields[name]
    if (typeof value !== 'string') throw invalidParameter(`${name} must be a string`)
    return value
  }

  /** A text that may be missing. */
  optionalText(name: string): string | undefined {
    const value = this.#fields[name]
    return typeof value === 'string' ? value : undefined
  }

  /** A number that may be missing. */
  optionalNumber(name: string): number | undefined {
    const value = this.#fields[name]
    return typeof value === 'number' ? value : undefined
  }

  /** True only when the field is true. */
  flag(name: string): boolean {
    return this.#fields[name] === true
  }

  /** A list of texts. */
  texts(name: string): string[] {
    return this.#list(name).map((item) => {
      if (typeof item !== 'string') throw invalidParameter(`${name} must hold strings`)
      return item
    })
  }

  /** A list of objects. */
  objects(name: string): Document[] {
    return this.#list(name).map((item) => {
      if (!isPlainObject(item)) throw invalidParameter(`${name} must hold objects`)
      return item
    })
  }

  #list(name: string): unknown[] {
    const value = this.#fields[name]
    if (!Array.isArray(value)) throw invalidParameter(`${name} must be a list`)
    return value
  }
}
