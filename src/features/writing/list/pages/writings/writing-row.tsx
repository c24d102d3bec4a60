import { View } from '@tarojs/components'
import type { WritingRow as Row } from '../../../../../contract/writing'
import { figures } from '../../../../../domain/assignments/rate-words'
import { STAGE_NAMES } from '../../../../../domain/publishing/piece'
import type { Instant } from '../../../../../domain/time'
import { part, tappable, unheard } from '../../../../../ui/aria'
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
  /** A row of a table, where a screen reader knows such: then it is heard by its cells. */
  table?: boolean
  onTap: () => void
}

const KNOWS_TABLES = process.env.TARO_ENV === 'h5'

/** One notice of the list: what it is called, why it is where it is, its stage, when, and how many have read it. */
export function WritingRow({ row, orgId, now, chosen = false, table = false, onTap }: Props) {
  const title = row.title === '' ? UNTITLED : row.title
  const caption = rowCaption(row, orgId)
  const stage = STAGE_NAMES[row.stage]
  const time = rowTime(row, now)
  const views = row.stage === 'published' && row.views > 0 ? figures(row.views) : ''
  const opened = chosen && '已打开'
  const heard = (...more: (string | false)[]) => [title, caption, ...more].filter(Boolean).join('，')
  const cells = table && KNOWS_TABLES
  const whole = cells ? part('row') : tappable(onTap, { label: heard(stage, time, views && `${views} 人浏览`, opened) })
  const cell = cells ? part('cell') : {}
  const words = (
    <>
      <View className='text-medium writing-row__title'>{title}</View>
      <View className='text-cap writing-row__caption'>{caption}</View>
    </>
  )
  return (
    <View className={`writing-row${chosen ? ' writing-row--chosen' : ''}`} hoverClass='row--pressed' {...whole}>
      <View className='writing-row__words' {...cell}>
        {cells ? (
          // As large as its row: a tap anywhere in it opens it.
          <View className='writing-row__open' {...tappable(onTap, { label: heard(opened) })}>
            {words}
          </View>
        ) : (
          words
        )}
      </View>
      <View className='writing-row__stage' {...cell}>
        <Tag tone={STAGE_TONES[row.stage]}>{stage}</Tag>
      </View>
      <View className='text-cap text-figures writing-row__time' {...cell}>
        {views === '' ? time : `${time}\u3000${views}`}
      </View>
    </View>
  )
}

/** What its columns are called. */
export function WritingHeads() {
  const head = KNOWS_TABLES ? part('columnheader') : {}
  return (
    <View className='writing-row writing-row--heads text-cap' {...(KNOWS_TABLES ? part('row') : unheard)}>
      <View className='writing-row__words' {...head}>
        标题
      </View>
      <View className='writing-row__stage' {...head}>
        状态
      </View>
      <View className='writing-row__time' {...head}>
        时间，浏览
      </View>
    </View>
  )
}
