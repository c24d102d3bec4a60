import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { clockTime } from '../../../../../domain/time'
import { part } from '../../../../../ui/aria'
import { Empty } from '../../../../../ui/empty'
import { Note } from '../../../../../ui/note'
import { usePaged } from '../../../../../ui/paged'
import { Pager } from '../../../../../ui/pager'
import { Tabs } from '../../../../../ui/tabs'
import { TextAction } from '../../../../../ui/text-action'
import { orderWords, pastWords } from '../../roll-words'
import type { RollStore } from '../../roll.store'
import type { RollCounts, ShownRow, Tab } from '../../shown-rows'
import { PersonRow } from './person-row'

/** So many are drawn at once: WeChat warns of 60 children of one node. */
const PAGE = 40

interface Props {
  store: RollStore
  onRegister: (row: ShownRow) => void
  onPerson: (row: ShownRow) => void
}

function tabsOf({ all, present, missing, waiting, walkIns }: RollCounts) {
  const items: { key: Tab; label: string; count: number }[] = [
    { key: 'all', label: '全部', count: all },
    { key: 'present', label: '已到', count: present },
    { key: 'missing', label: '还没到', count: missing },
    { key: 'waiting', label: '候补', count: waiting },
  ]
  return walkIns === 0 ? items : [...items, { key: 'walkIns' as const, label: '现场', count: walkIns }]
}

/** The roll in the order of signing up: no rank, and who is missing stands here alone. */
export const RollList = observer(function RollList({ store, ...acts }: Props) {
  const { counts, problems, value, tab } = store
  return (
    <View>
      {value?.past ? (
        <Note>{pastWords(value.past)}</Note>
      ) : (
        <Tabs items={tabsOf(counts)} value={tab} onChange={(chosen) => store.choose(chosen)} />
      )}
      {problems.map((problem) => (
        <View key={problem.id} className='roll__problem'>
          <Note icon='alert'>{problem.words}</Note>
          <TextAction onTap={() => store.settle(problem)}>知道了</TextAction>
        </View>
      ))}
      <View className='roll__line text-cap text-figures'>
        <Text>{value ? orderWords(value) : ''}</Text>
        {value && <Text>{`自己扫码的更新到 ${clockTime(value.of)}`}</Text>}
      </View>
      <Rows key={tab} store={store} {...acts} />
    </View>
  )
})

const Rows = observer(function Rows({ store, onRegister, onPerson }: Props) {
  const { inSight, typed, counts, value } = store
  const { rows, id, pager } = usePaged(inSight, PAGE)
  if (inSight.length === 0)
    return <None typed={typed.trim()} tab={store.tab} counts={counts} past={Boolean(value?.past)} />
  return (
    <>
      <View id={id} {...part('list')}>
        {rows.map((row) => (
          <PersonRow key={row.rowId} row={row} onRegister={() => onRegister(row)} onPerson={() => onPerson(row)} />
        ))}
      </View>
      <Pager {...pager} />
    </>
  )
})

const NOBODY: Record<Tab, string> = {
  all: '还没有人报名',
  present: '还没有人到',
  missing: '都到了',
  waiting: '没有人候补',
  walkIns: '没有现场来的人',
}

interface NoneProps {
  typed: string
  tab: Tab
  counts: RollCounts
  past: boolean
}

function None({ typed, tab, counts, past }: NoneProps) {
  if (typed !== '') return <Empty title={`没有找到“${typed}”`} text='换个名字或序号，或看看别的一栏。' />
  if (past) return <Empty title='没有人到场' />
  const nobody = tab === 'missing' && counts.all === 0 ? NOBODY.all : NOBODY[tab]
  return <Empty title={nobody} text={tab === 'all' ? '没报名的人到了，扫对方的码也能登记。' : undefined} />
}
