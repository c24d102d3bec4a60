import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Overview } from '../../../../../contract/boards'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'
import { Crumbs } from '../../../components/crumbs'
import { Definitions } from '../../../components/definitions'
import { ExportButton } from '../../../components/export-button'
import { Freshness } from '../../../components/freshness'
import { confirmsUrl } from '../../../../../desk/confirm-ways'
import { openAbove } from '../../../open-above'
import type { NodeConfirms } from '../../node.store'
import { NodeFigures } from './node-figures'
import { NodePanel } from './node-panel'
import { NodeRows } from './node-rows'
import './index.scss'

/** How far confirming is at a level and right below it: no names, and nobody is reminded from here. */
export const NodeScreen = observer(function NodeScreen({ store }: { store: NodeConfirms }) {
  const layout = useLayout()
  const { wide } = layout
  const { assignmentId } = store
  const body = (
    <Loaded from={store.overview} skeleton={<NodeSkeleton />} onRetry={() => void store.refresh()}>
      {(of) => (
        <View className={wide ? 'confirms-node confirms-node--wide' : 'confirms-node'}>
          <View className='confirms-node__main'>
            {!wide && <View className='confirms-node__title text-title'>{of.assignment.title}</View>}
            <View className='confirms-node__where'>
              <Crumbs
                path={store.crumbs}
                below={of.children.length}
                onOpen={(orgId) => openAbove(confirmsUrl(orgId, assignmentId), { orgId, assignmentId })}
              />
              {!wide && <Fresh store={store} of={of} />}
            </View>
            {!wide && (
              <>
                <Rule />
                <View className='confirms-node__tools'>
                  <Tools of={of} />
                </View>
              </>
            )}
            <NodeFigures of={of} />
            <NodeRows of={of} wide={wide} />
          </View>
          <NodePanel of={of} store={store} wide={wide} />
        </View>
      )}
    </Loaded>
  )
  const shown = store.overview.value
  return (
    <LaidOut value={layout.page}>
      {wide ? (
        <Desk current='overview' of={store.orgId}>
          <DeskHead title='确认总览'>
            {shown && <Fresh store={store} of={shown} />}
            {shown && (
              <View className='desk__tool confirms-node__tools'>
                <Tools of={shown} />
              </View>
            )}
          </DeskHead>
          {body}
        </Desk>
      ) : (
        <Screen title='确认总览'>{body}</Screen>
      )}
    </LaidOut>
  )
})

/** As of when, and the way to newer numbers. */
const Fresh = observer(function Fresh({ store, of: { rate, now } }: { store: NodeConfirms; of: Overview }) {
  const { overview } = store
  return <Freshness asOf={rate.asOf} now={now} busy={overview.busy} short onRefresh={() => void store.refresh()} />
})

const ABOUT = {
  assignment: '这一级下面的团支部这条公告的确认数，一个支部一行，没有姓名。',
  month: '这一级下面的团支部，这个月已截止的公告确认合计，一个支部一行，没有姓名。',
}

function Tools({ of: { org, assignment, frozen, may } }: { of: Overview }) {
  return (
    <>
      <Definitions of='confirm' />
      {may.includes('export-numbers') && (
        <ExportButton
          of='exportNumbers'
          orgId={org.id}
          assignment={assignment}
          frozen={frozen !== null}
          about={ABOUT}
        />
      )}
    </>
  )
}

const ROWS = ['88%', '80%', '92%', '84%', '76%'] as const

const NodeSkeleton = () => (
  <Delayed>
    <View className='confirms-node'>
      <Skeleton width='60%' height={22} top={12} />
      <Skeleton width={180} height={48} top={22} />
      {ROWS.map((width, nth) => (
        <Skeleton key={nth} width={width} height={20} top={nth === 0 ? 36 : 28} />
      ))}
    </View>
  </Delayed>
)
