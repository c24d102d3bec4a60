import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MovedPage, MovedRow } from '../../../../contract/moving-replies'
import { goTo } from '../../../../desk/go'
import { Side } from '../../../../desk/side'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Skeleton } from '../../../../ui/skeleton'
import type { MovingStore } from '../../moving.store'
import { noticeUrl } from '../../routes'
import { Correct } from './correct'
import { Decide } from './decide'
import { OldPage } from './old-page'
import './beside.scss'

export type Asked = { kind: 'day' | 'category'; row: MovedRow } | { kind: 'drop' }

interface Props {
  store: MovingStore
  onAsk: (asked: Asked) => void
}

const SIDES = [
  { key: 'after', label: '导入后' },
  { key: 'before', label: '原文件' },
] as const

/** The one that is looked at: as its readers will see it, and as it came. */
export const Beside = observer(function Beside({ store, onAsk }: Props) {
  const [side, turn] = useState<'after' | 'before'>('after')
  const { rows } = store
  const { open } = rows
  const [before, next] = [rows.beside(-1), rows.beside(1)]
  // One panel, whatever lies in it: another one in its place would send the whole table again.
  return (
    <Side
      title='预览'
      marks={null}
      chosen={open === null ? null : String(open.nth)}
      place={open === null ? '' : rows.place}
      onBefore={before === null ? undefined : () => void rows.choose(before)}
      onNext={next === null ? undefined : () => void rows.choose(next)}
      onClose={() => void rows.choose(null)}
    >
      {open === null ? (
        <View className='text-cap' {...described('status')}>
          点一篇，看它导入后是什么样。
        </View>
      ) : (
        <View>
          <View className='beside__sides'>
            {SIDES.map(({ key, label }) => (
              <Chip key={key} choice on={side === key} onTap={() => turn(key)}>
                {label}
              </Chip>
            ))}
          </View>
          <Loaded from={rows.page} skeleton={<PageSkeleton />} onRetry={() => void rows.choose(open.nth)}>
            {(page) => (
              <Looked key={page.row.nth} store={store} page={page} original={side === 'before'} onAsk={onAsk} />
            )}
          </Loaded>
        </View>
      )}
    </Side>
  )
})

interface LookedProps extends Props {
  page: MovedPage
  original: boolean
}

const Looked = observer(function Looked({ store, page, original, onAsk }: LookedProps) {
  const row = store.rows.open ?? page.row
  const { noticeId } = row
  return (
    <View>
      <OldPage page={page} row={row} original={original} />
      {row.group === 'applied' ? (
        noticeId !== null && (
          <View className='beside__part'>
            <Button small onTap={() => goTo(noticeUrl(noticeId))}>
              看公告
            </Button>
          </View>
        )
      ) : (
        <>
          <Decide store={store} row={row} />
          <Correct key={`${row.title} ${row.source} ${row.views}`} store={store} row={row} onAsk={onAsk} />
        </>
      )}
      {page.words !== '' && (
        <View className='beside__part'>
          <Note icon='shield'>{page.words}</Note>
        </View>
      )}
    </View>
  )
})

const PageSkeleton = () => (
  <View>
    <Skeleton width='100%' height={280} top={12} />
    <Skeleton width='60%' height={24} top={20} />
    <Skeleton width='100%' height={48} top={12} />
  </View>
)
