import * as v from 'valibot'
import { CURSOR_MAX } from '../domain/limits'

/** A page of a list that may be longer than one: its rows in the order of the list. */
export interface Page<T> {
  rows: T[]
  /** What the next page is asked for with, as `cursor`; null at the end. */
  next: string | null
}

/**
 * After which place in a list its page begins, as an earlier page told it; null for the first page. A field of this schema is called
 * `cursor` in every action: lists run from the newest to the oldest or the other way, so that 'before' and 'after' would each be wrong
 * in some of them. The phone hands it back as it came and never looks into it.
 */
export const cursor = v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(CURSOR_MAX)))
