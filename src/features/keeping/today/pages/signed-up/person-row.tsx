import { View } from '@tarojs/components'
import type { SignedUpRow } from '../../../../../contract/keeping'
import { lately, type Instant } from '../../../../../domain/time'
import { asSentence, part } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { Tag } from '../../../../../ui/tag'

/** Where somebody stands: empty for who has a place. */
function placeWords({ place }: SignedUpRow): string {
  if (place.state === 'waiting') return `候补第 ${place.position}`
  if (place.state === 'drawing') return '等抽签'
  return place.state === 'out' ? '没有补上' : ''
}

/** One who has signed up: their number helps to find them, and is no rank. */
export function PersonRow({ row, now }: { row: SignedUpRow; now: Instant }) {
  const { number, name, branch, at, byBranch, absentAt } = row
  const state = placeWords(row)
  const about = [branch ?? '没有加入团支部', `${lately(at, now)}${byBranch ? ' 支部代报' : ' 报名'}`].join('，')
  const absent = absentAt === null ? '' : `${lately(absentAt, now)} 说来不了`
  return (
    <View
      className='signed-up__row'
      {...part('listitem')}
      {...asSentence([`${number} 号 ${name}`, about, state, absent].filter(Boolean).join('，'))}
    >
      <View className='signed-up__number'>
        <Num size='s'>{number}</Num>
      </View>
      <View className='signed-up__who'>
        <View className='text-medium'>{name}</View>
        <View className='text-cap'>{about}</View>
      </View>
      {absent !== '' && <View className='text-cap text-amber'>{absent}</View>}
      {state !== '' && <Tag>{state}</Tag>}
    </View>
  )
}
