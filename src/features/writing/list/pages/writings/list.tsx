import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Writings } from '../../../../../contract/writing'
import { STAGE_NAMES, STAGES, type Stage } from '../../../../../domain/publishing/piece'
import { part } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Pager } from '../../../../../ui/pager'
import { scrollToStart } from '../../../../../ui/scrolling'
import { Skeleton } from '../../../../../ui/skeleton'
import { Tabs } from '../../../../../ui/tabs'
import { aboveUrl } from '../../../list-routes'
import { writeUrl } from '../../../routes'
import { movingUrl } from '../../ways-out'
import type { WritingsStore } from '../../writings.store'
import { WritingHeads, WritingRow } from './writing-row'

interface Props {
  store: WritingsStore
}

/** Stages that are looked for only where there is something in them: it stays there for minutes. */
const PASSING: readonly Stage[] = ['approved']

/** The stages with how many there are in each. */
export const StageTabs = observer(function StageTabs({ store }: Props) {
  const { counts, stage: shown } = store
  const stages = STAGES.filter((stage) => !PASSING.includes(stage) || stage === shown || (counts?.[stage] ?? 0) > 0)
  const all = counts && STAGES.reduce((sum, stage) => sum + counts[stage], 0)
  const item = (key: Stage | 'all', label: string, count: number | undefined) => ({
    key,
    label,
    ...(count === undefined ? {} : { count }),
  })
  return (
    <View className='writings__tabs'>
      <Tabs<Stage | 'all'>
        items={[
          item('all', '全部', all ?? undefined),
          ...stages.map((stage) => item(stage, STAGE_NAMES[stage], counts?.[stage])),
        ]}
        value={shown ?? 'all'}
        onChange={(key) => void store.show(key === 'all' ? null : key)}
      />
    </View>
  )
})

export const newUrl = ({ orgId }: WritingsStore): string => writeUrl(orgId)
const write = (store: WritingsStore) => () => void Taro.navigateTo({ url: newUrl(store) })

/** Writes a new one; nothing for who only reviews. */
export const WriteButton = observer(function WriteButton({ store, small }: Props & { small?: boolean }) {
  if (!store.may('write-notices')) return null
  return (
    <Button kind='primary' icon='plus' small={small ?? false} grow={!small} onTap={write(store)}>
      写公告
    </Button>
  )
})

/** Takes over what a level above has published. */
export const AboveButton = observer(function AboveButton({ store }: Props) {
  if (!store.may('write-notices')) return null
  return (
    <Button small icon='share' onTap={() => void Taro.navigateTo({ url: aboveUrl(store.orgId) })}>
      转发上级公告
    </Button>
  )
})

/** Brings in what was published on a site before; branches have none. */
export const MovingButton = observer(function MovingButton({ store }: Props) {
  if (!store.may('move-notices')) return null
  return (
    <Button small icon='download' onTap={() => void Taro.navigateTo({ url: movingUrl(store.orgId) })}>
      导入旧公告
    </Button>
  )
})

const ID = 'writings'

interface RowsProps extends Props {
  page: Writings
  /** The one in the panel. */
  shown: string | null
  onOpen: (row: Writings['rows'][number]) => void
  /** Under the heads of its columns, where there is room for them. */
  table?: boolean
}

/** The rows of a stage, by the page. */
export const Rows = observer(function Rows({ store, page, shown, onOpen, table = false }: RowsProps) {
  const { stage, keptAt, narrowed } = store
  const none = stage === null ? '还没有公告' : `没有${STAGE_NAMES[stage]}的公告`
  if (page.rows.length === 0 && narrowed && page.next === null)
    return <Empty title='没有找到' text='换几个字，换个分类或年份，也许有。' />
  if (page.rows.length === 0 && !narrowed)
    return <Empty title={none} text={stage === null ? waysIn(store) : undefined} />
  return (
    <View>
      {page.rows.length === 0 && <View className='text-cap'>这一页里没有，往后翻接着找。</View>}
      <View id={ID} {...(table ? part('table') : {})}>
        {table && page.rows.length > 0 && <WritingHeads />}
        {page.rows.map((row) => (
          <WritingRow
            key={row.noticeId}
            row={row}
            orgId={store.orgId}
            now={page.now}
            chosen={row.noticeId === shown}
            table={table}
            onTap={() => onOpen(row)}
          />
        ))}
      </View>
      {keptAt === null && <Pager pages={store.pages} onTurned={() => scrollToStart(ID)} />}
    </View>
  )
})

function waysIn(store: WritingsStore): string | undefined {
  if (store.may('move-notices')) return store.may('write-notices') ? '写一条，或导入旧公告。' : '导入旧公告。'
  return store.may('write-notices') ? '写一条。' : undefined
}

export const RowsSkeleton = () => (
  <View>
    {[1, 2, 3, 4, 5, 6].map((row) => (
      <Skeleton key={row} width='100%' height={48} top={14} />
    ))}
  </View>
)
