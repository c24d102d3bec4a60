import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MovedRow } from '../../../../contract/moving-replies'
import { NOTICE_TITLE_MAX, SOURCE_MAX, VIEWS_MAX } from '../../../../domain/limits'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { Labelled } from '../../../../forms/labelled'
import { PickBox } from '../../../../forms/pick-box'
import { TextBox } from '../../../../forms/text-box'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import type { MovingStore } from '../../moving.store'
import type { Put } from '../../moved-rows'
import type { Asked } from './beside'

interface Props {
  store: MovingStore
  row: MovedRow
  onAsk: (asked: Asked) => void
}

/** Letters of a title that stand in one line beside the table. */
const LINE = 14

/** What is said of one, where it was recognised wrong. */
export const Correct = observer(function Correct({ store, row, onAsk }: Props) {
  const [title, setTitle] = useState(row.title)
  const [source, setSource] = useState(row.source)
  const [views, setViews] = useState(row.views === null ? '' : String(row.views))
  const { offline, doing } = store
  if (row.problems.some(({ fault }) => fault === 'unreadable')) return null
  const put = putOf(row, { title, source, views })
  // As it was recognised: a box that changes while somebody types would lose the caret.
  const long = [...row.title].length > LINE
  return (
    <View className='beside__part'>
      <View className='text-bold' {...described('heading', undefined, 3)}>
        认错了就改
      </View>
      <Labelled label='标题'>
        <TextBox label='标题' value={title} maxLength={NOTICE_TITLE_MAX} tall={long && 'two'} onInput={setTitle} />
      </Labelled>
      <View className='beside__pair'>
        <Labelled label='日期'>
          <PickBox
            value={row.day ?? '选日期'}
            icon='calendar'
            spoken={`${row.day ?? '选日期'}，改日期`}
            disabled={offline}
            onTap={() => onAsk({ kind: 'day', row })}
          />
        </Labelled>
        <Labelled label='分类'>
          <PickBox
            value={CATEGORY_NAMES[row.category]}
            icon='down'
            spoken={`${CATEGORY_NAMES[row.category]}，改分类`}
            disabled={offline}
            onTap={() => onAsk({ kind: 'category', row })}
          />
        </Labelled>
      </View>
      <View className='beside__pair'>
        <Labelled label='来源'>
          <TextBox label='来源' value={source} maxLength={SOURCE_MAX} onInput={setSource} />
        </Labelled>
        <Labelled label='浏览'>
          <TextBox
            label='浏览'
            value={views}
            type='number'
            maxLength={String(VIEWS_MAX).length}
            placeholder='没有写'
            onInput={setViews}
          />
        </Labelled>
      </View>
      {put !== null && (
        <Button
          small
          disabled={offline || doing !== null}
          busy={doing === 'saving'}
          onTap={() => void store.rows.putRight(row.nth, put)}
        >
          {offline ? '没有网络，联网后再存' : '存改动'}
        </Button>
      )}
    </View>
  )
})

/** What was changed and can be kept; null where nothing was. */
function putOf(row: MovedRow, typed: { title: string; source: string; views: string }): Put | null {
  const title = typed.title.trim()
  const source = typed.source.trim()
  const views = Number(typed.views)
  const put: Put = {}
  if (title !== '' && title !== row.title) put.title = title
  if (source !== '' && source !== row.source) put.source = source
  if (/^\d+$/.test(typed.views) && views !== row.views && views <= VIEWS_MAX) put.views = views
  return Object.keys(put).length > 0 ? put : null
}
