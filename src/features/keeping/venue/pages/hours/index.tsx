import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { BarProblem } from '../../../components/bar-problem'
import { Placed } from '../../../components/placed'
import { Section } from '../../../components/section'
import { FormSkeleton } from '../../../components/skeletons'
import { useRefresh } from '../../../../../ui/use-refresh'
import { EditedTop } from '../../edited-top'
import { HoursStore } from '../../hours.store'
import { daysWords, groupWords, weekGroups, weekTotal, type WeekGroup } from '../../week-words'
import { Closings } from './closings'
import { PreviewSheet } from './preview-sheet'
import { SpecialDays } from './special-days'
import { WeekSheet } from './week-sheet'
import '../../../components/keeping.scss'
import './index.scss'

/** When a venue is open: by the week, on days that differ, and closings. */
export default observer(function HoursPage() {
  const { venueId } = useRouter().params
  return (
    <Placed title='开放时间' place={venueId} deed='edit-venue' closed='只有这个青年之家的管理员和上级团委能改'>
      {(place) => <OfVenue venueId={place} />}
    </Placed>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new HoursStore(app, venueId))
  const [group, setGroup] = useState<WeekGroup | null>(null)
  useRefresh(store)
  return (
    <DeskScreen title='开放时间' current='homes' of={venueId} narrow bar={store.hours && <HoursBar store={store} />}>
      <Loaded from={store.venue} skeleton={<FormSkeleton />} onRetry={() => void store.refresh()}>
        {({ may }) => (
          <View>
            <EditedTop store={store} />
            <View className='keeping keeping--desk'>
              <Week store={store} onOpen={setGroup} />
              <View>
                <SpecialDays store={store} mayMove={may.includes('run-activities')} />
                <Closings store={store} mayMove={may.includes('run-activities')} />
              </View>
            </View>
          </View>
        )}
      </Loaded>
      {/* In a place of its own: when it goes, the page beside it is not sent again. */}
      <View>
        {group && (
          <WeekSheet
            group={group}
            onDone={(days, spans) => store.setWeek(days, spans)}
            onClose={() => setGroup(null)}
          />
        )}
      </View>
    </DeskScreen>
  )
})

const Week = observer(function Week({ store, onOpen }: { store: HoursStore; onOpen: (group: WeekGroup) => void }) {
  const { hours } = store
  if (!hours) return null
  return (
    <Section title='每周' beside={weekTotal(hours)}>
      {weekGroups(hours).map((group) => (
        <Row
          key={group.days.join()}
          title={daysWords(group.days)}
          value={
            <Text className={group.spans.length === 0 ? 'text-3' : 'hours__spans text-figures'}>
              {groupWords(group, hours)}
            </Text>
          }
          onTap={() => onOpen(group)}
        />
      ))}
    </Section>
  )
})

const HoursBar = observer(function HoursBar({ store }: { store: HoursStore }) {
  const [looking, look] = useState(false)
  const { hours, dirty, offline, busy, failure, conflict, today } = store
  const venue = store.venue.value
  if (!hours || !venue) return null
  const problem = failure && !conflict ? `没有存上。${failure.message}` : ''
  return (
    <>
      <BarProblem>{offline && dirty ? '没有网络，改的都存在这部手机，联网后再点保存。' : problem}</BarProblem>
      <Button onTap={() => look(true)}>看看效果</Button>
      <Button kind='primary' grow busy={busy} disabled={!dirty || offline || conflict} onTap={() => void store.save()}>
        {dirty ? (offline ? '联网后再保存' : '保存') : '没有改动'}
      </Button>
      {looking && (
        <PreviewSheet name={venue.name} hours={hours} day={store.looked} today={today} onClose={() => look(false)} />
      )}
    </>
  )
})
