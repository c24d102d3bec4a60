import { View } from '@tarojs/components'
import type { KeeperToday } from '../../../../../contract/keeping'
import { openWords } from '../../../../../domain/homes/hours-words'
import { Tag } from '../../../../../ui/tag'
import { TextAction } from '../../../../../ui/text-action'
import { goTo } from '../../../go-to'
import { hoursUrl } from '../../../routes'
import './open-line.scss'

/** Whether the venue is open now, as everybody reads it, and the way to change it. */
export function OpenLine({ today: { venue, may, now } }: { today: KeeperToday }) {
  const { open, word, rest } = openWords(venue.hours, now)
  return (
    <View className='open-line'>
      <View className='open-line__words'>
        <Tag tone={open ? 'green' : 'plain'}>{word}</Tag>
        {rest !== '' && <View className='text-2 text-figures'>{rest}</View>}
      </View>
      {may.includes('edit-venue') && <TextAction onTap={() => goTo(hoursUrl(venue.venueId))}>改开放时间</TextAction>}
    </View>
  )
}
