import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { AppError } from '../../../../../contract/errors'
import type { SayingToReview } from '../../../../../contract/sayings'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useApp, useStore } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { useRefresh } from '../../../../../ui/use-refresh'
import { keyOf, ReviewStore } from '../../review.store'
import './index.scss'

const TITLE = '待审的话'

/** What was said unsigned, before anyone else reads it. */
export default observer(function ReviewPage() {
  const { orgId } = useRouter().params
  const { session } = useApp()
  useEffect(() => {
    if (!orgId && session.me.value === null) void session.refresh()
  }, [orgId, session])
  const place = orgId ?? session.me.value?.roles.find(({ may }) => may.includes('review-sayings'))?.org.id
  if (place !== undefined && place !== '') return <OfLevel orgId={place} />
  return (
    <Screen title={TITLE}>
      <Loaded from={session.me} skeleton={<Waiting />} onRetry={() => void session.refresh()}>
        {() => <Failure error={new AppError('FORBIDDEN', '只有团委的干部能审这些话')} />}
      </Loaded>
    </Screen>
  )
})

const OfLevel = observer(function OfLevel({ orgId }: { orgId: string }) {
  const store = useStore((app) => new ReviewStore(app, orgId))
  useRefresh(store)
  return (
    <DeskScreen title={TITLE} current='homes' of={orgId} narrow>
      <View className='to-review'>
        <Note icon='shield'>这些话不署名，谁也查不出是谁写的。没有骂人、泄露别人隐私的就通过。</Note>
        <View className='text-note text-amber' {...live}>
          {store.act.problem}
        </View>
        <Loaded from={store.found} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
          {({ rows, waiting }) => (
            <View>
              {rows.length > 0 && (
                <View className='text-cap text-figures to-review__count' {...live}>{`${waiting} 句待审`}</View>
              )}
              {rows.map((row) => (
                <One key={keyOf(row)} store={store} row={row} />
              ))}
              {rows.length === 0 && <Empty title='没有待审的话' text='一轮心愿收完、一场宣讲评完，写的话会到这里。' />}
            </View>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

const KINDS = { evaluation: '对宣讲说的', suggestion: '心愿' } as const

const One = observer(function One({ store, row }: { store: ReviewStore; row: SayingToReview }) {
  const { kind, text, about } = row
  const key = keyOf(row)
  const busy = store.busy === key
  return (
    <View className='to-review__one'>
      <View className='text-cap' {...described('heading', undefined, 2)}>
        {`${KINDS[kind]}，${about}`}
      </View>
      <View className='to-review__text'>{text}</View>
      {store.asked === key ? (
        <View className='to-review__acts'>
          <View className='text-2 to-review__sure' {...live}>
            不通过就删掉，找不回来。
          </View>
          <Button small onTap={() => store.ask(null)}>
            再想想
          </Button>
          <Button small busy={busy} spoken={`删掉，${text}`} onTap={() => void store.decide(row, false)}>
            删掉
          </Button>
        </View>
      ) : (
        <View className='to-review__acts'>
          <Button small spoken={`不通过，${text}`} onTap={() => store.ask(row)}>
            不通过
          </Button>
          <Button small busy={busy} spoken={`通过，${text}`} onTap={() => void store.decide(row, true)}>
            通过
          </Button>
        </View>
      )}
    </View>
  )
})

const Waiting = () => (
  <View>
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} width='100%' height={80} top={16} />
    ))}
  </View>
)
