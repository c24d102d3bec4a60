import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { TendedVenues } from '../../../../../contract/keeping'
import { SEARCH_MAX } from '../../../../../domain/limits'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useApp, useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { scrollToTop } from '../../../../../ui/scrolling'
import { SearchField } from '../../../../../ui/search-field'
import { TextAction } from '../../../../../ui/text-action'
import { figuresUrl } from '../../../figure-routes'
import { Placed } from '../../../components/placed'
import { RowsSkeleton } from '../../../components/skeletons'
import { goTo } from '../../../go-to'
import { sayingsUrl } from '../../../checkin-routes'
import { addVenueUrl, importUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { useWide } from '../../../../../ui/use-wide'
import { VenuesStore } from '../../venues.store'
import { TableOut } from './table-out'
import { VenueRows } from './venue-rows'
import { VenueTable } from './venue-table'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '青年之家一览'

/** The venues of a committee and of what is below it. */
export default observer(function VenuesPage() {
  const { orgId } = useRouter().params
  return (
    <Placed title={TITLE} place={orgId} deed='see-venues' closed='只有团委的干部能看青年之家一览'>
      {(place) => <OfLevel orgId={place} />}
    </Placed>
  )
})

const OfLevel = observer(function OfLevel({ orgId }: { orgId: string }) {
  const store = useStore((app) => new VenuesStore(app, orgId))
  useRefresh(store)
  useEffect(() => () => store.typing.stop(), [store])
  const wide = useWide()
  const { pages, closed } = store
  const tends = store.mayDo('tend-venues')
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={orgId}
      bar={
        tends && (
          <>
            <TableOut orgId={orgId} />
            <Button onTap={() => goTo(importUrl(orgId))}>导入</Button>
            <Button kind='primary' grow onTap={() => goTo(addVenueUrl(orgId))}>
              新增青年之家
            </Button>
          </>
        )
      }
    >
      <View className='keeping keeping--table'>
        <Search store={store} />
        <View className='venues__which'>
          <Chip choice on={!closed} onTap={() => store.showClosed(false)}>
            在用
          </Chip>
          <Chip choice on={closed} onTap={() => store.showClosed(true)}>
            已停用
          </Chip>
          {store.mayDo('see-figures') && (
            <TextAction icon='chart' onTap={() => goTo(figuresUrl(orgId))}>
              数字
            </TextAction>
          )}
        </View>
        <Rule />
        <Loaded
          key={`${store.closed ? 'closed' : 'open'}`}
          from={pages.page}
          skeleton={<RowsSkeleton height={66} />}
          onRetry={() => void store.refresh()}
        >
          {(tended) => (
            <>
              <View className='text-cap venues__total' {...live}>
                {`${tended.org.name}\u3000${tended.total} 个`}
              </View>
              {tended.rows.length === 0 && pages.at === 0 ? (
                <None tended={tended} store={store} />
              ) : wide ? (
                <VenueTable venues={tended.rows} />
              ) : (
                <VenueRows venues={tended.rows} />
              )}
              <Pager pages={pages} onTurned={scrollToTop} />
              {store.mayDo('review-sayings') && <ToReview orgId={orgId} />}
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

/** What was said unsigned, with how many wait as the rail or Me has been told. */
const ToReview = observer(function ToReview({ orgId }: { orgId: string }) {
  const { found } = useApp().waiting
  const waits = found.value?.sayings.rows.find(({ org }) => org.id === orgId)?.count
  return (
    <Row
      title='待审的话'
      value={waits === undefined ? undefined : `${waits} 句`}
      onTap={() => goTo(sayingsUrl(orgId))}
    />
  )
})

/** By itself: an input that is drawn again is sent again, with all its letters. */
const Search = observer(function Search({ store }: { store: VenuesStore }) {
  return (
    <SearchField
      label='找青年之家'
      placeholder='名称、地址、区县'
      maxLength={SEARCH_MAX}
      value={store.typing.typed}
      onInput={(typed) => store.typing.type(typed)}
      onSearch={() => store.typing.enter()}
    />
  )
})

function None({ tended, store }: { tended: TendedVenues; store: VenuesStore }) {
  if (store.typing.words !== '')
    return <Empty title={`没有找到“${store.typing.words}”`} text='换个名称、街道或区县试试。' />
  if (store.closed) return <Empty title='没有停用的青年之家' />
  return (
    <Empty
      title='还没有青年之家'
      text={tended.may.includes('tend-venues') ? '新增第一个，或用表格导入。' : '上级团委新增后会在这里。'}
    />
  )
}
