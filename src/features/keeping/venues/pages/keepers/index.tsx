import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { AppError } from '../../../../../contract/errors'
import { dayInYear, lately } from '../../../../../domain/time'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { TextAction } from '../../../../../ui/text-action'
import { Section } from '../../../components/section'
import { RowsSkeleton } from '../../../components/skeletons'
import { goTo } from '../../../go-to'
import { hoursUrl, venueEditUrl } from '../../../routes'
import { paperUrl, venueFiguresUrl } from '../../../figure-routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { KeepersStore } from '../../keepers.store'
import { Appointment } from './appointment'
import { AskedSheet } from './asked-sheet'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '管理青年之家'

/** One venue, as its committee looks after it: who keeps it, what it says, whether it is in use. */
export default observer(function KeepersPage() {
  const { venueId } = useRouter().params
  if (!venueId)
    return (
      <Screen title={TITLE}>
        <Failure error={new AppError('NOT_FOUND', '没有这个青年之家，或你看不到它')} />
      </Screen>
    )
  return <OfVenue venueId={venueId} />
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new KeepersStore(app, venueId))
  useRefresh(store)
  return (
    <DeskScreen title={TITLE} current='homes' of={venueId}>
      <Loaded from={store.venue} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
        {({ name, district, address, closed, now }) => (
          <View>
            <View className='keeping keeping--top'>
              <View className='text-title-l' {...described('heading', undefined, 2)}>
                {name}
              </View>
              <View className='text-2 keepers__where'>{`${district}\u3000${address}`}</View>
              <Rule />
              {closed && <Note icon='alert'>{`${lately(closed.at, now)} 停用：${closed.reason}`}</Note>}
            </View>
            <View className='keeping keeping--desk'>
              {store.may('name-keeper') && (
                <View>
                  <Keeping store={store} />
                </View>
              )}
              {/* With the keepers above it, who would push it from under the finger. */}
              {(store.keepers.settled || !store.may('name-keeper')) && (
                <View>
                  <Section title='资料'>
                    <Row title='介绍、照片和电话' onTap={() => goTo(venueEditUrl(venueId))} />
                    <Row title='开放时间' onTap={() => goTo(hoursUrl(venueId))} />
                    {store.may('see-figures') && <Row title='到访数字' onTap={() => goTo(venueFiguresUrl(venueId))} />}
                    {store.may('import-checkins') && <Row title='补录签到表' onTap={() => goTo(paperUrl(venueId))} />}
                  </Section>
                  {store.may('close-venue') && (
                    <View className='keepers__close'>
                      {closed ? (
                        <TextAction onTap={() => store.ask({ deed: 'reopen' })}>恢复使用</TextAction>
                      ) : (
                        <TextAction undoes onTap={() => store.ask({ deed: 'close' })}>
                          停用这个青年之家
                        </TextAction>
                      )}
                    </View>
                  )}
                </View>
              )}
            </View>
          </View>
        )}
      </Loaded>
      <AskedSheet store={store} />
    </DeskScreen>
  )
})

/** Who keeps it, and a code for whoever will. */
const Keeping = observer(function Keeping({ store }: { store: KeepersStore }) {
  return (
    <Loaded from={store.keepers} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
      {({ keepers, now }) => (
        <View>
          <Section title='管理员'>
            {keepers.length === 0 && (
              <View className='text-2 keepers__none'>还没有管理员。任命后，活动和开放时间由他来管。</View>
            )}
            {keepers.map(({ keeperId, name, until }) => (
              <View key={keeperId} className='keepers__one'>
                <View className='keepers__who'>
                  <View className='text-medium'>{name}</View>
                  {until !== null && <View className='text-cap'>{`任期到 ${dayInYear(until, now)}`}</View>}
                </View>
                <TextAction
                  undoes
                  spoken={`解除${name}的管理员`}
                  onTap={() => store.ask({ deed: 'dismiss', keeperId, name })}
                >
                  解除
                </TextAction>
              </View>
            ))}
          </Section>
          <Appointment store={store} />
        </View>
      )}
    </Loaded>
  )
})
