import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StarFile } from '../../../contract/stars'
import { lately } from '../../../domain/time'
import { enlarge, openFile } from '../../../services/platform/attachments'
import { live } from '../../../ui/aria'
import { Row } from '../../../ui/row'
import { dayWords, isPicture } from '../words'

/** What was handed in, to be looked at. */
export function ShownFile({ file, now }: { file: StarFile; now: string }) {
  const [said, say] = useState('')
  const { name, url, note, expiresAt, at } = file
  const picture = isPicture(file)
  const about = [note, `${lately(at, now)} 上传`, expiresAt !== null && `${dayWords(expiresAt, now)} 到期`]
  const open = async () => {
    if (picture) return enlarge(url, [url])
    say('正在打开')
    const outcome = await openFile(file, () => undefined).outcome
    say(outcome === 'broken' || outcome === 'stuck' ? '没有打开，再试一次' : '')
  }
  return (
    <View>
      <Row
        icon={picture ? 'image' : 'clip'}
        title={name}
        caption={about.filter(Boolean).join('\u3000')}
        onTap={() => void open()}
      />
      <View className='text-note text-amber' {...live}>
        {said}
      </View>
    </View>
  )
}
