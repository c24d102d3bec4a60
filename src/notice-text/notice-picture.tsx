import { Image, View } from '@tarojs/components'
import { useContext, useState } from 'react'
import type { ShownPicture } from '../contract/notices'
import { tappable, unheard } from '../ui/aria'
import { ActsContext } from './acts'
import './notice-picture.scss'

/** A picture in the place that is kept for it; a tap shows it large. One that can't be had says so, with what was to be seen. */
export function NoticePicture({ picture: { url, width, height, alt } }: { picture: ShownPicture }) {
  const { enlarge } = useContext(ActsContext)
  const [broken, setBroken] = useState<string | null>(null)
  if (url === '' || broken === url)
    return (
      <View className='notice-picture notice-picture--missing'>
        <View>图片没有加载出来</View>
        {alt !== '' && <View className='text-cap'>{alt}</View>}
      </View>
    )
  return (
    <View className='notice-picture' style={{ maxWidth: `${width}px` }}>
      <View
        className='notice-picture__place'
        style={{ paddingBottom: `${(100 * height) / Math.max(1, width)}%` }}
        {...tappable(() => enlarge(url), { label: alt === '' ? '图片，点开看大图' : `图片，点开看大图：${alt}` })}
      >
        <Image
          className='notice-picture__image'
          src={url}
          mode='aspectFit'
          lazyLoad
          onError={() => setBroken(url)}
          {...unheard}
        />
      </View>
    </View>
  )
}
