import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Requests } from '../../../../../contract/requests'
import { useApp, useStore } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Num } from '../../../../../ui/num'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Sheet } from '../../../../../ui/sheet'
import { Skeleton } from '../../../../../ui/skeleton'
import { TextAction } from '../../../../../ui/text-action'
import { useWide } from '../../../../../ui/use-wide'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { inviteUrl, joiningsUrl } from '../../../inner-routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { RequestsStore } from '../../requests.store'
import { AtHand, titleOf } from './at-hand'
import { RequestLine } from './request-line'
import './index.scss'

/** Who asks to be added, the oldest first, with what differs from the roster: what fits is passed by a tap, all else is looked at. */
export default observer(function RequestsPage() {
  const { branchId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='加入申请' work='board' />
  return <OfBranch branchId={branch} />
})

const OfBranch = observer(function OfBranch({ branchId }: { branchId: string }) {
  const store = useStore((app) => new RequestsStore(app, branchId))
  const wide = useWide()
  useRefresh(store)
  const { open } = store
  const atHand = open && <AtHand store={store} open={open} />
  return (
    <Frame title='加入申请' current='requests' of={branchId}>
      <View className='requests'>
        <View className='requests__list'>
          <Loaded from={store.pages.page} skeleton={<RequestsSkeleton />} onRetry={() => void store.refresh()}>
            {(requests) => <List store={store} requests={requests} />}
          </Loaded>
        </View>
        {wide && open && (
          <View className='requests__panel' {...described('status')}>
            <View className='text-title' {...described('heading', undefined, 2)}>
              {titleOf(open)}
            </View>
            {atHand}
          </View>
        )}
      </View>
      {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
      <View>
        <Sheet open={!wide && open !== null} title={open ? titleOf(open) : ''} onClose={() => store.close()}>
          {atHand}
        </Sheet>
      </View>
    </Frame>
  )
})

interface Props {
  store: RequestsStore
  requests: Requests
}

const List = observer(function List({ store, requests: { rows, open, now } }: Props) {
  const { pages, matching, said, mayAnswer, problem } = store
  const nothing = rows.length === 0 && pages.at === 0
  const { branchId } = store
  return (
    <View>
      {/* Always there: what comes in it is read out. */}
      <View className='requests__said text-note text-2' {...live}>
        {said ?? (store.open ? '' : problem)}
      </View>
      {nothing ? (
        <Empty title='没有待审核的申请' text='花名册对不上的人申请后，会出现在这里。对得上的用后四位核对，直接加入。'>
          <Button onTap={() => void Taro.navigateTo({ url: inviteUrl(branchId) })}>看邀请码</Button>
        </Empty>
      ) : (
        <View className='requests__head'>
          <View className='requests__count' {...described('heading', `待审核 ${open}`, 2)}>
            <View className='text-title'>待审核</View>
            <Num>{open}</Num>
          </View>
          {mayAnswer && matching.length > 0 && (
            <TextAction onTap={() => void store.passMatching()}>{`通过匹配的 ${matching.length} 人`}</TextAction>
          )}
        </View>
      )}
      {rows.map((row) => (
        <RequestLine key={row.askId} store={store} row={row} now={now} />
      ))}
      <Pager pages={pages} onTurned={scrollToTop} />
      <View className='requests__more'>
        <Row icon='qr' title='邀请加入' onTap={() => void Taro.navigateTo({ url: inviteUrl(branchId) })} />
        <Row icon='users' title='加入记录' onTap={() => void Taro.navigateTo({ url: joiningsUrl(branchId) })} />
      </View>
    </View>
  )
})

function RequestsSkeleton() {
  return (
    <View>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} width='100%' height={60} top={14} />
      ))}
    </View>
  )
}
