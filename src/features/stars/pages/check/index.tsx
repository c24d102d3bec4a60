import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../desk/desk-screen'
import { useStore } from '../../../../stores/app'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { useRefresh } from '../../../../ui/use-refresh'
import { Waiting } from '../../components/waiting'
import { goTo } from '../../go-to'
import { starUrl } from '../../routes'
import { SelfCheckStore } from '../../self-check.store'
import { Button } from '../../../../ui/button'
import { Bar } from './bar'
import { Filled } from './filled'
import { ItemSheet } from './item-sheet'
import { SubmitSheet } from './submit-sheet'
import '../../components/stars.scss'

/** What the keeper fills in for the stars of the venue: 21h. */
export default observer(function CheckPage() {
  const { venueId = '' } = useRouter().params
  const store = useStore((app) => new SelfCheckStore(app, venueId))
  useRefresh(store)
  return (
    <DeskScreen title='星级自查' current='homes' of={venueId} bar={store.check !== null && <Bar store={store} />}>
      <Loaded from={store.kept} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {({ check, now }) => (
          <View className='stars'>
            {check ? <Filled store={store} check={check} now={now} /> : <None venueId={venueId} />}
          </View>
        )}
      </Loaded>
      <ItemSheet store={store} />
      <SubmitSheet store={store} />
    </DeskScreen>
  )
})

const None = ({ venueId }: { venueId: string }) => (
  <Empty title='现在不用自查' text='还没有公布这一轮的标准，或这一轮的提交已经截止。'>
    <Button onTap={() => goTo(starUrl(venueId))}>看已有的评定</Button>
  </Empty>
)
