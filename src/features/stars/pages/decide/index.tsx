import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { DecidingCheck } from '../../../../contract/stars'
import { dayInYear } from '../../../../domain/time'
import { DeskScreen } from '../../../../desk/desk-screen'
import { useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Loaded } from '../../../../ui/loaded'
import { Tag } from '../../../../ui/tag'
import { useRefresh } from '../../../../ui/use-refresh'
import { useWide } from '../../../../ui/use-wide'
import { Waiting } from '../../components/waiting'
import { DecidingStore } from '../../deciding.store'
import { goOnTo } from '../../go-to'
import { decideUrl } from '../../routes'
import { dayWords } from '../../words'
import { Decide } from './decide'
import { Evidence } from './evidence'
import { Past } from './past'
import { AskedSheets } from './sheets'
import { Items } from './items'
import { Visits } from './visits'
import '../../components/stars.scss'
import './index.scss'

const TITLE = '星级评定'

/** One self-check: the criteria at the left, what was handed in, seen and decided at the right: 22b. */
export default observer(function DecidePage() {
  const { checkId = '', orgId = '' } = useRouter().params
  const store = useStore((app) => new DecidingStore(app, checkId, orgId))
  useRefresh(store)
  const wide = useWide()
  const venue = store.loaded.value?.check.venue.name
  return (
    <DeskScreen
      title={wide ? (venue ?? TITLE) : TITLE}
      current='stars'
      of={orgId}
      tools={<Beside store={store} tool />}
    >
      <Loaded from={store.loaded} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {(deciding) => (
          <View className='stars deciding'>
            <Head store={store} deciding={deciding} named={!wide} />
            <View className='stars--columns'>
              <Items store={store} deciding={deciding} />
              <View>
                <Evidence store={store} now={deciding.now} />
                <Visits store={store} deciding={deciding} />
                <Decide store={store} deciding={deciding} />
                <Past deciding={deciding} />
              </View>
            </View>
          </View>
        )}
      </Loaded>
      <AskedSheets store={store} />
    </DeskScreen>
  )
})

const STATES = { open: '填写中', submitted: '待评定', returned: '退回补材料', decided: '已评定' } as const

interface HeadProps {
  store: DecidingStore
  deciding: DecidingCheck
  /** Whether its name stands here: on a desk it is the page's. */
  named: boolean
}

/** Which one it is and where it stands; on a phone with the way to those that wait beside it. */
const Head = observer(function Head({ store, deciding, named }: HeadProps) {
  const { check, now } = deciding
  const { venue, state, submittedAt, criteria } = check
  const dates = [
    submittedAt !== null && `${dayInYear(submittedAt, now)} 提交`,
    state === 'submitted' && `${dayWords(criteria.decideUntil, now)} 前评定`,
  ]
  return (
    <View className='deciding__head'>
      <View className='deciding__name'>
        {named && (
          <View className='text-title-l' {...described('heading', undefined, 2)}>
            {venue.name}
          </View>
        )}
        <Tag tone={state === 'decided' ? 'green' : 'amber'}>{STATES[state]}</Tag>
        <View className='text-cap'>{dates.filter(Boolean).join('，')}</View>
      </View>
      {named && <Beside store={store} />}
    </View>
  )
})

/** The way to those that wait before and after this one. */
const Beside = observer(function Beside({ store, tool = false }: { store: DecidingStore; tool?: boolean }) {
  const go = (by: 1 | -1) => {
    const beside = store.beside(by)
    if (beside !== null) goOnTo(decideUrl(beside, store.orgId))
  }
  if (store.queue.length < 2) return null
  return (
    <View className={tool ? 'deciding__beside desk__tool' : 'deciding__beside'}>
      <Button small disabled={store.beside(-1) === null} onTap={() => go(-1)}>
        上一个
      </Button>
      <Button small disabled={store.beside(1) === null} onTap={() => go(1)}>
        {`下一个，共 ${store.queue.length} 个`}
      </Button>
    </View>
  )
})
