import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Waiting } from '../../../../../services/outbox'
import { useApp } from '../../../../../stores/app'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { asksFor, lessonOf } from '../../../outbox-acts'
import { resultUrl } from '../../../routes'
import { isMisread, noticeUrl } from '../../confirmed'

function openNotice({ input }: Waiting): void {
  const noticeId: unknown = typeof input === 'object' && input !== null && 'noticeId' in input ? input.noticeId : null
  if (typeof noticeId === 'string') void Taro.redirectTo({ url: noticeUrl(noticeId) })
}

/** Answers that got through since the app was started: their result is worth a look. */
export const Uploaded = observer(function Uploaded() {
  const { outbox } = useApp()
  const answers = outbox.arrived.filter(({ item }) => asksFor(item, 'lessons/finish'))
  const confirms = outbox.arrived.filter(({ item }) => asksFor(item, 'notices/confirm'))
  return (
    <View>
      {confirms.map(({ item, reply }) => (
        <Row
          key={item.id}
          icon='notice'
          title={item.title}
          caption={item.detail}
          value={isMisread(reply) ? <Tag tone='amber'>答错了，再选一次</Tag> : <Tag tone='green'>已确认</Tag>}
          onTap={() => openNotice(item)}
        />
      ))}
      {answers.map(({ item }) => (
        <Row
          key={item.id}
          icon='task'
          title={item.title}
          caption={item.detail}
          value={<Tag tone='green'>已上传，看结果</Tag>}
          onTap={() => void Taro.redirectTo({ url: resultUrl(lessonOf(item.id)) })}
        />
      ))}
    </View>
  )
})
