import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { HandingOver } from '../../../../../contract/handing-over'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Num } from '../../../../../ui/num'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { TextAction } from '../../../../../ui/text-action'
import { Placed } from '../../../components/placed'
import { Section } from '../../../components/section'
import { RowsSkeleton } from '../../../components/skeletons'
import { useRefresh } from '../../../../../ui/use-refresh'
import { HandOverStore } from '../../hand-over.store'
import { NEVER_WITHOUT, offerAbout } from '../../hand-over-words'
import { HandOverBar } from './hand-over-bar'
import { Whom } from './whom'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '交接'

/** From whom to whom, what goes along, and what has to be done before. */
export default observer(function HandOverPage() {
  const { venueId } = useRouter().params
  return (
    <Placed title={TITLE} place={venueId} deed='hand-over' closed='只有这个青年之家的管理员能交接'>
      {(place) => <OfVenue venueId={place} />}
    </Placed>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new HandOverStore(app, venueId))
  useRefresh(store)
  const { handing } = store
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={venueId}
      bar={handing.value ? <HandOverBar store={store} /> : undefined}
    >
      <View className='keeping keeping--table'>
        <Loaded from={handing} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
          {(value) => (
            <>
              <Whom store={store} handing={value} />
              <Rule />
              <Handed handed={value.handed} />
              <Before store={store} />
              <View className='hand-over__notes'>
                <Note>{offerAbout(store.open ? (value.offer?.to ?? null) : null)}</Note>
                <Note>{NEVER_WITHOUT}</Note>
              </View>
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

/** What goes along, by itself. */
function Handed({ handed: { activities, late, drafts } }: Pick<HandingOver, 'handed'>) {
  return (
    <Section title='交过去的'>
      <Row icon='calendar' title='没结束的活动和名单' value={<Many count={activities} unit='场' />} />
      <Row icon='clock' title='晚到的签到' value={<Many count={late} unit='条' />} />
      {drafts > 0 && <Row icon='copy' title='没发布的草稿' value={<Many count={drafts} unit='份' />} />}
      <Row icon='home' title='开放时间、照片、电话' />
    </Section>
  )
}

const Many = ({ count, unit }: { count: number; unit: string }) => (
  <>
    <Num>{count}</Num> {unit}
  </>
)

/** What is on this phone alone goes up first: nobody else could send it. */
const Before = observer(function Before({ store }: { store: HandOverStore }) {
  const { waiting, busy } = store
  if (waiting === null) return null
  return (
    <Section title='先处理这件'>
      <View className='hand-over__waits'>
        <Row icon='offline' title={`这部手机有 ${waiting}待上传`} />
        <View className='hand-over__upload'>
          {busy === 'upload' ? (
            <View className='text-cap'>正在上传</View>
          ) : (
            <TextAction onTap={() => void store.upload()}>现在上传</TextAction>
          )}
        </View>
      </View>
    </Section>
  )
})
