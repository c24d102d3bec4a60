import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { described, unheard, unnamed } from './aria'
import { Icon } from './icon'
import type { Vars } from './vars'
import './cover.scss'

interface Props {
  url: string
  /** px; without it the cover is as wide as its place. */
  height?: number
  /** Width by height, 16 / 9 unless set. */
  ratio?: number
  /** Such as 12:40, in the corner. */
  duration?: string
  /** A number, drawn on paper when there is no picture. */
  sequence?: number
  /** What the picture shows; without it a screen reader passes over it. */
  spoken?: string
}

/** A picture of its proportions, or paper in its place. */
export function Cover({ url, height, ratio = 16 / 9, duration, sequence, spoken }: Props) {
  const [broken, setBroken] = useState<string | null>(null)
  const wide = height === undefined
  const style: Vars = wide ? { paddingBottom: `${100 / ratio}%` } : { '--cover-height': String(height) }
  const missing = url === '' || broken === url
  return (
    <View className={`cover${wide ? ' cover--wide' : ''}`} style={style}>
      {missing ? (
        <View className={`cover__paper${wide ? '' : ' cover__paper--small'}`} {...unheard}>
          {sequence ?? ''}
        </View>
      ) : (
        <Image
          className='cover__picture'
          src={url}
          mode='aspectFill'
          lazyLoad={!wide}
          onError={() => setBroken(url)}
          {...(spoken === undefined ? unheard : { ...described('img', spoken), ...unnamed })}
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
