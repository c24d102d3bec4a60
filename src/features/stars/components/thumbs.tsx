import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { StarFile } from '../../../contract/stars'
import type { Instant } from '../../../domain/time'
import { enlarge, openFile } from '../../../services/platform/attachments'
import { live, tappable, unheard, unnamed } from '../../../ui/aria'
import { dayWords, isPicture } from '../words'
import './thumbs.scss'

/** What was handed in, side by side: pictures as they are, documents by a clip; a tap shows one whole. */
export function Thumbs({ files, now }: { files: readonly StarFile[]; now: Instant }) {
  const [said, say] = useState('')
  const pictures = files.filter(isPicture).map(({ url }) => url)
  const open = async (file: StarFile) => {
    if (isPicture(file)) return enlarge(file.url, pictures)
    say('正在打开')
    const outcome = await openFile(file, () => undefined).outcome
    say(outcome === 'broken' || outcome === 'stuck' ? '没有打开，再试一次' : '')
  }
  return (
    <View>
      <View className='thumbs'>
        {files.map((file) => (
          <View
            key={file.fileId}
            className='thumbs__one'
            {...tappable(() => void open(file), { label: heard(file, now) })}
          >
            {isPicture(file) ? (
              <Image className='thumbs__picture' src={file.url} mode='aspectFill' {...unheard} {...unnamed} />
            ) : (
              <View className='thumbs__picture glyph icon--clip' />
            )}
            <View className='text-cap thumbs__words'>{words(file, now)}</View>
          </View>
        ))}
      </View>
      <View className='text-note text-amber' {...live}>
        {said}
      </View>
    </View>
  )
}

/** Where it was taken or until when it is good; else what it is called. */
const words = ({ note, name, expiresAt }: StarFile, now: Instant): string =>
  [note, expiresAt !== null && `${dayWords(expiresAt, now)} 到期`].filter(Boolean).join('，') || name

const heard = (file: StarFile, now: Instant): string => {
  const shown = words(file, now)
  return shown === file.name ? `${shown}，打开` : `${shown}，${file.name}，打开`
}
