import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { duration } from '../../../../domain/time'
import { Button } from '../../../../ui/button'
import { certificateUrl, lessonUrl, waitingUrl } from '../../routes'
import type { HomeStore, Issue } from '../home.store'
import './hero-actions.scss'

interface Props {
  store: HomeStore
  issue: Issue
}

const go = (url: string) => () => void Taro.navigateTo({ url })

/** The one next thing to do. Nothing red is left once nothing is left to do. */
export const HeroActions = observer(function HeroActions({ store, issue }: Props) {
  const { stage } = store
  const open = go(lessonUrl(issue.lessonId))
  if (stage === 'done' || stage === 'late')
    return (
      <View className='hero-actions'>
        <View className='hero-actions__main'>
          <Button icon='medal' onTap={go(certificateUrl(issue.lessonId))}>
            学习证明
          </Button>
        </View>
        <View className='hero-actions__side'>
          <Button kind='quiet' icon='retry' onTap={open}>
            重看
          </Button>
        </View>
      </View>
    )
  if (stage === 'waiting')
    return (
      <Button icon='device' onTap={go(waitingUrl())}>
        查看待上传
      </Button>
    )
  return (
    <Button kind='primary' icon='play-fill' onTap={open}>
      {verb(store)}
      {stage === 'in-progress' && store.position > 0 && (
        <Text className='hero-actions__time'>{duration(store.position)}</Text>
      )}
    </Button>
  )
})

function verb({ stage, overdue }: HomeStore): string {
  if (stage === 'visitor') return '看这一课'
  if (overdue) return '补学'
  return stage === 'in-progress' ? '继续学习' : '开始学习'
}
