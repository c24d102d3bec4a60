import { useState } from 'react'
import { scrollToStart } from '../../ui/scrolling'

interface Pages<T> {
  /** The rows of the page in sight. */
  some: readonly T[]
  /** For what holds the rows: a turned page is read from its first row. */
  id: string
  /** What the pager needs. */
  pager: { page: number; last: number; onTurn: (page: number) => void }
}

let lists = 0

/** A long list by the page. A list that has shrunk shows its last page. */
export function usePages<T>(all: readonly T[], size: number): Pages<T> {
  const [id] = useState(() => `list-${(lists += 1)}`)
  const [asked, turn] = useState(0)
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const page = Math.min(asked, last)
  const onTurn = (to: number) => {
    turn(to)
    scrollToStart(id)
  }
  return { some: all.slice(page * size, (page + 1) * size), id, pager: { page, last, onTurn } }
}
