import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useContext } from 'react'
import type { AppError, ErrorCode } from '../contract/errors'
import { described, tappable } from './aria'
import { Button } from './button'
import { Icon } from './icon'
import { KeeperContext } from './keeper'
import { goHome, isHome } from './navigation'
import { Rule } from './rule'
import './failure.scss'

interface Props {
  error: AppError
  title?: string
  onRetry?: () => void
  onHome?: () => void
}

/** Asking again can't help here. */
const FINAL: readonly ErrorCode[] = ['FORBIDDEN', 'NOT_FOUND', 'NOT_JOINED', 'EXPIRED']

/** What happened, what is safe, what to do, and a number for whoever keeps the logs. */
export function Failure({ error, title, onRetry, onHome = goHome }: Props) {
  const again = onRetry !== undefined && !FINAL.includes(error.code)
  return (
    <View className='failure' {...described('alert')}>
      <Rule tone='grey' short />
      <View className='failure__title text-title-l'>{title ?? headline(error.code)}</View>
      <View className='text-2 failure__text'>{ended(error.message)}</View>
      <View className='failure__actions'>
        {again && (
          <Button kind='primary' icon='retry' onTap={onRetry}>
            重新加载
          </Button>
        )}
        {!isHome() && (
          <Button kind={again ? 'text' : 'line'} onTap={onHome}>
            返回首页
          </Button>
        )}
      </View>
      {error.trace !== '' && <Trace trace={error.trace} />}
    </View>
  )
}

/** Sentences come with or without their last full stop. */
const ended = (words: string): string => (/[。？]$/.test(words) ? words : `${words}。`)

function headline(code: ErrorCode): string {
  if (code === 'FORBIDDEN') return '这一页不对你开放'
  if (code === 'NOT_FOUND') return '没有找到这一页'
  return '这一页没加载出来'
}

function Trace({ trace }: { trace: string }) {
  const keeper = useContext(KeeperContext)
  return (
    <View className='failure__trace'>
      <View className='text-cap'>{`反复出现时，把编号告诉${keeper}`}</View>
      <View className='failure__number'>
        <Text className='text-figures'>{trace}</Text>
        <View
          className='failure__copy'
          {...tappable(() => void Taro.setClipboardData({ data: trace }), { label: '复制编号' })}
        >
          <Icon name='copy' size='s' />
          <Text>复制</Text>
        </View>
      </View>
    </View>
  )
}
