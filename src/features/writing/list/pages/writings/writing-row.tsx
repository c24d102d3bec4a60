import { View } from '@tarojs/components'
import type { WritingRow as Row } from '../../../../../contract/writing'
import { figures } from '../../../../../domain/assignments/rate-words'
import { STAGE_NAMES } from '../../../../../domain/publishing/piece'
import type { Instant } from '../../../../../domain/time'
import { tappable } from '../../../../../ui/aria'
import { Tag } from '../../../../../ui/tag'
import { rowCaption, rowTime, STAGE_TONES, UNTITLED } from '../../../words'
import './writing-row.scss'

interface Props {
  row: Row
  /** Whose list it is. */
  orgId: string
  now: Instant
  /** Open in the panel. */
  chosen?: boolean
  onTap: () => void
}

/** One notice of the list: what it is called, why it is where it is, its stage, when, and how many have read it. */
export function WritingRow({ row, orgId, now, chosen = false, onTap }: Props) {
  const title = row.title === '' ? UNTITLED : row.title
  const caption = rowCaption(row, orgId)
  const stage = STAGE_NAMES[row.stage]
  const time = rowTime(row, now)
  const views = row.stage === 'published' && row.views > 0 ? figures(row.views) : ''
  const heard = [title, caption, stage, time, views && `${views} 人浏览`, chosen && '已打开'].filter(Boolean).join('，')
  return (
    <View
      className={`writing-row${chosen ? ' writing-row--chosen' : ''}`}
      hoverClass='row--pressed'
      {...tappable(onTap, { label: heard })}
    >
      <View className='writing-row__words'>
        <View className='text-medium writing-row__title'>{title}</View>
        <View className='text-cap writing-row__caption'>{caption}</View>
      </View>
      <View className='writing-row__stage'>
        <Tag tone={STAGE_TONES[row.stage]}>{stage}</Tag>
      </View>
      <View className='text-cap text-figures writing-row__time'>{views === '' ? time : `${time}\u3000${views}`}</View>
    </View>
  )
}
