import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pager } from '../../../ui/pager'
import { usePages } from '../use-pages'

/** So many rows are drawn at once: more in one piece than a phone should be sent, and WeChat warns of 60 children of one node. */
const SHOWN = 15

interface Props<T> {
  all: readonly T[]
  /** One row, with its key. */
  children: (one: T) => ReactNode
}

/** The rows of a list of any length, many by the page. */
export function Paged<T>({ all, children }: Props<T>) {
  const { some, id, pager } = usePages(all, SHOWN)
  return (
    <>
      <View id={id}>{some.map(children)}</View>
      {pager.last > 0 && <Pager {...pager} />}
    </>
  )
}
