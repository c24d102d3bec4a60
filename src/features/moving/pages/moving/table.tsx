import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BundleSummary, MovedRow } from '../../../../contract/moving-replies'
import { live, part } from '../../../../ui/aria'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Pager } from '../../../../ui/pager'
import { scrollToStart } from '../../../../ui/scrolling'
import { Tabs } from '../../../../ui/tabs'
import { TextAction } from '../../../../ui/text-action'
import type { MovingStore } from '../../moving.store'
import type { Shown } from '../../moved-rows'
import { GROUPS, NONE } from '../../words'
import { Counts } from './counts'
import { EarlierSkeleton } from './earlier'
import { Heads, OldRow } from './old-row'

const ID = 'moving-rows'

interface Props {
  store: MovingStore
  summary: BundleSummary
  onDay: (row: MovedRow) => void
}

/** What would come in: how many of each sort, and each with what is said of it. */
export const Table = observer(function Table({ store, summary, onDay }: Props) {
  const { rows } = store
  const { counts, html, docx, notes } = summary
  const countOf = (key: Shown): number => (key === 'all' ? html + docx : counts[key])
  const tabs = GROUPS.filter(({ key }) => key !== 'applied' || counts.applied > 0).map(({ key, label }) => ({
    key,
    label,
    count: countOf(key),
  }))
  return (
    <View>
      <Counts summary={summary} />
      <View className='moving__tabs'>
        <Tabs<Shown> items={tabs} value={rows.group} onChange={(key) => void rows.show(key)} />
      </View>
      <ForAll store={store} summary={summary} />
      <View {...live}>
        <Loaded
          key={rows.group}
          from={rows.pages.page}
          skeleton={<EarlierSkeleton />}
          onRetry={() => void rows.pages.load()}
        >
          {() =>
            rows.rows.length === 0 ? (
              <View className='text-2 moving__none'>{NONE[rows.group]}</View>
            ) : (
              <View id={ID} {...part('table')}>
                <Heads />
                {rows.rows.map((row) => (
                  <OldRow key={row.nth} row={row} store={store} onDay={onDay} />
                ))}
              </View>
            )
          }
        </Loaded>
      </View>
      <Pager pages={rows.pages} onTurned={() => scrollToStart(ID)} />
      <View className='text-cap moving__none'>日期、来源、浏览数照旧保留，标“旧公告”。不触发提醒，不要求确认。</View>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </View>
  )
})

/** What can be decided of all that are still to be looked at. */
const ForAll = observer(function ForAll({ store, summary }: Omit<Props, 'onDay'>) {
  const { rows, offline, doing } = store
  if (rows.group !== 'to-fix' || summary.counts['to-fix'] < 2 || offline) return null
  const faults = rows.faultsOf(summary)
  const decide = (what: 'foreign' | 'missing' | 'out') => () => {
    if (doing === null) void rows.decideAll(what)
  }
  return (
    <View className='moving__for-all'>
      {faults.has('foreign') && <TextAction onTap={decide('foreign')}>外链图片都去掉</TextAction>}
      {faults.has('missing') && <TextAction onTap={decide('missing')}>没找到的都不带</TextAction>}
      <TextAction onTap={decide('out')}>{`这 ${summary.counts['to-fix']} 篇都不导入`}</TextAction>
    </View>
  )
})
