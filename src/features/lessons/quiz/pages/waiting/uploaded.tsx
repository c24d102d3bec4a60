import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { asksFor, lessonOf } from '../../../outbox-acts'
import { resultUrl } from '../../../routes'

/** Answers that got through since the app was started: their result is worth a look. */
export const Uploaded = observer(function Uploaded() {
  const { outbox } = useApp()
  const answers = outbox.arrived.filter(({ item }) => asksFor(item, 'lessons/finish'))
  return (
    <View>
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
