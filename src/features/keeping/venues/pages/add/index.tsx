import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { PlaceFields, WordFields } from '../../../components/about-fields'
import { Placed } from '../../../components/placed'
import { FormSkeleton } from '../../../components/skeletons'
import { BarProblem } from '../../../components/bar-problem'
import { goOnTo } from '../../../go-to'
import { keepersUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { AddStore } from '../../add.store'
import '../../../components/keeping.scss'

const TITLE = '新增青年之家'

/** A new venue; then its first keeper is named. */
export default observer(function AddPage() {
  const { orgId } = useRouter().params
  return (
    <Placed title={TITLE} place={orgId} deed='tend-venues' closed='只有团委能新增青年之家'>
      {(place) => <OfLevel orgId={place} />}
    </Placed>
  )
})

const OfLevel = observer(function OfLevel({ orgId }: { orgId: string }) {
  const store = useStore((app) => new AddStore(app, orgId))
  useRefresh(store)
  const { about, flaws, busy, offline, failure, tended } = store
  const add = async () => {
    if (await store.add()) goOnTo(keepersUrl(store.venueId))
  }
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={orgId}
      narrow
      bar={
        tended.value && (
          <>
            <BarProblem>
              {offline ? '没有网络，写的还在这里，联网后再新增。' : failure ? `没有办成。${failure.message}` : ''}
            </BarProblem>
            <Button kind='primary' grow busy={busy} disabled={offline} onTap={() => void add()}>
              {offline ? '联网后再新增' : '新增，去任命管理员'}
            </Button>
          </>
        )
      }
    >
      <Loaded from={tended} skeleton={<FormSkeleton />} onRetry={() => void store.refresh()}>
        {({ districts, org }) => (
          <View>
            <View className='keeping keeping--top'>
              <Note>{`归${org.name}。开放时间和照片在新增后由管理员填，没填以前列表里写“今日闭馆”。`}</Note>
            </View>
            <View className='keeping keeping--desk'>
              <PlaceFields about={about} flaws={flaws} districts={districts} onChange={(part) => store.change(part)} />
              <WordFields about={about} onChange={(part) => store.change(part)} />
            </View>
          </View>
        )}
      </Loaded>
    </DeskScreen>
  )
})
