import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ShownAttachment } from '../../../../contract/notices'
import { live, part } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import { ProgressBar } from '../../../../ui/progress-bar'
import { fileWords, sizeWords } from '../file-words'
import type { FileStore } from '../files.store'
import './attachments.scss'

interface Props {
  files: FileStore
  all: readonly ShownAttachment[]
}

/** What goes with a notice: each under its own name, fetched when it is tapped. */
export function Attachments({ files, all }: Props) {
  if (all.length === 0) return null
  return (
    <View className='attachments' {...part('list')}>
      {all.map((attachment) => (
        <Attachment key={attachment.id} files={files} attachment={attachment} />
      ))}
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
  const coming = now?.state === 'asking' || now?.state === 'coming'
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
