import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Keep, useKept } from './kept'
import { Pager, type ByPage } from './pager'
import { scrollToStart } from './scrolling'

/** So many rows are drawn at once: more in one piece than a phone should be sent, and WeChat warns of 60 children of one node. */
const SHOWN = 15

interface InSight<T> {
  /** The rows of the page in sight. */
  rows: readonly T[]
  /** For what holds the rows: a turned page is read from its first. */
  id: string
  /** What the pager needs. */
  pager: { pages: ByPage; onTurned: () => void }
}

let lists = 0
/** The first row in sight: another layout may have more of them on a page. */
const FIRST = new Keep<number>()

/**
 * A list that is all on the phone, by the page. One that has shrunk shows its last page. With a name, which is its own on the page, it is
 * found where it was when the layout changes.
 */
export function usePaged<T>(all: readonly T[], size: number, name = ''): InSight<T> {
  const [id] = useState(() => `list-${(lists += 1)}`)
  const [first, show] = useKept({ keep: FIRST, make: () => 0, name })
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const at = Math.min(Math.floor(first / size), last)
  const turn = (to: number) => Promise.resolve(show(to * size))
  return {
    rows: all.slice(at * size, (at + 1) * size),
    id,
    pager: {
      pages: { at, last, busy: false, toNext: () => turn(at + 1), toPrevious: () => turn(at - 1) },
      onTurned: () => scrollToStart(id),
    },
  }
}

interface Props<T> {
  all: readonly T[]
  name?: string
  /** One row, with its key. */
  children: (one: T) => ReactNode
}

/** The rows of a list of any length, many by the page. */
export function Paged<T>({ all, name, children }: Props<T>) {
  const { rows, id, pager } = usePaged(all, SHOWN, name)
  return (
    <>
      <View id={id}>{rows.map(children)}</View>
      <Pager {...pager} />
    </>
  )
}
