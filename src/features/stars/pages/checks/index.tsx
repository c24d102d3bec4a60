import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { CheckRow, CheckRows } from '../../../../contract/stars'
import { dayInYear, dayKey } from '../../../../domain/time'
import { shortStars } from '../../../../domain/stars/deciding'
import { DeskScreen } from '../../../../desk/desk-screen'
import { useStore } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Hero } from '../../../../ui/hero'
import { Pager } from '../../../../ui/pager'
import { Row } from '../../../../ui/row'
import { scrollToTop } from '../../../../ui/scrolling'
import { useRefresh } from '../../../../ui/use-refresh'
import { ChecksStore, type Which } from '../../checks.store'
import { OfLevel } from '../../components/of-level'
import { Waiting } from '../../components/waiting'
import { goTo } from '../../go-to'
import { criteriaUrl, decideUrl } from '../../routes'
import { dayWords } from '../../words'
import '../../components/stars.scss'
import './index.scss'

const TITLE = '星级评定'

/** What waits for a decision, what was returned and what was decided, below a level. */
export default observer(function ChecksPage() {
  const { orgId } = useRouter().params
  return (
    <OfLevel title={TITLE} orgId={orgId}>
      {(place) => <Level orgId={place} />}
    </OfLevel>
  )
})

const WHICH: readonly { which: Which; word: string; none: string }[] = [
  { which: 'submitted', word: '待评定', none: '没有等评定的自查' },
  { which: 'returned', word: '退回补材料', none: '没有退回的自查' },
  { which: 'decided', word: '已评定', none: '还没有评定过' },
]

const Level = observer(function Level({ orgId }: { orgId: string }) {
  const store = useStore((app) => new ChecksStore(app, orgId))
  useRefresh(store)
  const { pages, which } = store
  return (
    <DeskScreen
      title={TITLE}
      current='stars'
      of={orgId}
      tools={
        <Button small onTap={() => goTo(criteriaUrl(orgId))}>
          评定标准
        </Button>
      }
    >
      <View className='stars'>
        <View className='checks__which'>
          {WHICH.map((one) => (
            <Chip key={one.which} choice on={which === one.which} onTap={() => store.show(one.which)}>
              {one.word}
            </Chip>
          ))}
        </View>
        <Loaded key={which} from={pages.page} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
          {(page) => <List page={page} store={store} />}
        </Loaded>
        {/* A phone's head has no room for it. Not before the list, which would push it from under the finger. */}
        {pages.page.settled && (
          <View className='checks__criteria'>
            <Row title='评定标准' onTap={() => goTo(criteriaUrl(orgId))} />
          </View>
        )}
      </View>
    </DeskScreen>
  )
})

const List = observer(function List({ page, store }: { page: CheckRows; store: ChecksStore }) {
  const { rows, waiting, now } = page
  const none = WHICH.find(({ which }) => which === store.which)?.none ?? ''
  return (
    <>
      {store.which === 'submitted' && <Hero number={waiting} title='个等评定' text='先提交的在前' />}
      {rows.length === 0 && <Empty title={none} text='青年之家的管理员提交自查后，会在这里。' />}
      {rows.map((row) => (
        <Row
          key={row.checkId}
          title={row.venue.name}
          caption={captionOf(row, now)}
          value={valueOf(row, now)}
          onTap={() => goTo(decideUrl(row.checkId, store.orgId))}
        />
      ))}
      <Pager pages={store.pages} onTurned={scrollToTop} />
    </>
  )
})

const captionOf = ({ criteria, submittedAt, decideUntil, state }: CheckRow, now: string): string =>
  [
    `${criteria}标准`,
    submittedAt !== null && `${dayInYear(submittedAt, now)} 提交`,
    state === 'submitted' && `${dayWords(decideUntil, now)} 前评定`,
  ]
    .filter(Boolean)
    .join('\u3000')

function valueOf({ state, open, doubts, stars, validUntil }: CheckRow, now: string): string {
  if (state === 'decided')
    return stars !== null && dayKey(now) > validUntil ? `${shortStars(stars)}，已到期` : shortStars(stars)
  if (doubts > 0) return `${doubts} 个数字等答复`
  return open > 0 ? `${open} 项待认定` : '可以评定了'
}
