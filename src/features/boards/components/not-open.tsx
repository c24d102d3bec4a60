import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { AppError } from '../../../contract/errors'
import { useApp } from '../../../stores/app'
import type { Work } from '../../../stores/desks'
import { Failure } from '../../../ui/failure'
import { Loaded } from '../../../ui/loaded'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { CLOSED } from '../closed-words'
import { DeskChoice } from '../../../desk/desk-choice'
import './not-open.scss'

const SEVERAL = '你有几个工作台，先选一个。在“我的”里随时可以换。'
const OTHERS = '这个地址没有说看哪里。你的工作台在这里：'

interface Props {
  title: string
  /** What the screen is about. */
  work: Work
}

/** For who came here without a place to look at, once it is known who that is: a choice where there are several. */
export const NotOpen = observer(function NotOpen({ title, work }: Props) {
  const { session, desks } = useApp()
  const fitting = desks.all.filter((desk) => desk.work === work)
  const offered = fitting.length > 0 ? fitting : desks.all
  return (
    <Screen title={title}>
      <Loaded from={session.me} skeleton={<Waiting />} onRetry={() => void session.refresh()}>
        {() =>
          offered.length > 0 ? (
            <View className='not-open'>
              <View className='text-2'>{fitting.length > 1 ? SEVERAL : OTHERS}</View>
              <DeskChoice desks={offered} onChoose={(url) => void Taro.redirectTo({ url })} />
            </View>
          ) : (
            <Failure error={new AppError('FORBIDDEN', CLOSED[work])} />
          )
        }
      </Loaded>
    </Screen>
  )
})

/** Which numbers will come is not known before who asks: a page of them, whatever they are. */
const Waiting = () => (
  <View className='not-open'>
    {[32, 84, 16, 120].map((height) => (
      <Skeleton key={height} width='100%' height={height} top={16} />
    ))}
  </View>
)
