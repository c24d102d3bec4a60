import { AppError } from '../../contract/errors'
import { Banner } from '../banner'
import { Button } from '../button'
import { Empty } from '../empty'
import { Failure } from '../failure'
import { Loaded } from '../loaded'
import { Note } from '../note'
import { OfflineBanner } from '../offline-banner'
import { OnlineContext } from '../online'
import { Row } from '../row'
import { Delayed, Skeleton } from '../skeleton'
import { nothing, type Shown } from './shown'

const failed = new AppError('UNREACHABLE', '服务器 8 秒没有回应，不是你的操作问题。已经记下的内容不受影响', {
  trace: 'E504-0319-K7Q2',
})
const closed = new AppError('FORBIDDEN', '只有管理员能看这一页。')
const missing = new AppError('NOT_FOUND', '它可能已经移走了。')
const retry = { label: '重试', onTap: nothing }

const loaded = (value: string | null, error: AppError | null) => (
  <Loaded from={{ value, error }} skeleton={<Skeleton width='100%' height={20} />} onRetry={nothing}>
    {(words) => <Note>{words}</Note>}
  </Loaded>
)

/** What is read: what is here, what is not, what went wrong. */
export const sentences: readonly Shown[] = [
  {
    name: 'banner',
    states: {
      amber: <Banner icon='alert' title='还没有保存' />,
      'blue, text': <Banner tone='blue' icon='info' title='有新的内容' text='下次打开时就能看到。' />,
      action: <Banner icon='alert' title='没能更新' text='下面是之前的内容。' action={retry} />,
    },
  },
  {
    name: 'empty',
    states: {
      title: <Empty title='这里还没有内容' />,
      text: <Empty title='这里还没有内容' text='有了以后会按时间排列。' />,
      action: (
        <Empty title='这里还没有内容' text='可以先写第一条。'>
          <Button>写一条</Button>
        </Empty>
      ),
    },
  },
  {
    name: 'failure',
    states: {
      'to be tried again, with a number': <Failure error={failed} onRetry={nothing} />,
      'not open': <Failure error={closed} onRetry={nothing} />,
      'not found': <Failure error={missing} />,
      'a title of its own': <Failure error={missing} title='这一条已经移走' />,
    },
  },
  {
    name: 'loaded',
    states: {
      'on its way': loaded(null, null),
      there: loaded('内容在这里。', null),
      'there, not renewed': loaded('之前的内容在这里。', failed),
      'not to be had': loaded(null, failed),
    },
  },
  {
    name: 'note',
    states: {
      info: <Note>保存后随时可以改。</Note>,
      'another icon': <Note icon='alert'>没有保存成，请再点一次。</Note>,
    },
  },
  {
    name: 'offline-banner',
    states: {
      'no network': (
        <OnlineContext.Provider value={false}>
          <OfflineBanner />
        </OnlineContext.Provider>
      ),
    },
  },
  {
    name: 'row',
    states: {
      title: <Row title='一行文字' />,
      value: <Row title='语言' value='中文' />,
      tap: <Row icon='clock' title='历史记录' caption='最近三十天' onTap={nothing} />,
      'tap without a chevron': <Row title='第二项' value='已选' chevron={false} onTap={nothing} />,
    },
  },
  {
    name: 'skeleton',
    states: {
      'a share of the width': <Skeleton width='78%' height={20} />,
      'a length, round': <Skeleton width={120} height={44} round />,
      'after a moment': (
        <Delayed>
          <Skeleton width='60%' height={20} />
        </Delayed>
      ),
    },
  },
]
