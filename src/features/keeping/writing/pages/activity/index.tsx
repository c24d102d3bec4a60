import { View } from '@tarojs/components'
import { useDidHide, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ACTIVITY_PICTURES_MAX } from '../../../../../domain/limits'
import { choosePictures } from '../../../../../services/platform/choose-pictures'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Conflict } from '../../../components/conflict'
import { Placed } from '../../../components/placed'
import { FormSkeleton } from '../../../components/skeletons'
import { PicturesStore } from '../../../pictures.store'
import { useRefresh } from '../../../../../ui/use-refresh'
import { ActivityStore, type Begun } from '../../activity.store'
import { PublishingStore } from '../../publishing.store'
import { AskedSheets } from './asked-sheets'
import { Outcome, SavedLine } from './saved-line'
import { Rules } from './rules'
import { WhatAndWhen } from './what-and-when'
import { WritingBar } from './writing-bar'
import '../../../components/keeping.scss'

/** An activity as its keeper writes it. */
export default observer(function ActivityPage() {
  const { venueId, activityId, as } = useRouter().params
  const title = activityId ? '编辑活动' : '新建活动'
  return (
    <Placed title={title} place={venueId} deed='run-activities' closed='只有青年之家的管理员能办活动'>
      {(place) => <OfVenue venueId={place} of={activityId || (as ? { as } : undefined)} title={title} />}
    </Placed>
  )
})

interface Props {
  venueId: string
  of: string | Begun | undefined
  title: string
}

const OfVenue = observer(function OfVenue({ venueId, of, title }: Props) {
  const store = useStore((app) => new ActivityStore(app, venueId, of))
  const publishing = useStore(() => new PublishingStore(store))
  const pictures = useStore(
    (app) =>
      new PicturesStore(app, {
        venueId,
        most: ACTIVITY_PICTURES_MAX,
        onChange: (ids) => store.change({ pictures: ids }),
        choose: choosePictures,
      }),
  )
  useRefresh(store)
  useEffect(() => () => store.stop(), [store])
  useDidHide(() => void store.save())
  const known = store.text !== null
  useEffect(() => {
    const { text, edited } = store
    if (known && text) pictures.show(text.pictures.map((id) => ({ id, url: edited.value?.pictureUrls[id] ?? '' })))
  }, [known, pictures, store])
  return (
    <DeskScreen
      title={title}
      current='homes'
      of={venueId}
      narrow
      onSave={() => void store.save()}
      bar={known && !store.closed ? <WritingBar store={store} publishing={publishing} /> : undefined}
    >
      <Loaded from={store.edited} skeleton={<FormSkeleton />} onRetry={() => void store.refresh()}>
        {() => (
          <View>
            <View className='keeping keeping--top'>
              {store.saving === 'conflict' && (
                <Conflict
                  mine={store.isDraft ? '我的另存一份' : '接着用我的'}
                  onMine={() => void store.keepMine()}
                  onTheirs={() => void store.takeTheirs()}
                />
              )}
              <Outcome store={store} publishing={publishing} />
              <SavedLine store={store} />
            </View>
            <View className='keeping keeping--desk'>
              <WhatAndWhen store={store} publishing={publishing} />
              <Rules store={store} publishing={publishing} pictures={pictures} />
            </View>
          </View>
        )}
      </Loaded>
      <AskedSheets store={store} publishing={publishing} />
    </DeskScreen>
  )
})
