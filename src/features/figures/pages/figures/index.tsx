import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { FiguresOverview } from '../../../../contract/figures'
import { AppError } from '../../../../contract/errors'
import { monthName } from '../../../../domain/figures/month'
import { DeskScreen } from '../../../../desk/desk-screen'
import { useApp, useStore } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Screen } from '../../../../ui/screen'
import { Skeleton } from '../../../../ui/skeleton'
import { useRefresh } from '../../../../ui/use-refresh'
import { useWide } from '../../../../ui/use-wide'
import { correctionsOf, splitWords } from '../../figure-words'
import { FiguresStore } from '../../figures.store'
import { Definitions } from '../../components/definitions'
import { MonthChosen, MonthHead } from './month-head'
import { Summary } from '../../components/summary'
import { TableOut } from './table-out'
import { Tables } from './tables'
import './index.scss'

const TITLE = '青年之家数字'

/** The numbers of the Youth Homes of a level: of the address, or of the reader's own office. */
export default observer(function FiguresPage() {
  const { orgId } = useRouter().params
  const { desks } = useApp()
  const place = orgId || desks.of('overview')?.org.id
  if (place) return <OfLevel key={place} orgId={place} />
  return (
    <Screen title={TITLE}>
      <Failure error={new AppError('FORBIDDEN', '只有团委的干部能看青年之家的数字')} />
    </Screen>
  )
})

type Opened = 'definitions' | 'table' | 'months' | null

const OfLevel = observer(function OfLevel({ orgId }: { orgId: string }) {
  const store = useStore((app) => new FiguresStore(app, orgId))
  useRefresh(store)
  const wide = useWide()
  const [opened, setOpened] = useState<Opened>(null)
  const month = store.mayDo('export-numbers') ? store.month : null
  const choose = () => setOpened('months')
  const acts = (
    <>
      <Button icon='info' onTap={() => setOpened('definitions')}>
        口径
      </Button>
      {month !== null && (
        <Button icon='export' onTap={() => setOpened('table')}>
          导出表格
        </Button>
      )}
    </>
  )
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={orgId}
      bar={wide ? false : acts}
      tools={
        <>
          {store.month !== null && <MonthChosen month={store.month} onTap={choose} />}
          <View className='figures__acts'>{acts}</View>
        </>
      }
    >
      <View className='figures'>
        <Loaded from={store.overview} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
          {(overview) => <Shown overview={overview} store={store} choose={wide ? null : choose} />}
        </Loaded>
      </View>
      <ChoiceSheet
        open={opened === 'months'}
        title='看哪个月'
        options={(store.overview.value?.choices ?? []).map((one) => ({ key: one, label: monthName(one) }))}
        chosen={store.month ?? ''}
        onChoose={(one) => void store.choose(one)}
        onClose={() => setOpened(null)}
      />
      <Definitions open={opened === 'definitions'} onClose={() => setOpened(null)} />
      {month !== null && (
        <TableOut
          orgId={orgId}
          month={month}
          by={store.tab}
          district={store.district}
          open={opened === 'table'}
          onClose={() => setOpened(null)}
        />
      )}
    </DeskScreen>
  )
})

interface ShownProps {
  overview: FiguresOverview
  store: FiguresStore
  choose: (() => void) | null
}

function Shown({ overview, store, choose }: ShownProps) {
  const { counted, choices } = overview
  if (counted === null)
    return (
      <Empty
        title='还没有数字'
        text={
          choices.length === 0
            ? '有人签到后，每天凌晨统计到前一天。'
            : `${overview.org.name}下面没有青年之家，或这个月还没有统计。`
        }
      />
    )
  return (
    <View>
      <MonthHead overview={overview} counted={counted} choose={choose} />
      <Summary whole={counted.whole} people={splitWords(counted)} months={overview.months} now={overview.now} />
      {correctionsOf(overview).map((words) => (
        <Note key={words}>{words}</Note>
      ))}
      <Tables overview={overview} counted={counted} store={store} />
    </View>
  )
}

const Waiting = () => (
  <View>
    <Skeleton width='40%' height={44} top={16} />
    <Skeleton width='100%' height={120} top={16} />
    <Skeleton width='100%' height={240} top={16} />
  </View>
)
