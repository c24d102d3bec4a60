import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MovedFault, MovedGroup, MovedRow } from '../../../../contract/moving-replies'
import { NOTICE_TITLE_MAX } from '../../../../domain/limits'
import { PickBox } from '../../../../forms/pick-box'
import { TextBox } from '../../../../forms/text-box'
import { live, part, tappable, unheard } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-names'
import type { MovingStore } from '../../moving.store'
import { stateWords, viewsWords } from '../../words'
import './old-row.scss'

interface Props {
  row: MovedRow
  store: MovingStore
  onDay: (row: MovedRow) => void
}

const KNOWS_TABLES = process.env.TARO_ENV === 'h5'
const ICONS: Record<MovedGroup, IconName | null> = {
  'to-fix': 'alert',
  ready: 'check-circle',
  applied: 'check',
  skipped: null,
}

/** One of the table: a tap opens it beside, and what is wrong with its title or day is put right where it stands. */
export const OldRow = observer(function OldRow({ row, store, onDay }: Props) {
  const { nth, title, day, source, group } = row
  const chosen = store.rows.chosen === nth
  const wrong = (fault: MovedFault): boolean => row.problems.some((one) => one.fault === fault)
  const state = stateWords(row)
  const views = viewsWords(row)
  const called = title === '' ? row.file : title
  const heard = [called, ...(KNOWS_TABLES ? [] : [day, source, views, state]), chosen && '已打开'].filter(Boolean)
  const icon = ICONS[group]
  const open = () => void store.rows.choose(nth)
  const cell = part('cell')
  return (
    <View className={`old-row${chosen ? ' old-row--chosen' : ''}`} {...part('row')}>
      <View className='old-row__title' {...cell}>
        {wrong('title') ? (
          <Titled row={row} store={store} />
        ) : (
          <View className='old-row__open' {...tappable(open, { label: heard.join('，') })}>
            {called}
          </View>
        )}
      </View>
      <View className='text-figures old-row__day' {...cell}>
        {wrong('day') ? (
          <PickBox
            value={day ?? '选日期'}
            icon='calendar'
            wrong
            spoken={`${day ?? '选日期'}，${called}`}
            disabled={store.offline}
            onTap={() => onDay(row)}
          />
        ) : (
          (day ?? '')
        )}
      </View>
      <View className='text-note old-row__source' {...cell}>
        {source}
      </View>
      <View className='text-figures old-row__views' {...cell}>
        {views}
      </View>
      <View className={`old-row__state old-row__state--${group}`} {...cell} {...live}>
        {icon && <Icon name={icon} size='s' />}
        <View className='text-note old-row__state-words'>{state}</View>
      </View>
    </View>
  )
})

/** Saved as one leaves it. */
function Titled({ row: { nth, title, file }, store }: Omit<Props, 'onDay'>) {
  const [typed, type] = useState(title)
  const save = () => {
    if (typed.trim() !== '' && typed !== title) void store.rows.putRight(nth, { title: typed.trim() })
  }
  return (
    <TextBox
      label={`${file} 的标题`}
      value={typed}
      placeholder='写标题'
      maxLength={NOTICE_TITLE_MAX}
      wrong
      disabled={store.offline}
      onInput={type}
      onDone={save}
    />
  )
}

const HEADS = [
  ['title', '标题'],
  ['day', '日期'],
  ['source', '来源'],
  ['views', '浏览'],
  ['state', '情况'],
] as const

/** What its columns are called. */
export const Heads = () => (
  <View className='old-row old-row--heads text-cap' {...(KNOWS_TABLES ? part('row') : unheard)}>
    {HEADS.map(([name, words]) => (
      <View key={name} className={`old-row__${name}`} {...part('columnheader')}>
        {words}
      </View>
    ))}
  </View>
)
