import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { unheard } from './aria'
import { Icon } from './icon'
import type { Vars } from './vars'
import './cover.scss'

interface Props {
  url: string
  /** px; without it the cover is as wide as its place, 16:9. */
  height?: number
  /** Such as 12:40, in the corner. */
  duration?: string
  /** The number, drawn on paper when there is no picture. */
  sequence?: number
  /** What the picture shows; without it a screen reader passes over it. */
  ariaLabel?: string
}

/** An issue's picture. */
export function Cover({ url, height, duration, sequence, ariaLabel }: Props) {
  const [broken, setBroken] = useState<string | null>(null)
  const style: Vars = height === undefined ? {} : { '--cover-height': String(height) }
  const missing = url === '' || broken === url
  return (
    <View className={`cover${height === undefined ? ' cover--wide' : ''}`} style={style}>
      {missing ? (
        <View className='cover__paper' {...unheard}>
          {sequence ?? ''}
        </View>
      ) : (
        <Image
          className='cover__picture'
          src={url}
          mode='aspectFill'
          onError={() => setBroken(url)}
          ariaLabel={ariaLabel ?? ''}
        />
      )}
      {duration && (
        <View className='cover__duration'>
          <Icon name='play-fill' size='xs' />
          <Text className='text-figures'>{duration}</Text>
        </View>
      )}
    </View>
  )
}
