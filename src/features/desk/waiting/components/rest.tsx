import Taro from '@tarojs/taro'
import { Row } from '../../../../ui/row'
import type { Item } from '../items'
import { wayToRest } from '../ways'

/** Those that were not told with the first ones: they come up as these are dealt with. */
export function Rest({ items, count }: { items: readonly Item[]; count: number }) {
  const [first] = items
  const way = first ? wayToRest(first) : null
  if (way === null || count <= items.length) return null
  return <Row title={`还有 ${count - items.length} 件`} onTap={() => void Taro.navigateTo({ url: way })} />
}
