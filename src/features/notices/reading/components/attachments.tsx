import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ShownAttachment } from '../../../../contract/notices'
import { live, part } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import { ProgressBar } from '../../../../ui/progress-bar'
import { sizeWords } from '../../../../domain/size-words'
import { fileWords } from '../file-words'
import type { FileStore } from '../files.store'
import './attachments.scss'

interface Props {
  files: FileStore
  all: readonly ShownAttachment[]
}

/** More are shown when they are asked for: the first picture of a notice shall not be sent late for its files. */
const SHOWN = 8

/** What goes with a notice: each under its own name, fetched when it is tapped. */
export function Attachments({ files, all }: Props) {
  const [whole, setWhole] = useState(false)
  if (all.length === 0) return null
  const shown = whole ? all : all.slice(0, SHOWN)
  return (
    <View className='attachments'>
      <View {...part('list')}>
        {shown.map((attachment) => (
          <Attachment key={attachment.id} files={files} attachment={attachment} />
        ))}
      </View>
      {shown.length < all.length && (
        <Button kind='quiet' onTap={() => setWhole(true)}>{`看全部 ${all.length} 个附件`}</Button>
      )}
    </View>
  )
}

const Attachment = observer(function Attachment({
  files,
  attachment,
}: {
  files: FileStore
  attachment: ShownAttachment
}) {
  const { id, name, bytes } = attachment
  const now = files.of(id)
  const coming = now?.state === 'coming'
  const failed = now !== null && ['broken', 'stuck', 'gone'].includes(now.state)
  const words = fileWords(now, files.online)
  return (
    <View className='attachment' {...part('listitem')}>
      <View className='attachment__icon'>
        <Icon name='clip' />
      </View>
      <View className='attachment__words'>
        <View className='attachment__name'>{name}</View>
        <View className='text-cap text-figures' {...live}>
          <Text>{sizeWords(bytes)}</Text>
          {words !== null && <Text className={failed ? 'text-amber' : ''}>{`　${words}`}</Text>}
        </View>
        {now?.state === 'coming' && <ProgressBar percent={now.percent} tone='ink' />}
      </View>
      {coming ? (
        <Button small onTap={() => files.stop(attachment)} spoken={`不下载 ${name}`}>
          取消
        </Button>
      ) : (
        <Button
          small
          icon='download'
          disabled={!files.online}
          onTap={() => void files.open(attachment)}
          spoken={`打开 ${name}`}
        >
          打开
        </Button>
      )}
    </View>
  )
})
