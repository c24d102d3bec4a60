import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { VENUE_PICTURES_MAX } from '../../../../../domain/limits'
import { choosePictures } from '../../../../../services/platform/choose-pictures'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { PlaceFields, WordFields } from '../../../components/about-fields'
import { BarProblem } from '../../../components/bar-problem'
import { Labelled } from '../../../../../forms/labelled'
import { Pictures } from '../../../components/pictures'
import { Placed } from '../../../components/placed'
import { FormSkeleton } from '../../../components/skeletons'
import { PicturesStore } from '../../../pictures.store'
import { useRefresh } from '../../../../../ui/use-refresh'
import { AboutStore } from '../../about.store'
import { EditedTop } from '../../edited-top'
import '../../../components/keeping.scss'

const TITLE = '介绍和照片'

/** What a venue says of itself. */
export default observer(function AboutPage() {
  const { venueId } = useRouter().params
  return (
    <Placed title={TITLE} place={venueId} deed='edit-venue' closed='只有这个青年之家的管理员和上级团委能改'>
      {(place) => <OfVenue venueId={place} />}
    </Placed>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new AboutStore(app, venueId))
  const pictures = useStore(
    (app) =>
      new PicturesStore(app, {
        venueId,
        most: VENUE_PICTURES_MAX,
        onChange: (ids) => store.setPictures(ids),
        choose: choosePictures,
      }),
  )
  useRefresh(store)
  const shown = store.venue.value?.pictures
  useEffect(() => {
    if (shown && !store.picturesDirty) pictures.show(shown)
  }, [shown, pictures, store])
  const { about, flaws } = store
  return (
    <DeskScreen title={TITLE} current='homes' of={venueId} narrow bar={about && <AboutBar store={store} />}>
      <Loaded from={store.venue} skeleton={<FormSkeleton />} onRetry={() => void store.refresh()}>
        {({ district }) =>
          about && (
            <View>
              <EditedTop store={store} />
              <View className='keeping keeping--desk'>
                <PlaceFields
                  about={about}
                  flaws={flaws}
                  districts={[district]}
                  onChange={(part) => store.change(part)}
                />
                <View>
                  <WordFields about={about} onChange={(part) => store.change(part)} />
                  <Labelled label='照片'>
                    <Pictures store={pictures} />
                  </Labelled>
                </View>
              </View>
            </View>
          )
        }
      </Loaded>
    </DeskScreen>
  )
})

const AboutBar = observer(function AboutBar({ store }: { store: AboutStore }) {
  const { dirty, offline, busy, failure, conflict, flaws } = store
  const [first] = Object.values(flaws)
  const problem = failure && !conflict ? `没有存上。${failure.message}` : (first ?? '')
  return (
    <>
      <BarProblem>{offline && dirty ? '没有网络，改的还在这里，联网后再点保存。' : problem}</BarProblem>
      <Button
        kind='primary'
        grow
        busy={busy}
        disabled={!dirty || offline || conflict || first !== undefined}
        onTap={() => void store.save()}
      >
        {dirty ? (offline ? '联网后再保存' : '保存') : '没有改动'}
      </Button>
    </>
  )
})
