import { Text, View } from '@tarojs/components'
import type { Waiting } from '../../../../../services/outbox'
import { Button } from '../../../../../ui/button'
import type { IconName } from '../../../../../ui/icon-names'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { asksFor } from '../../../outbox-acts'

/** Another feature's act, or another version's, is shown as something that is on this phone. */
function iconOf(item: Waiting): IconName {
  if (asksFor(item, 'lessons/leave')) return 'study'
  if (asksFor(item, 'lessons/finish')) return 'task'
  if (asksFor(item, 'lessons/appeal')) return 'help'
  if (asksFor(item, 'notices/confirm')) return 'notice'
  return asksFor(item, 'identity/subscribed') ? 'bell' : 'device'
}

/** One thing that waits, or that the cloud would not take. */
export function Item({ item, onDiscard }: { item: Waiting; onDiscard: () => void }) {
  const icon = iconOf(item)
  if (item.refused === null)
    return <Row icon={icon} title={item.title} caption={item.detail} value={<Tag tone='amber'>待上传</Tag>} />
  return (
    <View className='waiting__refused'>
      <Row icon={icon} title={item.title} caption={item.detail} value={<Tag>没有收下</Tag>} />
      <View className='waiting__reason'>
        <Text className='text-note text-2'>{item.refused}</Text>
        <Button small onTap={onDiscard} spoken={`移除${item.title}`}>
          知道了，移除
        </Button>
      </View>
    </View>
  )
}
